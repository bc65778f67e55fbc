import { expect, test } from '@jest/globals';
import { labNamed } from '../../src/domain/labNamed.ts';
import type { LabAnswer } from '../../src/domain/labs.ts';

const titles = [
  '데이터베이스 개론',
  '데이터베이스 응용',
  'CAD 설계 실습',
  '2 학년 네트워크',
  'Café Networks',
  'CAD',
  '3',
];
const labs: readonly LabAnswer[] = titles.map((title) => ({
  labId: `/labs/${title}`,
  title,
  operatingSystem: 'linux',
  capacity: 30,
  hasOwnNetwork: false,
}));

test.each<[string, string, string | undefined]>([
  ['its place', '1', '데이터베이스 개론'],
  ['its place with spaces around', '  2 ', '데이터베이스 응용'],
  ['its place in wide digits', '２', '데이터베이스 응용'],
  ['a place before a title of that name', '3', 'CAD 설계 실습'],
  ['the last place', '7', '3'],
  ['its whole title', 'CAD 설계 실습', 'CAD 설계 실습'],
  ['its whole title without spaces', 'cad설계실습', 'CAD 설계 실습'],
  ['a whole title that is part of another', 'cad', 'CAD'],
  ['a part of one title', '응용', '데이터베이스 응용'],
  ['a part in another case and form of letters', 'cafe\u0301 net', 'Café Networks'],
  ['a part of two titles', '데이터베이스', undefined],
  ['a part of none', '물리', undefined],
  ['no place', '0', undefined],
  ['a place beyond the last', '8', undefined],
  ['a number too long for a place', '100', undefined],
  ['nothing', '', undefined],
  ['spaces', '   ', undefined],
])('%s', (_, typed, title) => {
  expect(labNamed(typed, labs)?.title).toBe(title);
});

test('no lab is named among none', () => {
  for (const typed of ['1', 'cad', '']) expect(labNamed(typed, [])).toBeUndefined();
});

test('two labs of the same title are told apart by their place alone', () => {
  const twins = [labs[0], labs[0]].flatMap((lab) => (lab === undefined ? [] : [lab]));
  expect(labNamed('데이터베이스 개론', twins)).toBeUndefined();
  expect(labNamed('2', twins)).toBe(twins[1]);
});

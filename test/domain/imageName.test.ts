import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imageNameFault, imageNameRule, longestImageName, suggestImageName } from '../../src/domain/imageName.ts';

describe('a name for an image', () => {
  test.each(['a', '7', 'db-2026', 'A.b_c-9', 'a'.repeat(80)])('is right: %s', (name) => {
    expect(imageNameFault(name)).toBeUndefined();
  });

  test.each([
    ['', { code: 'nameEmpty' }],
    ['db 2026', { code: 'nameCharacters', wrong: ' ' }],
    [' ', { code: 'nameCharacters', wrong: ' ' }],
    ['데이터 베이스 데이터', { code: 'nameCharacters', wrong: '데이터 베' }],
    ['db\n', { code: 'nameCharacters', wrong: '\n' }],
    ['a/b', { code: 'nameCharacters', wrong: '/' }],
    ['é', { code: 'nameCharacters', wrong: 'é' }],
    ['a😀b', { code: 'nameCharacters', wrong: '😀' }],
    ['a'.repeat(81), { code: 'nameTooLong', longest: 80 }],
    [`-${'a'.repeat(80)}`, { code: 'nameTooLong', longest: 80 }],
    ['-db', { code: 'nameEnds' }],
    ['db.', { code: 'nameEnds' }],
    ['_', { code: 'nameEnds' }],
    [`${'a'.repeat(79)}-`, { code: 'nameEnds' }],
  ])('is wrong: %j', (name, fault) => {
    expect(imageNameFault(name)).toEqual(fault);
  });

  test('has no fault exactly where Azure takes it', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9._-]{0,82}$/), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, (name) => {
        expect(imageNameFault(name) === undefined).toBe(imageNameRule.test(name));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a suggestion', () => {
  const today = '2026-03-02';
  const suggest = (title: string, name = 'lab-x1', taken: readonly string[] = []) =>
    suggestImageName({ title, name }, today, taken);

  test.each([
    ['CAD 설계 실습', 'cad-2026-03'],
    ['열유체 해석 (ANSYS)', 'ansys-2026-03'],
    ['Robotics with ROS 2', 'robotics-with-ros-2-2026-03'],
    ['Économie & Société', 'economie-societe-2026-03'],
    ['Ｐｙｔｈｏｎ 기초', 'python-2026-03'],
    ['--- CAD ---', 'cad-2026-03'],
  ])('of the title %s', (title, expected) => {
    expect(suggest(title)).toBe(expected);
  });

  test.each(['통계계산', '데이터베이스 2026-1', 'C++', '', '😀'])(
    'of the name where the title %j tells nothing',
    (title) => {
      expect(suggest(title, 'lab-Statistics')).toBe('lab-statistics-2026-03');
    },
  );

  test('of neither', () => {
    expect(suggest('통계', 'x1')).toBe('image-2026-03');
  });

  test('is free, in any case of what is taken', () => {
    const taken = ['CAD-2026-03', 'cad-2026-03-2', 'cad-2026-03-4'];
    expect(suggest('CAD', 'x', taken)).toBe('cad-2026-03-3');
  });

  test('of a long title stays within the limit, and its number is not cut off', () => {
    const long = 'word '.repeat(40);
    const first = suggest(long);
    expect(first.length).toBeLessThanOrEqual(longestImageName);
    expect(first).toMatch(/[a-z]-2026-03$/);
    const second = suggest(long, 'x', [first]);
    expect(second).toMatch(/[a-z]-2026-03-2$/);
    expect(second.length).toBeLessThanOrEqual(longestImageName);
  });

  test('is always a name that Azure takes and that is free', () => {
    const title = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z0-9 ._-]{0,120}$/));
    fc.assert(
      fc.property(title, fc.string(), fc.integer({ min: 0, max: 12 }), (text, name, occupied) => {
        const taken: string[] = [];
        for (let count = 0; count <= occupied; count += 1) {
          const suggested = suggestImageName({ title: text, name }, today, taken);
          expect(imageNameFault(suggested)).toBeUndefined();
          expect(taken.map((one) => one.toLowerCase())).not.toContain(suggested.toLowerCase());
          taken.push(suggested.toUpperCase());
        }
      }),
    );
  });
});

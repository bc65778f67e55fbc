import { expect, test } from '@jest/globals';
import { checkSaveForm, longestDescription } from '../../src/domain/checkSaveForm.ts';
import type { SaveForm, SaveFormFault } from '../../src/domain/preflight.ts';
import { runPreflight } from '../../src/domain/runPreflight.ts';
import { savableLab } from '../support/labReadings.ts';

const preflight = runPreflight(
  savableLab({
    images: [
      { name: 'Databases', osState: 'Specialized' },
      { name: 'r-studio', osState: 'Generalized' },
    ],
  }),
  { today: '2026-11-23', reservedNames: [], saveUnderWay: false },
);
const taken: SaveFormFault = { code: 'nameTaken', suggested: preflight.suggestedName };
const suggested: SaveForm = { imageName: preflight.suggestedName, as: 'newImage', description: '', understood: true };

test.each<[string, Partial<SaveForm>, SaveFormFault | undefined]>([
  ['the suggested name', {}, undefined],
  ['another free name', { imageName: 'a' }, undefined],
  ['a new version of a specialized image', { imageName: 'databases', as: 'newVersion' }, undefined],
  ['no name', { imageName: '' }, { code: 'nameEmpty' }],
  ['a space', { imageName: 'my image' }, { code: 'nameCharacters', wrong: ' ' }],
  ['Korean letters', { imageName: '데이터베이스-2026' }, { code: 'nameCharacters', wrong: '데이터베스' }],
  ['81 characters', { imageName: 'a'.repeat(81) }, { code: 'nameTooLong', longest: 80 }],
  ['80 characters', { imageName: 'a'.repeat(80) }, undefined],
  ['a dot at the end', { imageName: 'image.' }, { code: 'nameEnds' }],
  ['a taken name', { imageName: 'Databases' }, taken],
  ['a taken name in another case', { imageName: 'DATABASES' }, taken],
  ['the name of a generalized image', { imageName: 'r-studio' }, taken],
  ['a new version of nothing', { imageName: 'nothing', as: 'newVersion' }, { code: 'noSuchImage' }],
  ['a new version of a generalized image', { imageName: 'R-Studio', as: 'newVersion' }, { code: 'imageIsGeneralized' }],
  ['the longest description', { description: '가'.repeat(longestDescription) }, undefined],
  [
    'a longer description',
    { description: '가'.repeat(longestDescription + 1) },
    { code: 'descriptionTooLong', longest: longestDescription },
  ],
  ['no tick', { understood: false }, { code: 'tickMissing' }],
  [
    'a wrong name before the tick',
    { imageName: 'my image', understood: false },
    { code: 'nameCharacters', wrong: ' ' },
  ],
  ['a taken name before the tick', { imageName: 'databases', understood: false }, taken],
])('%s', (_, change, fault) => {
  expect(checkSaveForm({ ...suggested, ...change }, preflight)).toEqual(fault);
});

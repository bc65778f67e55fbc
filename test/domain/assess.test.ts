import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Approach, approaches } from '../../src/domain/approach.ts';
import { assess } from '../../src/domain/assess.ts';
import type { CalendarDay, Needs } from '../../src/domain/needs.ts';
import type { Conflict, Warning } from '../../src/domain/recommendation.ts';
import { serviceEndsOn } from '../../src/domain/retirement.ts';
import { arbitraryNeeds, someDay } from '../support/arbitraryNeeds.ts';

function warningsOf(needs: Needs, approach: Approach, today: CalendarDay = someDay): readonly Warning[] {
  return assess(needs, approach, today).warnings;
}

function codesOf(needs: Needs, approach: Approach, today?: CalendarDay): readonly string[] {
  return warningsOf(needs, approach, today).map(({ code }) => code);
}

test.each([
  ['templateVm', 'educatorOrIt', 'tenMinutesAndReplication'],
  ['azureVm', 'it', 'days'],
  ['vhd', 'it', 'days'],
] as const)('%s is done by %s and takes %s', (approach, doneBy, duration) => {
  expect(assess({}, approach, someDay)).toMatchObject({ approach, doneBy, duration });
});

test('a template save is always specialized, the others as the needs ask', () => {
  const unique: Needs = { uniqueIdentity: 'yes' };
  const types = (needs: Needs): string[] => approaches.map((approach) => assess(needs, approach, someDay).imageType);
  expect(types({})).toEqual(['specialized', 'specialized', 'specialized']);
  expect(types(unique)).toEqual(['specialized', 'generalized', 'generalized']);
});

describe('conflicts', () => {
  const table: readonly [Needs, Readonly<Partial<Record<Approach, readonly Conflict[]>>>][] = [
    [{ operatingSystem: 'linux' }, {}],
    [{ operatingSystem: 'otherWindows' }, {}],
    [{ operatingSystem: 'windows11' }, { azureVm: ['windows11IsGeneration2'], vhd: ['windows11IsGeneration2'] }],
    [{ startingPoint: 'nothing' }, {}],
    [{ startingPoint: 'labTemplate' }, { azureVm: ['softwareInstalledAgain'], vhd: ['softwareInstalledAgain'] }],
    [
      { startingPoint: 'physicalImage' },
      { templateVm: ['softwareInstalledAgain'], azureVm: ['softwareInstalledAgain'] },
    ],
    [
      { startingPoint: 'otherToolImage' },
      { templateVm: ['softwareInstalledAgain'], azureVm: ['softwareInstalledAgain'] },
    ],
    [{ advancedSetup: 'yes' }, { vhd: ['vhdHasNoAdvancedSetup'] }],
    [{ advancedSetup: 'notSure' }, {}],
    [{ uniqueIdentity: 'yes' }, { templateVm: ['templateIsAlwaysSpecialized'] }],
    [{ lastDay: '2028-06-30', keepAfterRetirement: 'yes' }, { templateVm: ['templateIsAlwaysSpecialized'] }],
    [{ lastDay: '2027-06-28', keepAfterRetirement: 'yes' }, {}],
  ];

  test.each(table)('of %j', (needs, wanted) => {
    for (const approach of approaches) {
      expect(assess(needs, approach, someDay).conflicts).toEqual(wanted[approach] ?? []);
    }
  });
});

describe('warnings', () => {
  test('of what was answered', () => {
    expect(
      warningsOf(
        { campusServer: 'yes', largeDisk: 'yes', students: 30, lastDay: '2028-06-30', uniqueIdentity: 'yes' },
        'templateVm',
      ),
    ).toEqual([
      { code: 'campusServerNeedsNetwork' },
      { code: 'largeDiskIsHidden' },
      { code: 'coreLimit', students: 30 },
      { code: 'outlivesService', until: '2028-06-30' },
      { code: 'sameCredentials' },
      { code: 'uniqueIdentityNeedsLabWithoutTemplate' },
    ]);
  });

  test('none of what was denied or is not sure', () => {
    for (const answer of ['no', 'notSure'] as const) {
      const needs: Needs = { campusServer: answer, largeDisk: answer, uniqueIdentity: answer };
      expect(codesOf({ ...needs, students: 'notSure', lastDay: 'notSure', neededBy: 'notSure' }, 'vhd')).toEqual([
        'sameCredentials',
      ]);
    }
  });

  test('a specialized image keeps its accounts under every approach, a generalized one does not', () => {
    for (const approach of approaches) {
      expect(codesOf({}, approach)).toContain('sameCredentials');
    }
    expect(codesOf({ uniqueIdentity: 'yes' }, 'azureVm')).not.toContain('sameCredentials');
    expect(codesOf({ uniqueIdentity: 'yes' }, 'vhd')).not.toContain('sameCredentials');
  });

  test.each([
    ['templateVm', '2026-11-22', true],
    ['templateVm', '2026-11-23', true],
    ['templateVm', '2026-11-24', true],
    ['templateVm', '2026-11-25', false],
    ['azureVm', '2026-12-06', true],
    ['azureVm', '2026-12-07', false],
    ['vhd', '2026-12-06', true],
    ['vhd', '2026-12-07', false],
  ] as const)('%s needed by %s on 2026-11-23 is soon: %s', (approach, neededBy, soon) => {
    const warning = { code: 'neededBySoon', neededBy };
    const warnings = warningsOf({ neededBy }, approach, '2026-11-23');
    expect(warnings).toEqual(soon ? expect.arrayContaining([warning]) : expect.not.arrayContaining([warning]));
  });

  test('a course that ends with the service does not outlive it', () => {
    expect(codesOf({ lastDay: serviceEndsOn }, 'templateVm')).not.toContain('outlivesService');
    expect(codesOf({ lastDay: '2027-06-29' }, 'templateVm')).toContain('outlivesService');
  });

  test('the service has ended the day after 28 June 2027', () => {
    expect(codesOf({}, 'templateVm', '2027-06-28')).not.toContain('serviceHasEnded');
    expect(codesOf({}, 'templateVm', '2027-06-29')).toContain('serviceHasEnded');
  });

  test('an image needed after the service’s end shows that the course outlives it, though its last day is not sure', () => {
    const outlives = { code: 'outlivesService', until: '2027-06-29' };
    expect(warningsOf({ lastDay: 'notSure', neededBy: '2027-06-29' }, 'templateVm')).toContainEqual(outlives);
    expect(codesOf({ lastDay: 'notSure', neededBy: serviceEndsOn }, 'templateVm')).not.toContain('outlivesService');
    const both: Needs = { lastDay: '2028-06-30', neededBy: '2027-06-29' };
    expect(warningsOf(both, 'templateVm')).toContainEqual({ code: 'outlivesService', until: '2028-06-30' });
  });

  test('once the service has ended, that is told first, and not that it will end', () => {
    const needs: Needs = { campusServer: 'yes', students: 30, lastDay: '2028-06-30' };
    expect(codesOf(needs, 'vhd', '2027-06-29')).toEqual([
      'serviceHasEnded',
      'campusServerNeedsNetwork',
      'coreLimit',
      'sameCredentials',
    ]);
  });

  test('each is given once, whatever the needs', () => {
    fc.assert(
      fc.property(arbitraryNeeds, fc.constantFrom(...approaches), (needs, approach) => {
        const codes = codesOf(needs, approach);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});

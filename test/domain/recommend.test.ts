import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { approaches } from '../../src/domain/approach.ts';
import { assess } from '../../src/domain/assess.ts';
import type { Needs, QuestionId } from '../../src/domain/needs.ts';
import { questions, relevantNeeds } from '../../src/domain/questions.ts';
import { recommend } from '../../src/domain/recommend.ts';
import type { Reason, Recommendation, RuleId } from '../../src/domain/recommendation.ts';
import { needsGeneralized, rules, simplestRule } from '../../src/domain/recommendRules.ts';
import {
  arbitraryAnsweredNeeds,
  arbitraryNeeds,
  everyCombination,
  someDay,
  without,
} from '../support/arbitraryNeeds.ts';

/** The questions that can change the approach or the image type. */
const deciding: readonly QuestionId[] = [
  'startingPoint',
  'campusFiles',
  'uniqueIdentity',
  'advancedSetup',
  'lastDay',
  'keepAfterRetirement',
];

/** Those by which a course may outlive the service. */
const retiring: readonly QuestionId[] = [
  'startingPoint',
  'uniqueIdentity',
  'lastDay',
  'neededBy',
  'keepAfterRetirement',
];

const allNeeds = [...everyCombination(deciding), ...everyCombination(retiring)];

/** The table of Microsoft's reasons in prose order, written down once more and apart from the rules. */
function expected(needs: Needs): Pick<Recommendation, 'rule'> & { readonly generalized: boolean } {
  const existing = needs.startingPoint === 'physicalImage' || needs.startingPoint === 'otherToolImage';
  const built = needs.startingPoint === 'labTemplate';
  const lastDayIsKnown = needs.lastDay !== undefined && needs.lastDay !== 'notSure';
  const goesOn =
    needs.lastDay === '2027-06-29' ||
    needs.lastDay === '2028-06-30' ||
    (!lastDayIsKnown && needs.neededBy === '2027-06-29');
  const generalized = needs.uniqueIdentity === 'yes' || (goesOn && needs.keepAfterRetirement === 'yes');
  const rule = (): RuleId => {
    if (existing) return 'existingImage';
    // Of a template the installers are asked about only where it cannot be used.
    if (needs.campusFiles === 'yes' && (!built || needs.uniqueIdentity === 'yes')) return 'campusFiles';
    if (generalized) return 'generalizedNeeded';
    if (needs.advancedSetup === 'yes') return 'advancedSetup';
    return 'simplest';
  };
  return { rule: rule(), generalized };
}

const approachOf: Readonly<Record<RuleId, string>> = {
  existingImage: 'vhd',
  campusFiles: 'vhd',
  generalizedNeeded: 'azureVm',
  advancedSetup: 'azureVm',
  simplest: 'templateVm',
};

describe('over every combination of the answers that decide', () => {
  test('there are as many as the samples make', () => {
    expect(allNeeds).toHaveLength(6 * 4 * 4 * 4 * 6 * 4 + 6 * 4 * 6 * 10 * 4);
  });

  test('the first rule that holds decides the approach, and the image type is decided apart from it', () => {
    const wrong = allNeeds.find((needs) => {
      const { rule, assessment } = recommend(needs, someDay);
      const wanted = expected(needs);
      return (
        rule !== wanted.rule ||
        assessment.approach !== approachOf[wanted.rule] ||
        assessment.imageType !== (wanted.generalized ? 'generalized' : 'specialized')
      );
    });
    expect(wrong).toBeUndefined();
  });

  test('the template VM is never recommended where a generalized image is required', () => {
    const wrong = allNeeds.find(
      (needs) => needsGeneralized(needs) && recommend(needs, someDay).assessment.approach === 'templateVm',
    );
    expect(wrong).toBeUndefined();
    expect(allNeeds.some(needsGeneralized)).toBe(true);
  });

  test('every rule decides some of them', () => {
    const deciders = new Set(allNeeds.map((needs) => recommend(needs, someDay).rule));
    expect(deciders).toEqual(new Set(rules.map(({ id }) => id)));
  });

  test('the other two approaches follow, simplest first, and each loses something', () => {
    const wrong = allNeeds.find((needs) => {
      const { assessment, alternatives } = recommend(needs, someDay);
      const others = approaches.filter((approach) => approach !== assessment.approach);
      return (
        alternatives.map((alternative) => alternative.assessment.approach).join() !== others.join() ||
        alternatives.some(({ losses }) => losses.length === 0)
      );
    });
    expect(wrong).toBeUndefined();
  });

  test('there is a reason, and every reason but "simplest" rests on an answer that was given', () => {
    const wrong = allNeeds.find((needs) => {
      const { reasons } = recommend(needs, someDay);
      const relevant = relevantNeeds(needs);
      const isFounded = ({ code, question }: Reason): boolean =>
        question === undefined ? code === 'simplestIsEnough' : relevant[question] !== undefined;
      return reasons.length === 0 || !reasons.every(isFounded);
    });
    expect(wrong).toBeUndefined();
  });
});

test('the other approaches are assessed for the same needs and day', () => {
  fc.assert(
    fc.property(arbitraryNeeds, (needs) => {
      const { assessment, alternatives } = recommend(needs, '2027-06-29');
      for (const told of [assessment, ...alternatives.map((alternative) => alternative.assessment)]) {
        expect(told).toEqual(assess(needs, told.approach, '2027-06-29'));
      }
    }),
  );
});

test('the approaches are told simplest first', () => {
  expect(approaches).toEqual(['templateVm', 'azureVm', 'vhd']);
});

test('the rules stand in this order, and the last holds for everybody', () => {
  expect(rules.map(({ id, approach }) => [id, approach])).toEqual([
    ['existingImage', 'vhd'],
    ['campusFiles', 'vhd'],
    ['generalizedNeeded', 'azureVm'],
    ['advancedSetup', 'azureVm'],
    ['simplest', 'templateVm'],
  ]);
  expect(rules.at(-1)).toBe(simplestRule);
  expect(simplestRule.holds({ startingPoint: 'physicalImage', uniqueIdentity: 'yes' })).toBe(true);
});

test('wishes that both ask for a generalized image are both told', () => {
  const needs: Needs = { uniqueIdentity: 'yes', lastDay: '2028-06-30', keepAfterRetirement: 'yes' };
  const codes = rules.map(({ reasons }) => reasons(needs).map(({ code }) => code));
  const both = ['uniqueIdentityNeedsGeneralized', 'migrationWantsGeneralized'];
  expect(codes).toEqual([
    ['imageExists', ...both],
    ['installersOnCampus', ...both],
    both,
    ['advancedSetupNeedsVm'],
    ['simplestIsEnough'],
  ]);
});

test('an advanced set-up is told beside the image that is kept: an Azure VM gives both', () => {
  const kept: Needs = { uniqueIdentity: 'no', lastDay: '2028-06-30', neededBy: someDay, keepAfterRetirement: 'yes' };
  const codes = (needs: Needs): string[] => recommend(needs, someDay).reasons.map(({ code }) => code);
  expect(codes({ ...kept, advancedSetup: 'yes' })).toEqual(['migrationWantsGeneralized', 'advancedSetupNeedsVm']);
  expect(codes({ ...kept, advancedSetup: 'no' })).toEqual(['migrationWantsGeneralized']);
});

test.each<[Needs, QuestionId]>([
  [{ uniqueIdentity: 'no', campusFiles: 'no', advancedSetup: 'no' }, 'uniqueIdentity'],
  [{ campusFiles: 'notSure', advancedSetup: 'no' }, 'campusFiles'],
  [{ startingPoint: 'labTemplate', advancedSetup: 'no' }, 'advancedSetup'],
  [{ startingPoint: 'labTemplate', lastDay: '2027-06-29', keepAfterRetirement: 'no' }, 'keepAfterRetirement'],
])('that the simplest is enough for %j rests on %s', (needs, question) => {
  expect(recommend(needs, someDay).reasons.at(-1)).toMatchObject({ code: 'simplestIsEnough', question });
});

test('an image is not required to be generalized for a service end that the course does not reach', () => {
  expect(needsGeneralized({ lastDay: '2027-06-28', keepAfterRetirement: 'yes' })).toBe(false);
  expect(needsGeneralized({ lastDay: 'notSure', keepAfterRetirement: 'yes' })).toBe(false);
  expect(needsGeneralized({ keepAfterRetirement: 'yes' })).toBe(false);
  expect(needsGeneralized({ lastDay: '2027-06-29', keepAfterRetirement: 'notSure' })).toBe(false);
  expect(needsGeneralized({ lastDay: '2027-06-29', keepAfterRetirement: 'yes' })).toBe(true);
  expect(needsGeneralized({ lastDay: 'notSure', neededBy: '2027-06-29', keepAfterRetirement: 'yes' })).toBe(true);
  expect(needsGeneralized({ lastDay: 'notSure', neededBy: '2027-06-28', keepAfterRetirement: 'yes' })).toBe(false);
});

/** All that the educator is led by; what "not sure" adds to it is told as assumptions and in the alternatives. */
function outcome(needs: Needs): unknown {
  const { rule, reasons, assessment, alternatives } = recommend(needs, someDay);
  return { rule, reasons, assessment, others: alternatives.map((alternative) => alternative.assessment) };
}

describe('whatever is answered', () => {
  test('"not sure" counts as no', () => {
    fc.assert(
      fc.property(arbitraryNeeds, (needs) => {
        const asNo = Object.fromEntries(
          questions.flatMap(({ id, kind }) => {
            const value = needs[id];
            if (value !== 'notSure') return value === undefined ? [] : [[id, value]];
            return kind === 'yesNo' ? [[id, 'no']] : [];
          }),
        ) as Needs;
        expect(outcome(needs)).toEqual(outcome(asNo));
        expect(recommend(asNo, someDay).assumptions).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('exactly the questions answered "not sure", but which lab, are assumptions, in the order asked', () => {
    fc.assert(
      fc.property(arbitraryAnsweredNeeds, (needs) => {
        const unsure = questions.map(({ id }) => id).filter((id) => id !== 'lab' && needs[id] === 'notSure');
        expect(recommend(needs, someDay).assumptions).toEqual(unsure);
      }),
    );
  });

  test('disk, students, network, system and dates never change the approach, except for the image that is kept', () => {
    fc.assert(
      fc.property(arbitraryNeeds, (needs) => {
        const others = without(needs, 'className', 'operatingSystem', 'campusServer', 'largeDisk', 'students');
        const decision = ({ rule, reasons, assessment }: Recommendation): unknown => [
          rule,
          reasons.map(({ code }) => code),
          assessment.imageType,
        ];
        const full = decision(recommend(needs, someDay));
        expect(decision(recommend(others, someDay))).toEqual(full);
        if (needs.keepAfterRetirement !== 'yes') {
          expect(decision(recommend(without(others, 'lastDay', 'neededBy'), someDay))).toEqual(full);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an answer to a question that does not matter changes nothing', () => {
    fc.assert(
      fc.property(arbitraryNeeds, fc.constantFrom(...approaches), (needs, approach) => {
        expect(recommend(needs, someDay)).toEqual(recommend(relevantNeeds(needs), someDay));
        expect(assess(needs, approach, someDay)).toEqual(assess(relevantNeeds(needs), approach, someDay));
      }),
      { numRuns: 300 },
    );
  });
});

test('nothing answered at all has a recommendation, too', () => {
  const recommendation = recommend({}, someDay);
  expect(recommendation).toMatchObject({
    rule: 'simplest',
    reasons: [{ code: 'simplestIsEnough' }],
    assumptions: [],
    assessment: { approach: 'templateVm', conflicts: [], warnings: [{ code: 'sameCredentials' }] },
  });
});

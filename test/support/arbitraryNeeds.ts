import fc from 'fast-check';
import type { LabAnswer } from '../../src/domain/labs.ts';
import type { Answer, CalendarDay, Needs, QuestionId } from '../../src/domain/needs.ts';
import { questions } from '../../src/domain/questions.ts';
import { serviceEndsOn } from '../../src/domain/retirement.ts';

/** A day well before the end of the service, on which all the days below can be answered. */
export const someDay: CalendarDay = '2026-11-23';

const yesNoNotSure = ['yes', 'no', 'notSure'] as const;

/** A lab as Azure tells of it. */
function lab(operatingSystem: LabAnswer['operatingSystem'], hasOwnNetwork: boolean): LabAnswer {
  const labId = `/subscriptions/s/resourceGroups/rg/providers/Microsoft.LabServices/labs/${operatingSystem}`;
  return { labId, title: `Lab of ${operatingSystem}`, operatingSystem, capacity: 30, hasOwnNetwork };
}

/**
 * For every question values that stand for all others: every choice, and numbers and days on both sides of every border
 * that the domain knows (seen from `someDay`). Among them the marker `notSure`.
 */
export const sampleAnswers: { readonly [Id in QuestionId]-?: readonly NonNullable<Needs[Id]>[] } = {
  className: ['Introduction to Databases', '기계제도 CAD', 'notSure'],
  startingPoint: ['labTemplate', 'nothing', 'physicalImage', 'otherToolImage', 'notSure'],
  lab: [lab('windows11', false), lab('linux', true), 'notSure'],
  operatingSystem: ['windows11', 'otherWindows', 'linux', 'notSure'],
  campusFiles: yesNoNotSure,
  uniqueIdentity: yesNoNotSure,
  advancedSetup: yesNoNotSure,
  campusServer: yesNoNotSure,
  largeDisk: yesNoNotSure,
  students: [1, 30, 10_000, 'notSure'],
  lastDay: ['2027-02-26', serviceEndsOn, '2027-06-29', '2028-06-30', 'notSure'],
  neededBy: [
    someDay,
    '2026-11-24',
    '2026-11-25',
    '2026-12-06',
    '2026-12-07',
    '2027-02-20',
    serviceEndsOn,
    '2027-06-29',
    'notSure',
  ],
  keepAfterRetirement: yesNoNotSure,
};

/** An answer to this question out of the samples. */
export function arbitraryAnswer(question: QuestionId): fc.Arbitrary<Answer> {
  const answers = sampleAnswers[question].map((value) => ({ question, value }) as Answer);
  return fc.constantFrom(...answers);
}

/** Answers to any of the questions, also to such as would not have been asked. */
export const arbitraryNeeds: fc.Arbitrary<Needs> = fc
  .tuple(...questions.map(({ id }) => fc.option(arbitraryAnswer(id), { nil: undefined })))
  .map((answers) => needsOf(answers.filter((answer) => answer !== undefined)));

/** A whole interview's worth of answers: one for every question that matters, and no other. */
export const arbitraryAnsweredNeeds: fc.Arbitrary<Needs> = fc
  .tuple(...questions.map(({ id }) => arbitraryAnswer(id)))
  .map((answers) => {
    let needs: Needs = {};
    for (const { id, matters } of questions) {
      const answer = answers.find(({ question }) => question === id);
      if (answer !== undefined && matters(needs)) {
        needs = { ...needs, ...needsOf([answer]) };
      }
    }
    return needs;
  });

/** The needs that these answers make. */
function needsOf(answers: readonly Answer[]): Needs {
  return Object.fromEntries(answers.map(({ question, value }) => [question, value]));
}

/** The needs without the answers to these questions. */
export function without(needs: Needs, ...ids: readonly QuestionId[]): Needs {
  return Object.fromEntries(Object.entries(needs).filter(([id]) => !ids.includes(id as QuestionId)));
}

/** Every combination of sample answers to these questions, each question also left unanswered. */
export function* everyCombination(ids: readonly QuestionId[]): Generator<Needs> {
  const [id, ...others] = ids;
  if (id === undefined) {
    yield {};
    return;
  }
  for (const needs of everyCombination(others)) {
    yield needs;
    for (const value of sampleAnswers[id]) {
      yield { [id]: value, ...needs };
    }
  }
}

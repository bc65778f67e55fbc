import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LabAnswer } from '../../src/domain/labs.ts';
import type { Needs, QuestionId } from '../../src/domain/needs.ts';
import {
  nextQuestion,
  previousQuestion,
  progressOf,
  questionById,
  questions,
  questionsThatMatter,
  relevantNeeds,
} from '../../src/domain/questions.ts';
import { arbitraryAnsweredNeeds, arbitraryNeeds, sampleAnswers, someDay } from '../support/arbitraryNeeds.ts';

const order: readonly QuestionId[] = [
  'className',
  'startingPoint',
  'lab',
  'operatingSystem',
  'uniqueIdentity',
  'campusFiles',
  'advancedSetup',
  'campusServer',
  'largeDisk',
  'students',
  'lastDay',
  'neededBy',
  'keepAfterRetirement',
];

const knownLab: LabAnswer = {
  labId: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.LabServices/labs/statistics',
  title: 'Statistics',
  operatingSystem: 'linux',
  capacity: 30,
  hasOwnNetwork: true,
};

function mattering(needs: Needs): readonly QuestionId[] {
  return questionsThatMatter(needs).map(({ id }) => id);
}

/** Of a start from nothing or from an image: no lab is asked for. */
function without(...skipped: readonly QuestionId[]): readonly QuestionId[] {
  return withLab('lab', ...skipped);
}

/** Of a start from a lab's template. */
function withLab(...skipped: readonly QuestionId[]): readonly QuestionId[] {
  return order.filter((id) => !skipped.includes(id));
}

test('the questions stand in the order asked, each with its kind and choices', () => {
  expect(questions.map(({ id, kind, choices }) => [id, kind, choices])).toEqual([
    ['className', 'text', []],
    ['startingPoint', 'choice', ['labTemplate', 'nothing', 'physicalImage', 'otherToolImage']],
    ['lab', 'lab', []],
    ['operatingSystem', 'choice', ['windows11', 'otherWindows', 'linux']],
    ['uniqueIdentity', 'yesNo', ['yes', 'no']],
    ['campusFiles', 'yesNo', ['yes', 'no']],
    ['advancedSetup', 'yesNo', ['yes', 'no']],
    ['campusServer', 'yesNo', ['yes', 'no']],
    ['largeDisk', 'yesNo', ['yes', 'no']],
    ['students', 'number', []],
    ['lastDay', 'day', []],
    ['neededBy', 'day', []],
    ['keepAfterRetirement', 'yesNo', ['yes', 'no']],
  ]);
});

test('a question is found by its id, and an unknown id is a defect', () => {
  expect(order.map((id) => questionById(id).id)).toEqual(order);
  expect(() => questionById('shoeSize' as QuestionId)).toThrow('shoeSize');
});

describe('what matters', () => {
  test.each<[string, Needs, readonly QuestionId[]]>([
    ['nothing known yet', {}, without('keepAfterRetirement')],
    ['nothing installed yet', { startingPoint: 'nothing' }, without('keepAfterRetirement')],
    ['not sure where to start', { startingPoint: 'notSure' }, without('keepAfterRetirement')],
    [
      'software on a template: the files that building it needed, its disk and the time it takes are settled',
      { startingPoint: 'labTemplate', lastDay: '2027-06-28' },
      withLab('campusFiles', 'largeDisk', 'keepAfterRetirement', 'neededBy'),
    ],
    [
      'software on a template, and the last day is not sure: the day it is needed may be after the service’s end',
      { startingPoint: 'labTemplate', lastDay: 'notSure' },
      withLab('campusFiles', 'largeDisk', 'keepAfterRetirement'),
    ],
    [
      'software on a template that is needed only after the service’s end',
      { startingPoint: 'labTemplate', lastDay: 'notSure', neededBy: '2027-06-29' },
      withLab('campusFiles', 'largeDisk'),
    ],
    [
      'software on a template that a generalized image cannot use: it is built again, which takes days',
      { startingPoint: 'labTemplate', uniqueIdentity: 'yes' },
      withLab('advancedSetup', 'keepAfterRetirement'),
    ],
    [
      'software on a template that a generalized image cannot use, whose files are on campus: a VHD has no advanced set-up',
      { startingPoint: 'labTemplate', uniqueIdentity: 'yes', campusFiles: 'yes' },
      withLab('keepAfterRetirement'),
    ],
    [
      'software on a template that has no advanced set-up: it is built again, which takes days',
      { startingPoint: 'labTemplate', uniqueIdentity: 'no', advancedSetup: 'yes' },
      withLab('campusFiles', 'keepAfterRetirement'),
    ],
    [
      'software on a template, and the course outlives the service',
      { startingPoint: 'labTemplate', lastDay: '2027-06-29' },
      withLab('campusFiles', 'largeDisk'),
    ],
    ['an image of the physical lab', { startingPoint: 'physicalImage' }, without('campusFiles', 'keepAfterRetirement')],
    ['an image of another tool', { startingPoint: 'otherToolImage' }, without('campusFiles', 'keepAfterRetirement')],
    [
      'a unique identity leads to an Azure VM, which has the advanced set-up',
      { startingPoint: 'nothing', campusFiles: 'no', uniqueIdentity: 'yes' },
      without('advancedSetup', 'keepAfterRetirement'),
    ],
    [
      'a unique identity with campus files leads to a VHD, which has it not',
      { startingPoint: 'nothing', campusFiles: 'yes', uniqueIdentity: 'yes' },
      without('keepAfterRetirement'),
    ],
    [
      'a unique identity with an existing image, too',
      { startingPoint: 'physicalImage', uniqueIdentity: 'yes' },
      without('campusFiles', 'keepAfterRetirement'),
    ],
    ['a course that ends with the service', { lastDay: '2027-06-28' }, without('keepAfterRetirement')],
    ['a course whose end is not sure', { lastDay: 'notSure' }, without('keepAfterRetirement')],
    ['a course that outlives the service', { lastDay: '2027-06-29' }, without()],
    ['an image that is needed only after the end of the service', { neededBy: '2027-06-29' }, without()],
    [
      'an image that is needed on the last day of the service',
      { neededBy: '2027-06-28' },
      without('keepAfterRetirement'),
    ],
    [
      'a lab that Azure knows: its system, its size and its network are settled',
      { startingPoint: 'labTemplate', lab: knownLab, lastDay: '2027-06-18' },
      withLab(
        'operatingSystem',
        'campusFiles',
        'campusServer',
        'largeDisk',
        'students',
        'keepAfterRetirement',
        'neededBy',
      ),
    ],
    [
      'a course that outlives the service with an image that is generalized anyway',
      { lastDay: '2027-06-29', uniqueIdentity: 'yes' },
      without('advancedSetup', 'keepAfterRetirement'),
    ],
  ])('%s', (_, needs, wanted) => {
    expect(mattering(needs)).toEqual(wanted);
  });

  test('is seen from earlier answers alone', () => {
    fc.assert(
      fc.property(arbitraryNeeds, fc.constantFrom(...questions), (needs, { id, matters }) => {
        const earlier = Object.fromEntries(
          order.slice(0, order.indexOf(id)).flatMap((each) => (needs[each] === undefined ? [] : [[each, needs[each]]])),
        ) as Needs;
        expect(matters(needs)).toBe(matters(earlier));
      }),
      { numRuns: 500 },
    );
  });

  test('an answer that was settled by another is dropped, and what follows from it too', () => {
    const needs: Needs = {
      startingPoint: 'labTemplate',
      uniqueIdentity: 'yes',
      campusFiles: 'no',
      advancedSetup: 'yes',
      largeDisk: 'no',
      lastDay: '2028-06-30',
      keepAfterRetirement: 'yes',
      neededBy: someDay,
    };
    expect(relevantNeeds(needs)).toEqual({
      startingPoint: 'labTemplate',
      uniqueIdentity: 'yes',
      campusFiles: 'no',
      largeDisk: 'no',
      lastDay: '2028-06-30',
      neededBy: someDay,
    });
  });

  test('relevant needs are a part of the needs, and stay as they are when asked again', () => {
    fc.assert(
      fc.property(arbitraryNeeds, (needs) => {
        const relevant = relevantNeeds(needs);
        expect(needs).toMatchObject(relevant);
        expect(relevantNeeds(relevant)).toEqual(relevant);
        expect(Object.keys(relevant)).toEqual(mattering(needs).filter((id) => needs[id] !== undefined));
      }),
      { numRuns: 300 },
    );
  });

  test('a skipped question would have changed nothing but itself: every sample asks at most twelve', () => {
    fc.assert(
      fc.property(arbitraryAnsweredNeeds, (needs) => {
        expect(relevantNeeds(needs)).toEqual(needs);
        expect(nextQuestion(needs)).toBeUndefined();
        expect(mattering(needs)).toEqual(Object.keys(needs));
      }),
    );
  });
});

describe('the way through', () => {
  test('the next question is the first that matters and is unanswered', () => {
    expect(nextQuestion({})).toBe('className');
    expect(nextQuestion({ className: 'Databases' })).toBe('startingPoint');
    expect(nextQuestion({ className: 'Databases', startingPoint: 'physicalImage', operatingSystem: 'linux' })).toBe(
      'uniqueIdentity',
    );
    expect(nextQuestion({ startingPoint: 'nothing' })).toBe('className');
  });

  test('an answer that does not matter any more leads nowhere', () => {
    const needs: Needs = {
      className: 'Databases',
      startingPoint: 'labTemplate',
      lab: 'notSure',
      operatingSystem: 'linux',
      uniqueIdentity: 'no',
      campusFiles: 'yes',
    };
    expect(nextQuestion(needs)).toBe('advancedSetup');
  });

  test('the previous question is the nearest earlier one that matters', () => {
    expect(previousQuestion({}, 'className')).toBeUndefined();
    expect(previousQuestion({}, 'startingPoint')).toBe('className');
    expect(previousQuestion({ startingPoint: 'labTemplate' }, 'uniqueIdentity')).toBe('operatingSystem');
    expect(previousQuestion({ lastDay: '2027-06-29' }, 'keepAfterRetirement')).toBe('neededBy');
    expect(previousQuestion({ startingPoint: 'labTemplate', uniqueIdentity: 'no' }, 'campusServer')).toBe(
      'advancedSetup',
    );
  });

  test('progress counts the questions that matter', () => {
    expect(progressOf({}, 'className')).toEqual({ position: 1, total: 11 });
    expect(progressOf({}, 'neededBy')).toEqual({ position: 11, total: 11 });
    expect(progressOf({ startingPoint: 'labTemplate' }, 'uniqueIdentity')).toEqual({ position: 5, total: 10 });
    expect(progressOf({ lastDay: '2028-06-30' }, 'neededBy')).toEqual({ position: 11, total: 12 });
    expect(progressOf({ startingPoint: 'labTemplate' }, 'largeDisk')).toEqual({ position: 0, total: 10 });
  });

  test('progress stays within its total', () => {
    fc.assert(
      fc.property(arbitraryNeeds, fc.constantFrom(...order), (needs, question) => {
        const { position, total } = progressOf(needs, question);
        expect(position).toBeLessThanOrEqual(total);
        expect(position > 0).toBe(mattering(needs).includes(question));
      }),
    );
  });

  test('every choice of a question is among the samples of the tests', () => {
    for (const { id, choices } of questions) {
      expect(sampleAnswers[id]).toEqual(expect.arrayContaining([...choices, 'notSure']));
    }
  });
});

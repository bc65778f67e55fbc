import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '../../src/domain/calendar.ts';
import { checkAnswer } from '../../src/domain/checkAnswer.ts';
import type { Answer, CalendarDay, Needs } from '../../src/domain/needs.ts';
import { questions } from '../../src/domain/questions.ts';
import { sampleAnswers } from '../support/arbitraryNeeds.ts';

const calendar: Calendar = { today: '2026-11-23', endsOfTerm: [] };

function check(question: Answer['question'], value: unknown, needs: Needs = {}, today = calendar.today): unknown {
  return checkAnswer(needs, { question, value } as Answer, { ...calendar, today });
}

test.each(questions.map(({ id }) => id))('"not sure" is an answer to %s', (id) => {
  expect(check(id, 'notSure')).toBeUndefined();
});

describe('the name of a class', () => {
  test.each(['A', '데이터베이스', 'C++', '101', '🧪', 'a'.repeat(120), '한'.repeat(120), '🧪'.repeat(120)])(
    '%j',
    (name) => {
      expect(check('className', name)).toBeUndefined();
    },
  );

  test.each(['', '   ', '\t\r\n', '\u0000', '\u200b', '\u0301'])('nothing to read: %j', (name) => {
    expect(check('className', name)).toEqual({ code: 'empty' });
  });

  test('is measured as it is kept', () => {
    expect(check('className', ` ${'a'.repeat(120)}\n`)).toBeUndefined();
    expect(check('className', `${'a'.repeat(59)}${' '.repeat(50)}${'b'.repeat(60)}`)).toBeUndefined();
    expect(check('className', '한'.repeat(120).normalize('NFD'))).toBeUndefined();
    expect(check('className', 'a'.repeat(121))).toEqual({ code: 'tooLong', longest: 120 });
    expect(check('className', '🧪'.repeat(121))).toEqual({ code: 'tooLong', longest: 120 });
    expect(check('className', 'a'.repeat(100_000))).toEqual({ code: 'tooLong', longest: 120 });
  });
});

describe('a choice', () => {
  const choices = questions.filter(({ kind }) => kind === 'choice' || kind === 'yesNo');

  test.each(choices)('$id takes its own choices and no other', ({ id, choices: own }) => {
    expect(own.map((value) => check(id, value))).toEqual(own.map(() => undefined));
    for (const other of ['', 'maybe', 'Yes', 'toString']) {
      expect(check(id, other)).toEqual({ code: 'notAChoice' });
    }
  });

  test('of another question is none of this one', () => {
    expect(check('startingPoint', 'linux')).toEqual({ code: 'notAChoice' });
    expect(check('largeDisk', 'nothing')).toEqual({ code: 'notAChoice' });
  });
});

test.each<[number, unknown]>([
  [1, undefined],
  [10_000, undefined],
  [0, { code: 'outOfRange', least: 1, most: 10_000 }],
  [-3, { code: 'outOfRange', least: 1, most: 10_000 }],
  [10_001, { code: 'outOfRange', least: 1, most: 10_000 }],
  [1.5, { code: 'notANumber' }],
  [Number.NaN, { code: 'notANumber' }],
  [Number.POSITIVE_INFINITY, { code: 'notANumber' }],
])('%d students', (students, wanted) => {
  expect(check('students', students)).toEqual(wanted);
});

describe.each(['lastDay', 'neededBy'] as const)('%s', (question) => {
  test.each<[string, unknown]>([
    ['2026-11-23', undefined],
    ['2031-11-23', undefined],
    ['2028-02-29', undefined],
    ['2026-11-22', { code: 'dayInThePast', today: '2026-11-23' }],
    ['2031-11-24', { code: 'tooFarAhead', latest: '2031-11-23' }],
    ['2027-02-29', { code: 'notADay' }],
    ['2027-13-01', { code: 'notADay' }],
    ['2027-1-1', { code: 'notADay' }],
    ['tomorrow', { code: 'notADay' }],
  ])('%s', (day, wanted) => {
    expect(check(question, day)).toEqual(wanted);
  });

  test('five years after a leap day end on 28 February', () => {
    expect(check(question, '2033-02-28', {}, '2028-02-29')).toBeUndefined();
    expect(check(question, '2033-03-01', {}, '2028-02-29')).toEqual({ code: 'tooFarAhead', latest: '2033-02-28' });
  });
});

describe('the day the image is needed by', () => {
  const lastDay: CalendarDay = '2027-02-26';

  test('may be the last day of the course, and not later', () => {
    expect(check('neededBy', '2027-02-26', { lastDay })).toBeUndefined();
    expect(check('neededBy', '2027-02-27', { lastDay })).toEqual({ code: 'afterLastDay', lastDay });
  });

  test('is free where the last day is not known', () => {
    expect(check('neededBy', '2027-02-27', { lastDay: 'notSure' })).toBeUndefined();
    expect(check('neededBy', '2027-02-27')).toBeUndefined();
  });

  test('is refused for itself first', () => {
    expect(check('neededBy', '2026-01-01', { lastDay })).toEqual({ code: 'dayInThePast', today: '2026-11-23' });
  });

  test('does not bind the last day, which may be answered again', () => {
    expect(check('lastDay', '2026-12-01', { neededBy: '2027-02-01' })).toBeUndefined();
    expect(check('lastDay', '2027-03-01', { lastDay })).toBeUndefined();
  });
});

test('every sample of the tests can be taken', () => {
  for (const { id } of questions) {
    expect(sampleAnswers[id].map((value) => check(id, value))).toEqual(sampleAnswers[id].map(() => undefined));
  }
});

test('anything at all is judged without a surprise', () => {
  const numbers = fc.oneof(fc.double(), fc.integer());
  const texts = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.constantFrom(...questions), numbers, texts, ({ id, kind }, number, text) => {
      const fault = check(id, kind === 'number' ? number : text);
      expect(fault === undefined || typeof fault === 'object').toBe(true);
    }),
    { numRuns: 500 },
  );
});

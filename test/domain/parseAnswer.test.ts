import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswer } from '../../src/domain/checkAnswer.ts';
import type { QuestionId } from '../../src/domain/needs.ts';
import { type ParsedAnswer, parseTypedAnswer, readPressedAnswer } from '../../src/domain/parseAnswer.ts';
import { questionById, questions } from '../../src/domain/questions.ts';
import { words } from '../../src/l10n/words.ts';
import { anyText } from '../support/anyText.ts';
import typedAnswers from './typedAnswers.json' with { type: 'json' };

/** A Monday. */
const today = '2026-11-23';
const calendar = { today, endsOfTerm: ['2026-12-21', '2027-06-21'] } as const;
const questionIds = questions.map(({ id }) => id);

function shortened(parsed: ParsedAnswer): unknown {
  return parsed.kind === 'answer' ? parsed.answer.value : { fault: parsed.fault };
}

function typed(question: QuestionId, text: string): unknown {
  return shortened(parseTypedAnswer(question, text, words, calendar));
}

function pressed(question: QuestionId, value: string): unknown {
  return shortened(readPressedAnswer(question, value));
}

describe('typed answers, as recorded', () => {
  test.each(typedAnswers as [QuestionId, string, unknown][])('%s: %j', (question, text, expected) => {
    expect(typed(question, text)).toEqual(expected);
  });

  test('are answers to the question asked', () => {
    for (const question of questionIds) {
      expect(parseTypedAnswer(question, 'not sure', words, calendar)).toEqual({
        kind: 'answer',
        answer: { question, value: 'notSure' },
      });
    }
  });

  test('an end of term needs one in the calendar', () => {
    expect(shortened(parseTypedAnswer('lastDay', '종강', words, { today, endsOfTerm: [] }))).toEqual({
      fault: { code: 'notADay' },
    });
  });

  test('mean nothing without words', () => {
    expect(shortened(parseTypedAnswer('campusFiles', 'yes', [], calendar))).toEqual({ fault: { code: 'notAChoice' } });
    expect(shortened(parseTypedAnswer('students', '30', [], calendar))).toBe(30);
  });
});

describe('long texts', () => {
  test('a class name has 120 characters at most', () => {
    const tooLong = { fault: { code: 'tooLong', longest: 120 } };
    expect(typed('className', 'a'.repeat(120))).toBe('a'.repeat(120));
    expect(typed('className', '🧪'.repeat(120))).toBe('🧪'.repeat(120));
    expect(typed('className', '한'.repeat(120).normalize('NFD'))).toBe('한'.repeat(120));
    expect(typed('className', `a${' '.repeat(1_998)}b`)).toBe('a b');
    expect(typed('className', 'a'.repeat(121))).toEqual(tooLong);
    expect(typed('className', `a${' '.repeat(1_999)}b`)).toEqual(tooLong);
    expect(typed('className', '\u200b'.repeat(2_001))).toEqual(tooLong);
  });

  test('an answer of up to 200 characters is read, whatever surrounds it', () => {
    const answer = 'yes '.repeat(50).trim();
    expect(answer).toHaveLength(199);
    expect(typed('campusFiles', answer)).toBe('yes');
    expect(typed('campusFiles', `${answer}!`)).toBe('yes');
    expect(typed('campusFiles', `${answer}!!`)).toEqual({ fault: { code: 'notAChoice' } });
    expect(typed('campusFiles', `${' '.repeat(100_000)}네\n${' '.repeat(100_000)}`)).toBe('yes');
    expect(typed('campusFiles', `네${' '.repeat(1_998)}네`)).toBe('yes');
    expect(typed('campusFiles', `네${' '.repeat(1_999)}네`)).toEqual({ fault: { code: 'notAChoice' } });
    expect(typed('className', `not sure${'!'.repeat(200)}`)).toEqual({ fault: { code: 'tooLong', longest: 120 } });
  });

  test.each([
    ['a letter', 'a'],
    ['Hangul', '네'],
    ['a digit', '1'],
    ['yes and space', 'yes '],
    ['spaces around dots', ' . '],
    ['digits and dashes', '1-'],
    ['thousands', '1,000,'],
    ['marks out of order', '\u0301\u0323'],
    ['a lone surrogate', '\ud800'],
    ['what is not seen', '\u200b'],
    ['white space', ' \t\n'],
    ['dashes', '-'],
  ])('100,000 characters of %s are answered at once', (_name, part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const start = performance.now();
    for (const question of questionIds) {
      expect(parseTypedAnswer(question, text, words, calendar).kind).toBe('fault');
      expect(readPressedAnswer(question, text).kind).toBe('fault');
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('pressed answers', () => {
  test('every choice of every question, in the order that the parser counts', () => {
    for (const { id, choices } of questions) {
      for (const [index, choice] of choices.entries()) {
        expect(pressed(id, choice)).toBe(choice);
        expect(typed(id, String(index + 1))).toBe(choice);
      }
      expect(pressed(id, 'notSure')).toBe('notSure');
    }
  });

  test.each([
    ['operatingSystem', 'linux ', { fault: { code: 'notAChoice' } }],
    ['operatingSystem', 'Linux', { fault: { code: 'notAChoice' } }],
    ['operatingSystem', 'nothing', { fault: { code: 'notAChoice' } }],
    ['startingPoint', 'linux', { fault: { code: 'notAChoice' } }],
    ['campusFiles', 'true', { fault: { code: 'notAChoice' } }],
    ['campusFiles', '__proto__', { fault: { code: 'notAChoice' } }],
    ['campusFiles', '', { fault: { code: 'empty' } }],
    ['students', '30', 30],
    ['students', '1', 1],
    ['students', '10000', 10_000],
    ['students', '0', { fault: { code: 'outOfRange', least: 1, most: 10_000 } }],
    ['students', '10001', { fault: { code: 'outOfRange', least: 1, most: 10_000 } }],
    ['students', '-3', { fault: { code: 'outOfRange', least: 1, most: 10_000 } }],
    ['students', '9'.repeat(400), { fault: { code: 'outOfRange', least: 1, most: 10_000 } }],
    ['students', '3.5', { fault: { code: 'notANumber' } }],
    ['students', '1e3', { fault: { code: 'notANumber' } }],
    ['students', ' 30', { fault: { code: 'notANumber' } }],
    ['students', '30명', { fault: { code: 'notANumber' } }],
    ['students', '', { fault: { code: 'empty' } }],
    ['lastDay', '2027-03-02', '2027-03-02'],
    ['lastDay', '2027-02-29', { fault: { code: 'notADay' } }],
    ['lastDay', '2027-3-2', { fault: { code: 'notADay' } }],
    ['lastDay', 'tomorrow', { fault: { code: 'notADay' } }],
    ['neededBy', ' ', { fault: { code: 'empty' } }],
    ['className', ' 데이터베이스\n개론 ', '데이터베이스 개론'],
    ['className', '잘 모르겠어요', '잘 모르겠어요'],
    ['className', '\u200b', { fault: { code: 'empty' } }],
    ['className', 'a'.repeat(121), { fault: { code: 'tooLong', longest: 120 } }],
  ] as [QuestionId, string, unknown][])('%s: %j', (question, value, expected) => {
    expect(pressed(question, value)).toEqual(expected);
  });
});

describe('whatever is typed or sent', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(...(typedAnswers as [string, string][]).map(([, text]) => text)),
    fc.constantFrom(
      '~',
      '-',
      '/',
      '.',
      ',',
      '(',
      ')',
      ' ',
      "'",
      '년',
      '월',
      '일',
      '후',
      '__proto__',
      'constructor',
      '0',
    ),
  );
  const text = fc.oneof(
    anyText,
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
  );

  test('is an answer that fits the question or a fault, and no answer is one that its check calls no choice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), text, (question, value) => {
        for (const parsed of [parseTypedAnswer(question, value, words, calendar), readPressedAnswer(question, value)]) {
          if (parsed.kind === 'answer') {
            expect(parsed.answer.question).toBe(question);
            // What stands in the past or too far ahead is for the check to say; nothing else is left to it.
            expect(['dayInThePast', 'tooFarAhead', 'empty', undefined]).toContain(
              checkAnswer({}, parsed.answer, calendar)?.code,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same in capitals, in full width and decomposed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(typedAnswers as [QuestionId, string, unknown][])),
        ([question, value, expected]) => {
          fc.pre(question !== 'className');
          const fullWidth = value.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));
          expect(typed(question, value.toUpperCase())).toEqual(expected);
          expect(typed(question, fullWidth)).toEqual(expected);
          expect(typed(question, value.normalize('NFD'))).toEqual(expected);
          expect(typed(question, `\u200b ${value}\u0000 \u202c`)).toEqual(expected);
        },
      ),
    );
  });
});

test('the choices read are those of the table of questions', () => {
  expect(questionById('startingPoint').choices).toEqual(['labTemplate', 'nothing', 'physicalImage', 'otherToolImage']);
  expect(questionById('operatingSystem').choices).toEqual(['windows11', 'otherWindows', 'linux']);
});

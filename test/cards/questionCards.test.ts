import { describe, expect, test } from '@jest/globals';
import type { QuestionId } from '../../src/domain/needs.ts';
import { buttonOf, buttonsOf, dataOf, nodesOfType, stringsOf } from './cardTree.ts';
import { calendar, everyQuestionMatters, questionCard } from './plainCases.ts';
import { english, korean, renderCard, stamp } from './renderer.ts';

function card(...of: Parameters<typeof questionCard>): unknown {
  return renderCard(questionCard(...of), stamp, english);
}

/** What pressing each answer button sends by itself, without the stamp. */
function answersOf(rendered: unknown): readonly unknown[] {
  return buttonsOf(rendered)
    .filter(({ verb }) => verb === 'interview.answer')
    .map((button) => [button['title'], dataOf(button)['answer'], button['associatedInputs']]);
}

function inputOf(rendered: unknown): unknown {
  return nodesOfType(rendered, /^Input\./)[0];
}

describe('a question card', () => {
  test('stamps every button with card, revision, nonce and the question shown', () => {
    const buttons = buttonsOf(card('students', everyQuestionMatters));
    expect(buttons.length).toBe(4);
    for (const button of buttons) {
      expect(dataOf(button)).toMatchObject({ id: 'card-1', version: 7, nonce: 'nonce-1', question: 'students' });
    }
  });

  test('asks for a text, with "not sure" as an answer', () => {
    const rendered = card('className', {});
    expect(inputOf(rendered)).toMatchObject({ type: 'Input.Text', id: 'answer', value: '', maxLength: 120 });
    expect(answersOf(rendered)).toEqual([
      ['Next', undefined, 'auto'],
      ['Not sure', 'notSure', 'none'],
    ]);
  });

  test('offers choices in order, "not sure" last, the old answer chosen', () => {
    const input = inputOf(card('operatingSystem', { ...everyQuestionMatters, operatingSystem: 'linux' }));
    expect(input).toMatchObject({ type: 'Input.ChoiceSet', id: 'answer', style: 'expanded', value: 'linux' });
    expect(input).toMatchObject({
      choices: ['windows11', 'otherWindows', 'linux', 'notSure'].map((value) => ({ value })),
    });
  });

  test('chooses nothing for the person', () => {
    expect(inputOf(card('operatingSystem', {}))).not.toHaveProperty('value');
  });

  test('answers yes, no and not sure with one press', () => {
    const rendered = card('campusFiles', { ...everyQuestionMatters, campusFiles: 'yes' });
    expect(inputOf(rendered)).toBeUndefined();
    expect(answersOf(rendered)).toEqual([
      ['Yes', 'yes', 'none'],
      ['No', 'no', 'none'],
      ['Not sure', 'notSure', 'none'],
    ]);
    expect(stringsOf(rendered).map(({ text }) => text)).toContain('Your answer so far: Yes');
  });

  test('asks for a number within its limits', () => {
    const input = inputOf(card('students', everyQuestionMatters));
    expect(input).toMatchObject({ type: 'Input.Number', id: 'answer', value: 30, min: 1, max: 10_000 });
  });

  test('asks for a day from today on, and offers the next two ends of term for the last day', () => {
    const rendered = card('lastDay', { ...everyQuestionMatters, lastDay: 'notSure' });
    expect(inputOf(rendered)).toMatchObject({ type: 'Input.Date', id: 'answer', min: calendar.today });
    expect(inputOf(rendered)).not.toHaveProperty('value');
    expect(answersOf(rendered)).toEqual([
      ['Next', undefined, 'auto'],
      ['Not sure', 'notSure', 'none'],
      ['End of term: 20 June 2027', '2027-06-20', 'none'],
      ['End of term: 20 December 2027', '2027-12-20', 'none'],
    ]);
    expect(answersOf(card('neededBy', everyQuestionMatters))).toHaveLength(2);
  });

  test('tells how far one is', () => {
    const texts = stringsOf(renderCard(questionCard('startingPoint', {}), stamp, korean)).map(({ text }) => text);
    expect(texts).toContain('질문 2/11');
  });

  test('goes back only where there is a question before', () => {
    expect(buttonOf(card('className', everyQuestionMatters), 'interview.back')).toBeUndefined();
    expect(buttonOf(card('startingPoint', everyQuestionMatters), 'interview.back')).toBeDefined();
    expect(buttonOf(card('className', everyQuestionMatters), 'interview.cancel')).toBeDefined();
  });
});

describe('a refused answer', () => {
  const quotes = (rendered: unknown): readonly string[] =>
    stringsOf(rendered).flatMap(({ text }) => (text.startsWith('You typed:') ? [text] : []));

  test.each([
    ['className', 'x'.repeat(130), 'x'.repeat(130)],
    ['students', '20000', 20_000],
    ['neededBy', '2020-01-01', '2020-01-01'],
  ] as readonly (readonly [QuestionId, string, unknown])[])('of %s stays in the input', (question, typed, value) => {
    const rendered = card(question, everyQuestionMatters, { fault: { code: 'empty' }, typed });
    expect(inputOf(rendered)).toMatchObject({ value });
    expect(quotes(rendered)).toEqual([]);
  });

  test.each([
    ['students', 'dozens', 30],
    ['neededBy', 'soon', '2027-03-02'],
    ['operatingSystem', 'BeOS', 'windows11'],
  ] as readonly (readonly [QuestionId, string, unknown])[])(
    'of %s that no input can hold is quoted',
    (question, typed, old) => {
      const rendered = card(question, everyQuestionMatters, { fault: { code: 'notANumber' }, typed });
      expect(quotes(rendered)).toEqual([`You typed: “${typed}”`]);
      expect(inputOf(rendered)).toMatchObject({ value: old });
    },
  );

  test('to a question of yes and no is quoted, cut to a hundred characters', () => {
    const rendered = card('largeDisk', everyQuestionMatters, {
      fault: { code: 'notAChoice' },
      typed: 'x'.repeat(1000),
    });
    expect(quotes(rendered)).toEqual([`You typed: “${'x'.repeat(99)}…”`]);
  });

  test('is told what would be right, with days in words', () => {
    const fault = { code: 'afterLastDay', lastDay: '2027-06-20' } as const;
    const [en, ko] = [english, korean].map((reader) =>
      nodesOfType(
        renderCard(questionCard('neededBy', everyQuestionMatters, { fault, typed: 'x' }), stamp, reader),
        /^TextBlock$/,
      )
        .filter(({ color }) => color === 'Attention')
        .map(({ text }) => text),
    );
    expect(en).toEqual([
      'That is after the last day of the course (Sun, 20 June 2027). Please answer with that day or an earlier one.',
    ]);
    expect(ko).toEqual(['수업 마지막 날(2027년 6월 20일(일))보다 늦습니다. 그날이나 그 전의 날짜로 답해 주세요.']);
  });
});

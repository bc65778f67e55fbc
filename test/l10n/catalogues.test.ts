import { describe, expect, test } from '@jest/globals';
import { commandNames } from '../../src/domain/command.ts';
import { languages } from '../../src/domain/language.ts';
import { parseTypedAnswer } from '../../src/domain/parseAnswer.ts';
import { parseCommand } from '../../src/domain/parseCommand.ts';
import { catalogues } from '../../src/l10n/catalogues.ts';
import { words } from '../../src/l10n/words.ts';

/** Stands for any argument: a number, a text, or facts by name. */
const anything: unknown = new Proxy(
  {},
  { get: (_target, key) => (key === Symbol.toPrimitive || key === 'toLocaleString' ? () => '7' : anything) },
);

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every text of a catalogue; one that is given something is given `anything`. */
function textsOf(node: unknown, path = ''): readonly Text[] {
  if (typeof node === 'string') {
    return [{ path, text: node }];
  }
  if (typeof node === 'function') {
    const speak = node as (...given: readonly unknown[]) => string;
    return [{ path, text: speak(anything, anything) }];
  }
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, `${path}.${key}`));
}

const korean = textsOf(catalogues.ko);
const english = textsOf(catalogues.en);

describe('both catalogues', () => {
  test('say the same things', () => {
    expect(korean.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
    expect(korean.length).toBeGreaterThan(200);
  });

  test.each([
    ['Korean', korean],
    ['English', english],
  ])('leave nothing unsaid: %s', (_name, texts) => {
    const bad = texts.filter(
      ({ text }) => text.trim() === '' || text !== text.trim() || / {2}|undefined|TODO/.test(text),
    );
    expect(bad).toEqual([]);
  });
});

describe('Korean', () => {
  test('is said in Hangul, but for names and texts that are made of what they are given', () => {
    const latin = korean.filter(({ text }) => !/\p{Script=Hangul}/u.test(text)).map(({ path }) => path);
    expect(latin.sort()).toEqual([
      '.answers.operatingSystem.linux',
      '.answers.operatingSystem.windows11',
      '.dayWithWeekday',
      '.interview.answered',
      '.recommendation.stepBy.it',
      '.status.changed',
      '.summaries.save',
    ]);
  });

  test('is polite in one style: -습니다 and -세요', () => {
    // What stands in brackets, and examples, are no sentences.
    const sentences = korean.flatMap(({ path, text }) =>
      Array.from(text.replace(/\([^)]*\)/g, '').matchAll(/[^.?!]*\p{Script=Hangul}[^.?!]*[.?!]/gu), ([sentence]) => ({
        path,
        sentence: sentence.trim(),
      })).filter(({ sentence }) => !sentence.startsWith('예:')),
    );
    const bad = sentences.filter(({ sentence }) => !/(니다|세요|니까)[.?!]$/.test(sentence));
    expect(sentences.length).toBeGreaterThan(100);
    expect(bad).toEqual([]);
  });

  test('uses the words that Azure uses in Korean', () => {
    const all = korean.map(({ text }) => text).join('\n');
    for (const word of [
      '템플릿 VM',
      '특수화된 이미지',
      '일반화된 이미지',
      'Azure 컴퓨팅 갤러리',
      '랩 계획',
      '이미지 정의',
      '관리 디스크',
      '복제',
    ]) {
      expect(all).toContain(word);
    }
  });
});

test('English holds no Hangul', () => {
  expect(english.filter(({ text }) => /\p{Script=Hangul}/u.test(text))).toEqual([]);
});

describe.each(languages)('what the bot says can be typed in %s:', (language) => {
  const { commands, buttons, answers, languageName } = catalogues[language];
  const calendar = { today: '2027-01-11', endsOfTerm: [] } as const;

  test.each(commandNames)('the example of %s', (name) => {
    expect(parseCommand(commands[name].typed, words)).toEqual({ name });
  });

  test('the titles of buttons', () => {
    const titled = { newImage: buttons.start, help: buttons.help, status: buttons.status, back: buttons.back };
    const more = { ...titled, cancel: buttons.cancel, resume: buttons.resume };
    const understood = Object.values(more).map((title) => parseCommand(title, words)?.name);
    expect(understood).toEqual(Object.keys(more));
    expect(parseCommand(languageName, words)).toEqual({ name: 'language', language });
  });

  test('the titles of choices', () => {
    const misread = (
      question: 'startingPoint' | 'operatingSystem' | 'campusFiles',
      titles: object,
    ): readonly unknown[] =>
      Object.entries(titles).filter(([value, title]) => {
        const reading = parseTypedAnswer(question, String(title), words, calendar);
        return reading.kind !== 'answer' || reading.answer.value !== value;
      });
    expect(misread('startingPoint', { ...answers.startingPoint, notSure: answers.notSure })).toEqual([]);
    expect(misread('operatingSystem', { ...answers.operatingSystem, notSure: answers.notSure })).toEqual([]);
    expect(misread('campusFiles', { ...answers.yesNo, notSure: answers.notSure })).toEqual([]);
  });
});

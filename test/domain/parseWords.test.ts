import { describe, expect, test } from '@jest/globals';
import { commandNames } from '../../src/domain/command.ts';
import { languages } from '../../src/domain/language.ts';
import type { QuestionId } from '../../src/domain/needs.ts';
import { normalizeTyped } from '../../src/domain/normalize.ts';
import { parseTypedAnswer } from '../../src/domain/parseAnswer.ts';
import { parseCommand } from '../../src/domain/parseCommand.ts';
import { parseTerm } from '../../src/domain/parseTerm.ts';
import { terms } from '../../src/domain/term.ts';
import { words } from '../../src/l10n/words.ts';

/** A Monday. */
const calendar = { today: '2026-11-23', endsOfTerm: ['2026-12-21'] } as const;

function typed(question: QuestionId, text: string): unknown {
  const parsed = parseTypedAnswer(question, text, words, calendar);
  return parsed.kind === 'answer' ? parsed.answer.value : parsed.fault.code;
}

/** What each question is understood by: value and phrases, in all languages. */
function meaningsOf(question: 'yesNo' | 'startingPoints' | 'operatingSystems'): readonly (readonly [string, string])[] {
  return words.flatMap((language) => {
    const table =
      question === 'yesNo'
        ? { yes: language.yes, no: language.no }
        : (language[question] as Record<string, readonly string[]>);
    return Object.entries({ ...table, notSure: language.notSure }).flatMap(([value, phrases]) =>
      phrases.map((phrase) => [phrase, value] as const),
    );
  });
}

const questionsOfChoice = [
  ['campusFiles', 'yesNo'],
  ['startingPoint', 'startingPoints'],
  ['operatingSystem', 'operatingSystems'],
] as const;

/** As the parsers compare: without spaces and apostrophes. */
function spelling(phrase: string): string {
  return phrase.replace(/[\s']/g, '');
}

describe.each(questionsOfChoice)('the words of %s', (question, table) => {
  test('mean what they are listed under, with and without spaces, in capitals and in a sentence', () => {
    const misread = meaningsOf(table).flatMap(([phrase, value]) =>
      [phrase, phrase.replaceAll(' ', ''), ` ${phrase.toUpperCase()}${/\p{L}/u.test(phrase) ? '.' : ' '}`]
        .map((text) => [text, typed(question, text), value])
        .filter(([, found]) => found !== value),
    );
    expect(misread).toEqual([]);
  });

  test('no word has two meanings', () => {
    const places = words.flatMap((language) => Object.keys(language.places).map((place) => [place, 'place'] as const));
    const found = new Map<string, Set<string>>();
    for (const [phrase, value] of [...meaningsOf(table), ...places]) {
      found.set(spelling(phrase), (found.get(spelling(phrase)) ?? new Set()).add(value));
    }
    expect([...found].filter(([, values]) => values.size > 1)).toEqual([]);
  });
});

describe('words of every kind', () => {
  const phrases = words.flatMap((language) => [
    ...Object.values(language.commands).flat(),
    ...Object.values(language.languages).flat(),
    ...language.commandFillers,
    ...Object.values(language.glossary).flat(),
    ...language.termQuestions,
    ...language.termFillers,
    ...language.greetings,
    ...language.thanks,
    ...language.yes,
    ...language.no,
    ...language.notSure,
    ...language.likely,
    ...language.unlikely,
    ...language.caveats,
    ...language.anyChoice,
    ...language.someWindows,
    ...Object.values(language.startingPoints).flat(),
    ...Object.values(language.operatingSystems).flat(),
    ...Object.keys(language.places),
    ...language.choiceFillers,
    ...[language.numbers, language.days].flatMap((group) =>
      Object.values(group).flatMap((list: readonly string[] | Readonly<Record<string, number>>) =>
        Array.isArray(list) ? (list as readonly string[]) : Object.keys(list),
      ),
    ),
  ]);

  test('are written as they are compared', () => {
    expect(phrases.filter((phrase) => phrase === '' || phrase !== normalizeTyped(phrase))).toEqual([]);
  });

  test('stand in their list once', () => {
    const lists = words.flatMap((language) => [
      language.greetings,
      language.thanks,
      language.yes,
      language.no,
      language.notSure,
      language.likely,
      language.unlikely,
      language.caveats,
      language.anyChoice,
      language.choiceFillers,
      language.commandFillers,
      language.numbers.fillers,
      language.numbers.counters,
      language.days.fillers,
      language.days.after,
      language.days.endOfTerm,
      ...Object.values(language.commands),
      ...Object.values(language.startingPoints),
      ...Object.values(language.operatingSystems),
    ]);
    expect(lists.flatMap((list) => list.filter((phrase, index) => list.indexOf(phrase) !== index))).toEqual([]);
  });

  test('that may be passed over change nothing', () => {
    for (const language of words) {
      for (const filler of language.choiceFillers) {
        expect([filler, typed('operatingSystem', `linux ${filler}`)]).toEqual([filler, 'linux']);
        expect([filler, typed('operatingSystem', `${filler} linux`)]).toEqual([filler, 'linux']);
      }
      for (const filler of language.numbers.fillers) {
        expect([filler, typed('students', `${filler} 30 students ${filler}`)]).toEqual([filler, 30]);
      }
      for (const filler of language.days.fillers) {
        expect([filler, typed('lastDay', `${filler} 2027-03-02 ${filler}`)]).toEqual([filler, '2027-03-02']);
      }
      for (const filler of language.commandFillers) {
        expect([filler, parseCommand(`help ${filler}`, words)]).toEqual([filler, { name: 'help' }]);
      }
    }
  });
});

describe('the words for numbers', () => {
  test.each(words.flatMap(({ numbers }) => Object.entries({ ...numbers.units, ...numbers.multipliers })))(
    '%s is %i',
    (word, value) => {
      expect(typed('students', word)).toBe(value >= 1 && value <= 10_000 ? value : 'outOfRange');
    },
  );

  test.each(words.flatMap(({ numbers }) => Object.entries(numbers.attributives)))('%s 명 is %i', (word, value) => {
    expect(typed('students', `${word} 명`)).toBe(value);
    expect(typed('students', word)).toBe('notANumber');
  });

  test.each(words.flatMap(({ numbers }) => numbers.counters))('3 %s', (counter) => {
    expect(typed('students', `3 ${counter}`)).toBe(3);
    expect(typed('students', `3${counter}`)).toBe(3);
  });

  test.each(words.flatMap(({ numbers }) => numbers.rangeMarks))('3 %s 5', (mark) => {
    expect(typed('students', `3 ${mark} 5`)).toBe(5);
  });
});

describe('the words for days', () => {
  const days = words.map((language) => language.days);

  test.each(days.flatMap(({ months }) => Object.entries(months)))('%s is month %i', (word, month) => {
    expect(typed('lastDay', `${word} 2 2030`)).toBe(`2030-${String(month).padStart(2, '0')}-02`);
  });

  test.each(days.flatMap(({ weekdays }) => Object.entries(weekdays)))('%s is weekday %i', (word, weekday) => {
    expect(typed('lastDay', word)).toBe(`2026-11-${22 + weekday}`);
  });

  test.each(days.flatMap(({ relative }) => Object.entries(relative)))('%s is in %i days', (word, ahead) => {
    expect(typed('lastDay', word)).toBe(`2026-11-${23 + ahead}`);
  });

  test.each(days.flatMap(({ weeksAhead }) => Object.entries(weeksAhead)))('monday %s is in %i weeks', (word, ahead) => {
    expect(typed('lastDay', `monday ${word}`)).toBe(['2026-11-23', '2026-11-30', '2026-12-07'][ahead]);
  });

  test.each(days.flatMap(({ monthsAhead }) => Object.entries(monthsAhead)))('5th %s is in %i months', (word, ahead) => {
    expect(typed('lastDay', `5th ${word}`)).toBe(['2026-11-05', '2026-12-05', '2027-01-05'][ahead]);
  });

  test.each(days.flatMap(({ yearsAhead }) => Object.entries(yearsAhead)))(
    'March 2 %s is in %i years',
    (word, ahead) => {
      expect(typed('lastDay', `March 2 ${word}`)).toBe(`${2026 + ahead}-03-02`);
    },
  );

  test.each(days.flatMap(({ spans }) => Object.entries(spans)))('%s is %i days', (word, length) => {
    expect(typed('lastDay', `${word} 후`)).toBe(typed('lastDay', `in ${length} days`));
    expect(typed('lastDay', word)).toBe(typed('lastDay', `in ${length} days`));
  });

  test.each(days.flatMap(({ counts }) => Object.entries(counts)))('%s is %i', (word, count) => {
    expect(typed('lastDay', `in ${word} weeks`)).toBe(typed('lastDay', `in ${count} weeks`));
  });

  test.each(days.flatMap(({ after }) => after))('3 days %s', (word) => {
    expect(typed('lastDay', `3 days ${word}`)).toBe('2026-11-26');
  });

  test.each(days.flatMap(({ endOfTerm }) => endOfTerm))('%s', (word) => {
    expect(typed('lastDay', word)).toBe('2026-12-21');
  });

  test.each(days.flatMap(({ terms }) => Object.entries(terms)))('%s is %i terms ahead', (word, ahead) => {
    expect(typed('lastDay', word)).toBe(ahead === 0 ? '2026-12-21' : 'notADay');
  });

  test.each(days.flatMap(({ monthParts }) => Object.entries(monthParts)))('%s of April is %i', (word, day) => {
    expect(typed('lastDay', `${word} April`)).toBe(`2027-04-${String(Math.min(day, 30)).padStart(2, '0')}`);
    expect(typed('neededBy', `4월 ${word}`)).toBe(`2027-04-${String(Math.min(day, 30)).padStart(2, '0')}`);
  });

  test.each(days.flatMap(({ markedMonthParts }) => Object.entries(markedMonthParts)))('%s is %i', (word, day) => {
    expect(typed('lastDay', word)).toBe(`2026-11-${String(Math.min(day, 30)).padStart(2, '0')}`);
  });

  test.each(days.flatMap(({ soonest }) => soonest))('%s is today where something is needed', (word) => {
    expect(typed('neededBy', word)).toBe('2026-11-23');
    expect(typed('lastDay', word)).toBe('notADay');
  });
});

describe('the words for terms', () => {
  test.each(words.flatMap(({ glossary }) => terms.flatMap((term) => glossary[term].map((word) => [word, term]))))(
    '%j is %s',
    (word, term) => {
      expect(parseTerm(word, words)).toEqual({ term, isAsked: false });
      expect(parseTerm(`${word}?`, words)).toEqual({ term, isAsked: true });
    },
  );

  test.each(words.flatMap(({ termQuestions }) => termQuestions))('%j asks for a meaning', (word) => {
    expect(parseTerm(`${word} gallery`, words)).toEqual({ term: 'gallery', isAsked: true });
  });

  test.each(words.flatMap(({ termFillers }) => termFillers))('%j changes nothing', (word) => {
    expect(parseTerm(`gallery ${word}`, words)).toEqual({ term: 'gallery', isAsked: false });
  });
});

describe('the words for commands', () => {
  test.each(
    words.flatMap(({ commands }) => commandNames.flatMap((name) => commands[name].map((word) => [word, name]))),
  )('%j is %s', (word, name) => {
    expect(parseCommand(word, words)).toEqual({ name });
    expect(parseCommand(` ${word.toUpperCase()} `, words)).toEqual({ name });
  });

  test.each(
    words.flatMap((each) => languages.flatMap((language) => each.languages[language].map((word) => [word, language]))),
  )('%j is %s', (word, language) => {
    expect(parseCommand(word, words)).toEqual({ name: 'language', language });
    expect(parseCommand(`language ${word}`, words)).toEqual({ name: 'language', language });
  });

  test('are answers to no question, but for the question mark and those that are the answer where they are one', () => {
    const understood = words.flatMap(({ commands }) => Object.values(commands).flat());
    const questions: readonly QuestionId[] = ['startingPoint', 'operatingSystem', 'campusFiles', 'students', 'lastDay'];
    const answers = understood.filter((word) =>
      questions.some((question) => parseTypedAnswer(question, word, words, calendar).kind === 'answer'),
    );
    expect(answers.filter((word) => !/^(새 )?이미지가? 필요/.test(word))).toEqual(['처음부터', '?']);
  });
});

import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { eachStore, sqlitePlaces } from '../../support/stores.ts';
import { person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo, pressAnswer } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';
import type { JsonObject } from '../../support/wholeBotConnector.ts';

const { en } = catalogues;

/** At most 120 characters: a link, emphasis, a mention, tags, a card function, a template expression, a quote and a heading. */
const hostile =
  "# [x](https://evil.example) **b** <at>Kim</at> <b>i</b> {{DATE(2026-01-01)}} ${text.help.title} '; drop table card;--";
const marked = 'evil.example';

/** Where in a card a text stands: the element, the field, and the text. */
type Place = readonly [element: string, field: string, text: string];

function placesOf(value: unknown, part: string): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((item) => placesOf(item, part));
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as JsonObject;
  return Object.entries(value).flatMap(([name, field]: [string, unknown]): readonly Place[] =>
    typeof field === 'string' && field.includes(part) ? [[String(type), name, field]] : placesOf(field, part),
  );
}

describe('what a person writes', () => {
  const newBot = wholeBots(sqlitePlaces());
  let bot: WholeBot;
  let emma: TeamsPerson;
  beforeEach(async () => {
    bot = await newBot();
    emma = person(bot, 'emma');
  });

  /** Teams reads no Markdown in a TextRun; in an input's value it reads nothing at all. */
  function expectHarmless(): void {
    const cards = bot.connector.calls.map(({ activity }) => activity);
    const places = cards.flatMap((activity) => placesOf(activity['attachments'], marked));
    expect(places.length).toBeGreaterThan(0);
    for (const [element, field, text] of places) {
      if (element === 'Input.Text' && field === 'value') continue;
      expect([element, field]).toEqual(['TextRun', 'text']);
      expect(text).not.toMatch(/<at>|<b>|\{\{DATE/);
    }
    for (const activity of cards) {
      expect(activity['entities']).toBeUndefined();
      expect(String(activity['summary'])).not.toContain(marked);
    }
  }

  test('is shown as it was written and means nothing, wherever it appears', async () => {
    await emma.type('new image');
    await emma.type(hostile);
    await emma.press(en.buttons.back);
    expect(emma.last.inputs['answer']?.replaceAll('\u2060', '')).toBe(hostile);
    await emma.press({ verb: 'interview.answer' });
    await emma.type('new image');
    await emma.press(en.buttons.resume);
    await emma.type('status');
    expect(emma.last.text.replaceAll('\u2060', '')).toContain(hostile.slice(0, 50));
    for (const answer of ['nothing', 'linux', 'no', 'no', 'no', 'no', 'no', '30']) {
      await emma.press({ verb: 'interview.resume' });
      await pressAnswer(emma, answer);
    }
    await pressAnswer(emma, '2026-12-18');
    await pressAnswer(emma, '2026-12-10');
    expect(emma.last.text.replaceAll('\u2060', '')).toContain(en.recommendation.forClass(hostile));
    expectHarmless();
    expect(await bot.interviews()).toMatchObject([{ status: 'completed', needs: { className: hostile } }]);
    expect(bot.surprises).toEqual([]);
  });

  test('is quoted back harmlessly where it was not understood', async () => {
    await emma.type('help');
    await emma.type(hostile);
    expect(emma.last.text.replaceAll('\u2060', '')).toContain(marked);
    await interviewUpTo(emma, 'students');
    await emma.type(hostile);
    expect(emma.last.text.replaceAll('\u2060', '')).toContain(marked);
    expectHarmless();
  });
});

describe('characters that databases and JSON stumble over', () => {
  const texts: readonly (readonly [typed: string, kept: string])[] = [
    ['a\u0000b', 'ab'],
    // Half of an emoji.
    ['a\ud83db', 'ab'],
    // From here on the line would run backwards.
    ['a\u202eb', 'ab'],
    ['a\r\n\tb', 'a b'],
    // Several characters make this one.
    ['👩‍🏫 a', '👩‍🏫 a'],
    ['__proto__', '__proto__'],
  ];

  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('are kept where they mean something, and dropped where they do not', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await emma.type('new image');
      for (const [typed, kept] of texts) {
        await emma.type(typed);
        expect(emma.chat.at(-2)?.text).toBe(en.interview.answered(en.questions.className.short, kept));
        expect(await bot.interviews()).toMatchObject([{ needs: { className: kept } }]);
        await emma.type(`${typed} is no answer here`);
        expect(emma.last.text).toContain(en.faults.notAChoice({}));
        await emma.press(en.buttons.back);
      }
      expect(bot.surprises).toEqual([]);
    });
  });
});

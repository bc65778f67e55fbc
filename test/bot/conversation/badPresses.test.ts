import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { outcomeOf, person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo, pressAnswer } from '../../support/teamsPersonAnswers.ts';
import type { Seen } from '../../support/teamsPersonCards.ts';
import { WholeBot } from '../../support/wholeBot.ts';
import type { JsonObject } from '../../support/wholeBotConnector.ts';

const { ko, en } = catalogues;

describe('a press that no card of ours sends', () => {
  let bot: WholeBot;
  let minjun: TeamsPerson;
  let emma: TeamsPerson;
  let before: readonly Seen[];
  afterAll(() => bot.close());
  const newPlace = sqlitePlaces();
  // One conversation for all: whatever was pressed before changed nothing.
  beforeAll(async () => {
    bot = new WholeBot(await newPlace());
    await bot.start();
    minjun = person(bot, 'minjun');
    emma = person(bot, 'emma');
    await interviewUpTo(minjun, 'uniqueIdentity');
    bot.clock.time += 1_000;
    await interviewUpTo(emma, 'uniqueIdentity');
  });
  beforeEach(() => {
    before = minjun.chat;
  });

  /** Presses "no" with the button's data changed, and the verb outside of it where one is given. */
  async function pressChanged(change: JsonObject, verb?: string) {
    const { on, button } = minjun.find({ verb: 'interview.answer', stands: { answer: 'no' } });
    const data: JsonObject = { ...button.data, ...change };
    const activity = minjun.invoke(on.postId, { verb: verb ?? String(data['verb']), data });
    const outcome = outcomeOf(await bot.deliver(activity));
    await bot.settled();
    return outcome;
  }

  async function expectNothingChanged(): Promise<void> {
    expect(minjun.chat).toHaveLength(before.length);
    expect(minjun.last.text).toContain(ko.questions.uniqueIdentity.ask);
    expect(emma.last.text).toContain(en.questions.uniqueIdentity.ask);
    const open = { status: 'open', question: 'uniqueIdentity', needs: { operatingSystem: 'linux' } };
    expect(await bot.interviews()).toMatchObject([open, open]);
    expect(bot.surprises).toEqual([]);
    await pressAnswer(minjun, 'no');
    expect(minjun.last.text).toContain(ko.questions.campusFiles.ask);
    await minjun.press(ko.buttons.back);
  }

  test.each<[string, JsonObject]>([
    ['with an unknown verb', { verb: 'interview.destroy' }],
    ['with a verb that objects have by nature', { verb: 'constructor' }],
    ['with a nonce that was never given out', { nonce: '0123456789abcdef0123456789abcdef' }],
    ['with an empty nonce', { nonce: '' }],
  ])('%s gets the current card', async (_name, change) => {
    expect(await pressChanged(change)).toEqual({ kind: 'card', card: minjun.last.card });
    await expectNothingChanged();
  });

  test.each<[string, string, JsonObject]>([
    ['with a card that does not exist', 'interview.answer', { id: '0123456789abcdef0123456789abcdef' }],
    ['with an injected card id', 'interview.answer', { id: "' or '1'='1" }],
    ['with two different verbs', 'interview.cancel', {}],
    ['without a revision', 'interview.answer', { version: undefined }],
    ['with a revision that is none', 'interview.answer', { version: 'first' }],
    ['without a nonce', 'interview.answer', { nonce: undefined }],
    ['with a nonce that is a list', 'interview.answer', { nonce: ['a'] }],
    ['without a card id', 'interview.answer', { id: null }],
    ['with a verb that is a number', '7', { verb: 7 }],
  ])('%s is told in words that the button is not in use', async (_name, verb, change) => {
    expect(await pressChanged(change, verb)).toEqual({ kind: 'message', text: ko.messages.unknownButton });
    await expectNothingChanged();
  });

  test.each([undefined, null, 'text', 7, [], {}, { action: null }, { action: { verb: 'help.show' } }, { action: [] }])(
    'and is no press at all (%j) is told the same',
    async (value) => {
      const activity = minjun.pressed({ verb: 'interview.answer' });
      expect(outcomeOf(await bot.deliver({ ...activity, value }))).toEqual({
        kind: 'message',
        text: ko.messages.unknownButton,
      });
      await expectNothingChanged();
    },
  );

  test.each<[string, JsonObject]>([
    ['an answer that is a list', { answer: ['no'] }],
    ['an answer that is an object', { answer: { toString: 'no' } }],
    ['an answer that is no choice', { answer: 'maybe not' }],
    ['no answer', { answer: undefined }],
  ])('with %s is told what is wrong, at the same question', async (_name, change) => {
    await pressChanged(change);
    expect(minjun.last.text).toMatch(new RegExp(`${ko.faults.notAChoice({})}|${ko.faults.empty({})}`));
    await expectNothingChanged();
  });

  test.each<[string, JsonObject]>([
    ['another question', { question: 'className', answer: 'Hacked' }],
    ['a question that does not exist', { question: '__proto__', answer: 'no' }],
    ['a question that is no text', { question: { id: 'uniqueIdentity' } }],
  ])('with %s changes nothing', async (_name, change) => {
    expect(await pressChanged(change)).toEqual({ kind: 'card', card: minjun.last.card });
    await expectNothingChanged();
  });

  test.each([['interview.answer'], ['interview.cancel'], ['language.set']])(
    'of %s on the card of somebody else is refused in words',
    async (verb) => {
      const { on, button } = emma.find({ verb: 'interview.answer', stands: { answer: 'no' } });
      const activity = minjun.invoke(on.postId, { verb, data: { ...button.data, verb, language: 'en' } });
      expect(outcomeOf(await bot.deliver(activity))).toEqual({ kind: 'message', text: ko.messages.notYourCard });
      expect(await bot.rows('select language from person order by language')).toEqual([
        { language: 'en' },
        { language: 'ko' },
      ]);
      await expectNothingChanged();
    },
  );

  test("that names somebody else's interview is answered with the own card", async () => {
    const [own, foreign] = await bot.rows('select id from interview order by started_at');
    await minjun.type('상태');
    const { on, button } = minjun.find({ verb: 'interview.resume' });
    const data = { ...button.data, interview: foreign?.['id'] };
    expect(own?.['id']).toBe(button.data['interview']);
    const outcome = outcomeOf(await bot.deliver(minjun.invoke(on.postId, { verb: button.verb, data })));
    await bot.settled();
    expect(outcome).toEqual({ kind: 'card', card: minjun.last.card });
    expect(minjun.last.text).toContain(ko.status.title);
  });

  test('and carries its fallback answers in the chat', async () => {
    const { button } = minjun.find({ verb: 'interview.answer', stands: { answer: 'no' } });
    const activity = minjun.typed('');
    await bot.deliver({ ...activity, text: undefined, value: { ...button.data, id: 'unknown' } });
    expect(minjun.last.text).toBe(ko.messages.unknownButton);
    await bot.deliver({ ...activity, id: 'f:other', text: undefined, value: 'nonsense' });
    expect(minjun.chat.map(({ text }) => text).slice(-2)).toEqual([
      ko.messages.unknownButton,
      ko.messages.unknownButton,
    ]);
    expect(await bot.interviews()).toMatchObject([{ question: 'uniqueIdentity' }, { question: 'uniqueIdentity' }]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { eachStore } from '../../support/stores.ts';
import { outcomeOf, person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { databaseNeeds, interviewUpTo } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';
import type { JsonObject } from '../../support/wholeBotConnector.ts';

const { en } = catalogues;

/** Delivers activities at once; resolves with the answers once the bot has sent its cards. */
async function deliverAtOnce(bot: WholeBot, activities: readonly JsonObject[]) {
  const delivered = await Promise.all(activities.map((activity) => bot.deliver(activity)));
  await bot.settled();
  return delivered;
}

/** The same press as often, each time with an activity id of its own, as Teams delivers again. */
function pressedOften(educator: TeamsPerson, times: number, ...press: Parameters<TeamsPerson['pressed']>) {
  return Array.from({ length: times }, () => educator.pressed(...press));
}

describe('deliveries at once', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('twenty of the typed last answer make one recommendation', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await interviewUpTo(emma, 'neededBy');
      const activity = emma.typed('10 December');
      const delivered = await deliverAtOnce(
        bot,
        Array.from({ length: 20 }, () => activity),
      );
      expect(new Set(delivered.map(({ status }) => status))).toEqual(new Set([200]));
      expect(emma.chat.map(({ text }) => text)).toEqual([
        expect.stringContaining(en.greeting.title),
        expect.stringContaining(en.questions.neededBy.short),
        expect.stringContaining(en.approaches.templateVm.name),
      ]);
      expect(await bot.interviews()).toMatchObject([{ status: 'completed', needs: databaseNeeds }]);
      expect(bot.surprises).toEqual([]);
    });

    test('twenty of the pressed last answer make one recommendation, and each is answered with it', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await interviewUpTo(emma, 'neededBy');
      const which = { verb: 'interview.answer', stands: { question: 'neededBy' } };
      const delivered = await deliverAtOnce(bot, pressedOften(emma, 20, which, { answer: '2026-12-10' }));
      expect(emma.chat).toHaveLength(2);
      expect(emma.last.text).toContain(en.approaches.templateVm.name);
      for (const answer of delivered) expect(outcomeOf(answer)).toEqual({ kind: 'card', card: emma.last.card });
      expect(await bot.interviews()).toMatchObject([{ status: 'completed', needs: databaseNeeds }]);
      expect(await bot.rows('select version from interview')).toEqual([{ version: 12 }]);
      expect(bot.surprises).toEqual([]);
    });

    test('twenty of "new image" begin one interview', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await emma.type('help');
      await deliverAtOnce(bot, pressedOften(emma, 20, en.buttons.start));
      expect(await bot.interviews()).toHaveLength(1);
      expect(emma.chat).toHaveLength(3);
      expect(bot.surprises).toEqual([]);
    });

    test('of two messages count as one after the other: nothing of either is written over', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await interviewUpTo(emma, 'campusServer');
      const [before] = await bot.rows('select version from interview');
      const messages = ['yes', 'no'].map((answer) => emma.typed(answer));
      await deliverAtOnce(bot, [...messages, ...messages, ...messages]);
      const [interview] = await bot.interviews();
      expect([interview?.needs.campusServer, interview?.needs.largeDisk].sort()).toEqual(['no', 'yes']);
      expect(await bot.rows('select version from interview')).toEqual([{ version: Number(before?.['version']) + 2 }]);
      expect(emma.last.text).toContain(en.questions.students.ask);
      expect(emma.chat.slice(1, -1).flatMap(({ buttons }) => buttons)).toEqual([]);
      expect(bot.surprises).toEqual([]);
    });

    test('of two different answers let one win, and both sides see the same', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await interviewUpTo(emma, 'uniqueIdentity');
      const answers = ['yes', 'no'].flatMap((answer) =>
        pressedOften(emma, 10, { verb: 'interview.answer', stands: { answer } }),
      );
      const delivered = await deliverAtOnce(bot, answers);
      expect(emma.last.text).toContain(en.questions.campusFiles.ask);
      for (const answer of delivered) expect(outcomeOf(answer)).toEqual({ kind: 'card', card: emma.last.card });
      const [interview] = await bot.interviews();
      expect(['yes', 'no']).toContain(interview?.needs.uniqueIdentity);
      expect(await bot.rows('select version from interview')).toEqual([{ version: 5 }]);
      expect(bot.surprises).toEqual([]);
    });
  });
});

const typedWords = ['new image', 'back', 'no', '30', '10 December', 'cancel', 'continue', 'status', 'nothing yet'];
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ press: fc.nat(), input: fc.constantFrom('Databases', 'linux', '30', '2026-12-10') }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom(...typedWords) }) },
);

describe('a conversation', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('is the same whether everything in it is delivered once or several times at once', async () => {
      const conversation = fc.array(step, { minLength: 10, maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(conversation, async (steps) => {
          const bots = [await newBot(), await newBot()] as const;
          const outcomes = [];
          for (const [index, bot] of bots.entries()) {
            const emma = person(bot, 'emma');
            await interviewUpTo(emma, 'startingPoint');
            for (const taken of steps) {
              bot.clock.time += 1_000;
              await deliverAtOnce(bot, activitiesOf(emma, taken, index === 0 ? 1 : 4));
            }
            outcomes.push({ chat: emma.chat.map(({ text }) => text), interviews: await bot.interviews() });
            expect(bot.surprises).toEqual([]);
            await bot.stop();
          }
          expect(outcomes[1]).toEqual(outcomes[0]);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    });
  });

  function activitiesOf(
    educator: TeamsPerson,
    taken: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
    times: number,
  ) {
    if ('type' in taken) {
      const activity = educator.typed(taken.type);
      return Array.from({ length: times }, () => activity);
    }
    const shown = educator.chat.toReversed().find(({ buttons }) => buttons.length > 0);
    const button = shown?.buttons[taken.press % shown.buttons.length];
    if (button === undefined) return [];
    const { id: _id, version: _version, nonce: _nonce, ...stands } = button.data;
    return pressedOften(educator, times, { verb: button.verb, stands }, { answer: taken.input, question: 'students' });
  }
});

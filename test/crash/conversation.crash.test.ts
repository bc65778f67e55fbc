import { afterEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../src/l10n/catalogues.ts';
import { type NewPlace, postgresPlaces, sqlitePlaces } from '../support/stores.ts';
import { person } from '../support/teamsPerson.ts';
import { answerPress, databaseClass, databaseNeeds, interviewUpTo } from '../support/teamsPersonAnswers.ts';
import { type DeathAt, WholeBotProcess } from '../support/wholeBotProcess.ts';

const { en } = catalogues;

type Deaths = readonly (readonly [way: 'typed' | 'pressed', at: DeathAt])[];

/** Where the bot dies in the course of the interview, and whether the answer there is typed or pressed. */
const deaths: Deaths = [
  ['typed', { point: 'turnDecided' }],
  ['pressed', { point: 'turnCommitted' }],
  ['typed', { point: 'cardPosted', detail: 'interview' }],
  ['typed', { point: 'cardClaimed' }],
  ['pressed', { point: 'cardUpdated', detail: 'interview' }],
  ['pressed', { point: 'turnDecided' }],
  ['typed', { point: 'cardCommitted' }],
];

const stores: readonly (readonly [name: string, places: () => NewPlace, deaths: Deaths])[] = [
  ['SQLite', sqlitePlaces, deaths],
  ['PostgreSQL', postgresPlaces, deaths.slice(0, 3)],
];

function processes(newPlace: NewPlace): () => Promise<WholeBotProcess> {
  const bots: WholeBotProcess[] = [];
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.close();
  });
  return async () => {
    const bot = new WholeBotProcess(await newPlace());
    bots.push(bot);
    await bot.start();
    return bot;
  };
}

describe('a bot that is killed', () => {
  describe.each(stores)('on %s', (_name, places, deathsHere) => {
    const newBot = processes(places());

    test('at every point of an answer goes on from there, and does nothing twice when the answer comes again', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await emma.type('new image');
      for (const [index, answer] of databaseClass.entries()) {
        const [way, at] = deathsHere[index] ?? ['typed', undefined];
        const activity = way === 'typed' ? emma.typed(answer.en) : emma.pressed(...answerPress(emma, answer.pressed));
        if (at !== undefined) {
          await bot.dieAt(at);
          const answered = await bot.deliver(activity).catch(() => 'cut off');
          // Nothing is acknowledged before it is kept.
          if (at.point === 'turnDecided') expect(answered).toBe('cut off');
          await bot.died();
          await bot.start();
        }
        await bot.deliver({ ...activity, id: way === 'typed' ? activity['id'] : `${String(activity['id'])}, again` });
        await bot.settled();
        const next = databaseClass[index + 1]?.question;
        expect(emma.last.text).toContain(next === undefined ? en.approaches.templateVm.name : en.questions[next].ask);
      }
      expect(await bot.interviews()).toMatchObject([{ status: 'completed', needs: databaseNeeds, accepted: false }]);
      expect(await bot.rows('select version from interview')).toEqual([{ version: 1 + databaseClass.length }]);
      // A first post whose commit was lost with the process is the only one that may stand in the chat twice.
      const recommendations = emma.chat.filter(({ text }) => text.includes(en.reasons.simplestIsEnough));
      expect(recommendations).toHaveLength(1);
      const orphans = emma.chat.slice(1, -1).filter(({ buttons }) => buttons.length > 0);
      expect(orphans).toHaveLength(1);
    });

    test('after the answer was kept and before Teams took the card, posts it when it is back', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await interviewUpTo(emma, 'neededBy');
      bot.connector.fault = () => 'hang';
      const before = bot.connector.calls.length;
      expect((await bot.deliver(emma.typed('10 December'))).status).toBe(200);
      await bot.connector.called(before + 1);
      await bot.kill();
      bot.connector.fault = () => undefined;
      await bot.start();
      await bot.settled();
      expect(emma.chat).toHaveLength(3);
      expect(emma.chat[1]?.text).toContain(en.questions.neededBy.short);
      expect(emma.last.text).toContain(en.approaches.templateVm.name);
      expect(await bot.interviews()).toMatchObject([{ status: 'completed', needs: databaseNeeds }]);
    });
  });
});

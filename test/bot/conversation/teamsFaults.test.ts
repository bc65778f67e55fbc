import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';
import type { Fault } from '../../support/wholeBotConnector.ts';

const { en } = catalogues;
const blocked: Fault = { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'Blocked.' } } };

describe('where Teams does not take a card', () => {
  const newBot = wholeBots(sqlitePlaces());
  let bot: WholeBot;
  let emma: TeamsPerson;
  beforeEach(async () => {
    bot = await newBot();
    emma = person(bot, 'emma');
    await interviewUpTo(emma, 'uniqueIdentity');
  });

  /** Sweeps come every second of real time: longer than this and the bot would have tried again. */
  const aSweep = 1_300;

  async function until(holds: () => boolean): Promise<void> {
    for (let waited = 0; waited < 8_000 && !holds(); waited += 20) await delay(20);
    expect(holds()).toBe(true);
  }

  function reachable() {
    return bot.rows('select reachable from conversation');
  }

  test('because it is blocked, nothing more is sent until the person speaks again; then nothing is missing', async () => {
    bot.connector.fault = () => blocked;
    const before = bot.connector.calls.length;
    await emma.type('no');
    await delay(aSweep);
    expect(bot.connector.calls.length).toBe(before + 1);
    expect(await reachable()).toEqual([{ reachable: 0 }]);
    expect(await bot.interviews()).toMatchObject([{ question: 'campusFiles' }]);

    bot.connector.fault = () => undefined;
    await emma.type('no');
    await until(() => emma.last.text.includes(en.questions.advancedSetup.ask));
    await bot.settled();
    expect(emma.chat.slice(1, -1).flatMap(({ buttons }) => buttons)).toEqual([]);
    expect(await reachable()).toEqual([{ reachable: 1 }]);
    expect(bot.logged.filter(({ event }) => event === 'conversation.unreachable')).toHaveLength(1);
    expect(bot.surprises).toEqual([]);
  });

  test('because of the card itself, the others of the chat are sent', async () => {
    bot.connector.fault = ({ activity }) => (activity['summary'] === en.summaries.help ? { status: 413 } : undefined);
    await emma.type('help');
    await emma.type('no');
    await until(() => emma.last.text.includes(en.questions.campusFiles.ask));
    expect(await reachable()).toEqual([{ reachable: 1 }]);
  });

  test('because its post was deleted, what can still be pressed is posted anew, and nothing else', async () => {
    const [, question] = emma.chat;
    const activity = emma.pressed('No');
    bot.connector.remove(emma.conversationId, question?.postId ?? '');
    await bot.deliver(activity);
    await bot.settled();
    expect(emma.last.text).toContain(en.questions.campusFiles.ask);
    expect(emma.chat).toHaveLength(2);

    bot.connector.remove(emma.conversationId, emma.last.postId);
    await emma.type('no');
    expect(emma.chat).toHaveLength(2);
    expect(emma.last.text).toContain(en.questions.advancedSetup.ask);
    await delay(aSweep);
    expect(emma.chat).toHaveLength(2);
    expect(bot.surprises).toEqual([]);
  });

  test.each<[string, Fault, number]>([
    ['it has too many of them', { status: 429, headers: { 'retry-after': '2' } }, 2_000],
    ['it has a fault', { status: 500 }, 500],
    ['it does not answer', 'hang', 500],
    ['of a write at the same time', { status: 412 }, 500],
  ])('because %s, the card is sent later, once', async (_why, fault, wait) => {
    let faulty = true;
    bot.connector.fault = () => (faulty ? fault : undefined);
    const times: number[] = [];
    bot.connector.calls.push = (...calls) => {
      times.push(...calls.map(() => performance.now()));
      return Array.prototype.push.apply(bot.connector.calls, calls);
    };
    await emma.press('No');
    expect(times).toHaveLength(1);
    expect(emma.last.text).toContain(en.questions.uniqueIdentity.ask);
    faulty = false;
    await until(() => emma.last.text.includes(en.questions.campusFiles.ask));
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(wait);
    await delay(aSweep);
    expect(times).toHaveLength(2);
    expect(bot.logged.map(({ event }) => event)).toEqual(['card.sendPostponed']);
  });

  test('the presser still sees the new card in the answer to the press', async () => {
    bot.connector.fault = () => ({ status: 500 });
    const outcome = await emma.press('No');
    expect(JSON.stringify(outcome)).toContain(en.questions.campusFiles.ask);
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';
import type { Fault } from '../../support/wholeBotConnector.ts';

const { en } = catalogues;
/** Sweeps come every second of real time: longer than this and the bot would have tried again. */
const aSweep = 1_300;

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 8_000 && !holds(); waited += 20) await delay(20);
  expect(holds()).toBe(true);
}

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

  test('the presser still sees the new card in the answer to the press', async () => {
    bot.connector.fault = () => ({ status: 500 });
    const outcome = await emma.press('No');
    expect(JSON.stringify(outcome)).toContain(en.questions.campusFiles.ask);
  });
});

describe('where Teams may take a card later', () => {
  const newBot = wholeBots(sqlitePlaces());

  /** Lets the first send fail like this; resolves with the milliseconds until the second, which succeeds. */
  async function waited(fault: Fault): Promise<number> {
    const bot = await newBot();
    const emma = person(bot, 'emma');
    await interviewUpTo(emma, 'startingPoint');
    const times: number[] = [];
    bot.connector.fault = () => (times.push(performance.now()) === 1 ? fault : undefined);
    await emma.press({ verb: 'interview.answer' }, { answer: 'nothing' });
    expect(times).toHaveLength(1);
    expect(emma.last.text).toContain(en.questions.startingPoint.ask);
    await until(() => emma.last.text.includes(en.questions.operatingSystem.ask));
    await delay(aSweep);
    expect(times).toHaveLength(2);
    expect(bot.logged.map(({ event }) => event)).toEqual(['card.sendPostponed']);
    return (times[1] ?? 0) - (times[0] ?? 0);
  }

  test('it is sent again after the time that Teams names, or soon, and once', async () => {
    const tooMany = { status: 429, headers: { 'retry-after': '2' } };
    const faults: readonly Fault[] = [tooMany, { status: 500 }, 'hang', { status: 412 }];
    const [afterTooMany = 0, ...others] = await Promise.all(faults.map(waited));
    expect(afterTooMany).toBeGreaterThanOrEqual(2_000);
    for (const after of others) expect(after).toBeGreaterThanOrEqual(500);
  });
});

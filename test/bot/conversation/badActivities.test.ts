import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { outcomeOf, person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo, pressAnswer } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';
import type { JsonObject } from '../../support/wholeBotConnector.ts';

const { ko, en } = catalogues;
const elsewhere = '11111111-2222-3333-4444-555555555555';

describe('an activity', () => {
  const newBot = wholeBots(sqlitePlaces());
  let bot: WholeBot;
  let minjun: TeamsPerson;
  beforeEach(async () => {
    bot = await newBot();
    minjun = person(bot, 'minjun');
    await minjun.install();
  });

  test('that is none is refused, and the bot goes on', async () => {
    const activity = minjun.typed('새 이미지');
    const from = activity['from'] as JsonObject;
    const malformed: readonly unknown[] = [
      {},
      [],
      null,
      'text',
      7,
      { type: 'message' },
      { ...activity, type: 7 },
      { ...activity, from: undefined },
      { ...activity, from: { ...from, id: {} } },
      { ...activity, conversation: {} },
      { ...activity, conversation: 'a' },
      { ...activity, serviceUrl: 'javascript:alert(1)' },
      { ...activity, text: { toString: 'x' } },
      { ...activity, locale: 7 },
      { ...activity, channelData: [] },
      { ...activity, membersAdded: [null] },
    ];
    for (const body of malformed) expect((await bot.deliver(body)).status).toBe(400);
    expect(await bot.interviews()).toEqual([]);
    expect(minjun.chat).toHaveLength(1);
    expect((await minjun.type('새 이미지')).text).toContain(ko.questions.className.ask);
    expect(bot.surprises).toEqual([]);
  });

  test.each<[string, JsonObject]>([
    ['of an unknown type', { type: 'spaceship' }],
    ['that says somebody is typing', { type: 'typing' }],
    ['about a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['that edits an old message', { type: 'messageUpdate' }],
    ['that is an invoke of another kind', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    ['that adds somebody else', { type: 'conversationUpdate', membersAdded: [{ id: '29:else' }] }],
  ])('%s changes nothing', async (_name, change) => {
    const before = minjun.chat;
    const { status } = await bot.deliver({ ...minjun.typed('새 이미지'), ...change });
    await bot.settled();
    expect(status).toBe(200);
    expect(minjun.chat).toEqual(before);
    expect(await bot.interviews()).toEqual([]);
    expect(bot.surprises).toEqual([]);
  });

  describe.each<[string, JsonObject]>([
    ['from another tenant', { channelData: { tenant: { id: elsewhere } }, conversation: { tenantId: elsewhere } }],
    ['that names two tenants', { channelData: { tenant: { id: elsewhere } } }],
    ['that names two tenants the other way', { conversation: { tenantId: elsewhere } }],
    ['without a tenant', { channelData: {}, conversation: { tenantId: undefined } }],
    ['with a tenant that is no text', { channelData: { tenant: { id: [elsewhere] } }, conversation: { tenantId: 7 } }],
    ['of somebody without an Entra object id', { from: { aadObjectId: undefined } }],
    ['with an object id that is no text', { from: { aadObjectId: ['x'] } }],
  ])('%s', (_name, change) => {
    function changed(activity: JsonObject): JsonObject {
      const merged = Object.entries(change).map(([name, value]) => [
        name,
        name === 'channelData' ? value : { ...(activity[name] as JsonObject), ...(value as JsonObject) },
      ]);
      return { ...activity, ...(Object.fromEntries(merged) as JsonObject) };
    }

    test('is not answered when typed or announcing an install, and refused in words when pressed', async () => {
      const before = minjun.chat;
      const activities = [minjun.typed('새 이미지'), ...minjun.installs('remove')];
      for (const activity of activities) expect((await bot.deliver(changed(activity))).status).toBe(200);
      const pressed = { ...changed(minjun.pressed(ko.buttons.start)), locale: 'en-US' };
      const text = 'from' in change ? en.messages.noSchoolAccount : en.messages.wrongTenant;
      expect(outcomeOf(await bot.deliver(pressed))).toEqual({ kind: 'refused', text });
      await bot.settled();
      expect(minjun.chat).toEqual(before);
      expect(await bot.interviews()).toEqual([]);
      expect(await bot.rows('select count(*) as people from person')).toEqual([{ people: 1 }]);
      expect(await bot.rows('select reachable from conversation')).toEqual([{ reachable: 1 }]);
      expect(bot.surprises).toEqual([]);
    });
  });
});

describe('an answer of 100,000 characters', () => {
  const newBot = wholeBots(sqlitePlaces());
  const long = '길다 '.repeat(33_334).slice(0, 100_000);

  test.each(['typed', 'pressed', 'typed without a question'] as const)('is told to be too long (%s)', async (way) => {
    const bot = await newBot();
    const minjun = person(bot, 'minjun');
    await minjun.type(way === 'typed without a question' ? '도움말' : '새 이미지');
    if (way === 'pressed') await pressAnswer(minjun, long);
    else await minjun.type(long);
    if (way === 'typed without a question') {
      expect(minjun.last.text).toContain(ko.help.title);
      expect(minjun.last.text.length).toBeLessThan(1_000);
    } else {
      expect(minjun.last.text).toContain(ko.faults.tooLong({ longest: 120 }));
      expect(minjun.last.text).toContain(ko.questions.className.ask);
      expect(JSON.stringify(minjun.last.card).length).toBeLessThan(28_000);
      await minjun.type('데이터베이스');
      expect(minjun.last.text).toContain(ko.questions.startingPoint.ask);
    }
    expect(bot.surprises).toEqual([]);
  });
});

describe('numbers and days that make no sense', () => {
  const newBot = wholeBots(sqlitePlaces());

  test.each(['students', 'lastDay'] as const)('are told to be wrong, and the question stays (%s)', async (question) => {
    const bot = await newBot();
    const minjun = person(bot, 'minjun');
    await interviewUpTo(minjun, question);
    const nonsense = {
      students: ['0', '-3', '1e9', 'NaN', '10001', '3.5', '많아요', '１２３４５６７８９'],
      lastDay: ['2026-02-30', '32월 1일', '0000-00-00', '어제', '2026-11-22', '9999-12-31', '2월 30일'],
    }[question];
    for (const answer of nonsense) {
      await minjun.type(answer);
      expect(minjun.last.text).toContain(ko.questions[question].ask);
      await pressAnswer(minjun, answer);
      expect(minjun.last.text).toContain(ko.questions[question].ask);
    }
    const [interview] = await bot.interviews();
    expect(interview).toMatchObject({ question });
    expect(interview?.needs).not.toHaveProperty(question);
    expect(bot.surprises).toEqual([]);
  });
});

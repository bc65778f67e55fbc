import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { installActivities, invokeActivity, messageActivity } from '../../../src/sandbox/teams/activities.ts';
import { people, team } from '../../../src/sandbox/teams/people.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { outcomeOf } from '../../support/teamsPerson.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';

const link = 'https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-0000-0000-000000000b07';

describe('in a channel the bot', () => {
  const newBot = wholeBots(sqlitePlaces());
  const [somebody] = people;
  const thread = `${team.channelId};messageid=1700000000001`;
  let bot: WholeBot;
  beforeEach(async () => {
    bot = await newBot();
  });

  function occasion(id: string) {
    if (somebody === undefined) throw new Error('There are no people.');
    const chat = { id: team.channelId, kind: 'channel' as const, memberIds: [], installed: true };
    const threadId = '1700000000001';
    return { id, person: somebody, chat, threadId, serviceUrl: bot.serviceUrl, at: bot.clock.now() };
  }

  function said(conversationId: string): readonly unknown[] {
    return bot.connector.posts(conversationId).map(({ activity }) => activity['text']);
  }

  test('gives whoever mentions it the link to the personal chat, once for each message, in its thread', async () => {
    const activity = messageActivity(occasion('1'), 'ko-KR', '새 이미지', true);
    await Promise.all([bot.deliver(activity), bot.deliver(activity)]);
    await bot.deliver(messageActivity(occasion('2'), 'en-US', 'status', true));
    expect(said(thread)).toEqual([
      catalogues.ko.messages.personalChatOnly(link),
      catalogues.en.messages.personalChatOnly(link),
    ]);
    expect(bot.connector.calls.map(({ activityId }) => activityId)).toEqual(['1', '2']);
    expect(await bot.rows('select id from interview')).toEqual([]);
    expect(await bot.rows('select id from person')).toEqual([]);
  });

  test('does not answer what is not said to it', async () => {
    const activity = messageActivity(occasion('1'), 'ko-KR', '새 이미지', false);
    const other = [{ type: 'mention', text: '<at>Emma</at>', mentioned: { id: '29:somebody', name: 'Emma' } }, null, 7];
    for (const entities of [activity['entities'], other, 'nonsense', undefined]) {
      expect((await bot.deliver({ ...activity, entities })).status).toBe(200);
    }
    expect(bot.connector.calls).toEqual([]);
  });

  test('says once where it works when it is added, and nothing when it is removed', async () => {
    for (const activity of installActivities(occasion('1'), '2', 'add')) await bot.deliver(activity);
    for (const activity of installActivities(occasion('3'), '4', 'remove')) await bot.deliver(activity);
    expect(said(thread)).toEqual([catalogues.ko.messages.personalChatOnly(link)]);
  });

  test('answers a press with the link', async () => {
    const action = { verb: 'interview.start', data: { verb: 'interview.start', id: 'x', version: 1, nonce: 'y' } };
    const outcome = outcomeOf(await bot.deliver(invokeActivity(occasion('1'), 'en-US', '1', action)));
    expect(outcome).toEqual({ kind: 'message', text: catalogues.en.messages.personalChatOnly(link) });
  });

  test('lets a reply go that Teams does not take', async () => {
    bot.connector.fault = () => ({ status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'No.' } } });
    const delivered = await bot.deliver(messageActivity(occasion('1'), 'ko-KR', '안녕하세요', true));
    expect(delivered.status).toBe(200);
    expect(bot.logged.map(({ event }) => event)).toEqual(['reply.failed']);
  });
});

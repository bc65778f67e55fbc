import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { noFaults } from '../../src/sandbox/faults.ts';
import type { JsonObject } from '../../src/sandbox/json.ts';
import { localTimestamp } from '../../src/sandbox/teams/activities.ts';
import { bot, personalChatId, team, tenantId } from '../../src/sandbox/teams/people.ts';
import {
  channelPlace,
  only,
  personalPlace,
  personOf,
  quickPresses,
  startPretendTeams,
} from './support/pretendTeams.ts';

let teams: Awaited<ReturnType<typeof startPretendTeams>>;

beforeEach(async () => {
  teams = await startPretendTeams();
});

afterEach(() => teams.close());

async function install(id: string): Promise<void> {
  const { person, chat } = personalPlace(teams.state, id);
  await teams.clients.setInstalled(person, chat, true);
}

function received(type: string): readonly JsonObject[] {
  return teams.bot.received.filter((activity) => activity['type'] === type);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('install', () => {
  test('tells the bot twice, and without a language', async () => {
    await install('minjun');
    const minjun = personOf('minjun');
    expect(received('installationUpdate')).toEqual([
      expect.objectContaining({
        action: 'add',
        channelId: 'msteams',
        serviceUrl: teams.serviceUrl,
        from: { id: minjun.channelId, name: '김민준', aadObjectId: minjun.objectId },
        recipient: { id: bot.channelId, name: bot.name },
        conversation: { conversationType: 'personal', tenantId, id: personalChatId(minjun) },
        channelData: { tenant: { id: tenantId } },
      }),
    ]);
    expect(received('conversationUpdate')).toEqual([
      expect.objectContaining({ membersAdded: [{ id: bot.channelId }] }),
    ]);
    for (const activity of teams.bot.received) expect(activity).not.toHaveProperty('locale');
  });

  test('removing it tells the bot once', async () => {
    await install('minjun');
    const { person, chat } = personalPlace(teams.state, 'minjun');
    await teams.clients.setInstalled(person, chat, false);
    expect(teams.bot.received.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    expect(teams.bot.received).toHaveLength(3);
  });
});

describe('a typed message', () => {
  test('reaches the bot as Teams sends it', async () => {
    await install('emma');
    await teams.clients.write({ ...personalPlace(teams.state, 'emma'), locale: 'ko-KR' }, 'a <b> & c', false);
    const message = only(teams.state.messages);
    expect(message.delivery).toBe('delivered');
    const [activity = {}] = received('message');
    expect(activity).toMatchObject({
      id: message.id,
      text: 'a <b> & c',
      textFormat: 'plain',
      locale: 'ko-KR',
      localTimezone: 'America/New_York',
      attachments: [{ contentType: 'text/html', content: '<p>a &lt;b&gt; &amp; c</p>' }],
      entities: [{ type: 'clientInfo', locale: 'ko-KR', country: 'US', platform: 'Web', timezone: 'America/New_York' }],
    });
    expect(activity['timestamp']).toMatch(/^2026-03-02T00:00:0\d\.\d{3}Z$/);
    expect(activity['localTimestamp']).toMatch(/^2026-03-01T19:00:0\d\.\d{3}-05:00$/);
  });

  test('says where it did not reach the bot', async () => {
    await install('emma');
    teams.stopBot();
    await teams.clients.write(personalPlace(teams.state, 'emma'), 'Hello', false);
    expect(only(teams.state.messages).delivery).toBe('failed');
  });

  test('reaches the bot from the channel only where it is mentioned', async () => {
    const { person, chat } = channelPlace(teams.state, 'david');
    await teams.clients.setInstalled(person, chat, true);
    await teams.clients.write(channelPlace(teams.state, 'david'), 'Just among us', false);
    expect(received('message')).toEqual([]);
    expect(only(teams.state.messages).delivery).toBe('notForBot');
    await teams.clients.write(channelPlace(teams.state, 'david'), 'queue', true);
    const mention = `<at>${bot.name}</at>`;
    const root = teams.state.messages.at(-1)?.id ?? '';
    expect(received('message')).toEqual([
      expect.objectContaining({
        text: `${mention} queue`,
        conversation: {
          isGroup: true,
          conversationType: 'channel',
          tenantId,
          id: `${team.channelId};messageid=${root}`,
        },
        entities: [
          { type: 'mention', text: mention, mentioned: { id: bot.channelId, name: bot.name } },
          expect.objectContaining({ type: 'clientInfo' }),
        ],
      }),
    ]);
    await teams.clients.write({ ...channelPlace(teams.state, 'seoyeon'), threadId: root }, '네', true);
    expect(received('message').at(-1)).toMatchObject({ conversation: { id: `${team.channelId};messageid=${root}` } });
  });

  test('is delivered as often as the fault says, with one id', async () => {
    await install('emma');
    teams.faults.set({ ...noFaults, copies: 5 });
    await teams.clients.write(personalPlace(teams.state, 'emma'), 'Hello', false);
    await pause(50);
    expect(new Set(received('message').map(({ id }) => id)).size).toBe(1);
    expect(received('message')).toHaveLength(5);
  });
});

describe('a press', () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
  const press = () =>
    teams.clients.execute(personalPlace(teams.state, 'emma'), '42', {
      id: 'next',
      verb: 'a.b',
      data: { cardId: 'c', answer: 'x' },
    });
  const answerWith = (statusCode: number, type: string, value: unknown) => {
    teams.bot.answer({ status: 200, body: { statusCode, type, value } });
  };
  const invokes = () => received('invoke');

  beforeEach(() => install('emma'));

  test('is an invoke that names the card and carries data and inputs', async () => {
    answerWith(200, 'application/vnd.microsoft.card.adaptive', card);
    await press();
    expect(invokes()).toEqual([
      expect.objectContaining({
        name: 'adaptiveCard/action',
        replyToId: '42',
        locale: 'en-US',
        value: {
          action: { type: 'Action.Execute', id: 'next', verb: 'a.b', data: { cardId: 'c', answer: 'x' } },
          trigger: 'manual',
        },
      }),
    ]);
  });

  test('shows the answered card to who pressed, and changes nothing for the others', async () => {
    answerWith(200, 'application/vnd.microsoft.card.adaptive', card);
    expect(await press()).toEqual({ kind: 'card', card });
    expect(teams.state.messages).toEqual([]);
  });

  test.each([
    ['a message', 200, 'application/vnd.microsoft.activity.message', 'Done', { kind: 'message', text: 'Done' }],
    [
      'an error',
      400,
      'application/vnd.microsoft.error',
      { code: 'x', message: 'Not now' },
      { kind: 'refused', text: 'Not now' },
    ],
    ['a card without a card', 200, 'application/vnd.microsoft.card.adaptive', 'x', { kind: 'broken' }],
    ['an unknown type', 200, 'application/x', {}, { kind: 'broken' }],
  ])('shows %s as Teams does', async (_, statusCode, type, value, outcome) => {
    answerWith(statusCode, type, value);
    expect(await press()).toEqual(outcome);
  });

  test('reads no answer but HTTP 200', async () => {
    teams.bot.answer({
      status: 400,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: 'x' } },
    });
    expect(await press()).toEqual({ kind: 'broken' });
  });

  test('is given up after a while, and delivered once more with another id', async () => {
    teams.bot.answer({ status: 200, body: {}, after: 1_000 });
    expect(await press()).toEqual({ kind: 'unreachable' });
    expect(invokes()).toHaveLength(1);
    await pause(quickPresses.deliverAgainAfter + 100);
    const [first, second, ...rest] = invokes();
    expect(second?.['value']).toEqual(first?.['value']);
    expect(second?.['id']).not.toBe(first?.['id']);
    expect(rest).toEqual([]);
  });

  test('that was answered is not delivered again', async () => {
    answerWith(200, 'application/vnd.microsoft.card.adaptive', card);
    await press();
    await pause(quickPresses.deliverAgainAfter + 100);
    expect(invokes()).toHaveLength(1);
  });

  test('whose answer is lost looks unanswered and is delivered again', async () => {
    answerWith(200, 'application/vnd.microsoft.card.adaptive', card);
    teams.faults.set({ ...noFaults, loseAnswers: true });
    expect(await press()).toEqual({ kind: 'unreachable' });
    await pause(quickPresses.deliverAgainAfter + 100);
    expect(invokes()).toHaveLength(2);
  });

  test('without a bot says at once that the app cannot be reached', async () => {
    teams.stopBot();
    const started = Date.now();
    expect(await press()).toEqual({ kind: 'unreachable' });
    expect(Date.now() - started).toBeLessThan(quickPresses.giveUpAfter);
  });

  test('of an Action.Submit is a message without text', async () => {
    const outcome = await teams.clients.submit(personalPlace(teams.state, 'emma'), '42', { verb: 'a.b' });
    expect(outcome).toEqual({ kind: 'sent' });
    const [activity = {}] = received('message');
    expect(activity).toMatchObject({ replyToId: '42', value: { verb: 'a.b' } });
    expect(activity).not.toHaveProperty('text');
  });
});

test.each([
  ['Asia/Seoul', '2026-07-01T09:30:00.000+09:00'],
  ['America/New_York', '2026-06-30T20:30:00.000-04:00'],
  ['Asia/Kolkata', '2026-07-01T06:00:00.000+05:30'],
  ['UTC', '2026-07-01T00:30:00.000+00:00'],
])('local time in %s has its offset', (timeZone, expected) => {
  expect(localTimestamp(Date.parse('2026-07-01T00:30:00Z'), timeZone)).toBe(expected);
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TeamsEvent } from '../../src/sandbox/teams/chat.ts';
import { bot, team, tenantId } from '../../src/sandbox/teams/people.ts';
import { cardActivity, channelPlace, only, personalPlace, startPretendTeams } from './support/pretendTeams.ts';

let teams: Awaited<ReturnType<typeof startPretendTeams>>;
let emmasChat = '';

beforeEach(async () => {
  teams = await startPretendTeams();
  const emma = personalPlace(teams.state, 'emma');
  emmasChat = emma.chat.id;
  await teams.clients.setInstalled(emma.person, emma.chat, true);
});

afterEach(() => teams.close());

/** What the people's clients are told while `work` runs. */
async function eventsOf(work: () => Promise<unknown>): Promise<readonly TeamsEvent[]> {
  const events: TeamsEvent[] = [];
  const unsubscribe = teams.state.subscribe((event) => events.push(event));
  await work();
  unsubscribe();
  return events;
}

describe('posting', () => {
  test('a post is seen and notifies', async () => {
    const events = await eventsOf(async () => {
      const { status, body } = await teams.call('POST', `/${emmasChat}/activities`, cardActivity('Hello'));
      expect(status).toBe(201);
      expect(body['id']).toBe(only(teams.state.messages).id);
    });
    expect(events).toEqual([expect.objectContaining({ kind: 'message', notifies: true })]);
    expect(only(teams.state.messages).content.cards[0]).toMatchObject({ type: 'AdaptiveCard' });
  });

  test('an update is seen by everybody and notifies nobody', async () => {
    const { body } = await teams.call('POST', `/${emmasChat}/activities`, cardActivity('Before'));
    const path = `/${emmasChat}/activities/${String(body['id'])}`;
    const events = await eventsOf(async () => {
      expect((await teams.call('PUT', path, cardActivity('After'))).status).toBe(200);
    });
    expect(events).toEqual([expect.objectContaining({ kind: 'message', notifies: false })]);
    const message = only(teams.state.messages);
    expect(message.revision).toBe(2);
    expect(JSON.stringify(message.content.cards)).toContain('After');
  });

  test('a deleted post is gone, and can be neither updated nor deleted again', async () => {
    const { body } = await teams.call('POST', `/${emmasChat}/activities`, cardActivity('Hello'));
    const path = `/${emmasChat}/activities/${String(body['id'])}`;
    expect((await teams.call('DELETE', path)).status).toBe(200);
    expect(only(teams.state.messages).deleted).toBe(true);
    expect((await teams.call('PUT', path, cardActivity('Again'))).status).toBe(404);
    expect((await teams.call('DELETE', path)).status).toBe(404);
  });

  test('typing shows and leaves no message', async () => {
    const events = await eventsOf(() => teams.call('POST', `/${emmasChat}/activities`, { type: 'typing' }));
    expect(events).toEqual([{ kind: 'typing', chatId: emmasChat }]);
    expect(teams.state.messages).toHaveLength(0);
  });

  test('the bot cannot change what a person wrote', async () => {
    await teams.clients.write(personalPlace(teams.state, 'emma'), 'Hello', false);
    const { id } = only(teams.state.messages);
    expect((await teams.call('PUT', `/${emmasChat}/activities/${id}`, cardActivity('Forged'))).status).toBe(403);
  });

  test.each([
    ['no content', { type: 'message' }, 400],
    ['an attachment that Teams would not show here', { type: 'message', attachments: [{ contentType: 'x/y' }] }, 400],
    [
      'a card that is none',
      { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] },
      400,
    ],
    ['another type', { type: 'event', name: 'x' }, 400],
    ['more than 100 KB', { type: 'message', text: 'x'.repeat(110_000) }, 413],
  ])('%s is refused', async (_, activity, status) => {
    expect((await teams.call('POST', `/${emmasChat}/activities`, activity)).status).toBe(status);
    expect(teams.state.messages).toHaveLength(0);
  });
});

describe('where the app is not installed', () => {
  test('nothing can be posted, and no members are told, before the install', async () => {
    const minjun = personalPlace(teams.state, 'minjun').chat.id;
    const { status, body } = await teams.call('POST', `/${minjun}/activities`, cardActivity('Hello'));
    expect(status).toBe(403);
    expect(body['error']).toMatchObject({ code: 'BotNotInConversationRoster' });
    expect((await teams.call('GET', `/${minjun}/members`)).status).toBe(403);
  });

  test('nor can anything be posted or updated after the app was removed', async () => {
    const { body } = await teams.call('POST', `/${emmasChat}/activities`, cardActivity('Hello'));
    const emma = personalPlace(teams.state, 'emma');
    await teams.clients.setInstalled(emma.person, emma.chat, false);
    expect((await teams.call('POST', `/${emmasChat}/activities`, cardActivity('Again'))).status).toBe(403);
    const path = `/${emmasChat}/activities/${String(body['id'])}`;
    expect((await teams.call('PUT', path, cardActivity('Again'))).status).toBe(403);
  });

  test('a chat with a person cannot be opened', async () => {
    const open = (id: string) =>
      teams.call('POST', '', { bot: { id: bot.channelId }, members: [{ id }], tenantId, isGroup: false });
    expect((await open(personalPlace(teams.state, 'minjun').person.channelId)).status).toBe(403);
    expect(await open(personalPlace(teams.state, 'emma').person.channelId)).toMatchObject({
      status: 201,
      body: { id: emmasChat, serviceUrl: teams.serviceUrl },
    });
  });
});

describe('the channel', () => {
  beforeEach(async () => {
    const { person, chat } = channelPlace(teams.state, 'david');
    await teams.clients.setInstalled(person, chat, true);
  });

  test('a new conversation there starts a thread, and replies stay in it', async () => {
    const started = await teams.call('POST', '', {
      isGroup: true,
      channelData: { channel: { id: team.channelId } },
      activity: cardActivity('Root'),
    });
    expect(started.status).toBe(201);
    expect(started.body['id']).toBe(`${team.channelId};messageid=${String(started.body['activityId'])}`);
    const thread = encodeURIComponent(String(started.body['id']));
    await teams.call('POST', `/${thread}/activities`, cardActivity('In the thread'));
    await teams.call(
      'POST',
      `/${encodeURIComponent(team.channelId)}/activities/${String(started.body['activityId'])}`,
      cardActivity('As a reply'),
    );
    await teams.call('POST', `/${encodeURIComponent(team.channelId)}/activities`, cardActivity('Another root'));
    const root = started.body['activityId'];
    expect(teams.state.messages.map(({ threadId }) => threadId)).toEqual([undefined, root, root, undefined]);
  });

  test('its members are told, in pages where asked', async () => {
    const path = `/${encodeURIComponent(team.channelId)}`;
    const all = await teams.call('GET', `${path}/members`);
    expect(all.body['list']).toEqual([
      expect.objectContaining({
        name: '박서연',
        aadObjectId: personalPlace(teams.state, 'seoyeon').person.objectId,
        tenantId,
      }),
      expect.objectContaining({ name: 'David Lee' }),
    ]);
    const first = await teams.call('GET', `${path}/pagedmembers?pageSize=1`);
    expect(first.body).toMatchObject({ members: [{ name: '박서연' }], continuationToken: '1' });
    const second = await teams.call('GET', `${path}/pagedmembers?pageSize=1&continuationToken=1`);
    expect(second.body).toEqual({ members: [expect.objectContaining({ name: 'David Lee' })] });
    const emma = personalPlace(teams.state, 'emma').person;
    expect((await teams.call('GET', `${path}/members/${encodeURIComponent(emma.channelId)}`)).status).toBe(404);
    const david = personalPlace(teams.state, 'david').person;
    expect(await teams.call('GET', `${path}/members/${david.objectId}`)).toMatchObject({
      status: 200,
      body: { name: 'David Lee' },
    });
  });
});

describe('faults', () => {
  test.each(['403', '404', '429', '500'] as const)(
    '%s is answered to everything, and nothing is carried out',
    async (connector) => {
      teams.faults.set({ copies: 1, loseAnswers: false, connector });
      const response = await fetch(new URL(`v3/conversations/${emmasChat}/activities`, teams.serviceUrl), {
        method: 'POST',
        body: JSON.stringify(cardActivity('Hello')),
      });
      expect(response.status).toBe(Number(connector));
      expect(response.headers.has('Retry-After')).toBe(connector === '429');
      expect(teams.state.messages).toHaveLength(0);
    },
  );

  test('a hanging connector never answers', async () => {
    teams.faults.set({ copies: 1, loseAnswers: false, connector: 'hang' });
    const call = fetch(new URL(`v3/conversations/${emmasChat}/activities`, teams.serviceUrl), {
      method: 'POST',
      body: JSON.stringify(cardActivity('Hello')),
      signal: AbortSignal.timeout(300),
    });
    await expect(call).rejects.toThrow('aborted due to timeout');
    expect(teams.state.messages).toHaveLength(0);
  });
});

test('unknown addresses and unreadable bodies are refused in the connector’s form', async () => {
  expect((await teams.call('POST', '/a:unknown/activities', cardActivity('x'))).status).toBe(404);
  expect((await teams.call('PATCH', `/${emmasChat}/activities`, {})).status).toBe(405);
  const wrong = await fetch(new URL(`v3/conversations/${emmasChat}/activities`, teams.serviceUrl), {
    method: 'POST',
    body: '{',
  });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ error: { code: 'BadSyntax' } });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createMessenger } from '../../src/bot/messenger.ts';
import type { RenderedCard } from '../../src/ports/cards.ts';
import type { Messenger } from '../../src/ports/messenger.ts';
import type { Conversation } from '../../src/ports/store.ts';
import { type BotEdge, startBotEdge } from '../support/botEdge.ts';
import { type ConnectorBehaviour, type ConnectorRequest, writesBlocked } from '../support/connector.ts';
import { botToken } from '../support/tokenIssuer.ts';

const timeoutMilliseconds = 1_000;
const card: RenderedCard = { type: 'AdaptiveCard', version: '1.5', body: [] };

let edge: BotEdge;
let messenger: Messenger;
let conversation: Conversation;
let before = 0;

beforeAll(async () => {
  edge = await startBotEdge(timeoutMilliseconds);
  messenger = createMessenger({ adapter: edge.adapter, appId: edge.issuer.appId, timeoutMilliseconds: 2_000 });
  conversation = {
    id: 'a:1/2 3',
    personId: 'p',
    serviceUrl: edge.connector.serviceUrl,
    botChannelId: `28:${edge.issuer.appId}`,
    personChannelId: '29:person',
    channelId: 'msteams',
    greeted: true,
    reachable: true,
  };
  // The identity's client keeps to the first address it was told, this edge's, whatever is started later.
  await messenger.post(conversation, card, '');
});

afterAll(() => edge.close());

beforeEach(() => {
  edge.connector.behave({ kind: 'ok' });
  before = edge.connector.requests.length;
});

function sent(): readonly ConnectorRequest[] {
  return edge.connector.requests.slice(before);
}

describe('what is sent', () => {
  test('a post is one POST of the card with its summary, and gives the id', async () => {
    const result = await messenger.post(conversation, card, '새 질문');
    expect(result).toEqual({ kind: 'sent', activityId: expect.stringMatching(/^activity-\d+$/) });
    expect(sent().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /teams/v3/conversations/a%3A1%2F2%203/activities',
    ]);
    expect(sent()[0]?.headers.authorization).toBe(`Bearer ${botToken}`);
    expect(sent()[0]?.body).toMatchObject({
      type: 'message',
      summary: '새 질문',
      from: { id: `28:${edge.issuer.appId}` },
      recipient: { id: '29:person' },
      conversation: { id: 'a:1/2 3' },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
  });

  test('an update is one PUT of the card in its place', async () => {
    expect(await messenger.update(conversation, 'activity-7', card)).toEqual({
      kind: 'sent',
      activityId: 'activity-7',
    });
    expect(sent().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /teams/v3/conversations/a%3A1%2F2%203/activities/activity-7',
    ]);
    expect(sent()[0]?.body).toMatchObject({
      id: 'activity-7',
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
  });

  test('many at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => messenger.post(conversation, card, '')));
    expect(new Set(results.map((result) => (result.kind === 'sent' ? result.activityId : result.kind))).size).toBe(20);
  });
});

const failures: readonly (readonly [string, ConnectorBehaviour, unknown])[] = [
  [
    'blocked',
    writesBlocked,
    { kind: 'refused', reason: 'HTTP 403 · MessageWritesBlocked · Message writes are blocked.' },
  ],
  [
    'no longer in the roster',
    { kind: 'error', status: 403, code: 'BotNotInConversationRoster', message: 'not part of the conversation roster' },
    { kind: 'refused', reason: 'HTTP 403 · BotNotInConversationRoster · not part of the conversation roster' },
  ],
  [
    'malformed',
    { kind: 'error', status: 400, code: 'BadSyntax' },
    { kind: 'tryLater', reason: 'HTTP 400 · BadSyntax · No.' },
  ],
  ['too large', { kind: 'body', status: 413, text: '' }, { kind: 'tryLater', reason: 'HTTP 413' }],
  ['moved', { kind: 'body', status: 307, text: '' }, { kind: 'tryLater', reason: 'HTTP 307' }],
  ['token not taken', { kind: 'error', status: 401 }, { kind: 'tryLater', reason: 'HTTP 401 · Error · No.' }],
  ['precondition', { kind: 'error', status: 412 }, { kind: 'tryLater', reason: 'HTTP 412 · Error · No.' }],
  ['too many', { kind: 'error', status: 429 }, { kind: 'tryLater', reason: 'HTTP 429 · Error · No.' }],
  [
    'too many, with a time',
    { kind: 'error', status: 429, retryAfter: '7' },
    { kind: 'tryLater', reason: 'HTTP 429 · Error · No.', afterMilliseconds: 7_000 },
  ],
  [
    'away, with a time that says nothing',
    { kind: 'error', status: 503, retryAfter: 'soon' },
    { kind: 'tryLater', reason: 'HTTP 503 · Error · No.' },
  ],
  ['broken', { kind: 'error', status: 500 }, { kind: 'tryLater', reason: 'HTTP 500 · Error · No.' }],
  ['broken, in its own words', { kind: 'body', status: 502, text: '<html>' }, { kind: 'tryLater', reason: 'HTTP 502' }],
  ['late', { kind: 'body', status: 504, text: '{"error":"x"}' }, { kind: 'tryLater', reason: 'HTTP 504' }],
  ['cut off', { kind: 'reset' }, { kind: 'tryLater', reason: 'The connector did not answer (ECONNRESET).' }],
  ['hanging', { kind: 'hang' }, { kind: 'tryLater', reason: 'The connector did not answer (1000 ms).' }],
];

describe('what comes of failures, each after exactly one request', () => {
  test.each(failures)('%s', async (_, behaviour, result) => {
    edge.connector.behave(behaviour);
    expect(await messenger.post(conversation, card, '')).toEqual(result);
    expect(sent().map(({ method }) => method)).toEqual(['POST']);
    expect(await messenger.update(conversation, 'activity-1', card)).toEqual(result);
    expect(sent().map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });

  test('a time as a date', async () => {
    edge.connector.behave({ kind: 'error', status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
    const result = await messenger.post(conversation, card, '');
    expect(result).toMatchObject({ kind: 'tryLater' });
    const { afterMilliseconds = 0 } = result as { readonly afterMilliseconds?: number };
    expect(afterMilliseconds).toBeGreaterThan(55_000);
    expect(afterMilliseconds).toBeLessThanOrEqual(60_000);
  });

  test('404: a post was never there, an updated one is gone', async () => {
    edge.connector.behave({ kind: 'error', status: 404, code: 'ConversationNotFound' });
    expect(await messenger.post(conversation, card, '')).toMatchObject({ kind: 'refused' });
    expect(await messenger.update(conversation, 'activity-1', card)).toEqual({ kind: 'gone' });
  });

  test('a post taken without an id is not posted again', async () => {
    edge.connector.behave({ kind: 'body', status: 201, text: '{}' });
    expect(await messenger.post(conversation, card, '')).toMatchObject({ kind: 'refused' });
  });

  test('nobody listens there', async () => {
    const nowhere = { ...conversation, serviceUrl: 'http://127.0.0.1:1/' };
    expect(await messenger.post(nowhere, card, '')).toEqual({
      kind: 'tryLater',
      reason: 'The connector did not answer (ECONNREFUSED).',
    });
  });

  test('a slow answer within the time is an answer', async () => {
    edge.connector.behave({ kind: 'ok', delayMilliseconds: 700 });
    expect(await messenger.post(conversation, card, '')).toMatchObject({ kind: 'sent' });
  });

  test("a turn's own sends end in time and are not repeated either", async () => {
    const authorization = `Bearer ${edge.issuer.token(edge.connector.serviceUrl)}`;
    edge.run(async (context) => {
      await context.sendActivity('a');
    });
    for (const behaviour of [{ kind: 'hang' }, { kind: 'error', status: 500 }] as const) {
      before = edge.connector.requests.length;
      edge.connector.behave(behaviour);
      expect((await edge.post(edge.message(), authorization)).status).toBe(500);
      expect(sent()).toHaveLength(1);
    }
  });
});

describe('the token of the bot', () => {
  test.each(['hang', 'fail'] as const)('%s: later, and nothing goes out after that', async (behaviour) => {
    // Another edge wants a token that is not cached, and asks the first edge's issuer for it.
    const other = await startBotEdge(timeoutMilliseconds);
    try {
      const messages = createMessenger({ adapter: other.adapter, appId: other.issuer.appId, timeoutMilliseconds: 500 });
      const place = { ...conversation, serviceUrl: other.connector.serviceUrl };
      edge.issuer.behave(behaviour);
      expect(await messages.post(place, card, '')).toMatchObject({ kind: 'tryLater' });
      edge.issuer.behave('normal');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(other.connector.requests).toEqual([]);
      expect(await messages.post(place, card, '')).toMatchObject({ kind: 'sent' });
      expect(other.connector.requests).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  test('comes too late: nothing goes out any more', async () => {
    const other = await startBotEdge(timeoutMilliseconds);
    try {
      const messages = createMessenger({ adapter: other.adapter, appId: other.issuer.appId, timeoutMilliseconds: 200 });
      const place = { ...conversation, serviceUrl: other.connector.serviceUrl };
      edge.issuer.behave('slow');
      expect(await messages.post(place, card, '')).toEqual({ kind: 'tryLater', reason: 'Not done within 200 ms.' });
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(other.connector.requests).toEqual([]);
      // The token came meanwhile, and is there for the next.
      expect(await messages.post(place, card, '')).toMatchObject({ kind: 'sent' });
    } finally {
      edge.issuer.behave('normal');
      await other.close();
    }
  });
});

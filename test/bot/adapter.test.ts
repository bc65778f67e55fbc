import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { type BotEdge, startBotEdge } from '../support/botEdge.ts';
import { botToken } from '../support/tokenIssuer.ts';

let edge: BotEdge;
let authorization = '';

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  edge = await startBotEdge();
  authorization = `Bearer ${edge.issuer.token(edge.connector.serviceUrl)}`;
});

afterAll(() => edge.close());

beforeEach(() => {
  edge.run(() => Promise.resolve());
});

const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'interview.start', data: {} } } };

function answerWith(status: number, body: unknown): (context: TurnContext) => Promise<void> {
  return async (context) => {
    await context.sendActivity({ type: 'invokeResponse', value: { status, body } });
  };
}

describe('a pressed button', () => {
  test.each([
    { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } },
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '됐습니다' },
    { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'No.' } },
    { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'Error', message: 'No.' } },
  ])('is answered by HTTP 200 whatever its own status: $statusCode $type', async (body) => {
    edge.run(answerWith(body.statusCode, body));
    const answered = await edge.post(edge.message(press), authorization);
    expect([answered.status, await answered.json()]).toEqual([200, body]);
  });

  test('a surprise is handed over once, and its words stay inside', async () => {
    const before = edge.surprises.length;
    edge.run(() => Promise.reject(new Error('password in here')));
    const answered = await edge.post(edge.message(press), authorization);
    expect([answered.status, await answered.json()]).toEqual([
      200,
      {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'Surprise', message: 'Something went wrong. Say id 1 to IT.' },
      },
    ]);
    expect(edge.surprises.slice(before).map(String)).toEqual(['Error: password in here']);
  });

  test('no answer is a surprise', async () => {
    const before = edge.surprises.length;
    const answered = await edge.post(edge.message(press), authorization);
    expect([answered.status, await answered.json()]).toMatchObject([200, { statusCode: 500 }]);
    expect(edge.surprises.slice(before).map(String)).toEqual([
      'Error: The turn left a pressed button without an answer.',
    ]);
  });
});

describe('other activities', () => {
  test.each(['message', 'typing', 'installationUpdate', 'conversationUpdate', 'messageReaction', 'event', 'unheardOf'])(
    '%s is answered 200 without a body',
    async (type) => {
      const answered = await edge.post(edge.message({ type }), authorization);
      expect([answered.status, await answered.text()]).toEqual([200, '']);
    },
  );

  test('an invoke that nobody answers is 501 in the body, and 200 as every invoke is', async () => {
    const answered = await edge.post(edge.message({ type: 'invoke', name: 'task/fetch' }), authorization);
    expect(answered.status).toBe(200);
    expect(await answered.json()).toMatchObject({ statusCode: 501, value: { code: 'NotImplemented' } });
  });

  test('an invoke of another kind keeps its body, under 200', async () => {
    edge.run(answerWith(412, { a: 1 }));
    const answered = await edge.post(edge.message({ type: 'invoke', name: 'signin/verifyState' }), authorization);
    expect([answered.status, await answered.json()]).toEqual([200, { a: 1 }]);
  });

  test('a surprise in a message is 500 without a word', async () => {
    const before = edge.surprises.length;
    edge.run(() => {
      throw new TypeError('at once');
    });
    const answered = await edge.post(edge.message(), authorization);
    expect([answered.status, await answered.text()]).toEqual([500, '']);
    expect(edge.surprises.slice(before).map(String)).toEqual(['TypeError: at once']);
  });

  test('times are dates', async () => {
    await edge.post(edge.message({ localTimestamp: '2026-03-02T10:02:03+09:00' }), authorization);
    expect(edge.turns.at(-1)?.timestamp).toEqual(new Date('2026-03-02T01:02:03Z'));
    expect(edge.turns.at(-1)?.localTimestamp).toEqual(new Date('2026-03-02T01:02:03Z'));
  });

  test('what the logic sends goes to the connector with the token of the bot', async () => {
    edge.run(async (context) => {
      await context.sendActivity('안녕하세요');
    });
    const before = edge.connector.requests.length;
    expect((await edge.post(edge.message(), authorization)).status).toBe(200);
    const sent = edge.connector.requests.slice(before);
    expect(sent.map(({ method, path, body }) => [method, path, body['text']])).toEqual([
      ['POST', '/teams/v3/conversations/a%3Aconversation/activities/1', '안녕하세요'],
    ]);
    expect(sent[0]?.headers.authorization).toBe(`Bearer ${botToken}`);
  });
});

describe('malformed activities of an authenticated sender', () => {
  test.each([
    ['a name that is none', { name: 1 }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without id', { conversation: {} }],
    ['a conversation that is a text', { conversation: 'a' }],
    ['no sender', { from: null }],
    ['a sender without id', { from: { id: '' } }],
    ['no recipient', { recipient: undefined }],
    ['a text that is none', { text: { toString: 'a' } }],
    ['a locale that is none', { locale: ['ko'] }],
    ['channel data that are a list', { channelData: [] }],
    ['members that are no list', { type: 'conversationUpdate', membersAdded: { id: 'a' } }],
    ['members without id', { type: 'conversationUpdate', membersAdded: [{}] }],
  ])('%s: 400', async (_, fields) => {
    const before = edge.turns.length;
    const answered = await edge.post(edge.message(fields), authorization);
    expect([answered.status, await answered.text()]).toEqual([400, '']);
    expect(edge.turns).toHaveLength(before);
    expect((await edge.post(edge.message(), authorization)).status).toBe(200);
  });

  test('an address that is none: 400, though the token names the same', async () => {
    for (const serviceUrl of ['file:///etc/passwd', 'https://', 'x']) {
      const token = `Bearer ${edge.issuer.token(serviceUrl)}`;
      expect((await edge.post(edge.message({ serviceUrl }), token)).status).toBe(400);
    }
  });

  test('no address: 400', async () => {
    expect((await edge.post(edge.message({ serviceUrl: undefined }), authorization)).status).toBe(400);
  });

  test('text and channel data may be absent or null', async () => {
    const fields = { text: null, channelData: null, membersAdded: null, locale: undefined };
    expect((await edge.post(edge.message(fields), authorization)).status).toBe(200);
  });
});

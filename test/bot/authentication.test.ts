import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type BotEdge, startBotEdge } from '../support/botEdge.ts';

let edge: BotEdge;

beforeAll(async () => {
  // The SDK prints what it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  edge = await startBotEdge();
});

afterAll(() => edge.close());

const now = Math.floor(Date.now() / 1_000);
const elsewhere = 'http://127.0.0.1:9/elsewhere/';

describe('who is let in', () => {
  test('a token of the issuer reaches the logic', async () => {
    const before = edge.turns.length;
    const answered = await edge.post(edge.message(), `Bearer ${edge.issuer.token(edge.connector.serviceUrl)}`);
    expect([answered.status, await answered.text()]).toEqual([200, '']);
    expect(edge.turns.slice(before).map((turn) => turn.text)).toEqual(['help']);
  });

  test('clocks may differ by five minutes', async () => {
    const claims = { nbf: now + 200, exp: now + 3_600 };
    const token = edge.issuer.token(edge.connector.serviceUrl, claims);
    expect((await edge.post(edge.message(), `Bearer ${token}`)).status).toBe(200);
  });
});

describe('who is not', () => {
  let turnsBefore = 0;

  beforeEach(() => {
    turnsBefore = edge.turns.length;
  });

  /** The logic saw nothing, the person outside learns nothing, and the next good token is let in. */
  afterEach(async () => {
    expect(edge.turns).toHaveLength(turnsBefore);
    expect(edge.log.filter((line) => line.error !== undefined)).toEqual([]);
    const answered = await edge.post(edge.message(), `Bearer ${edge.issuer.token(edge.connector.serviceUrl)}`);
    expect(answered.status).toBe(200);
  });

  async function expectRefused(authorization: string | undefined, fields = {}): Promise<void> {
    const answered = await edge.post(edge.message(fields), authorization);
    expect([answered.status, await answered.text()]).toEqual([401, '']);
  }

  test('nobody without a token', async () => {
    await expectRefused(undefined);
    await expectRefused('');
    await expectRefused('Bearer');
    await expectRefused('Bearer ');
    await expectRefused('Bearer not-a-token');
    await expectRefused('Bearer a.b.c');
    await expectRefused(`Basic ${edge.issuer.token(edge.connector.serviceUrl)}`);
    await expectRefused(edge.issuer.token(edge.connector.serviceUrl));
    await expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl)} x`);
  });

  test('a forged signature', () => expectRefused(`Bearer ${edge.issuer.forgedToken(edge.connector.serviceUrl)}`));

  test('a changed payload', async () => {
    const [header, payload, signature] = edge.issuer.token(edge.connector.serviceUrl).split('.');
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, exp: now + 99_999 })).toString('base64url');
    await expectRefused(`Bearer ${header}.${changed}.${signature}`);
    await expectRefused(`Bearer ${header}.${payload}.`);
    await expectRefused(`Bearer ${header}.${payload}.${signature?.slice(0, -8)}AAAAAAAA`);
  });

  test('HS256 keyed with the public key', () =>
    expectRefused(`Bearer ${edge.issuer.symmetricToken(edge.connector.serviceUrl)}`));

  test('algorithm none', async () => {
    await expectRefused(`Bearer ${edge.issuer.unsignedToken(edge.connector.serviceUrl)}`);
    await expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl, {}, { alg: 'none' })}`);
  });

  test.each([
    ['expired', { exp: now - 400 }],
    ['not valid yet', { nbf: now + 400, exp: now + 3_600 }],
    ['for another bot', { aud: '00000000-2222-4333-8444-555555555555' }],
    ['for nobody', { aud: undefined }],
    ['for a list of bots', { aud: ['11111111-2222-4333-8444-555555555555'] }],
    ['of another issuer', { iss: 'https://api.botframework.com' }],
    ['of no issuer', { iss: undefined }],
    ['of a list of issuers', { iss: ['x'] }],
    ['for another service URL', { serviceurl: elsewhere }],
    ['for no service URL', { serviceurl: undefined }],
  ])('a token %s', async (_, claims) => {
    await expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl, claims)}`);
  });

  test('a key that the issuer does not know, or none', async () => {
    await expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl, {}, { kid: 'other' })}`);
    await expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl, {}, { kid: undefined })}`);
  });

  test('a channel for which the key does not speak', async () => {
    await expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl)}`, { channelId: 'directline' });
  });

  test("a token that Entra issued to the bot's own app, by any of the SDK's other ways", async () => {
    const { appId, tenantId } = edge.issuer;
    const own = { aud: 'https://graph.microsoft.com', appid: appId, ver: '1.0', tid: tenantId };
    const issuers = [
      `https://sts.windows.net/${tenantId}/`,
      'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    ];
    for (const iss of issuers) {
      const token = edge.issuer.token(edge.connector.serviceUrl, { ...own, iss });
      await expectRefused(`Bearer ${token}`);
      await expectRefused(`Bearer ${token}`, { channelId: 'emulator' });
      await expectRefused(`Bearer ${token}`, { channelId: 'AseChannel' });
    }
  });

  test('a tenant never heard of, in a token of the right issuer', () =>
    expectRefused(`Bearer ${edge.issuer.token(edge.connector.serviceUrl, { tid: 'x' })}`));

  test('a token is not in the log', async () => {
    const token = edge.issuer.forgedToken(edge.connector.serviceUrl);
    await expectRefused(`Bearer ${token}`);
    expect(edge.log.at(-1)?.event).toBe('activity.unauthenticated');
    expect(JSON.stringify(edge.log)).not.toContain(token.split('.')[1]);
  });
});

describe('keys that cannot be fetched', () => {
  test.each(['fail', 'hang'] as const)(
    '%s: 503, nobody is let in, and it heals',
    async (behaviour) => {
      const other = await startBotEdge();
      try {
        const authorization = `Bearer ${other.issuer.token(other.connector.serviceUrl)}`;
        other.issuer.behave(behaviour);
        const answered = await other.post(other.message(), authorization);
        expect([answered.status, await answered.text()]).toEqual([503, '']);
        expect(other.turns).toEqual([]);
        other.issuer.behave('normal');
        expect((await other.post(other.message(), authorization)).status).toBe(200);
      } finally {
        await other.close();
      }
    },
    20_000,
  );
});

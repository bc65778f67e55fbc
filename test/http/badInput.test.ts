import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sendRaw, statusesIn } from '../support/rawHttp.ts';
import { type ActivityServer, startActivityServer } from '../support/startActivityServer.ts';

let server: ActivityServer;

beforeAll(async () => {
  server = await startActivityServer();
});

afterAll(() => server.stop());

/** Whatever came before: the process lives and still serves. */
afterEach(async () => {
  expect(server.alive()).toBe(true);
  const health = await fetch(`http://127.0.0.1:${server.port}/healthz`);
  expect(health.status).toBe(200);
  const activity = await post('{"type":"message"}');
  expect([activity.status, await activity.json()]).toEqual([200, { type: 'message' }]);
});

function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/api/messages`, { method: 'POST', body, headers });
}

/** The log comes over a pipe of its own. */
async function until(holds: () => boolean): Promise<void> {
  for (let round = 0; round < 100 && !holds(); round += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

async function statusOf(request: string): Promise<readonly number[]> {
  return statusesIn(await sendRaw(server.port, [request]));
}

describe('addresses that cannot be read', () => {
  const hosts = [
    'a b',
    '[',
    'x:99999',
    'x:y',
    '',
    '@',
    'a/b',
    'a?b',
    'a#b',
    'u:p@h',
    '[::1',
    '%',
    'ü',
    '\u0001',
    'x,y',
  ];
  test.each(hosts)('Host %j is answered 400', async (host) => {
    expect(await statusOf(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toEqual([400]);
  });

  const targets = [
    'http://[',
    'http://',
    'http://example.org/healthz',
    '//[',
    'healthz',
    '*',
    '?',
    '\\',
    '/\\[',
    'HTTP://[::1',
  ];
  test.each(targets)('target %j is answered 400 or 404', async (target) => {
    const [status] = await statusOf(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(status).toBe(target.startsWith('/') ? 404 : 400);
  });

  test.each(['http://[', '*'])('so is target %j of other methods', async (target) => {
    expect(await statusOf(`OPTIONS ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toEqual([400]);
    const head = 'POST http://[ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}';
    expect(await statusOf(head)).toEqual([400]);
  });

  test('no Host, two Hosts', async () => {
    expect(await statusOf('GET /healthz HTTP/1.1\r\n\r\n')).toEqual([400]);
    expect(await statusOf('GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')).toEqual([400]);
    expect(await statusOf('GET /healthz HTTP/1.0\r\n\r\n')).toEqual([200]);
  });

  test.each(['localhost', 'localhost:3978', '127.0.0.1:1', '[::1]:3978', 'bot.example.org', 'a_b.example'])(
    'Host %j is served',
    async (host) => {
      expect(await statusOf(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toEqual([200]);
    },
  );
});

describe('what is not HTTP', () => {
  test.each(['\r\n\r\n\u0000\u0001', 'hello\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', '\u0016\u0003\u0001\u0002\u0000'])(
    '%j is answered 400 or cut off',
    async (request) => {
      expect((await statusOf(request)).filter((status) => status !== 400)).toEqual([]);
    },
  );

  test('a flood of headers is answered 431, bare', async () => {
    const flood = Array.from({ length: 2_000 }, (_, index) => `X-${index}: ${'a'.repeat(20)}\r\n`).join('');
    const answered = await sendRaw(server.port, [`GET /healthz HTTP/1.1\r\nHost: a\r\n${flood}\r\n`]);
    expect(answered).toBe('HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n\r\n');
  });

  test('a wish to upgrade is not heard, and the connection does not hang', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
    expect(await statusOf(`GET /healthz HTTP/1.1\r\nHost: a\r\n${upgrade}\r\n`)).toEqual([200]);
    expect(await statusOf(`GET /api/messages HTTP/1.1\r\nHost: a\r\n${upgrade}\r\n`)).toEqual([405]);
  });

  test('CONNECT is cut off', async () => {
    expect(await statusOf('CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n')).toEqual([]);
  });
});

describe('bodies that are no activity', () => {
  const bodies: readonly (string | Uint8Array<ArrayBuffer>)[] = [
    '',
    ' ',
    '{',
    '{}',
    '[]',
    '[{"type":"message"}]',
    'null',
    '"message"',
    '1',
    '{"type":1}',
    '{"type":""}',
    '{"type":null}',
    '{"type":{"type":"message"}}',
    '{"Type":"message"}',
    '{"__proto__":{"type":"message"}}',
    '{"type":"message"}x',
    'type=message',
    new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ];
  test.each(bodies.map((body) => [String(body).slice(0, 40), body] as const))('%j is answered 400', async (_, body) => {
    const answered = await post(body);
    expect([answered.status, await answered.text()]).toEqual([400, '']);
  });

  test('a sender that goes away half-way is no failure', async () => {
    const before = server.logged();
    const socket = connect(server.port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{"type":');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.logged()).toBe(before);
  });

  test('a body that comes too slowly is answered 408', async () => {
    const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{"type":';
    expect(statusesIn(await sendRaw(server.port, [head]))).toEqual([408]);
  });
});

describe('bodies that are too much', () => {
  const mebibyte = Buffer.alloc(1024 * 1024, 'a');
  const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\n';

  test('60 MB, announced, are answered 413 at once', async () => {
    const parts = [`${head}Content-Length: ${60 * mebibyte.length}\r\n\r\n`, ...Array<Buffer>(60).fill(mebibyte)];
    expect(statusesIn(await sendRaw(server.port, parts))).toEqual([413]);
  });

  test('60 MB in chunks are answered 413', async () => {
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), mebibyte, Buffer.from('\r\n')]);
    const parts = [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...Array<Buffer>(60).fill(chunk)];
    expect(statusesIn(await sendRaw(server.port, parts))).toEqual([413]);
  });

  test('the limit is 1 MiB', async () => {
    const fitting = (length: number): string => `{"type":"message","text":"${'a'.repeat(length - 28)}"}`;
    expect(Buffer.byteLength(fitting(1024 * 1024))).toBe(1024 * 1024);
    expect((await post(fitting(1024 * 1024))).status).toBe(200);
    expect((await post(fitting(1024 * 1024 + 1))).status).toBe(413);
  });

  test('100 MB in a small gzip body are answered 415 without being inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(150_000);
    expect((await post(bomb, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  test.each(['gzip', 'deflate', 'br', 'identity', 'x'])('Content-Encoding %s is answered 415', async (encoding) => {
    expect((await post('{"type":"message"}', { 'content-encoding': encoding })).status).toBe(415);
  });
});

describe('handlers that fail', () => {
  test('a failure is answered 500 without its words, and logged once', async () => {
    const answered = await post('{"type":"boom"}');
    expect([answered.status, await answered.text()]).toEqual([500, '']);
    await until(() => server.logged().includes('secret words'));
    expect(server.logged().match(/secret words/g)).toHaveLength(1);
  });

  test('a failure after the answer changes nothing, and is logged', async () => {
    const answered = await post('{"type":"late"}');
    expect([answered.status, await answered.json()]).toEqual([200, { type: 'late' }]);
    await until(() => server.logged().includes('http.failed: Error: late words'));
  });

  test('no answer is a failure', async () => {
    expect((await post('{"type":"silent"}')).status).toBe(500);
    await until(() => server.logged().includes('unanswered'));
  });
});

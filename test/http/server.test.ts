import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/http/server.ts';
import type { Log } from '../../src/ports/log.ts';
import { sendRaw, statusesIn } from '../support/rawHttp.ts';

const errors: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event) => errors.push(event),
};

let server: HttpServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
  errors.length = 0;
});

async function start(options: Partial<HttpServerOptions> = {}): Promise<number> {
  server = createHttpServer({
    handleActivity: (_request, response) => {
      response.send(200);
      return Promise.resolve();
    },
    ready: () => Promise.resolve(true),
    log,
    ...options,
  });
  return (await server.listen(0)).port;
}

async function exchange(port: number, method: string, path: string, body?: string): Promise<string> {
  const length = Buffer.byteLength(body ?? '');
  const head = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;
  const answered = await sendRaw(port, [head, body ?? '']);
  return answered.replace(/Date: [^\r]+\r\n/, '');
}

const kept = 'Connection: keep-alive\r\nKeep-Alive: timeout=75\r\n';

describe('what is answered, to the byte', () => {
  test.each([
    ['GET', '/healthz', `HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/healthz?a=b', `HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/readyz', `HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['POST', '/healthz', `HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/api/messages', `HTTP/1.1 405 Method Not Allowed\r\nAllow: POST\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/', `HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/api', `HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['POST', '/api/messages/', `HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/<script>', `HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['GET', '/%', `HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['OPTIONS', '/api/messages', `HTTP/1.1 405 Method Not Allowed\r\nAllow: POST\r\nContent-Length: 0\r\n${kept}\r\n`],
    ['PROPFIND', '/', `HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n${kept}\r\n`],
  ])('%s %s', async (method, path, expected) => {
    const port = await start();
    expect(await exchange(port, method, path)).toBe(expected);
    expect(errors).toEqual([]);
  });

  test('an activity gets what its handler sends, as JSON', async () => {
    const port = await start({
      handleActivity: async ({ body, headers }, response) => {
        await Promise.resolve();
        response.send(200, { body, host: headers.host, 말: '안녕하세요' });
        response.send(500);
      },
    });
    const answered = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      body: '\uFEFF{"type":"message","text":"말"}',
    });
    expect(answered.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const expected = { body: { type: 'message', text: '말' }, host: `127.0.0.1:${port}`, 말: '안녕하세요' };
    expect(await answered.json()).toEqual(expected);
    expect(errors).toEqual([]);
  });
});

describe('readiness', () => {
  test('503 where the bot is not ready', async () => {
    const port = await start({ ready: () => Promise.resolve(false) });
    expect(statusesIn(await exchange(port, 'GET', '/readyz'))).toEqual([503]);
    expect(statusesIn(await exchange(port, 'GET', '/healthz'))).toEqual([200]);
  });

  test('503, and a line in the log, where that cannot be found out', async () => {
    const port = await start({ ready: () => Promise.reject(new Error('no store')) });
    expect(statusesIn(await exchange(port, 'GET', '/readyz'))).toEqual([503]);
    expect(errors).toEqual(['http.notReady']);
  });

  test('503 where finding out never ends', async () => {
    const port = await start({ ready: () => new Promise(() => undefined) });
    const answered = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(answered.status).toBe(503);
  });
});

describe('start and stop', () => {
  test('a taken port rejects', async () => {
    const port = await start();
    const second = createHttpServer({
      handleActivity: () => Promise.resolve(),
      ready: () => Promise.resolve(true),
      log,
    });
    await expect(second.listen(port)).rejects.toThrow('EADDRINUSE');
  });

  test('a running request is answered before the server has closed, though its connection is kept alive', async () => {
    let release: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      started = resolve;
    });
    const port = await start({
      handleActivity: async (_request, response) => {
        started();
        await running;
        response.send(200);
      },
    });
    const address = `http://127.0.0.1:${port}`;
    const answered = fetch(`${address}/api/messages`, { method: 'POST', body: '{"type":"message"}' });
    await begun;
    const order: string[] = [];
    const closed = server?.close().then(() => order.push('closed'));
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    release();
    order.push(`answered ${(await answered).status}`);
    await closed;
    expect(order).toEqual(['answered 200', 'closed']);
    server = undefined;
  });
});

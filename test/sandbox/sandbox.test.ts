import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import type { PageEvent } from '../../src/sandbox/server/events.ts';
import { personalChatId } from '../../src/sandbox/teams/people.ts';
import { PageClient } from './support/pageClient.ts';
import { personOf, quickPresses } from './support/pretendTeams.ts';

const botScript = fileURLToPath(new URL('support/echoBot.ts', import.meta.url));
const emma = { personId: 'emma', chatId: personalChatId(personOf('emma')), locale: 'en-US' };

let sandbox: Sandbox;
let page: PageClient;

beforeEach(async () => {
  sandbox = await startSandbox({ port: 0, botScript, pressTimes: quickPresses });
  page = await PageClient.open(sandbox.url);
});

afterEach(async () => {
  page.close();
  await sandbox.stop();
});

const isRunning = (event: PageEvent) => event.kind === 'bot' && event.bot.state === 'running';

/** What the bot says to this text: the text, its time and its count. */
async function echo(text: string): Promise<readonly string[]> {
  page.forget();
  await page.post('write', { ...emma, text });
  const event = await page.seen((one) => one.kind === 'message' && one.message.author === 'bot');
  return event.kind === 'message' ? event.message.content.text.split(' ') : [];
}

describe('the page’s server', () => {
  test('serves the page and its parts, all from here', async () => {
    const index = await fetch(sandbox.url);
    expect(index.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await index.text();
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      expect(address).toMatch(/^\//);
      expect((await fetch(new URL(address, sandbox.url))).status).toBe(200);
    }
  });

  test.each([
    '/nothing.js',
    '/..%2f..%2f..%2fjest.config.js',
    '/vendor/noto-sans-kr/..%2f..%2f..%2fjest.config.js',
    '/%',
  ])('does not serve %s', async (path) => {
    expect((await fetch(new URL(path, sandbox.url))).ok).toBe(false);
  });

  test('takes commands from its own page only', async () => {
    expect((await page.post('killBot', {}, { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await page.post('killBot', {}, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await fetch(new URL('api/killBot', sandbox.url))).status).toBe(405);
    expect((await page.post('constructor')).status).toBe(404);
    expect((await page.post('startBot', {}, { Origin: new URL(sandbox.url).origin })).status).toBe(200);
  });

  test.each([
    ['write', { ...emma, text: '   ' }],
    ['write', { ...emma, text: 'Hello', locale: 'xx' }],
    ['write', { ...emma, text: 'Hello', personId: 'nobody' }],
    ['write', { ...emma, text: 'Hello', personId: 'minjun' }],
    ['execute', { ...emma, messageId: '1', action: {} }],
    ['setFaults', { copies: 0, loseAnswers: false, connector: 'none' }],
    ['setFaults', { copies: 1, loseAnswers: false, connector: '418' }],
    ['moveClock', { milliseconds: -1 }],
  ])('refuses %s %j', async (name, body) => {
    expect((await page.post(name, body)).status).toBe(400);
  });
});

describe('the bot’s process', () => {
  beforeEach(async () => {
    await page.post('install', emma);
  });

  test('answers over real HTTP', async () => {
    expect((await echo('hello'))[0]).toBe('hello');
  });

  test('can be killed and started again, and finds its data', async () => {
    expect((await echo('one'))[2]).toBe('1');
    await page.post('killBot');
    page.forget();
    await page.post('write', { ...emma, text: 'lost' });
    await page.seen((event) => event.kind === 'message' && event.message.delivery === 'failed');
    await page.post('startBot');
    expect((await echo('two'))[2]).toBe('2');
  });

  test('is started again where it ends by itself', async () => {
    await echo('one');
    await page.post('write', { ...emma, text: 'crash' });
    const crashed = await page.seen((event) => event.kind === 'bot' && event.bot.state === 'crashed');
    expect(crashed).toMatchObject({ bot: { crashes: 1 } });
    await page.seen(isRunning);
    expect((await echo('two'))[2]).toBe('2');
  });

  test('follows the sandbox’s clock, also after a restart', async () => {
    const before = Date.parse((await echo('now'))[1] ?? '');
    await page.post('moveClock', { milliseconds: 86_400_000 });
    const moved = Date.parse((await echo('later'))[1] ?? '') - before;
    expect(Math.abs(moved - 86_400_000)).toBeLessThan(10_000);
    await page.post('killBot');
    await page.post('startBot');
    expect(Date.parse((await echo('restarted'))[1] ?? '') - before).toBeGreaterThanOrEqual(moved);
  });

  test('ends with the sandbox, and its data goes', async () => {
    await echo('one');
    expect(existsSync(sandbox.dataDirectory)).toBe(true);
    await page.post('killBot');
    await page.post('startBot');
    const running = await page.seen(isRunning);
    const pid = running.kind === 'bot' ? (running.bot.pid ?? 0) : 0;
    page.close();
    await sandbox.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(existsSync(sandbox.dataDirectory)).toBe(false);
  });
});

test('a page that is opened later sees what was said before', async () => {
  await page.post('install', emma);
  await echo('hello');
  const later = await PageClient.open(sandbox.url);
  expect(later.snapshot.messages.map(({ author }) => author)).toEqual(['emma', 'bot']);
  expect(later.snapshot.chats.filter(({ installed }) => installed)).toHaveLength(1);
  later.close();
});

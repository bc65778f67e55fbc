import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, jest, test } from '@jest/globals';
import { PageClient } from './support/pageClient.ts';

// The whole bot starts and ends several times, on machines that do other things meanwhile.
jest.setTimeout(90_000);

const main = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));
const started: ChildProcess[] = [];
/** Processes that must have ended by themselves; where one has not, its test fails and this ends it. */
const bots: number[] = [];

afterEach(() => {
  for (const child of started.splice(0)) {
    child.kill('SIGKILL');
    child.stdout?.destroy();
  }
  for (const bot of bots.splice(0)) if (existsSync(`/proc/${bot}`)) process.kill(bot, 'SIGKILL');
});

/** Starts the sandbox as `npm run sandbox` does, and reads its lines up to the one with the page's address. */
async function startMain(...options: string[]) {
  const child = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url !== undefined) return { child, lines, url };
  }
  throw new Error(`It ended without an address: ${lines.join('\n')}`);
}

/** The process of the bot, once it runs. */
async function botOf(url: string): Promise<number> {
  const page = await PageClient.open(url);
  const running =
    page.snapshot.bot.state === 'running'
      ? page.snapshot
      : await page.seen((event) => event.kind === 'bot' && event.bot.state === 'running');
  page.close();
  const pid = 'bot' in running ? running.bot.pid : undefined;
  if (pid === undefined) throw new Error('The bot runs without a process.');
  bots.push(pid);
  return pid;
}

async function ended(pid: number): Promise<void> {
  for (let tries = 0; existsSync(`/proc/${pid}`); tries += 1) {
    if (tries > 300) throw new Error(`Process ${pid} has not ended.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function dataFoldersOf({ pid }: ChildProcess): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`lab-image-bot-sandbox-${String(pid)}-`));
}

test('Ctrl-C ends the bot and leaves nothing behind', async () => {
  const { child, url, lines } = await startMain('--port', '0');
  expect(lines).toHaveLength(1);
  const bot = await botOf(url);
  expect(dataFoldersOf(child)).toHaveLength(1);
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(0);
  await ended(bot);
  expect(dataFoldersOf(child)).toEqual([]);
});

test('a killed sandbox takes its bot with it, and the next one tidies up', async () => {
  const first = await startMain('--port', '0');
  const bot = await botOf(first.url);
  first.child.kill('SIGKILL');
  await ended(bot);
  expect(dataFoldersOf(first.child)).toHaveLength(1);
  const second = await startMain('--port', '0');
  expect(dataFoldersOf(first.child)).toEqual([]);
  second.child.kill('SIGTERM');
  await once(second.child, 'exit');
});

test('a taken port is said, and another one is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const { child, lines, url } = await startMain('--port', port);
  other.close();
  expect(lines[0]).toContain(`Port ${port} is taken`);
  expect(new URL(url).port).not.toBe(port);
  child.kill('SIGTERM');
  await once(child, 'exit');
});

test('a port that is none ends it with a sentence', async () => {
  const child = spawn(process.execPath, [main, '--port', 'x'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(2);
  expect(said).toContain('--port must be a whole number');
});

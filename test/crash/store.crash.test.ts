import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import { sqlitePlaces } from '../support/stores.ts';

const kills = 10;
const script = join(import.meta.dirname, 'committingProcess.ts');

describe('a SQLite store whose bot is killed', () => {
  const newPlace = sqlitePlaces();

  /** Kills the bot once it has acknowledged so many commits. All that was acknowledged. */
  async function acknowledgedBeforeKill(dataDirectory: string, first: number, count: number): Promise<number[]> {
    const bot = spawn(process.execPath, [script, dataDirectory, String(first)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(bot, 'exit');
    const acknowledged: number[] = [];
    // To its end, not to the kill: what was written before it was acknowledged too.
    for await (const line of createInterface({ input: bot.stdout })) {
      acknowledged.push(Number(line));
      if (acknowledged.length === count) bot.kill('SIGKILL');
    }
    expect(await exit).toEqual([null, 'SIGKILL']);
    return acknowledged;
  }

  function numbersOf(database: DatabaseSync, half: string): number[] {
    const rows = database.prepare('select created_at from delivery where conversation_id = ? order by 1').all(half);
    return rows.map((row) => Number(row['created_at']));
  }

  test('keeps every commit that was acknowledged, whole, and nothing by halves', async () => {
    const { dataDirectory } = await newPlace();
    const acknowledged: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const count = 1 + Math.floor(Math.random() * 100);
      acknowledged.push(...(await acknowledgedBeforeKill(dataDirectory, kill * 1_000_000, count)));

      const database = new DatabaseSync(join(dataDirectory, 'bot.sqlite'));
      const kept = numbersOf(database, 'one half');
      expect(numbersOf(database, 'other half')).toEqual(kept);
      expect(acknowledged.filter((number) => !kept.includes(number))).toEqual([]);
      expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      database.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/openStore.ts';
import { card, insertPersonInConversation, now, tenMinutes } from '../contract/rows.ts';
import { inquiry, insertImageSave, operation } from '../support/operationRows.ts';
import { sqlitePlaces } from '../support/stores.ts';

describe('a SQLite store', () => {
  const newPlace = sqlitePlaces();
  const open: Store[] = [];
  const children: ChildProcess[] = [];
  let dataDirectory: string;

  beforeEach(async () => {
    dataDirectory = join((await newPlace()).dataDirectory, 'made', 'if need be');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const store of open.splice(0)) await store.close();
  });

  async function opened(): Promise<Store> {
    const store = await openStore({ dataDirectory });
    open.push(store);
    return store;
  }

  function file(name: string): string {
    return join(dataDirectory, name);
  }

  test('is below a data folder that nobody else may read', async () => {
    await opened();
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
    expect(statSync(file('bot.sqlite')).isFile()).toBe(true);
  });

  test('lets everybody read while it writes', async () => {
    const store = await opened();
    const database = new DatabaseSync(file('bot.sqlite'), { readOnly: true });
    await store.transaction(async (records) => {
      await insertPersonInConversation(records);
      expect(database.prepare('select count(*) as people from person').get()).toEqual({ people: 0 });
    });
    expect(database.prepare('select count(*) as people from person').get()).toEqual({ people: 1 });
    database.close();
  });

  test('runs transactions one after the other, so that none has to run again', async () => {
    const store = await opened();
    await store.transaction(insertPersonInConversation);
    let runs = 0;
    await Promise.all(
      Array.from({ length: 50 }, () =>
        store.transaction(async ({ dialogStates }) => {
          runs += 1;
          const version = (await dialogStates.read('conversation'))?.version ?? 0;
          await new Promise(setImmediate);
          await dialogStates.write('conversation', '{}', version, now);
        }),
      ),
    );
    expect(runs).toBe(50);
    const found = await store.transaction(({ dialogStates }) => dialogStates.read('conversation'));
    expect(found?.version).toBe(50);
  });

  test('refuses a second bot, naming the folder, until the first one closes it', async () => {
    const first = await opened();
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({
      reason: 'ownerHeld',
      message: expect.stringContaining(dataDirectory),
    });
    expect(await first.transaction(({ people }) => people.find('tenant', 'object'))).toBeUndefined();
    await first.close();
    await opened();
  });

  test('is free again after its bot was killed', async () => {
    const script = join(import.meta.dirname, 'ownerProcess.ts');
    const bot = spawn(process.execPath, [script, dataDirectory], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(bot);
    const [words] = (await once(bot.stdout, 'data')) as [Buffer];
    expect(words.toString()).toBe('open\n');
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ reason: 'ownerHeld' });
    bot.kill('SIGKILL');
    expect(await once(bot, 'exit')).toEqual([null, 'SIGKILL']);
    await opened();
  });

  test('gives at once what its last bot was sending, under a higher epoch', async () => {
    const claim = async () => {
      const store = await opened();
      return store.transaction(async (records) => {
        if ((await records.cards.find('card')) === undefined) {
          await insertPersonInConversation(records);
          await records.cards.insert(card(), now);
        }
        return records.cards.claim({ limit: 1, leaseMilliseconds: tenMinutes, realNow: now });
      });
    };
    expect(await claim()).toMatchObject([{ id: 'card', epoch: 1 }]);
    await open.pop()?.close();
    expect(await claim()).toMatchObject([{ id: 'card', epoch: 2 }]);
  });

  test('gives at once what its last bot was looking up and saving, under a higher epoch', async () => {
    const claim = async () => {
      const store = await opened();
      return store.transaction(async (records) => {
        if ((await records.operations.find('operation')) === undefined) {
          await insertPersonInConversation(records);
          await insertImageSave(records);
          await records.inquiries.insert(inquiry());
          await records.operations.insert(operation());
        }
        const order = { limit: 1, leaseMilliseconds: tenMinutes, realNow: now, now };
        return [await records.inquiries.claim(order), await records.operations.claim(order)];
      });
    };
    expect(await claim()).toMatchObject([[{ epoch: 1 }], [{ epoch: 1 }]]);
    await open.pop()?.close();
    expect(await claim()).toMatchObject([[{ epoch: 2 }], [{ epoch: 2 }]]);
  });

  test('lets an operator read and write beside the bot', async () => {
    const store = await opened();
    await store.transaction(insertPersonInConversation);
    const database = new DatabaseSync(file('bot.sqlite'));
    database.exec(`update person set name = 'by an operator'`);
    expect(database.prepare('select count(*) as people from person').get()).toEqual({ people: 1 });
    database.close();
    const found = await store.transaction(({ people }) => people.get('person'));
    expect(found.name).toBe('by an operator');
  });

  test('waits its turn while an operator writes, and does not stop the process', async () => {
    const store = await opened();
    const database = new DatabaseSync(file('bot.sqlite'));
    database.exec('begin immediate');
    let runs = 0;
    const waiting = store.transaction(async (records) => {
      runs += 1;
      await insertPersonInConversation(records);
    });
    // Longer than a lost transaction takes to be run again and given up.
    const operating = delay(300).then(() => {
      database.close();
      return runs;
    });
    await waiting;
    expect(await operating).toBe(0);
    expect(runs).toBe(1);
  });

  test('does not open where the folder is a file', async () => {
    mkdirSync(join(dataDirectory, '..'), { recursive: true });
    writeFileSync(dataDirectory, '');
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({
      reason: 'directoryUnusable',
      message: expect.stringContaining(dataDirectory),
    });
  });

  test('does not open what is no database, and owns nothing then', async () => {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file('bot.sqlite'), 'something else, long enough to be looked at '.repeat(50));
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ reason: 'directoryUnusable' });
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ reason: 'directoryUnusable' });
  });

  test('does not open the tables of a newer version, and owns nothing then', async () => {
    await (await opened()).close();
    const database = new DatabaseSync(file('bot.sqlite'));
    database.exec(`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`);
    database.close();
    const refusal = { reason: 'newerSchema', message: expect.stringContaining('9999-later') };
    await expect(openStore({ dataDirectory })).rejects.toMatchObject(refusal);
    await expect(openStore({ dataDirectory })).rejects.toMatchObject(refusal);
  });

  test('says where a migration fails, and leaves everything as it was', async () => {
    mkdirSync(dataDirectory, { recursive: true });
    const before = new DatabaseSync(file('bot.sqlite'));
    before.exec('create table press (something text)');
    before.close();
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ reason: 'migrationFailed' });
    const after = new DatabaseSync(file('bot.sqlite'));
    expect(after.prepare(`select name from sqlite_master where name in ('person', 'press')`).all()).toEqual([
      { name: 'press' },
    ]);
    after.close();
  });
});

import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import { openStore } from '../../src/store/openStore.ts';
import {
  card,
  conversation,
  insertPersonInConversation,
  interview,
  now,
  openState,
  person,
  tenMinutes,
} from '../contract/rows.ts';
import { administer } from '../support/postgres.ts';
import { postgresPlaces } from '../support/stores.ts';

const breakConnections = `
select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

/** Resolves for everybody once so many wait for it. */
function gate(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let waiting = 0;
  return async () => {
    waiting += 1;
    if (waiting === count) resolve(undefined);
    await promise;
  };
}

describe('a PostgreSQL store', () => {
  const newPlace = postgresPlaces();

  async function withStore(
    work: (store: Store, databaseUrl: string, broke: Promise<Error>) => Promise<void>,
  ): Promise<void> {
    const { databaseUrl, dataDirectory } = await newPlace();
    if (databaseUrl === undefined) throw new Error('A place without a database');
    const broke = Promise.withResolvers<Error>();
    const store = await openStore({ databaseUrl, dataDirectory, onError: broke.resolve });
    try {
      await work(store, databaseUrl, broke.promise);
    } finally {
      await store.close();
    }
  }

  test('is opened by several bots at once, of which one makes the tables', async () => {
    const place = await newPlace();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(place)));
    try {
      await stores[0]?.transaction(insertPersonInConversation);
      for (const store of stores) {
        expect(await store.transaction(({ people }) => people.get('person'))).toEqual(person());
      }
    } finally {
      for (const store of stores) await store.close();
    }
  });

  test('runs that transaction again which read before the other one wrote', async () => {
    await withStore(async (store) => {
      await store.transaction(insertPersonInConversation);
      await store.transaction(({ interviews }) => interviews.insert(interview()));
      const bothHaveRead = gate(2);
      let runs = 0;
      const decide = () =>
        store.transaction(async ({ interviews }) => {
          runs += 1;
          const version = (await interviews.find('interview'))?.version ?? 0;
          await bothHaveRead();
          await interviews.update('interview', openState, version, now);
          return version;
        });
      expect((await Promise.all([decide(), decide()])).toSorted()).toEqual([1, 2]);
      expect(runs).toBe(3);
    });
  });

  test('sees in one transaction the rows of one instant', async () => {
    await withStore(async (store) => {
      await store.transaction(insertPersonInConversation);
      const names = await store.transaction(async ({ people }) => {
        const before = await people.get('person');
        await store.transaction((other) => other.people.update(person({ name: 'changed' }), now));
        return [before.name, (await people.get('person')).name];
      });
      expect(names).toEqual([person().name, person().name]);
    });
  });

  test('tells leases by the clock of the server, not by that of the bot', async () => {
    await withStore(async (store) => {
      await store.transaction(insertPersonInConversation);
      await store.transaction(({ cards }) => cards.insert(card(), now));
      const claim = (realNow: number) =>
        store.transaction(({ cards }) => cards.claim({ limit: 1, leaseMilliseconds: tenMinutes, realNow }));
      const [claimed] = await claim(0);
      expect(claimed).toMatchObject({ id: 'card' });
      const farAhead = Number.MAX_SAFE_INTEGER;
      expect(await claim(farAhead)).toEqual([]);
      const retry = { afterMilliseconds: tenMinutes, realNow: 0, gone: false };
      await store.transaction(({ cards }) => cards.failed('card', claimed?.epoch ?? 0, retry));
      expect(await claim(farAhead)).toEqual([]);
    });
  });

  test('leaves to another bot what that one is sending', async () => {
    await withStore(async (store, databaseUrl) => {
      await store.transaction(insertPersonInConversation);
      await store.transaction(({ cards }) => cards.insert(card(), now));
      const order = { limit: 1, leaseMilliseconds: tenMinutes, realNow: now };
      expect(await store.transaction(({ cards }) => cards.claim(order))).toMatchObject([{ id: 'card' }]);
      const other = await openStore({ databaseUrl, dataDirectory: '' });
      expect(await other.transaction(({ cards }) => cards.claim(order))).toEqual([]);
      await other.close();
    });
  });

  test('gives two bots different cards', async () => {
    await withStore(async (one, databaseUrl) => {
      const other = await openStore({ databaseUrl, dataDirectory: '' });
      try {
        await one.transaction(async (records) => {
          await insertPersonInConversation(records);
          const found = await records.conversations.find('conversation');
          if (found === undefined) throw new Error('No conversation');
          for (let index = 0; index < 40; index += 1) {
            const conversationId = `conversation ${index}`;
            await records.conversations.insert({ ...found, id: conversationId }, now);
            await records.cards.insert(card({ id: `card ${index}`, conversationId }), now);
          }
        });
        const claims = await Promise.all(
          Array.from({ length: 10 }, (_, index) =>
            (index % 2 === 0 ? one : other)
              .transaction(({ cards }) => cards.claim({ limit: 4, leaseMilliseconds: tenMinutes, realNow: now }))
              .catch((error: unknown) => {
                if (error instanceof StoreConflict) return [];
                throw error;
              }),
          ),
        );
        const ids = claims.flat().map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
      } finally {
        await other.close();
      }
    });
  });

  test('does not wait for another bot that is claiming', async () => {
    await withStore(async (store) => {
      await store.transaction(insertPersonInConversation);
      await store.transaction(async ({ conversations, cards }) => {
        await conversations.insert(conversation({ id: 'second' }), now);
        await cards.insert(card(), now);
        await cards.insert(card({ id: 'of second', conversationId: 'second' }), now);
      });
      const order = { limit: 1, leaseMilliseconds: tenMinutes, realNow: now };
      const [first, second] = await store.transaction(async ({ cards }) => [
        await cards.claim(order),
        await store.transaction((other) => other.cards.claim(order)),
      ]);
      expect(first).toMatchObject([{ id: 'card' }]);
      expect(second).toMatchObject([{ id: 'of second' }]);
    });
  });

  test('goes on after its idle connections broke', async () => {
    await withStore(async (store, databaseUrl, broke) => {
      await store.transaction(insertPersonInConversation);
      await administer(databaseUrl, breakConnections);
      await broke;
      expect(await store.transaction(({ people }) => people.get('person'))).toEqual(person());
    });
  });

  test('fails the transaction whose connection broke, and goes on with the next', async () => {
    await withStore(async (store, databaseUrl, broke) => {
      await store.transaction(insertPersonInConversation);
      const broken = store.transaction(async ({ people }) => {
        await people.update(person({ name: 'lost' }), now);
        await administer(databaseUrl, breakConnections);
        // Nothing waits for an answer at this moment: an error that nobody listens to would end the process.
        await broke;
        await people.get('person');
      });
      await expect(broken).rejects.toThrow();
      expect(await store.transaction(({ people }) => people.get('person'))).toEqual(person());
    });
  });

  test('reads instants as numbers without changing that for anybody else', async () => {
    await withStore(async (store, databaseUrl) => {
      await store.transaction(insertPersonInConversation);
      await store.transaction(({ interviews }) => interviews.insert(interview()));
      const found = await store.transaction(({ interviews }) => interviews.find('interview'));
      expect(found?.startedAt).toBe(now);
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query<{ started_at: unknown }>('select started_at from interview');
      await client.end();
      expect(rows).toEqual([{ started_at: String(now) }]);
    });
  });

  test('does not open where no server listens, and keeps the password to itself', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => server.close(resolve));
    const databaseUrl = `postgres://bot:secret@127.0.0.1:${port ?? 0}/bot`;
    const refusal = await openStore({ databaseUrl, dataDirectory: '' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      reason: 'databaseUnreachable',
      message: expect.stringContaining(`127.0.0.1:${port ?? 0}/bot`),
    });
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret');
  });

  test('does not open a database that is not there', async () => {
    const { databaseUrl, dataDirectory } = await newPlace();
    const url = new URL(databaseUrl ?? '');
    url.pathname = '/nowhere';
    await expect(openStore({ databaseUrl: url.href, dataDirectory })).rejects.toMatchObject({
      reason: 'databaseUnreachable',
      message: expect.stringContaining('"nowhere" does not exist'),
    });
  });

  test.each(['', 'bot:secret@host', 'mysql://bot:secret@host/bot', 'postgres://bot:secret@host:port/bot'])(
    'does not take %j for an address',
    async (databaseUrl) => {
      const refusal = await openStore({ databaseUrl, dataDirectory: '' }).catch((error: unknown) => error);
      expect(refusal).toMatchObject({
        reason: 'databaseUnreachable',
        message: expect.stringContaining('DATABASE_URL'),
      });
      expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret');
    },
  );

  test('does not open the tables of a newer version', async () => {
    await withStore(async (_, databaseUrl) => {
      await administer(databaseUrl, `insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')`);
      const refusal = { reason: 'newerSchema', message: expect.stringContaining('9999-later') };
      await expect(openStore({ databaseUrl, dataDirectory: '' })).rejects.toMatchObject(refusal);
    });
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import type { Store } from '../ports/store.ts';
import { isConflict, StoreConflict } from './conflict.ts';
import { recordsOf } from './records.ts';
import type { Database } from './schema.ts';

/** The first run and three more. */
const mostRuns = 4;

/** The longest wait before the second run, doubled before each later one: spreads those that lost at the same time. */
const firstJitterMilliseconds = 20;

/**
 * The store on an open database. PostgreSQL runs transactions side by side as "repeatable read", where writing a row that
 * another one has written since is a conflict. SQLite runs them one after the other and needs no name for it.
 */
export function storeOn(database: Database): Store {
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    await Promise.allSettled(running);
    await database.kysely.destroy();
    database.release();
  }

  async function run<Result>(work: Parameters<typeof store.transaction<Result>>[0]): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const transaction = database.kysely.transaction();
        const isolated =
          database.dialect === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction;
        return await isolated.execute((running) => work(recordsOf(running, database.dialect)));
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (attempt === mostRuns) throw new StoreConflict(error);
        await delay(Math.random() * firstJitterMilliseconds * 2 ** (attempt - 1));
      }
    }
  }

  const store: Store = {
    async transaction(work) {
      const result = run(work);
      running.add(result);
      try {
        return await result;
      } finally {
        running.delete(result);
      }
    },

    close() {
      closed ??= close();
      return closed;
    },
  };
  return store;
}

import type { Store } from '../ports/store.ts';
import { migrate } from './migrate.ts';
import { openSqlite } from './sqlite.ts';
import { storeOn } from './transactions.ts';

export interface StoreOptions {
  /** Of SQLite's files, and their owner's lock. */
  readonly dataDirectory: string;
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws StoreUnavailable in plain words for the operator: folder unusable or owned by another bot, database not to be
 *   reached, tables of a newer version
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = openSqlite(options.dataDirectory);
  try {
    await migrate(database);
  } catch (error) {
    await database.kysely.destroy();
    database.release();
    throw error;
  }
  return storeOn(database);
}

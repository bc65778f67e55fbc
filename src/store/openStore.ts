import type { Store } from '../ports/store.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import type { Database } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { storeOn } from './transactions.ts';

export interface StoreOptions {
  /** PostgreSQL's address; absent: SQLite in the data folder. */
  readonly databaseUrl?: string;
  readonly dataDirectory: string;
  /** Told of database connections that break while idle, for the log. They are replaced. */
  readonly onError?: (error: Error) => void;
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws StoreUnavailable in plain words for the operator: folder unusable or owned by another bot, database not to be
 *   reached, tables of a newer version
 */
export async function openStore({ databaseUrl, dataDirectory, onError }: StoreOptions): Promise<Store> {
  const database =
    databaseUrl === undefined
      ? openSqlite(dataDirectory)
      : await openPostgres(databaseUrl, onError ?? (() => undefined));
  try {
    await migrate(database);
    if (database.dialect === 'sqlite') await endLeases(database);
  } catch (error) {
    await database.kysely.destroy();
    database.release();
    throw error;
  }
  return storeOn(database);
}

/** Whoever held them is gone, since the data folder has one owner: what it was doing need not wait for their end. */
async function endLeases({ kysely }: Database): Promise<void> {
  for (const table of ['conversation_lease', 'inquiry', 'operation'] as const)
    await kysely.updateTable(table).set({ lease_until: null }).execute();
}

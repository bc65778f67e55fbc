import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { isBusy } from './conflict.ts';
import type { Database, Tables } from './schema.ts';
import { NodeSqliteDialect } from './sqliteDialect.ts';
import { StoreUnavailable, wordsOf } from './unavailable.ts';
import { WithoutNul } from './withoutNul.ts';

/**
 * Opens `bot.sqlite` in the data folder, which is made if need be, as its one owner until it is released.
 *
 * @throws StoreUnavailable where the folder cannot be used or another bot owns it
 */
export function openSqlite(dataDirectory: string): Database {
  const directory = resolve(dataDirectory);
  try {
    // What people said is nobody else's to read.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const release = own(directory);
    try {
      const database = new DatabaseSync(join(directory, 'bot.sqlite'), { timeout: 0 });
      // FULL: a commit is on the disk before anybody is told about it.
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
      const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database), plugins: [new WithoutNul()] });
      return { dialect: 'sqlite', kysely, release };
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(
      'directoryUnusable',
      `The data folder ${directory} cannot be used: ${wordsOf(error)}. It must be a folder that the bot may write to.`,
      error,
    );
  }
}

/**
 * Holds an exclusive lock beside the database: a second bot is refused, while an operator's command may still open the
 * database itself. The system frees it when the process ends, however it ends.
 */
function own(directory: string): () => void {
  const owner = new DatabaseSync(join(directory, 'owner.sqlite'), { timeout: 0 });
  try {
    owner.exec('begin exclusive');
  } catch (error) {
    owner.close();
    if (!isBusy(error)) throw error;
    throw new StoreUnavailable(
      'ownerHeld',
      `Another bot is running on the data folder ${directory}. Stop it first, or give this one a folder of its own.`,
    );
  }
  return () => {
    owner.close();
  };
}

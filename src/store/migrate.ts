import { Migrator } from 'kysely/migration';
import { migrationsFor } from './migrations/table.ts';
import type { Database } from './schema.ts';
import { StoreUnavailable, wordsOf } from './unavailable.ts';

/**
 * Brings the tables up to this version of the bot, in one transaction. Two processes that start together on PostgreSQL
 * wait for each other.
 *
 * @throws StoreUnavailable where a newer version was here, or a migration fails; nothing is changed then
 */
export async function migrate({ kysely, dialect }: Database): Promise<void> {
  const migrations = migrationsFor(dialect);
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const words = wordsOf(error);
  // Kysely's words for migrations in the database that the program does not know.
  if (words.startsWith('corrupted migrations')) {
    throw new StoreUnavailable(
      'newerSchema',
      `The database was last used by another, newer version of the bot (${words}). Start that version again.`,
      error,
    );
  }
  throw new StoreUnavailable('migrationFailed', `The tables cannot be brought up to date: ${words}.`, error);
}

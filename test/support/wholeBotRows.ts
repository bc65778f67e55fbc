import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Place } from './wholeBotConfiguration.ts';
import type { JsonObject } from './wholeBotConnector.ts';

/** Runs a statement on a bot's database on a connection of its own, as an operator's command does beside a running bot. */
export async function runStatement(place: Place, statement: string): Promise<readonly JsonObject[]> {
  if (place.databaseUrl === undefined) return runOnSqlite(join(place.dataDirectory, 'bot.sqlite'), statement);
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

function runOnSqlite(file: string, statement: string): readonly JsonObject[] {
  const database = new DatabaseSync(file, { timeout: 2_000 });
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { StoreOptions } from '../../src/store/openStore.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';

/** Gives where a new, empty store is to be opened: the settings for openStore, or for a whole bot. */
export type NewPlace = () => Promise<Pick<StoreOptions, 'databaseUrl' | 'dataDirectory'>>;

/** Places for SQLite stores. They are removed after the tests of this `describe`. */
export function sqlitePlaces(): NewPlace {
  const newDirectory = temporaryDirectories();
  return () => Promise.resolve({ dataDirectory: newDirectory() });
}

/** Places for PostgreSQL stores, on a server that runs as long as the tests of this `describe`. */
export function postgresPlaces(): NewPlace {
  const newDirectory = temporaryDirectories();
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  return async () => {
    if (server === undefined) throw new Error('A place is asked for inside a test, not while tests are defined');
    return { databaseUrl: await server.createDatabase(), dataDirectory: newDirectory() };
  };
}

/** The same tests on both databases, each test at places of its own. */
export function eachStore(tests: (newPlace: NewPlace) => void): void {
  describe('on SQLite', () => {
    tests(sqlitePlaces());
  });
  describe('on PostgreSQL', () => {
    tests(postgresPlaces());
  });
}

function temporaryDirectories(): () => string {
  const directories: string[] = [];
  afterAll(() => {
    for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  });
  return () => {
    const directory = mkdtempSync(join(tmpdir(), 'bot-store-'));
    directories.push(directory);
    return directory;
  };
}

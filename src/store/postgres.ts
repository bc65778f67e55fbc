import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Tables } from './schema.ts';
import { StoreUnavailable, wordsOf } from './unavailable.ts';
import { WithoutNul } from './withoutNul.ts';

const connectMilliseconds = 10_000;

/** The longest wait for an answer. A reply that was lost on the way must not hold a turn for ever. */
const queryMilliseconds = 30_000;

/**
 * Connects to PostgreSQL.
 *
 * @param onError - told of connections that break while nobody waits for an answer of theirs; the pool replaces them
 * @throws StoreUnavailable where the address is none or the server does not let the bot in
 */
export async function openPostgres(databaseUrl: string, onError: (error: Error) => void): Promise<Database> {
  const where = placeOf(databaseUrl);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'lab-image-bot',
    keepAlive: true,
    connectionTimeoutMillis: connectMilliseconds,
    query_timeout: queryMilliseconds,
    // Ends a transaction whose process hangs: it would hold its locks against everybody.
    idle_in_transaction_session_timeout: queryMilliseconds,
    types: instantsAsNumbers(),
  });
  pool.on('error', onError);
  // The pool listens only while a connection is idle. One that broke in a transaction would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new StoreUnavailable(
      'databaseUnreachable',
      `The database ${where} cannot be reached: ${wordsOf(error)}. Check DATABASE_URL, and that the server runs.`,
      error,
    );
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new WithoutNul()] });
  return { dialect: 'postgres', kysely, release: () => undefined };
}

/** `pg` hands out int8 as text unless told otherwise. Told for this pool alone; instants stay below 2^53. */
function instantsAsNumbers(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  return types;
}

/** Host, port and name, to be shown: the address itself holds a password. */
function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    // Without the parser's error, which quotes the address.
    throw new StoreUnavailable(
      'databaseUnreachable',
      'DATABASE_URL is no PostgreSQL address, such as postgres://user:password@host:5432/database.',
    );
  }
  return `${url.host}${url.pathname}`;
}

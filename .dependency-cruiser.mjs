/**
 * The rooms of src and the rooms each may look into. A room that is not here is refused, and so is every edge that is
 * not here: domain ← ports ← { engine, store, azure, cards, l10n } ← app ← { bot, http, cli } ← compose ← main.
 */
const middle = ['engine', 'store', 'azure', 'cards', 'l10n'];
const upToApp = ['domain', 'ports', ...middle, 'app'];
const mayImport = {
  domain: [],
  ports: ['domain'],
  ...Object.fromEntries(middle.map((room) => [room, ['domain', 'ports']])),
  app: ['domain', 'ports', ...middle],
  bot: upToApp,
  http: upToApp,
  // Each command is a main of its own, so it reads the configuration and composes what it needs.
  cli: [...upToApp, 'config.ts', 'log.ts', 'compose.ts'],
  settings: ['domain', 'ports'],
  'config.ts': ['domain', 'ports', 'settings'],
  'log.ts': ['domain', 'ports'],
  'compose.ts': [...upToApp, 'bot', 'http', 'config.ts', 'log.ts'],
  'main.ts': ['domain', 'ports', 'config.ts', 'log.ts', 'compose.ts'],
  // Azure as the sandbox and the tests simulate it: it must not lean on the code that it is there to test.
  simulator: ['domain'],
  sandbox: [...upToApp, 'bot', 'http', 'config.ts', 'log.ts', 'compose.ts', 'simulator'],
};

/** Packages that belong to one room, so that replacing one stays the work of one room. */
const packageOwners = [
  { name: 'bot-framework', packages: 'botbuilder[^/]*|botframework-[^/]*', owners: ['bot', 'sandbox'] },
  { name: 'azure', packages: '@azure/[^/]+', owners: ['azure', 'compose.ts', 'sandbox'], typesFor: ['simulator'] },
  { name: 'database', packages: 'kysely|pg|(node:)?sqlite', owners: ['store'] },
  { name: 'http-server', packages: 'restify', owners: ['http'] },
  { name: 'log', packages: 'pino', owners: ['log.ts'] },
  { name: 'card-template', packages: 'adaptivecards-templating|adaptive-expressions', owners: ['cards'] },
];

const mains = '^src/(main[.]ts$|cli/[^/]+[.]ts$|sandbox/(main|bot)[.]ts$|sandbox/page/main[.]js$)';

function pathOf(rooms) {
  return `^src/(${rooms.map((room) => (room.endsWith('.ts') ? `${room.replace('.', '[.]')}$` : `${room}/`)).join('|')})`;
}

/** Installed, its types (what a type import may resolve to), built in, or not installed at all. */
function pathOfPackages(packages) {
  return `(^|/)node_modules/(@types/)?(${packages})(/|$)|^(${packages})(/|$)`;
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const roomRules = Object.entries(mayImport).map(([room, allowed]) =>
  forbid(
    `room-${room.replace('.ts', '')}`,
    `src/${room} may import ${allowed.length === 0 ? 'no other room' : `only ${allowed.join(', ')}`}.`,
    { path: pathOf([room]) },
    { path: '^src/', pathNot: pathOf([room, ...allowed]) },
  ),
);

const packageRules = packageOwners.flatMap(({ name, packages, owners, typesFor = [] }) => {
  const to = { path: pathOfPackages(packages) };
  const ownersOnly = forbid(
    `package-${name}`,
    `Only ${owners.join(', ')} may import ${packages}.`,
    { path: '^src/', pathNot: pathOf([...owners, ...typesFor]) },
    to,
  );
  const typesOnly = forbid(
    `package-${name}-types`,
    `${typesFor.join(', ')} may import types alone from ${packages}.`,
    { path: pathOf(typesFor) },
    { ...to, dependencyTypesNot: ['type-only'] },
  );
  return typesFor.length === 0 ? [ownersOnly] : [ownersOnly, typesOnly];
});

const generalRules = [
  forbid(
    'room-unknown',
    'A new room needs its line in the table of rooms.',
    { path: '^src/', pathNot: pathOf(Object.keys(mayImport)) },
    {},
  ),
  forbid(
    'pure',
    'The domain and the ports import no package and nothing of Node.js.',
    { path: pathOf(['domain', 'ports']) },
    { pathNot: '^src/' },
  ),
  forbid(
    'production-without-sandbox',
    'Nothing that runs in production imports the sandbox or the simulated Azure.',
    { path: '^src/', pathNot: pathOf(['sandbox', 'simulator']) },
    { path: pathOf(['sandbox', 'simulator']) },
  ),
  forbid(
    'production-without-development-packages',
    'npm ci --omit=dev leaves these packages out.',
    { path: '^src/', pathNot: pathOf(['sandbox', 'simulator']) },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid('no-circle', 'Modules that import each other cannot be read one by one.', {}, { circular: true }),
  forbid('no-orphan', 'Nothing imports this file and it imports nothing.', { orphan: true, pathNot: mains }, {}),
  // The page's server hands out packages below /vendor.
  forbid('resolvable', 'An import must lead somewhere.', {}, { couldNotResolve: true, pathNot: '^/vendor/' }),
];

export default {
  forbidden: [...roomRules, ...packageRules, ...generalRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports are edges too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

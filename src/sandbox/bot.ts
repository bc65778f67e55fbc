import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createConnectorHttpClient } from '../bot/connectorHttpClient.ts';
import { compose } from '../compose.ts';
import type { Configuration } from '../ports/configuration.ts';
import type { Log, LogFields } from '../ports/log.ts';
import { createTunnelHttpClient } from '../simulator/server/tunnel.ts';
import { AdjustableClock } from './clock.ts';
import type { BotArguments, FromBot, ToBot } from './process/protocol.ts';

/** Real time that one request to the pretend connector may take, as in production. */
const connectorMilliseconds = 10_000;

/** The bot's invented app id. */
const botAppId = '00000000-0000-0000-0000-000000000b07';

// The real bot as a child process of the sandbox. What is different from production comes in here, and nowhere else:
// the Bot Framework without credentials, a clock that can be moved, and a log that goes to the page.

function tell(message: FromBot): void {
  // Where the sandbox has just gone there is nobody to tell; its absence ends this process below.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function tellLog(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  tell({ kind: 'log', level, event, fields });
}

const log: Log = {
  info: (event, fields) => {
    tellLog('info', event, fields);
  },
  warn: (event, fields) => {
    tellLog('warn', event, fields);
  },
  error: (event, error, fields) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tellLog('error', event, { ...fields, reason });
    console.error(event, error);
  },
};

const given = JSON.parse(process.argv[2] ?? '{}') as BotArguments;
const configuration: Configuration = {
  service: { port: 0, host: '127.0.0.1', dataDirectory: given.dataDirectory, logLevel: 'info', retention: 'P1Y' },
  bot: { tenantId: given.tenantId, appId: botAppId, environment: {} },
  conversation: { defaultLanguage: 'ko', defaultTimeZone: 'Asia/Seoul', endsOfTerm: ['06-19', '12-18'] },
  azure: {
    subscriptionIds: given.azure.subscriptionIds,
    resourceManagerEndpoint: 'https://management.azure.com',
    savesPerPlan: 2,
  },
  people: { approvers: given.azure.approvers },
  policy: { enableImage: 'it', remindAfter: 'P1D' },
};
const clock = new AdjustableClock(given.clock);
const application = await compose(configuration, {
  // Without an app id the Bot Framework checks no token: the pretend connector has none to give.
  authentication: new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, {
    // As in production: each request once, and Teams' refusals told apart.
    httpClient: createConnectorHttpClient(connectorMilliseconds),
  }),
  clock,
  log,
  azure: {
    credential: { getToken: () => Promise.resolve(given.azure.token) },
    httpClient: createTunnelHttpClient({ port: given.azure.port, inner: createDefaultHttpClient() }),
  },
});

/** Ends in order, once. What has not started yet is first let start: half a start cannot be stopped. */
let ending: Promise<void> | undefined;

async function stopAndExit(): Promise<void> {
  await started;
  await application.stop();
  process.exit();
}

function end(): void {
  ending ??= stopAndExit();
}

process.on('message', (message: ToBot) => {
  if (message.kind === 'clock') clock.follow(message.clock);
  else end();
});
// The sandbox is gone, even where it was killed.
process.on('disconnect', end);
// Ctrl-C reaches the whole group of processes; the sandbox says when to end.
process.on('SIGINT', () => undefined);

const started = application.start();
tell({ kind: 'listening', port: (await started).port });
// It may have gone while the bot was being composed.
if (!process.connected) end();

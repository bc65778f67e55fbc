import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { answerInquiry } from './app/answerInquiry.ts';
import { calendarFor } from './app/calendarFor.ts';
import { type PresentOptions, presentCard } from './app/presentCard.ts';
import { announceSave } from './app/templateSave/announce.ts';
import { type AzureEdges, createAzure } from './azure/createAzure.ts';
import { createCredential } from './azure/credential.ts';
import { createAdapter } from './bot/adapter.ts';
import { type BotAuthentication, createBotAuthentication } from './bot/authentication.ts';
import { createMessenger } from './bot/messenger.ts';
import { answerSurprise } from './bot/surprise.ts';
import { createTurnHandler } from './bot/turn.ts';
import { createRenderCard } from './cards/renderCard.ts';
import { createSummaryOf } from './cards/summary.ts';
import { CardDelivery } from './engine/cardDelivery.ts';
import { Forgetting } from './engine/forgetting.ts';
import { Inquiries } from './engine/inquiries.ts';
import { Saves } from './engine/saves.ts';
import { createHttpServer } from './http/server.ts';
import { catalogues } from './l10n/catalogues.ts';
import { words } from './l10n/words.ts';
import { createLog } from './log.ts';
import type { Application } from './ports/application.ts';
import type { Clock } from './ports/clock.ts';
import type { Configuration } from './ports/configuration.ts';
import type { Log } from './ports/log.ts';
import type { Reached } from './ports/reached.ts';
import type { Card, Records, Store } from './ports/store.ts';
import { openStore } from './store/openStore.ts';

/** What differs between production, the sandbox and tests. */
export interface Edges {
  readonly authentication: BotAuthentication;
  readonly clock: Clock;
  readonly log: Log;
  readonly azure: AzureEdges;
  /** Where tests kill the process; absent: nothing. */
  readonly reached?: Reached;
  /** How long a claimed row is a process's own, milliseconds; absent: as long as its work may take. Tests shorten it. */
  readonly leaseMilliseconds?: number;
}

/** The edges of production. The only ones that the environment can choose. */
export function productionEdges(configuration: Configuration): Edges {
  return {
    authentication: createBotAuthentication(configuration.bot.environment),
    clock: { now: () => Date.now() },
    log: createLog(configuration.service.logLevel),
    azure: { credential: createCredential(configuration.azure.clientId) },
  };
}

/**
 * The whole bot, wired. Opens the store.
 *
 * @throws StoreUnavailable in plain words for the operator
 */
export async function compose(configuration: Configuration, edges: Edges): Promise<Application> {
  const { service, bot, conversation, people, policy } = configuration;
  const { clock, log, leaseMilliseconds, reached = () => Promise.resolve() } = edges;
  const work = {
    reached,
    realNow: () => Date.now(),
    ...(leaseMilliseconds === undefined ? {} : { leaseMilliseconds }),
  };
  const store = await openStore({
    dataDirectory: service.dataDirectory,
    ...(service.databaseUrl === undefined ? {} : { databaseUrl: service.databaseUrl }),
  });
  const renderCard = createRenderCard({ catalogues, templateDirectory });
  const summaryOf = createSummaryOf(catalogues);
  const options: PresentOptions = {
    retention: service.retention,
    savesPerPlan: configuration.azure.savesPerPlan,
    calendarFor: (timeZone) => calendarFor(clock.now(), timeZone, conversation.endsOfTerm),
  };
  const present = async (records: Records, card: Card) => {
    const { data, reader } = await presentCard(records, card, options);
    const stamp = { cardId: card.id, revision: card.wantRevision, nonce: card.nonce };
    const repost = data.kind !== 'answered' && data.kind !== 'movedBelow';
    return { card: renderCard(data, stamp, reader), summary: summaryOf(data, reader.language), repost };
  };

  const adapter = createAdapter({
    authentication: edges.authentication,
    log,
    onSurprise: (error, activity) => answerSurprise({ log, makeIdentifier, catalogues }, error, activity),
  });
  const messenger = createMessenger({ adapter, appId: bot.appId });
  const delivery = new CardDelivery({ ...work, store, clock, messenger, present, log });
  const wakeDelivery = () => {
    delivery.wake();
  };
  const azure = createAzure({
    ...edges.azure,
    endpoint: configuration.azure.resourceManagerEndpoint,
    subscriptionIds: configuration.azure.subscriptionIds,
    teamsTenantId: bot.tenantId,
    realNow: () => Date.now(),
  });
  const inquiries = new Inquiries({
    ...work,
    store,
    clock,
    log,
    makeIdentifier,
    ask: (row) => answerInquiry({ ...azure, store, calendarFor: options.calendarFor }, row),
    wakeDelivery,
  });
  const announceParts = { makeIdentifier, tenantId: bot.tenantId, approvers: people.approvers };
  const saves = new Saves({
    ...azure,
    ...work,
    store,
    clock,
    log,
    savesPerPlan: configuration.azure.savesPerPlan,
    botEnables: policy.enableImage === 'bot',
    changed: (records, operation, before) => announceSave(records, announceParts, operation, before),
    wakeDelivery,
  });
  const forgetting = new Forgetting({ store, clock, log, retention: service.retention });
  const handleTurn = createTurnHandler({
    store,
    clock,
    log,
    makeIdentifier,
    words,
    catalogues,
    calendarFor: options.calendarFor,
    present: async (records, card) => (await present(records, card)).card,
    wakeDelivery,
    wakeAzure: () => {
      inquiries.wake();
      saves.wake();
    },
    inquiryAnswered: (inquiryId, milliseconds) => inquiries.answered(inquiryId, milliseconds),
    approvers: people.approvers,
    reached,
    tenantId: bot.tenantId,
    appId: bot.appId,
    defaults: { language: conversation.defaultLanguage, timeZone: conversation.defaultTimeZone },
  });
  const server = createHttpServer({
    handleActivity: (request, response) => adapter.process(request, response, handleTurn),
    ready: () => answers(store),
    ...(service.host === undefined ? {} : { host: service.host }),
    log,
  });

  return {
    start: async () => {
      delivery.start();
      inquiries.start();
      saves.start();
      forgetting.start();
      return server.listen(service.port);
    },
    settled: async () => {
      await inquiries.settled();
      await saves.settled();
      await delivery.settled();
    },
    stop: async () => {
      await server.close();
      forgetting.stop();
      await inquiries.stop();
      await saves.stop();
      await delivery.stop();
      await store.close();
    },
  };
}

const templateDirectory = fileURLToPath(new URL('../cards/', import.meta.url));

/** Whether the store takes a transaction. */
async function answers(store: Store): Promise<boolean> {
  return store.transaction(() => Promise.resolve(true)).catch(() => false);
}

function makeIdentifier(): string {
  return randomBytes(16).toString('hex');
}

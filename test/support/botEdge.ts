import type { Activity, TurnContext } from 'botbuilder';
import { type Adapter, createAdapter } from '../../src/bot/adapter.ts';
import { createBotAuthentication } from '../../src/bot/authentication.ts';
import { createHttpServer } from '../../src/http/server.ts';
import type { LogFields } from '../../src/ports/log.ts';
import { type RecordingConnector, startConnector } from './connector.ts';
import { startTokenIssuer, type TokenIssuer } from './tokenIssuer.ts';

export interface LogLine {
  readonly event: string;
  readonly error?: unknown;
  readonly fields?: LogFields | undefined;
}

/** HTTP server, adapter and authentication as in production, with an issuer and a connector on the loopback. */
export interface BotEdge {
  readonly issuer: TokenIssuer;
  readonly connector: RecordingConnector;
  readonly adapter: Adapter;
  readonly address: string;
  /** The activities that reached the logic. */
  readonly turns: readonly Partial<Activity>[];
  readonly log: readonly LogLine[];
  readonly surprises: readonly unknown[];
  /** What the logic does with each turn. */
  run(logic: (context: TurnContext) => Promise<void>): void;
  /** Posts this body with this Authorization header (none where undefined). */
  post(body: unknown, authorization: string | undefined): Promise<Response>;
  /** A message as Teams sends it, with these fields changed. */
  message(fields?: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Starts all of it. Sets the environment of the process that the managed identity's client reads. */
export async function startBotEdge(timeoutMilliseconds = 2_000): Promise<BotEdge> {
  const issuer = await startTokenIssuer();
  const connector = await startConnector();
  Object.assign(process.env, issuer.identityEnvironment);

  const turns: Partial<Activity>[] = [];
  const log: LogLine[] = [];
  const surprises: unknown[] = [];
  let logic: (context: TurnContext) => Promise<void> = () => Promise.resolve();
  const journal = {
    info: (event: string, fields?: LogFields) => log.push({ event, fields }),
    warn: (event: string, fields?: LogFields) => log.push({ event, fields }),
    error: (event: string, error: unknown, fields?: LogFields) => log.push({ event, error, fields }),
  };
  const adapter = createAdapter({
    authentication: createBotAuthentication(issuer.environment, { timeoutMilliseconds }),
    log: journal,
    authenticationMilliseconds: timeoutMilliseconds,
    onSurprise: (error) => {
      surprises.push(error);
      return { code: 'Surprise', message: 'Something went wrong. Say id 1 to IT.' };
    },
  });
  const server = createHttpServer({
    handleActivity: (request, response) =>
      adapter.process(request, response, (context) => {
        turns.push(structuredClone(context.activity));
        return logic(context);
      }),
    ready: () => Promise.resolve(true),
    log: journal,
  });
  const address = `http://127.0.0.1:${(await server.listen(0)).port}`;

  return {
    issuer,
    connector,
    adapter,
    address,
    turns,
    log,
    surprises,
    run: (next) => {
      logic = next;
    },
    post: (body, authorization) =>
      fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    message: (fields = {}) => ({
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      timestamp: '2026-03-02T01:02:03Z',
      from: { id: '29:person', aadObjectId: 'a' },
      recipient: { id: `28:${issuer.appId}` },
      conversation: { id: 'a:conversation', conversationType: 'personal', tenantId: issuer.tenantId },
      text: 'help',
      ...fields,
    }),
    async close() {
      await Promise.all([server.close(), issuer.close(), connector.close()]);
    },
  };
}

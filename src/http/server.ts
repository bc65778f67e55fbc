import type { Server as NodeServer, ServerResponse } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import restify from 'restify';
import type { Log } from '../ports/log.ts';
import { answerActivity, type HandleActivity } from './activityRoute.ts';
import { answer } from './answer.ts';
import { targetGuard } from './targetGuard.ts';

export interface HttpServerOptions {
  /** Answers an activity through `response.send`. A rejection is logged and answered 500. */
  readonly handleActivity: HandleActivity;
  /** Whether the bot can work now; asked by `GET /readyz`. No answer within 3 s counts as no. */
  readonly ready: () => Promise<boolean>;
  /** Address to listen on; absent: every interface. */
  readonly host?: string;
  readonly log: Log;
  /** How long the body of an activity may take to arrive, milliseconds of real time; 10 s if not said. */
  readonly bodyMilliseconds?: number;
}

/** The public HTTP server. */
export interface HttpServer {
  /** Takes requests on this TCP port; 0 takes a free one. Rejects where the port is taken. */
  listen(port: number): Promise<{ readonly port: number }>;
  /** Takes no more connections and lets running requests end, at most 10 s real time. */
  close(): Promise<void>;
}

const readyMilliseconds = 3_000;
const closeMilliseconds = 10_000;

/** The server of `POST /api/messages`, `GET /healthz` and `GET /readyz`. Nothing it answers tells a stranger anything. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { log, handleActivity: handle, bodyMilliseconds = 10_000 } = options;
  // The empty name keeps the Server header away.
  const server = restify.createServer({ name: '', ignoreTrailingSlash: false });
  const node: NodeServer = server.server;
  limitConnections(node);

  server.pre((request, response, next) => {
    next(targetGuard(request, response) ? undefined : false);
  });
  server.post('/api/messages', async (request, response) => {
    await guarded(response, log, () => answerActivity(request, response, { handle, bodyMilliseconds }));
  });
  server.get('/healthz', async (_request, response) => {
    await guarded(response, log, () => {
      answer(response, 200);
    });
  });
  server.get('/readyz', async (_request, response) => {
    await guarded(response, log, async () => {
      answer(response, (await isReady(options)) ? 200 : 503);
    });
  });
  // What is left for restify to answer: an unknown path or method. Its own body would repeat the path.
  server.on('restifyError', (_request: unknown, response: restify.Response, error: unknown, done: () => void) => {
    response.sendRaw(statusOf(error), '', { 'Content-Length': '0' });
    done();
  });
  return {
    listen: (port) => listen(node, { port, ...(options.host === undefined ? {} : { host: options.host }) }, log),
    close: () => close(node),
  };
}

async function isReady({ ready, log }: HttpServerOptions): Promise<boolean> {
  try {
    return await Promise.race([ready(), delay(readyMilliseconds, false, { ref: false })]);
  } catch (error) {
    log.error('http.notReady', error);
    return false;
  }
}

/** Runs a handler so that its failure is logged once and answered, and never reaches restify, which would tell it. */
async function guarded(response: ServerResponse, log: Log, handle: () => Promise<void> | void): Promise<void> {
  try {
    await handle();
    if (!response.headersSent && !response.destroyed) throw new Error('The handler left the request unanswered.');
  } catch (error) {
    log.error('http.failed', error);
    answer(response, 500);
  }
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function limitConnections(node: NodeServer): void {
  node.headersTimeout = 10_000;
  node.requestTimeout = 20_000;
  // Longer than the idle time of usual front ends, so that they, not the bot, close a connection first.
  node.keepAliveTimeout = 75_000;
  node.timeout = 120_000;
  node.maxHeadersCount = 100;
  // restify listens for upgrades without answering them; without a listener Node.js ignores the wish to upgrade. It also
  // passes on errors to where nobody listens, which would end the process.
  node.removeAllListeners('upgrade').removeAllListeners('error');
}

async function listen(node: NodeServer, address: ListenOptions, log: Log): Promise<{ readonly port: number }> {
  await new Promise<void>((resolve, reject) => {
    node.once('error', reject);
    node.listen(address, () => {
      node.off('error', reject);
      resolve();
    });
  });
  // A connection that could not be accepted.
  node.on('error', (error) => {
    log.error('http.connectionFailed', error);
  });
  return { port: (node.address() as AddressInfo).port };
}

async function close(node: NodeServer): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    node.close(() => {
      resolve();
    });
  });
  const idle = setInterval(() => {
    node.closeIdleConnections();
  }, 50);
  const force = setTimeout(() => {
    node.closeAllConnections();
  }, closeMilliseconds);
  await closed;
  clearInterval(idle);
  clearTimeout(force);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { ActivityLog } from '../activityLog.ts';
import { asObject } from '../json.ts';
import type { Controlled } from './commands.ts';
import { commands } from './commands.ts';
import { PageEvents } from './events.ts';
import { readPageFile } from './files.ts';
import { answerJson, close, HttpFault, listen, loopbackAddress, readJson } from './http.ts';

const largestCommand = 1024 * 1024;

/** The page needs nothing from anywhere else, and the browser is told to see to it. */
const contentSecurityPolicy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page, its stream of events and its commands on loopback. Rejects where the port is taken. */
export async function startPageServer(
  parts: Omit<Controlled, 'settingsChanged'> & { readonly port: number; readonly log: ActivityLog },
): Promise<PageServer> {
  const events = new PageEvents(parts);
  const controlled: Controlled = {
    ...parts,
    settingsChanged: () => {
      events.tellSettings();
    },
  };
  const server = createServer((request, response) => {
    answer(controlled, events, request, response).catch((error: unknown) => {
      answerFault(response, error);
    });
  });
  const url = loopbackAddress(await listen(server, parts.port));
  return {
    url,
    close: async () => {
      events.close();
      await close(server);
    },
  };
}

async function answer(
  controlled: Controlled,
  events: PageEvents,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  if (pathname === '/api/events') {
    events.open(response);
    return;
  }
  if (pathname.startsWith('/api/')) {
    const result = await runCommand(controlled, pathname.slice('/api/'.length), request);
    answerJson(response, 200, result ?? {});
    return;
  }
  const file = await readPageFile(pathname);
  if (file === undefined) throw new HttpFault(404, 'NotFound', 'There is no such page.');
  response.writeHead(200, {
    'Content-Type': file.type,
    'Cache-Control': file.lasting ? 'max-age=86400' : 'no-cache',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(file.content);
}

async function runCommand(controlled: Controlled, name: string, request: IncomingMessage): Promise<unknown> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new HttpFault(404, 'NotFound', 'There is no such command.');
  if (request.method !== 'POST') throw new HttpFault(405, 'MethodNotAllowed', 'Commands are posted.');
  refuseStrangers(request);
  const body = asObject(await readJson(request, largestCommand));
  if (body === undefined) throw new HttpFault(400, 'BadRequest', 'The body is not an object.');
  return command(controlled, body);
}

/** Another site open in the same browser must not drive the sandbox: only its own page has this origin. */
function refuseStrangers({ headers }: IncomingMessage): void {
  const { origin, host } = headers;
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new HttpFault(403, 'Forbidden', 'Commands come from the page alone.');
  }
  if (headers['content-type']?.startsWith('application/json') !== true) {
    throw new HttpFault(415, 'UnsupportedMediaType', 'Commands are JSON.');
  }
}

function answerFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const fault =
    error instanceof HttpFault ? error : new HttpFault(error instanceof URIError ? 400 : 500, 'Error', String(error));
  answerJson(response, fault.status, { code: fault.code, message: fault.message });
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { ActivityLog } from '../activityLog.ts';
import type { FaultSwitches } from '../faults.ts';
import { asObject } from '../json.ts';
import { answerJson, close, HttpFault, listen, loopbackAddress, readJson } from '../server/http.ts';
import type { TeamsState } from '../teams/state.ts';
import type { Answer, Call } from './routes.ts';
import { carryOut } from './routes.ts';

/** Teams takes messages of up to about 100 KB. */
const largestMessage = 100 * 1024;

export interface Connector {
  /** What activities name as their `serviceUrl`. */
  readonly serviceUrl: string;
  close(): Promise<void>;
}

/** Starts the pretend Bot Connector: the REST interface (v3) through which the bot reaches Teams. */
export async function startConnector(parts: {
  readonly state: TeamsState;
  readonly faults: FaultSwitches;
  readonly log: ActivityLog;
}): Promise<Connector> {
  const { state, faults, log } = parts;
  let serviceUrl = '';
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    let detail: unknown;
    let result: Answer | 'hang';
    try {
      const call = await readCall(request);
      detail = call.body;
      result = misbehave(faults) ?? carryOut(state, serviceUrl, call);
    } catch (error) {
      result = refusal(error);
    }
    const outcome = result === 'hang' ? 'hang' : String(result.status);
    const failed = result === 'hang' || result.status >= 400;
    log.add({ way: 'toTeams', title: `${method} ${decodeURIComponent(url)}`, outcome, failed, detail });
    if (result === 'hang') return;
    const retry = result.status === 429 ? { 'Retry-After': '2' } : {};
    answerJson(response, result.status, result.body, retry);
  }

  serviceUrl = loopbackAddress(await listen(server, 0));
  return { serviceUrl, close: () => close(server) };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://connector');
  const [version, collection, ...path] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  if (version !== 'v3' || collection !== 'conversations') throw new HttpFault(404, 'NotFound', 'No such address.');
  const body = asObject((await readJson(request, largestMessage)) ?? {});
  if (body === undefined) throw new HttpFault(400, 'BadSyntax', 'The body is not an object.');
  return { method: request.method ?? '', path: path.filter((part) => part !== ''), query: url.searchParams, body };
}

function misbehave(faults: FaultSwitches): Answer | 'hang' | undefined {
  switch (faults.current.connector) {
    case 'none':
      return undefined;
    case 'hang':
      return 'hang';
    case '403':
      return refusal(new HttpFault(403, 'MessageWritesBlocked', 'The person has blocked the bot.'));
    case '404':
      return refusal(new HttpFault(404, 'ConversationNotFound', 'Conversation not found.'));
    case '429':
      return refusal(new HttpFault(429, 'TooManyRequests', 'API calls quota exceeded.'));
    case '500':
      return refusal(new HttpFault(500, 'ServiceError', 'An unknown error has occurred.'));
  }
}

/** The connector's own form of an error. What is not a refusal is a defect of the sandbox and is said to be one. */
function refusal(error: unknown): Answer {
  if (error instanceof HttpFault) {
    return { status: error.status, body: { error: { code: error.code, message: error.message } } };
  }
  if (error instanceof URIError) return refusal(new HttpFault(400, 'BadSyntax', 'The address is not readable.'));
  return { status: 500, body: { error: { code: 'ServiceError', message: String(error) } } };
}

import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ConnectorFailure, readFailure } from './connectorFailure.ts';

/** What the SDK lets be set on its connector clients. */
export type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type ConnectorRequest = Parameters<HttpClient['sendRequest']>[0];

/** Answers of the Bot Connector are ids and error objects. */
const longestAnswer = 1024 * 1024;

/**
 * Sends each request of the Bot Framework SDK to the connector exactly once, and gives up after `milliseconds` of real
 * time. Every answer but 2xx is thrown as a ConnectorFailure: the SDK repeats requests (a POST too) after the answers
 * and errors that it knows, and it does not know this one.
 */
export function createConnectorHttpClient(milliseconds: number): HttpClient {
  return {
    async sendRequest(request) {
      const { status, headers, body } = await exchange(request, milliseconds);
      if (status < 200 || status > 299) throw readFailure(status, headers['retry-after'], body);
      const answered = request.headers.clone();
      for (const name of answered.headerNames()) answered.remove(name);
      for (const [name, value] of Object.entries(headers)) answered.set(name, String(value));
      return { request, status, headers: answered, bodyAsText: body };
    },
  };
}

interface Exchange {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

async function exchange(request: ConnectorRequest, milliseconds: number): Promise<Exchange> {
  const url = new URL(request.url);
  const timeout = AbortSignal.timeout(milliseconds);
  const signals = [timeout];
  if (request.abortSignal instanceof AbortSignal) signals.push(request.abortSignal);
  const options: RequestOptions = {
    method: request.method,
    // The SDK asks for compressed answers; nothing here would inflate one.
    headers: { ...request.headers.rawHeaders(), 'accept-encoding': 'identity' },
    signal: AbortSignal.any(signals),
    // Set where the environment names a proxy.
    ...(request.agent === undefined ? {} : { agent: request.agent as NonNullable<RequestOptions['agent']> }),
  };
  try {
    return await new Promise<Exchange>((resolve, reject) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const outgoing = send(url, options, (incoming) => {
        readText(incoming).then(
          (body) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
          reject,
        );
      });
      outgoing.on('error', reject);
      outgoing.end(request.body);
    });
  } catch (error) {
    const why = timeout.aborted ? `${milliseconds} ms` : codeOf(error);
    throw new ConnectorFailure({ message: `The connector did not answer (${why}).`, cause: error });
  }
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestAnswer) throw new Error(`The connector's answer is longer than ${longestAnswer} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' ? code : String(name);
}

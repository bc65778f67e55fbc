import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the connector meets a request: it does what is asked, answers an error, or does not answer at all. */
export type ConnectorBehaviour =
  | { readonly kind: 'ok'; readonly delayMilliseconds?: number }
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfter?: string;
    }
  | { readonly kind: 'body'; readonly status: number; readonly text: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };

export interface ConnectorRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A Bot Connector on the loopback that records every request. */
export interface RecordingConnector {
  readonly serviceUrl: string;
  readonly requests: readonly ConnectorRequest[];
  /** For all requests from now on. */
  behave(behaviour: ConnectorBehaviour): void;
  close(): Promise<void>;
}

/** Teams' own words when a person has blocked or removed the bot. */
export const writesBlocked: ConnectorBehaviour = {
  kind: 'error',
  status: 403,
  code: 'MessageWritesBlocked',
  message: 'Message writes are blocked.',
};

/** Starts a connector. Posted activities get the ids `activity-1`, `activity-2` and so on. */
export async function startConnector(): Promise<RecordingConnector> {
  const requests: ConnectorRequest[] = [];
  let behaviour: ConnectorBehaviour = { kind: 'ok' };
  let posted = 0;

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const text = Buffer.concat(chunks).toString('utf8');
      requests.push({ method, path, headers, body: (text === '' ? {} : JSON.parse(text)) as ConnectorRequest['body'] });
      if (behaviour.kind === 'reset') request.socket.resetAndDestroy();
      else if (behaviour.kind !== 'hang') respond(behaviour, method, path, response);
    });
  });

  function respond(
    how: Exclude<ConnectorBehaviour, { kind: 'hang' | 'reset' }>,
    method: string,
    path: string,
    response: ServerResponse,
  ): void {
    if (how.kind === 'body') {
      response.statusCode = how.status;
      response.end(how.text);
      return;
    }
    if (how.kind === 'error') {
      const retry = how.retryAfter === undefined ? {} : { 'retry-after': how.retryAfter };
      response.writeHead(how.status, { 'content-type': 'application/json', ...retry });
      response.end(JSON.stringify({ error: { code: how.code ?? 'Error', message: how.message ?? 'No.' } }));
      return;
    }
    if (method === 'POST') posted += 1;
    const id = method === 'POST' ? `activity-${posted}` : decodeURIComponent(path.split('/').at(-1) ?? '');
    setTimeout(() => {
      response.writeHead(method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id }));
    }, how.delayMilliseconds ?? 0);
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    requests,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

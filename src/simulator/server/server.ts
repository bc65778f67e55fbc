import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { ConnectionLost, refusal, type SimulatedRequest, type SimulatedResponse } from '../messages.ts';
import type { AzureSimulator } from '../simulator.ts';
import { exchangeRecorder } from './exchange.ts';
import { identityAnswer, identityPath, type ManagedIdentity } from './identity.ts';
import { tunnelled } from './tunnel.ts';

const host = '127.0.0.1';
/** The only endpoint whose exchanges are comparable with what is known of Azure. */
const publicCloud = 'https://management.azure.com/';

export interface SimulatorServerOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Answered exchanges with the public cloud's address are appended here. */
  readonly trafficFile?: string;
  /** PEM. With it the server speaks HTTPS, as an endpoint of its own. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Given: the server gives out this identity's tokens, as the identity endpoint of App Service does. */
  readonly identity?: ManagedIdentity;
}

export interface SimulatorServer {
  readonly port: number;
  /** Origin with a slash at its end: for `AZURE_RESOURCE_MANAGER_ENDPOINT`. */
  readonly endpoint: string;
  /** For `IDENTITY_ENDPOINT`. */
  readonly identityEndpoint: string;
  /** Ends it and what is still open on it. */
  close(): Promise<void>;
}

/** Serves a simulated Azure on this machine's loopback interface. Rejects where the port is taken. */
export async function startSimulatorServer(
  simulator: AzureSimulator,
  { port = 0, trafficFile, tls, identity }: SimulatorServerOptions = {},
): Promise<SimulatorServer> {
  const scheme = tls === undefined ? 'http' : 'https';
  const record = trafficFile === undefined ? undefined : exchangeRecorder(trafficFile);

  async function respond(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (identity !== undefined && incoming.url?.startsWith(identityPath) === true) {
      send(outgoing, identityAnswer(incoming, identity, simulator.tokens));
      return;
    }
    const request = await simulatedRequest(incoming, scheme);
    const response = await simulator.handle(request);
    if (outgoing.destroyed) return;
    send(outgoing, response);
    if (request.url.startsWith(publicCloud)) record?.(request, response);
  }

  const listener: RequestListener = (incoming, outgoing) => {
    respond(incoming, outgoing).catch((error: unknown) => {
      const isOver = outgoing.headersSent || outgoing.destroyed;
      if (error instanceof ConnectionLost || isOver) breakOff(incoming.socket);
      // A mistake in here: told to whoever runs the test.
      else send(outgoing, refusal(500, 'SimulatorMistake', String(error)));
    });
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  // A certificate is made out to a name.
  const origin = tls === undefined ? `http://${host}:${address.port}` : `https://localhost:${address.port}`;
  return {
    port: address.port,
    endpoint: `${origin}/`,
    identityEndpoint: `${origin}${identityPath}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

/** Ends a connection without a word: with a reset where it is plain TCP, which TLS does not have. */
function breakOff(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

async function simulatedRequest(incoming: IncomingMessage, scheme: string): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const { method = 'GET', url = '/' } = incoming;
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method,
    url: tunnelled(url) ?? `${scheme}://${incoming.headers.host ?? host}${url}`,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    ...(body === '' ? {} : { body }),
  };
}

function send(outgoing: ServerResponse, { status, headers, body }: SimulatedResponse): void {
  outgoing.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body ?? '') });
  outgoing.end(body);
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What the bot asked of the connector. */
export interface ConnectorCall {
  readonly method: string;
  readonly conversationId: string;
  /** The activity replied to or updated. */
  readonly activityId?: string;
  readonly activity: JsonObject;
}

/** What the chat shows in one place: what was posted there, as last updated. */
export interface Post {
  readonly id: string;
  readonly activity: JsonObject;
  readonly updates: number;
}

/** An answer other than Teams' own; `hang`: none at all, and nothing is posted. */
export type Fault =
  | 'hang'
  | { readonly status: number; readonly body?: JsonObject; readonly headers?: Readonly<Record<string, string>> };

/** Teams' Bot Connector on a loopback address, as far as the bot uses it, with faults on demand. */
export class Connector {
  readonly calls: ConnectorCall[] = [];
  /** Says for each call whether it goes wrong. */
  fault: (call: ConnectorCall) => Fault | undefined = () => undefined;
  readonly #chats = new Map<string, Map<string, Post>>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  #ids = 0;

  /** Starts listening. Resolves with what activities name as `serviceUrl`. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Ends at once: calls that hang are cut off. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** What a conversation shows now, in the order posted. */
  posts(conversationId: string): readonly Post[] {
    return [...(this.#chats.get(conversationId)?.values() ?? [])];
  }

  /** What a person does who deletes one of the bot's posts. */
  remove(conversationId: string, postId: string): void {
    this.#chats.get(conversationId)?.delete(postId);
  }

  /** Waits until so many calls have come. */
  async called(times: number): Promise<void> {
    while (this.calls.length < times) await delay(5);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const [version, collection, conversationId, activities, activityId] = url
      .slice(1)
      .split('/')
      .map(decodeURIComponent);
    if (version !== 'v3' || collection !== 'conversations' || activities !== 'activities' || !conversationId) {
      throw new Error(`Not a call the bot makes: ${method} ${url}`);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as JsonObject;
    const call = { method, conversationId, ...(activityId === undefined ? {} : { activityId }), activity };
    this.calls.push(call);
    const fault = this.fault(call);
    if (fault === 'hang') return;
    if (fault === undefined) this.#carryOut(call, response);
    else send(response, fault.status, fault.body ?? {}, fault.headers);
  }

  #carryOut({ method, conversationId, activityId, activity }: ConnectorCall, response: ServerResponse): void {
    const chat = this.#chats.get(conversationId) ?? new Map<string, Post>();
    this.#chats.set(conversationId, chat);
    if (method === 'POST') {
      const id = `1700000000${String((this.#ids += 1)).padStart(3, '0')}`;
      chat.set(id, { id, activity, updates: 0 });
      send(response, 201, { id });
      return;
    }
    const post = activityId === undefined ? undefined : chat.get(activityId);
    if (post === undefined) {
      send(response, 404, { error: { code: 'ActivityNotFoundInConversation', message: 'Not found.' } });
      return;
    }
    chat.set(post.id, { id: post.id, activity, updates: post.updates + 1 });
    send(response, 200, { id: post.id });
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: JsonObject,
  headers: Readonly<Record<string, string>> = {},
): void {
  // Not chained: restify, once loaded, replaces this method of every server's responses by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

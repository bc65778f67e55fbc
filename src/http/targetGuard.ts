import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './answer.ts';

/**
 * Answers 400 to a request whose `Host` and target do not make an address, and returns false: restify stops there.
 * restify 12 throws on such a request outside of every handler, which would end the process (node-restify#2011). Only the
 * origin form of a target is taken (RFC 9112, 3.2.1): the bot is no proxy.
 */
export function targetGuard(request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '';
  const [host = 'localhost', ...more] = request.headersDistinct['host'] ?? [];
  const taken = more.length === 0 && target.startsWith('/') && isHost(host) && URL.canParse(`http://${host}${target}`);
  if (!taken) answer(response, 400);
  return taken;
}

/** A name or address with an optional port (RFC 9110, 7.2): nothing that would move into another part of an address. */
function isHost(host: string): boolean {
  return /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);
}

import type { ServerResponse } from 'node:http';

/** How long a sender may still be heard after an answer that came before the end of its body, milliseconds of real time. */
const unreadBodyMilliseconds = 2_000;

/**
 * Answers and ends the response: the status, and the body as JSON where there is one. Nothing else is told: no server
 * name, no reason.
 */
export function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('Content-Length', Buffer.byteLength(text));
  if (text !== '') response.setHeader('Content-Type', 'application/json; charset=utf-8');
  endUnreadBody(response);
  response.end(text);
}

/**
 * The rest of a body that nobody reads is taken off the line for a short while: a connection that is closed at once is
 * reset, and the sender never sees the answer (RFC 9112, 9.6).
 */
function endUnreadBody(response: ServerResponse): void {
  const request = response.req;
  if (request.complete || request.destroyed) return;
  request.resume();
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, unreadBodyMilliseconds);
  timer.unref();
  request.once('close', () => {
    clearTimeout(timer);
  });
}

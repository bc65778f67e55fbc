import type { IncomingMessage } from 'node:http';

/** What a body came to. */
export type Body =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'tooSlow' }
  /** The sender went away: nobody is left to answer. */
  | { readonly kind: 'broken' };

/** Bounds of a body: bytes, and milliseconds of real time until its last byte. */
export interface BodyLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Reads a body whole, never holding more than the limit. */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return Promise.resolve({ kind: 'tooLarge' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(settle, limits.milliseconds, { kind: 'tooSlow' });

    function settle(body: Body): void {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', abandon);
      resolve(body);
    }
    function take(chunk: Buffer): void {
      length += chunk.length;
      if (length > limits.bytes) settle({ kind: 'tooLarge' });
      else chunks.push(chunk);
    }
    function finish(): void {
      settle({ kind: 'read', bytes: Buffer.concat(chunks) });
    }
    function abandon(): void {
      settle({ kind: 'broken' });
    }

    // A connection that is reset says so by an error as well; `close` follows in every case and is what decides.
    request.on('error', abandon);
    request.on('data', take).on('end', finish).on('close', abandon);
  });
}

import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './answer.ts';
import { parseActivity, type RawActivity } from './parseActivity.ts';
import { readBody } from './readBody.ts';

/** A POST to `/api/messages` that passed the guards. Who sent it is not known yet. */
export interface ActivityRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: RawActivity;
}

export interface ActivityResponse {
  /** Sends the one answer: a status, and a body as JSON where there is one. */
  send(status: number, body?: unknown): void;
}

export type HandleActivity = (request: ActivityRequest, response: ActivityResponse) => Promise<void>;

/**
 * Teams' messages hold at most 100 KB as UTF-16. As UTF-8 a Korean one is half as long again, and it comes twice: as plain
 * text and as HTML.
 */
const longestBody = 1024 * 1024;

/** Lets an activity through to its handler, and answers everything that is none. */
export async function answerActivity(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, bodyMilliseconds }: { readonly handle: HandleActivity; readonly bodyMilliseconds: number },
): Promise<void> {
  // A compressed body could be a thousand times its size on the line. The Bot Connector sends none.
  if (request.headers['content-encoding'] !== undefined) {
    answer(response, 415);
    return;
  }
  const body = await readBody(request, { bytes: longestBody, milliseconds: bodyMilliseconds });
  switch (body.kind) {
    case 'broken':
      response.destroy();
      return;
    case 'tooLarge':
      answer(response, 413);
      return;
    case 'tooSlow':
      answer(response, 408);
      return;
    case 'read':
  }
  const activity = parseActivity(body.bytes);
  if (activity === undefined) {
    answer(response, 400);
    return;
  }
  const send = (status: number, content?: unknown): void => {
    answer(response, status, content);
  };
  await handle({ headers: request.headers, body: activity }, { send });
}

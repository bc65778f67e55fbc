import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SimulatedRequest, SimulatedResponse } from '../messages.ts';

/** Makes a writer that appends each answered exchange to a file, a line of JSON each, without the token. */
export function exchangeRecorder(file: string): (request: SimulatedRequest, response: SimulatedResponse) => void {
  mkdirSync(dirname(file), { recursive: true });
  return (request, response) => {
    const { authorization: _, ...headers } = request.headers;
    const line = {
      request: { method: request.method, url: request.url, headers, body: parsed(request.body) },
      response: { statusCode: response.status, headers: response.headers, body: parsed(response.body) },
    };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
}

function parsed(body: string | undefined): unknown {
  if (body === undefined || body === '') return null;
  try {
    return JSON.parse(body);
  } catch {
    // What is no JSON was refused for it, and is kept as it came.
    return body;
  }
}

import type { RestError } from '@azure/core-rest-pipeline';
import type { AzureFault } from '../ports/azure.ts';

/** Something this room does not do or ask: an id of the wrong kind, a foreign address. It was not sent to Azure. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** In the manner of Azure's own codes. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** No answer within the time limit. */
export class TimeLimitExceeded extends Error {
  override readonly name = 'TimeLimitExceeded';
}

/** Names of the errors of @azure/identity, which is loaded only when it is needed. */
const credentialErrors = [
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
];

/**
 * What an error of the SDK says of Azure. `now`: milliseconds, real time.
 *
 * @throws the error itself where it is none of Azure's: a mistake in the program
 */
export function faultOf(error: unknown, now: number): AzureFault {
  if (!(error instanceof Error)) throw error;
  const { name, message } = error;
  if (error instanceof Refusal) return { kind: 'fault', why: 'refused', code: error.code, message };
  if (error instanceof TimeLimitExceeded || name === 'AbortError') {
    return { kind: 'fault', why: 'unavailable', code: 'Timeout', message };
  }
  if (credentialErrors.includes(name)) return { kind: 'fault', why: 'unavailable', code: name, message };
  if (!isRestError(error)) throw error;
  const { statusCode, code, response } = error;
  const retryAfter = response === undefined ? undefined : readRetryAfter(response.headers, now);
  return {
    kind: 'fault',
    why: reasonOf(statusCode),
    code: code ?? String(statusCode ?? name),
    message,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

const reasons = new Map<number | undefined, AzureFault['why']>([
  [401, 'forbidden'],
  [403, 'forbidden'],
  [404, 'notFound'],
  // The server gave up waiting for the request.
  [408, 'unavailable'],
  [409, 'conflict'],
  [412, 'conflict'],
  [429, 'throttled'],
]);

/** The reason that a status code stands for; without a 4xx nobody knows whether Azure acted. */
export function reasonOf(status: number | undefined): AzureFault['why'] {
  const known = reasons.get(status);
  if (known !== undefined) return known;
  return status !== undefined && status >= 400 && status < 500 ? 'refused' : 'unavailable';
}

/** Milliseconds that Azure asks to be left alone, from `Retry-After` in seconds or as a date. `now`: real time. */
export function readRetryAfter(headers: { get(name: string): string | undefined }, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // `Mon, 02 Mar 2026 00:01:30 GMT`; Date.parse takes almost anything.
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** By its name: the SDK packages bring several copies of the class. */
function isRestError(error: Error): error is RestError {
  return error.name === 'RestError';
}

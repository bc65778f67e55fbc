import { type DestinationStream, destination, pino } from 'pino';
import type { Configuration } from './ports/configuration.ts';
import type { Log } from './ports/log.ts';

/** Longest message or stack kept of an error, characters. */
const longestText = 4_000;
/** Errors that caused errors: how many are told. */
const deepestCause = 3;

/**
 * The log as JSON lines on standard output (or `stream`), written before the call returns. Of an error only its name,
 * message, code, stack and causes are kept: errors of HTTP clients carry whole requests, tokens included.
 */
export function createLog(
  level: Configuration['service']['logLevel'],
  stream: DestinationStream = destination(1),
): Log {
  const logger = pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, stream);
  return {
    info: (event, fields) => logger.info(fields, event),
    warn: (event, fields) => logger.warn(fields, event),
    error: (event, error, fields) => logger.error({ ...fields, error: describe(error, deepestCause) }, event),
  };
}

interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

function describe(error: unknown, depth: number): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: clean(String(error)) };
  return {
    name: error.name,
    message: clean(error.message),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: clean(error.stack) }),
    ...(error.cause === undefined || depth === 0 ? {} : { cause: describe(error.cause, depth - 1) }),
  };
}

/** Takes out what looks like a secret: JSON Web Tokens, shared access signatures, passwords in addresses. */
function clean(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]')
    .replace(/([?&](?:sig|client_secret|code)=)[^&\s"']+/gi, '$1[secret]')
    .replace(/(\w:\/\/[^\s:/@]*:)[^\s@/]+@/g, '$1[secret]@');
}

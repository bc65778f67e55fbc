/** Why the Bot Connector did not do what it was asked. */
export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorFailure';
  /** The HTTP status answered; absent where there was no answer: then what was asked may have been done or not. */
  readonly status?: number;
  /** The connector's own error code, such as `MessageWritesBlocked`. */
  readonly code?: string;
  readonly retryAfterMilliseconds?: number;

  constructor(failure: {
    readonly message: string;
    readonly status?: number;
    readonly code?: string;
    readonly retryAfterMilliseconds?: number;
    readonly cause?: unknown;
  }) {
    super(failure.message, { cause: failure.cause });
    if (failure.status !== undefined) this.status = failure.status;
    if (failure.code !== undefined) this.code = failure.code;
    if (failure.retryAfterMilliseconds !== undefined) this.retryAfterMilliseconds = failure.retryAfterMilliseconds;
  }
}

/** Longest part of the connector's own words that is kept, characters. */
const longestReason = 300;

/**
 * The failure in an answer of the connector, `{"error": {"code", "message"}}`. A body that says nothing is no obstacle.
 */
export function readFailure(status: number, retryAfter: string | undefined, body: string): ConnectorFailure {
  const { code, message } = readError(body);
  const after = readRetryAfter(retryAfter);
  return new ConnectorFailure({
    message: [`HTTP ${status}`, code, message?.slice(0, longestReason)]
      .filter((part) => part !== undefined)
      .join(' · '),
    status,
    ...(code === undefined ? {} : { code }),
    ...(after === undefined ? {} : { retryAfterMilliseconds: after }),
  });
}

function readError(body: string): { readonly code?: string; readonly message?: string } {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return {};
  }
  const error = field(value, 'error');
  const code = field(error, 'code');
  const message = field(error, 'message');
  return { ...(typeof code === 'string' ? { code } : {}), ...(typeof message === 'string' ? { message } : {}) };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from now. */
function readRetryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

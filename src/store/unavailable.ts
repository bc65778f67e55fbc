/** Why the store cannot be opened, for whoever operates the bot. The message says it in plain words, without secrets. */
export class StoreUnavailable extends Error {
  readonly reason: 'directoryUnusable' | 'ownerHeld' | 'databaseUnreachable' | 'newerSchema' | 'migrationFailed';

  constructor(reason: StoreUnavailable['reason'], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

/** What went wrong, in a few words. Node leaves the message empty where several addresses of a host were tried. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Object)) return String(error);
  const { message, code } = error as { readonly message?: unknown; readonly code?: unknown };
  if (typeof message === 'string' && message !== '') return message;
  return typeof code === 'string' ? code : 'unknown error';
}

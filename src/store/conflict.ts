import type { UpdateResult } from 'kysely';

/** Four runs of a transaction in a row lost against others. Nothing of it was written. */
export class StoreConflict extends Error {
  constructor(lastConflict: unknown) {
    super('A transaction lost against others each time it was run', { cause: lastConflict });
    this.name = 'StoreConflict';
  }
}

/** A conditional write touched no row: what it stood on has changed. Runs the transaction again. */
class LostWrite extends Error {
  constructor(what: string) {
    super(`The ${what} changed or went away under a conditional write`);
    this.name = 'LostWrite';
  }
}

/**
 * Holds a conditional write to its condition: it must have touched a row.
 *
 * @param what - the row's kind, for the error
 */
export function requireWritten(result: UpdateResult, what: string): void {
  if (result.numUpdatedRows === 0n) throw new LostWrite(what);
}

/**
 * SQLSTATEs (PostgreSQL's appendix A): foreign_key_violation (the parent was removed by a concurrent transaction),
 * unique_violation, serialization_failure, deadlock_detected.
 */
const postgresConflicts: ReadonlySet<unknown> = new Set(['23503', '23505', '40001', '40P01']);

/** SQLite's extended result codes: SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE. */
const sqliteConflicts: ReadonlySet<unknown> = new Set([1555, 2067]);

/** Whether the transaction failed because of another one, so that running it again may well succeed. */
export function isConflict(error: unknown): boolean {
  if (error instanceof LostWrite) return true;
  const { code, errcode } = codesOf(error);
  return errcode === undefined ? postgresConflicts.has(code) : sqliteConflicts.has(errcode) || isBusy(error);
}

/** Whether another process holds the SQLite database: SQLITE_BUSY, the low byte of several extended codes. */
export function isBusy(error: unknown): boolean {
  const { errcode } = codesOf(error);
  return errcode !== undefined && (errcode & 0xff) === 5;
}

/** SQLSTATE of `pg` or Node's own code; SQLite's result code. */
function codesOf(error: unknown): { readonly code?: unknown; readonly errcode?: number } {
  if (typeof error !== 'object' || error === null) return {};
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  return { code, ...(typeof errcode === 'number' && { errcode }) };
}

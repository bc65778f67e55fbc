import { sql } from 'kysely';
import type { ClaimOrder } from '../ports/saveRecords.ts';
import { leaseClock } from './claim.ts';
import type { DatabaseTransaction, DialectName } from './schema.ts';

/** Tables whose rows are work: due at an instant of business time, done under a lease of their own, fenced by an epoch. */
export type LeasedTable = 'inquiry' | 'operation';

/**
 * Takes rows that are due and that nobody holds, oldest due first, each under a lease and a higher epoch. PostgreSQL
 * skips rows that another process is claiming at this moment.
 *
 * @param dueBy - business time, milliseconds UTC
 * @returns the ids taken, oldest due first, with their epochs
 */
export async function claimLeased(
  database: DatabaseTransaction,
  dialect: DialectName,
  table: LeasedTable,
  { limit, leaseMilliseconds, realNow }: ClaimOrder,
  dueBy: number,
): Promise<ReadonlyMap<string, number>> {
  const now = leaseClock(dialect, realNow);
  let due = database
    .selectFrom(table)
    .select('id')
    .where('due_at', '<=', dueBy)
    .where((row) => row.or([row('lease_until', 'is', null), row('lease_until', '<=', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  if (dialect === 'postgres') due = due.forUpdate().skipLocked();

  const ids = (await due.execute()).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const leases = await database
    .updateTable(table)
    .set({ epoch: sql`epoch + 1`, lease_until: sql`${now} + ${leaseMilliseconds}` })
    .where('id', 'in', ids)
    .returning(['id', 'epoch'])
    .execute();
  const epochs = new Map(leases.map(({ id, epoch }) => [id, epoch]));
  return new Map(ids.map((id) => [id, epochs.get(id) ?? 0]));
}

import { type RawBuilder, sql } from 'kysely';
import type { CardRecords } from '../ports/store.ts';
import type { CardRow, DatabaseTransaction, DialectName } from './schema.ts';

type ClaimOrder = Parameters<CardRecords['claim']>[0];

/**
 * The clock that leases and retries are told by: PostgreSQL's own, so that processes whose clocks disagree agree on it;
 * the given real time on SQLite, which has one process.
 */
export function leaseClock(dialect: DialectName, realNow: number): RawBuilder<number> {
  return dialect === 'postgres' ? sql`(extract(epoch from clock_timestamp()) * 1000)::bigint` : sql`${realNow}`;
}

/**
 * Takes the oldest due card of each conversation that nobody is writing to, under a lease of the whole conversation and
 * a higher epoch. The one query that differs between the databases: PostgreSQL skips conversations that another process
 * is claiming at this moment.
 */
export async function claimCards(
  database: DatabaseTransaction,
  dialect: DialectName,
  { limit, leaseMilliseconds, realNow }: ClaimOrder,
): Promise<readonly { readonly row: CardRow; readonly epoch: number }[]> {
  const now = leaseClock(dialect, realNow);
  let due = database
    .selectFrom('card')
    .innerJoin('conversation', 'conversation.id', 'card.conversation_id')
    .innerJoin('conversation_lease as lease', 'lease.conversation_id', 'card.conversation_id')
    .selectAll('card')
    .where('card.position', '=', (query) =>
      query
        .selectFrom('card as sibling')
        .whereRef('sibling.conversation_id', '=', 'card.conversation_id')
        .whereRef('sibling.want_revision', '>', 'sibling.sent_revision')
        .where('sibling.not_before', '<=', now)
        .select((card) => card.fn.min('sibling.position').as('oldest')),
    )
    .where((row) => row.or([row('lease.lease_until', 'is', null), row('lease.lease_until', '<=', now)]))
    // Said again of the card itself, so that the index of due cards serves.
    .whereRef('card.want_revision', '>', 'card.sent_revision')
    .where('conversation.reachable', '=', 1)
    .orderBy('card.position')
    .limit(limit);
  if (dialect === 'postgres') due = due.forUpdate('lease').skipLocked();

  const rows = await due.execute();
  if (rows.length === 0) return [];
  const leases = await database
    .updateTable('conversation_lease')
    .set({ epoch: sql`epoch + 1`, lease_until: sql`${now} + ${leaseMilliseconds}` })
    .where(
      'conversation_id',
      'in',
      rows.map((row) => row.conversation_id),
    )
    .returning(['conversation_id', 'epoch'])
    .execute();
  const epochs = new Map(leases.map((lease) => [lease.conversation_id, lease.epoch]));
  return rows.flatMap((row) => {
    const epoch = epochs.get(row.conversation_id);
    return epoch === undefined ? [] : [{ row, epoch }];
  });
}

import { sql } from 'kysely';
import type { Card, CardRecords } from '../ports/store.ts';
import { claimCards, leaseClock } from './claim.ts';
import { requireWritten } from './conflict.ts';
import type { CardRow, DatabaseTransaction, DialectName } from './schema.ts';

/** The posted cards, which are the outbox as well: a card is due while its wanted revision is ahead of its sent one. */
export function cardRecords(database: DatabaseTransaction, dialect: DialectName): CardRecords {
  return {
    async find(id) {
      const row = await database.selectFrom('card').selectAll().where('id', '=', id).executeTakeFirst();
      return row && cardOf(row);
    },

    async minted(nonce, cardId) {
      const row = await database
        .selectFrom('card_nonce')
        .select('nonce')
        .where('card_id', '=', cardId)
        .where('nonce', '=', nonce)
        .executeTakeFirst();
      return row !== undefined;
    },

    async showing(subjectId) {
      const rows = await database
        .selectFrom('card')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('position')
        .execute();
      return rows.map(cardOf);
    },

    async insert(card, now) {
      await database
        .insertInto('card')
        .values({
          id: card.id,
          conversation_id: card.conversationId,
          person_id: card.personId,
          ...shownColumnsOf(card),
          want_revision: 1,
          sent_revision: 0,
          failures: 0,
          not_before: 0,
          created_at: now,
        })
        .execute();
      await keepNonce(database, card.id, card.nonce);
    },

    want: (id, nonce) => wantNext(database, id, { nonce }),

    become: (id, change) => wantNext(database, id, shownColumnsOf(change)),

    async claim(order) {
      const claimed = await claimCards(database, dialect, order);
      return claimed.map(({ row, epoch }) => ({ ...cardOf(row), epoch }));
    },

    async sent(id, epoch, revision, activityId) {
      if (!(await endLease(database, id, epoch))) return false;
      await database
        .updateTable('card')
        .set({ sent_revision: revision, activity_id: activityId, failures: 0, not_before: 0 })
        .where('id', '=', id)
        .execute();
      return true;
    },

    async failed(id, epoch, { afterMilliseconds, realNow, gone }) {
      if (!(await endLease(database, id, epoch))) return false;
      const unposted = gone ? { activity_id: null, sent_revision: 0 } : {};
      const notBefore = sql<number>`${leaseClock(dialect, realNow)} + ${afterMilliseconds}`;
      await database
        .updateTable('card')
        .set({ ...unposted, failures: sql`failures + 1`, not_before: notBefore })
        .where('id', '=', id)
        .execute();
      return true;
    },
  };
}

async function wantNext(
  database: DatabaseTransaction,
  id: string,
  change: Pick<CardRow, 'nonce'> & Partial<CardRow>,
): Promise<void> {
  const result = await database
    .updateTable('card')
    .set({ ...change, want_revision: sql`want_revision + 1` })
    .where('id', '=', id)
    .executeTakeFirst();
  requireWritten(result, 'card');
  await keepNonce(database, id, change.nonce);
}

async function keepNonce(database: DatabaseTransaction, cardId: string, nonce: string): Promise<void> {
  await database.insertInto('card_nonce').values({ card_id: cardId, nonce }).execute();
}

/** Ends the lease of the card's conversation, unless it was claimed again after this epoch or has ended already. */
async function endLease(database: DatabaseTransaction, cardId: string, epoch: number): Promise<boolean> {
  const result = await database
    .updateTable('conversation_lease')
    .set({ lease_until: null })
    .where('conversation_id', '=', (query) =>
      query.selectFrom('card').select('card.conversation_id').where('card.id', '=', cardId),
    )
    .where('epoch', '=', epoch)
    .where('lease_until', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function shownColumnsOf(card: Pick<Card, 'kind' | 'subjectId' | 'parameters' | 'nonce'>) {
  return {
    kind: card.kind,
    subject_id: card.subjectId ?? null,
    parameters: card.parameters ?? null,
    nonce: card.nonce,
  };
}

function cardOf(row: CardRow): Card {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    kind: row.kind,
    ...(row.subject_id !== null && { subjectId: row.subject_id }),
    ...(row.parameters !== null && { parameters: row.parameters }),
    nonce: row.nonce,
    wantRevision: row.want_revision,
    sentRevision: row.sent_revision,
    ...(row.activity_id !== null && { activityId: row.activity_id }),
    failures: row.failures,
  };
}

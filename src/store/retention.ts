import type { DeleteResult, SelectQueryBuilder } from 'kysely';
import type { RetentionRecords } from '../ports/store.ts';
import type { DatabaseTransaction, Tables } from './schema.ts';

/** Forgets, from what refers to what is referred to. */
export function retentionRecords(database: DatabaseTransaction): RetentionRecords {
  return {
    async deleteOlderThan(before) {
      return {
        presses: await presses(database, before),
        cards: await cards(database, before),
        interviews: await changedBefore(database, 'interview', before),
        deliveries: await createdBefore(database, before),
        dialogStates: await changedBefore(database, 'dialog_state', before),
        conversations: await conversations(database, before),
        people: await people(database, before),
      };
    },
  };
}

/** Cards of interviews that go, and cards of that age that show no interview. The age of an interview is its own. */
function agedCards(database: DatabaseTransaction, before: number): SelectQueryBuilder<Tables, 'card', { id: string }> {
  return database
    .selectFrom('card')
    .leftJoin('interview', 'interview.id', 'card.subject_id')
    .select('card.id')
    .where((row) =>
      row.or([
        row('interview.changed_at', '<', before),
        row.and([row('interview.id', 'is', null), row('card.created_at', '<', before)]),
      ]),
    );
}

async function presses(database: DatabaseTransaction, before: number): Promise<number> {
  const result = await database
    .deleteFrom('press')
    .where((press) =>
      press.or([
        press('created_at', '<', before),
        press('card_id', 'in', agedCards(database, before)),
        press('answer_card_id', 'in', agedCards(database, before)),
      ]),
    )
    .executeTakeFirst();
  return deleted(result);
}

async function cards(database: DatabaseTransaction, before: number): Promise<number> {
  return deleted(await database.deleteFrom('card').where('id', 'in', agedCards(database, before)).executeTakeFirst());
}

async function changedBefore(
  database: DatabaseTransaction,
  table: 'interview' | 'dialog_state',
  before: number,
): Promise<number> {
  return deleted(await database.deleteFrom(table).where('changed_at', '<', before).executeTakeFirst());
}

async function createdBefore(database: DatabaseTransaction, before: number): Promise<number> {
  return deleted(await database.deleteFrom('delivery').where('created_at', '<', before).executeTakeFirst());
}

async function conversations(database: DatabaseTransaction, before: number): Promise<number> {
  const result = await database
    .deleteFrom('conversation')
    .where('changed_at', '<', before)
    .where('id', 'not in', database.selectFrom('interview').select('conversation_id'))
    .where('id', 'not in', database.selectFrom('card').select('conversation_id'))
    .where('id', 'not in', database.selectFrom('dialog_state').select('conversation_id'))
    .executeTakeFirst();
  return deleted(result);
}

async function people(database: DatabaseTransaction, before: number): Promise<number> {
  const result = await database
    .deleteFrom('person')
    .where('changed_at', '<', before)
    .where('id', 'not in', database.selectFrom('conversation').select('person_id'))
    .where('id', 'not in', database.selectFrom('interview').select('person_id'))
    .where('id', 'not in', database.selectFrom('card').select('person_id'))
    .where('id', 'not in', database.selectFrom('press').select('person_id'))
    .executeTakeFirst();
  return deleted(result);
}

function deleted(result: DeleteResult): number {
  return Number(result.numDeletedRows);
}

import type { DeleteResult } from 'kysely';
import type { RetentionRecords } from '../ports/retention.ts';
import { agedCards, agedImageSaves, agedInterviews, agedOperations, type Ids } from './agedRows.ts';
import type { DatabaseTransaction } from './schema.ts';

/** Forgets, from what refers to what is referred to. */
export function retentionRecords(database: DatabaseTransaction): RetentionRecords {
  return {
    async deleteOlderThan(before) {
      return {
        presses: await presses(database, before),
        cards: await aged(database, 'card', agedCards(database, before)),
        operations: await aged(database, 'operation', agedOperations(database, before)),
        imageSaves: await aged(database, 'image_save', agedImageSaves(database, before)),
        interviews: await aged(database, 'interview', agedInterviews(database, before)),
        inquiries: deleted(await database.deleteFrom('inquiry').where('asked_at', '<', before).executeTakeFirst()),
        auditRows: deleted(await database.deleteFrom('audit').where('at', '<', before).executeTakeFirst()),
        deliveries: deleted(await database.deleteFrom('delivery').where('created_at', '<', before).executeTakeFirst()),
        dialogStates: deleted(
          await database.deleteFrom('dialog_state').where('changed_at', '<', before).executeTakeFirst(),
        ),
        conversations: await conversations(database, before),
        people: await people(database, before),
      };
    },
  };
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

type Aged = 'card' | 'operation' | 'image_save' | 'interview';

async function aged(database: DatabaseTransaction, table: Aged, ids: Ids<Aged>): Promise<number> {
  return deleted(await database.deleteFrom(table).where('id', 'in', ids).executeTakeFirst());
}

async function conversations(database: DatabaseTransaction, before: number): Promise<number> {
  const result = await database
    .deleteFrom('conversation')
    .where('changed_at', '<', before)
    .where('id', 'not in', database.selectFrom('interview').select('conversation_id'))
    .where('id', 'not in', database.selectFrom('image_save').select('conversation_id'))
    .where('id', 'not in', database.selectFrom('operation').select('conversation_id'))
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
    .where('id', 'not in', database.selectFrom('image_save').select('person_id'))
    .where('id', 'not in', database.selectFrom('operation').select('person_id'))
    .where('id', 'not in', database.selectFrom('inquiry').select('person_id'))
    .where('id', 'not in', database.selectFrom('audit').select('person_id').where('person_id', 'is not', null))
    .where('id', 'not in', database.selectFrom('card').select('person_id'))
    .where('id', 'not in', database.selectFrom('press').select('person_id'))
    .executeTakeFirst();
  return deleted(result);
}

function deleted(result: DeleteResult): number {
  return Number(result.numDeletedRows);
}

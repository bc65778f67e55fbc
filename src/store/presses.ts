import type { PressRecords } from '../ports/store.ts';
import type { DatabaseTransaction } from './schema.ts';

/** Presses that were carried out, by the nonce of the rendering that was pressed. */
export function pressRecords(database: DatabaseTransaction): PressRecords {
  return {
    async find(nonce, personId, verb) {
      const row = await database
        .selectFrom('press')
        .select(['card_id', 'answer_card_id'])
        .where('nonce', '=', nonce)
        .where('person_id', '=', personId)
        .where('verb', '=', verb)
        .executeTakeFirst();
      return row && { nonce, personId, verb, cardId: row.card_id, answerCardId: row.answer_card_id };
    },

    async insert(press, now) {
      await database
        .insertInto('press')
        .values({
          nonce: press.nonce,
          person_id: press.personId,
          verb: press.verb,
          card_id: press.cardId,
          answer_card_id: press.answerCardId,
          created_at: now,
        })
        .execute();
    },
  };
}

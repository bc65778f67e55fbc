import type { DeliveryRecords } from '../ports/store.ts';
import type { DatabaseTransaction } from './schema.ts';

/** The activities that were taken up, so that one delivered again is known. */
export function deliveryRecords(database: DatabaseTransaction): DeliveryRecords {
  return {
    async first(conversationId, activityId, now) {
      const result = await database
        .insertInto('delivery')
        .values({ conversation_id: conversationId, activity_id: activityId, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
  };
}

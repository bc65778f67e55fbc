import type { DialogStateRecords } from '../ports/store.ts';
import { requireWritten } from './conflict.ts';
import type { DatabaseTransaction } from './schema.ts';

/** The Bot Framework dialog stacks, one for each conversation. */
export function dialogStateRecords(database: DatabaseTransaction): DialogStateRecords {
  return {
    read(conversationId) {
      return database
        .selectFrom('dialog_state')
        .select(['version', 'state'])
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
    },

    async write(conversationId, state, expectedVersion, now) {
      if (expectedVersion === 0) {
        await database
          .insertInto('dialog_state')
          .values({ conversation_id: conversationId, version: 1, state, changed_at: now })
          .execute();
        return;
      }
      const result = await database
        .updateTable('dialog_state')
        .set({ state, version: expectedVersion + 1, changed_at: now })
        .where('conversation_id', '=', conversationId)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      requireWritten(result, 'dialog state');
    },
  };
}

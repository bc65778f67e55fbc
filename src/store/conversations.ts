import type { Conversation, ConversationRecords } from '../ports/store.ts';
import { requireWritten } from './conflict.ts';
import type { ConversationRow, DatabaseTransaction } from './schema.ts';

/** The personal chats. */
export function conversationRecords(database: DatabaseTransaction): ConversationRecords {
  return {
    async find(id) {
      const row = await database.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst();
      return row && conversationOf(row);
    },

    async ofPerson(personId) {
      const row = await database
        .selectFrom('conversation')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('reachable', 'desc')
        .orderBy('changed_at', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row && conversationOf(row);
    },

    async insert(conversation, now) {
      await database
        .insertInto('conversation')
        .values({ id: conversation.id, ...columnsOf(conversation), created_at: now, changed_at: now })
        .execute();
      await database.insertInto('conversation_lease').values({ conversation_id: conversation.id, epoch: 0 }).execute();
    },

    async update(conversation, now) {
      const result = await database
        .updateTable('conversation')
        .set({ ...columnsOf(conversation), changed_at: now })
        .where('id', '=', conversation.id)
        .executeTakeFirst();
      requireWritten(result, 'conversation');
    },
  };
}

function columnsOf(conversation: Conversation) {
  return {
    person_id: conversation.personId,
    service_url: conversation.serviceUrl,
    bot_channel_id: conversation.botChannelId,
    person_channel_id: conversation.personChannelId,
    channel_id: conversation.channelId,
    greeted: conversation.greeted ? 1 : 0,
    reachable: conversation.reachable ? 1 : 0,
  } as const;
}

function conversationOf(row: ConversationRow): Conversation {
  return {
    id: row.id,
    personId: row.person_id,
    serviceUrl: row.service_url,
    botChannelId: row.bot_channel_id,
    personChannelId: row.person_channel_id,
    channelId: row.channel_id,
    greeted: row.greeted === 1,
    reachable: row.reachable === 1,
  };
}

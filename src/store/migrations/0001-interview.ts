import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { DialectName } from '../schema.ts';

/** People, conversations, interviews, and the cards they are seen on. */
export function interviewTables(dialect: DialectName): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await peopleAndConversations(database);
      await interviews(database);
      await cards(database, dialect);
      await pressesAndDeliveries(database);
    },
  };
}

async function peopleAndConversations(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('object_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('language_from', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('person_of_tenant', ['tenant_id', 'object_id'])
    .execute();

  await database.schema
    .createTable('conversation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('bot_channel_id', 'text', (column) => column.notNull())
    .addColumn('person_channel_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('greeted', 'integer', (column) => column.notNull())
    .addColumn('reachable', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('conversation_of_person').on('conversation').column('person_id').execute();

  await database.schema
    .createTable('conversation_lease')
    .addColumn('conversation_id', 'text', (column) =>
      column.primaryKey().notNull().references('conversation.id').onDelete('cascade'),
    )
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'bigint')
    .execute();

  await database.schema
    .createTable('dialog_state')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey().notNull().references('conversation.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function interviews(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('interview')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('interview_of_person')
    .on('interview')
    .columns(['person_id', 'changed_at'])
    .execute();
  await database.schema.createIndex('interview_in_conversation').on('interview').column('conversation_id').execute();
  await database.schema.createIndex('interview_by_age').on('interview').column('changed_at').execute();
}

async function cards(database: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await database.schema
    .createTable('card')
    // SQLite numbers rows by itself only in a column of exactly this type.
    .addColumn('position', dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
      dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text')
    .addColumn('parameters', 'text')
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('want_revision', 'integer', (column) => column.notNull())
    .addColumn('sent_revision', 'integer', (column) => column.notNull())
    .addColumn('activity_id', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('card_due')
    .on('card')
    .columns(['conversation_id', 'position'])
    .where(sql<boolean>`want_revision > sent_revision`)
    .execute();
  await database.schema.createIndex('card_in_conversation').on('card').column('conversation_id').execute();
  await database.schema.createIndex('card_of_person').on('card').column('person_id').execute();
  await database.schema.createIndex('card_showing').on('card').column('subject_id').execute();
  await database.schema.createIndex('card_by_age').on('card').column('created_at').execute();

  await database.schema
    .createTable('card_nonce')
    .addColumn('card_id', 'text', (column) => column.notNull().references('card.id').onDelete('cascade'))
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_nonce_key', ['card_id', 'nonce'])
    .execute();
}

async function pressesAndDeliveries(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('press')
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('card_id', 'text', (column) => column.notNull().references('card.id'))
    .addColumn('answer_card_id', 'text', (column) => column.notNull().references('card.id'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('press_key', ['nonce', 'person_id', 'verb'])
    .execute();
  await database.schema.createIndex('press_by_person').on('press').column('person_id').execute();
  await database.schema.createIndex('press_of_card').on('press').column('card_id').execute();
  await database.schema.createIndex('press_answered_by').on('press').column('answer_card_id').execute();
  await database.schema.createIndex('press_by_age').on('press').column('created_at').execute();

  // Without a reference: activities of group chats are taken up too, and those have no row.
  await database.schema
    .createTable('delivery')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_key', ['conversation_id', 'activity_id'])
    .execute();
  await database.schema.createIndex('delivery_by_age').on('delivery').column('created_at').execute();
}

import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { DialectName } from '../schema.ts';

/** Look-ups in Azure, image saves, their operations, and the audit. */
export function templateSaveTables(dialect: DialectName): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await inquiries(database, dialect);
      await imageSaves(database);
      await operations(database);
      await operationIndexes(database);
      await audit(database, dialect);
    },
  };
}

/** A table whose rows number themselves. SQLite does so only in a column of exactly this type. */
function numberedTable(database: Kysely<unknown>, dialect: DialectName, name: string) {
  return database.schema
    .createTable(name)
    .addColumn('position', dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
      dialect === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('id', 'text', (column) => column.notNull().unique());
}

async function inquiries(database: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await numberedTable(database, dialect, 'inquiry')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('inquiry', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('deadline', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'bigint')
    .execute();
  await database.schema.createIndex('inquiry_of_subject').on('inquiry').columns(['subject_id', 'position']).execute();
  await database.schema.createIndex('inquiry_of_person').on('inquiry').column('person_id').execute();
  await database.schema.createIndex('inquiry_by_age').on('inquiry').column('asked_at').execute();
  await database.schema
    .createIndex('inquiry_due')
    .on('inquiry')
    .columns(['due_at', 'id'])
    .where(sql<boolean>`due_at is not null`)
    .execute();
}

async function imageSaves(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('image_save')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('interview_id', 'text', (column) => column.notNull().unique().references('interview.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('awaits_reminder', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('image_save_of_person')
    .on('image_save')
    .columns(['person_id', 'changed_at'])
    .execute();
  await database.schema.createIndex('image_save_in_conversation').on('image_save').column('conversation_id').execute();
  await database.schema.createIndex('image_save_by_age').on('image_save').column('changed_at').execute();
  await database.schema
    .createIndex('image_save_to_remind')
    .on('image_save')
    .column('changed_at')
    .where(sql<boolean>`awaits_reminder = 1`)
    .execute();
}

async function operations(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('operation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull().references('conversation.id'))
    .addColumn('image_save_id', 'text', (column) => column.notNull().references('image_save.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('plan_id', 'text', (column) => column.notNull())
    .addColumn('template_vm_id', 'text', (column) => column.notNull())
    .addColumn('gallery_id', 'text', (column) => column.notNull())
    .addColumn('image_name', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('progress', 'text', (column) => column.notNull())
    .addColumn('cancel_requested', 'integer', (column) => column.notNull())
    .addColumn('woken', 'integer', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'bigint')
    .execute();
}

async function operationIndexes(database: Kysely<unknown>): Promise<void> {
  const underWay = sql<boolean>`ended = 0`;
  // What no two saves under way may share. They hold whatever the queries before an insert have seen.
  await database.schema
    .createIndex('operation_of_template')
    .unique()
    .on('operation')
    .column('template_vm_id')
    .where(underWay)
    .execute();
  await database.schema
    .createIndex('operation_of_name')
    .unique()
    .on('operation')
    .columns(['gallery_id', 'image_name'])
    .where(underWay)
    .execute();
  await database.schema.createIndex('operation_of_plan').on('operation').column('plan_id').where(underWay).execute();
  await database.schema
    .createIndex('operation_due')
    .on('operation')
    .columns(['due_at', 'id'])
    .where(sql<boolean>`due_at is not null`)
    .execute();
  await database.schema
    .createIndex('operation_of_person')
    .on('operation')
    .columns(['person_id', 'changed_at'])
    .execute();
  await database.schema.createIndex('operation_in_conversation').on('operation').column('conversation_id').execute();
  await database.schema.createIndex('operation_of_image_save').on('operation').column('image_save_id').execute();
  await database.schema.createIndex('operation_by_age').on('operation').column('changed_at').execute();
  await database.schema.createIndex('operation_by_begin').on('operation').columns(['created_at', 'id']).execute();
}

async function audit(database: Kysely<unknown>, dialect: DialectName): Promise<void> {
  await numberedTable(database, dialect, 'audit')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('from_state', 'text', (column) => column.notNull())
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('audit_of_subject').on('audit').columns(['subject_id', 'position']).execute();
  await database.schema.createIndex('audit_of_person').on('audit').column('person_id').execute();
  await database.schema.createIndex('audit_by_age').on('audit').column('at').execute();
}

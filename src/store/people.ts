import type { PeopleRecords, Person } from '../ports/store.ts';
import { requireWritten } from './conflict.ts';
import type { DatabaseTransaction, PersonRow } from './schema.ts';

/** Who the bot talks with. */
export function peopleRecords(database: DatabaseTransaction): PeopleRecords {
  return {
    async find(tenantId, objectId) {
      const row = await database
        .selectFrom('person')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('object_id', '=', objectId)
        .executeTakeFirst();
      return row && personOf(row);
    },

    async get(id) {
      const row = await database.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw new Error(`No person ${id}`);
      return personOf(row);
    },

    async insert(person, now) {
      await database
        .insertInto('person')
        .values({ id: person.id, ...columnsOf(person), created_at: now, changed_at: now })
        .execute();
    },

    async update(person, now) {
      const result = await database
        .updateTable('person')
        .set({ ...columnsOf(person), changed_at: now })
        .where('id', '=', person.id)
        .executeTakeFirst();
      requireWritten(result, 'person');
    },
  };
}

function columnsOf(person: Person) {
  return {
    tenant_id: person.tenantId,
    object_id: person.objectId,
    name: person.name,
    language: person.language,
    language_from: person.languageFrom,
    time_zone: person.timeZone,
  };
}

function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    objectId: row.object_id,
    name: row.name,
    language: row.language,
    languageFrom: row.language_from,
    timeZone: row.time_zone,
  };
}

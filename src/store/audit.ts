import type { AuditRecords } from '../ports/saveRecords.ts';
import type { DatabaseTransaction } from './schema.ts';

/** Who did what to what. Rows are added, and deleted by age; nothing changes one. */
export function auditRecords(database: DatabaseTransaction): AuditRecords {
  return {
    async append(row) {
      await database
        .insertInto('audit')
        .values({
          id: row.id,
          at: row.at,
          person_id: row.personId ?? null,
          action: row.action,
          subject_id: row.subjectId,
          from_state: row.from,
          to_state: row.to,
          note: row.note,
        })
        .execute();
    },

    async of(subjectId) {
      const rows = await database
        .selectFrom('audit')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('at')
        .orderBy('position')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        ...(row.person_id !== null && { personId: row.person_id }),
        action: row.action,
        subjectId: row.subject_id,
        from: row.from_state,
        to: row.to_state,
        note: row.note,
      }));
    },
  };
}

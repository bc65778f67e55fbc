import type { InterviewState } from '../domain/interview.ts';
import type { Interview, InterviewRecords } from '../ports/store.ts';
import { requireWritten } from './conflict.ts';
import type { DatabaseTransaction, InterviewRow } from './schema.ts';

/** The interviews, each row written only at the version it was read at. */
export function interviewRecords(database: DatabaseTransaction): InterviewRecords {
  return {
    async find(id) {
      const row = await database.selectFrom('interview').selectAll().where('id', '=', id).executeTakeFirst();
      return row && interviewOf(row);
    },

    async list(personId, { status, limit }) {
      let query = database.selectFrom('interview').selectAll().where('person_id', '=', personId);
      if (status !== undefined) query = query.where('status', '=', status);
      // The id settles the order of interviews changed in the same millisecond.
      const rows = await query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(interviewOf);
    },

    async insert(interview) {
      await database
        .insertInto('interview')
        .values({
          id: interview.id,
          person_id: interview.personId,
          conversation_id: interview.conversationId,
          version: 1,
          ...columnsOf(interview.state),
          started_at: interview.startedAt,
          changed_at: interview.startedAt,
        })
        .execute();
    },

    async update(id, state, expectedVersion, now) {
      const result = await database
        .updateTable('interview')
        .set({ ...columnsOf(state), version: expectedVersion + 1, changed_at: now })
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      requireWritten(result, 'interview');
    },
  };
}

function columnsOf(state: InterviewState) {
  return { status: state.status, state: JSON.stringify(state) };
}

function interviewOf(row: InterviewRow): Interview {
  return {
    id: row.id,
    personId: row.person_id,
    conversationId: row.conversation_id,
    version: row.version,
    state: JSON.parse(row.state) as InterviewState,
    startedAt: row.started_at,
    changedAt: row.changed_at,
  };
}

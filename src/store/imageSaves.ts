import type { ImageSaveState } from '../domain/imageSave.ts';
import type { ImageSave, ImageSaveRecords } from '../ports/saveRecords.ts';
import { requireWritten } from './conflict.ts';
import type { ImageSaveTableRow } from './saveSchema.ts';
import type { DatabaseTransaction } from './schema.ts';

/** The ways from a recommendation to a save, each row written only at the version it was read at. */
export function imageSaveRecords(database: DatabaseTransaction): ImageSaveRecords {
  return {
    async find(id) {
      const row = await database.selectFrom('image_save').selectAll().where('id', '=', id).executeTakeFirst();
      return row && imageSaveOf(row);
    },

    async ofInterview(interviewId) {
      const row = await database
        .selectFrom('image_save')
        .selectAll()
        .where('interview_id', '=', interviewId)
        .executeTakeFirst();
      return row && imageSaveOf(row);
    },

    async list(personId, limit) {
      const rows = await database
        .selectFrom('image_save')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('changed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(imageSaveOf);
    },

    async insert(save) {
      await database
        .insertInto('image_save')
        .values({
          id: save.id,
          person_id: save.personId,
          conversation_id: save.conversationId,
          interview_id: save.interviewId,
          version: 1,
          ...columnsOf(save.state),
          changed_at: save.changedAt,
        })
        .execute();
    },

    async update(id, state, expectedVersion, now) {
      const result = await database
        .updateTable('image_save')
        .set({ ...columnsOf(state), version: expectedVersion + 1, changed_at: now })
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      requireWritten(result, 'image save');
    },

    async waitingForLab(before, limit) {
      const rows = await database
        .selectFrom('image_save')
        .selectAll()
        // Written out, so that the index of those to be reminded of serves.
        .where((row) => row('awaits_reminder', '=', row.lit(1)))
        .where('changed_at', '<', before)
        .orderBy('changed_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(imageSaveOf);
    },
  };
}

function columnsOf(state: ImageSaveState) {
  return {
    status: state.status,
    awaits_reminder: state.status === 'labMissing' && !state.reminded ? 1 : 0,
    state: JSON.stringify(state),
  } as const;
}

function imageSaveOf(row: ImageSaveTableRow): ImageSave {
  return {
    id: row.id,
    personId: row.person_id,
    conversationId: row.conversation_id,
    interviewId: row.interview_id,
    version: row.version,
    state: JSON.parse(row.state) as ImageSaveState,
    changedAt: row.changed_at,
  };
}

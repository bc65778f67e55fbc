import type { Inquiry, InquiryAnswer } from '../domain/inquiry.ts';
import type { InquiryRecords, InquiryRow } from '../ports/saveRecords.ts';
import { claimLeased } from './leasedRows.ts';
import type { InquiryTableRow } from './saveSchema.ts';
import type { DatabaseTransaction, DialectName } from './schema.ts';

/** Look-ups in Azure that somebody waits for. Due from the moment they are asked until they are answered. */
export function inquiryRecords(database: DatabaseTransaction, dialect: DialectName): InquiryRecords {
  return {
    async newest(subjectId) {
      const row = await database
        .selectFrom('inquiry')
        .selectAll()
        .where('subject_id', '=', subjectId)
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && inquiryOf(row);
    },

    async insert(inquiry) {
      await database
        .insertInto('inquiry')
        .values({
          id: inquiry.id,
          person_id: inquiry.personId,
          subject_id: inquiry.subjectId,
          inquiry: JSON.stringify(inquiry.inquiry),
          asked_at: inquiry.askedAt,
          deadline: inquiry.deadline,
          due_at: inquiry.askedAt,
          epoch: 0,
        })
        .execute();
    },

    async claim(order) {
      // Whatever the time of business is: what was asked is due.
      const epochs = await claimLeased(database, dialect, 'inquiry', order, Number.MAX_SAFE_INTEGER);
      if (epochs.size === 0) return [];
      const rows = await database
        .selectFrom('inquiry')
        .selectAll()
        .where('id', 'in', [...epochs.keys()])
        .execute();
      return [...epochs].flatMap(([id, epoch]) =>
        rows.filter((row) => row.id === id).map((row) => ({ ...inquiryOf(row), epoch })),
      );
    },

    async answer(id, epoch, answer) {
      const result = await database
        .updateTable('inquiry')
        .set({ answer: JSON.stringify(answer), due_at: null, lease_until: null })
        .where('id', '=', id)
        .where('epoch', '=', epoch)
        .where('lease_until', 'is not', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
  };
}

function inquiryOf(row: InquiryTableRow): InquiryRow {
  return {
    id: row.id,
    personId: row.person_id,
    subjectId: row.subject_id,
    inquiry: JSON.parse(row.inquiry) as Inquiry,
    ...(row.answer !== null && { answer: JSON.parse(row.answer) as InquiryAnswer }),
    askedAt: row.asked_at,
    deadline: row.deadline,
  };
}

import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { DatabaseTransaction, Tables } from './schema.ts';

/** A query of ids. */
export type Ids<Table extends keyof Tables> = SelectQueryBuilder<Tables, Table, { id: string }>;

/** Operations that ended and were last changed before this instant. One under way is never too old. */
export function agedOperations(database: DatabaseTransaction, before: number): Ids<'operation'> {
  return database.selectFrom('operation').select('id').where('ended', '=', 1).where('changed_at', '<', before);
}

/** Image saves of that age, but for those of which an operation is kept. */
export function agedImageSaves(database: DatabaseTransaction, before: number): Ids<'image_save'> {
  const kept = database
    .selectFrom('operation')
    .select('image_save_id')
    .where('id', 'not in', agedOperations(database, before));
  return database.selectFrom('image_save').select('id').where('changed_at', '<', before).where('id', 'not in', kept);
}

/** Interviews of that age, but for those of which an image save is kept. */
export function agedInterviews(database: DatabaseTransaction, before: number): Ids<'interview'> {
  const kept = database
    .selectFrom('image_save')
    .select('interview_id')
    .where('id', 'not in', agedImageSaves(database, before));
  return database.selectFrom('interview').select('id').where('changed_at', '<', before).where('id', 'not in', kept);
}

/** Cards that show a row that goes, whatever their own age, and cards of that age that show none. */
export function agedCards(database: DatabaseTransaction, before: number): Ids<'card'> {
  return database
    .selectFrom('card')
    .select('card.id')
    .where((card) =>
      card.or([
        card('subject_id', 'in', agedOperations(database, before)),
        card('subject_id', 'in', agedImageSaves(database, before)),
        card('subject_id', 'in', agedInterviews(database, before)),
        card.and([card('created_at', '<', before), card.not(showsRow(card))]),
      ]),
    );
}

function showsRow(card: ExpressionBuilder<Tables, 'card'>): Expression<SqlBool> {
  const subjects = (['operation', 'image_save', 'interview'] as const).map((table) =>
    card.exists(card.selectFrom(table).select('id').whereRef(`${table}.id`, '=', 'card.subject_id')),
  );
  return card.or(subjects);
}

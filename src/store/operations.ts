import { type RawBuilder, sql } from 'kysely';
import { hasEnded, type SaveProgress, type SaveTarget } from '../domain/templateSave.ts';
import type { Operation, OperationRecords } from '../ports/saveRecords.ts';
import { requireWritten } from './conflict.ts';
import { claimLeased } from './leasedRows.ts';
import { operationQueries } from './operationQueries.ts';
import type { OperationTableRow } from './saveSchema.ts';
import type { DatabaseTransaction, DialectName } from './schema.ts';

/**
 * The durable runs of template saves. Two write to a row: a tick, by the epoch it was claimed under, and people, by the
 * version they saw. Neither loses what the other wrote:
 * - every write raises the version, so that a person's write over a tick's conflicts and is decided anew;
 * - a tick writes no `cancel_requested`, and where a person has written since the claim the row is due again at once;
 * - a person's write that changes the progress or the steps ends the lease, so that a tick that decided on the earlier
 *   progress writes nothing more.
 */
export function operationRecords(database: DatabaseTransaction, dialect: DialectName): OperationRecords {
  const queries = operationQueries(database);
  return {
    ...queries,

    async find(id) {
      const row = await database.selectFrom('operation').selectAll().where('id', '=', id).executeTakeFirst();
      return row && operationOf(row);
    },

    async list(personId, limit) {
      const rows = await database
        .selectFrom('operation')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('changed_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(operationOf);
    },

    async insert(operation) {
      const taken = await queries.mayBeActive(operation);
      if (taken !== 'free') return taken;
      const { target } = operation;
      await database
        .insertInto('operation')
        .values({
          id: operation.id,
          person_id: operation.personId,
          conversation_id: operation.conversationId,
          image_save_id: operation.imageSaveId,
          version: 1,
          plan_id: target.planId.toLowerCase(),
          template_vm_id: target.templateVmId.toLowerCase(),
          gallery_id: target.galleryId.toLowerCase(),
          image_name: target.imageName.toLowerCase(),
          target: JSON.stringify(target),
          ...columnsOf(operation),
          cancel_requested: operation.cancelRequested ? 1 : 0,
          woken: 0,
          created_at: operation.createdAt,
          changed_at: operation.createdAt,
          due_at: hasEnded(operation.progress) ? null : operation.createdAt,
          epoch: 0,
        })
        .execute();
      return 'inserted';
    },

    async claim(order) {
      const epochs = await claimLeased(database, dialect, 'operation', order, order.now);
      if (epochs.size === 0) return [];
      const rows = await database
        .updateTable('operation')
        .set({ woken: 0 })
        .where('id', 'in', [...epochs.keys()])
        .returningAll()
        .execute();
      return [...epochs].flatMap(([id, epoch]) =>
        rows.filter((row) => row.id === id).map((row) => ({ ...operationOf(row), epoch })),
      );
    },

    async advance(id, epoch, change, then, now) {
      const released = then.release ? { lease_until: null, due_at: dueAfter(change.progress, then.dueAt, now) } : {};
      const result = await database
        .updateTable('operation')
        .set({ ...columnsOf(change), ...released, version: sql`version + 1`, changed_at: now })
        .where('id', '=', id)
        .where('epoch', '=', epoch)
        .where('lease_until', 'is not', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async update(id, change, expectedVersion, now) {
      const columns = columnsOf(change);
      const same = sql<boolean>`progress = ${columns.progress} and steps = ${columns.steps}`;
      const result = await database
        .updateTable('operation')
        .set({
          ...columns,
          lease_until: sql`case when ${same} then lease_until end`,
          cancel_requested: change.cancelRequested ? 1 : 0,
          woken: 1,
          version: expectedVersion + 1,
          due_at: columns.ended === 1 ? null : now,
          changed_at: now,
        })
        .where('id', '=', id)
        .where('version', '=', expectedVersion)
        .executeTakeFirst();
      requireWritten(result, 'operation');
    },
  };
}

/** When a released operation is due: at once where a person has changed it meanwhile, which the tick did not know. */
function dueAfter(progress: SaveProgress, dueAt: number | undefined, now: number): RawBuilder<number | null> {
  if (hasEnded(progress)) return sql`null`;
  return sql`case when woken = 1 then cast(${now} as bigint) else ${dueAt ?? null} end`;
}

function columnsOf({ progress, steps }: Pick<Operation, 'progress' | 'steps'>) {
  return {
    status: progress.status,
    ended: hasEnded(progress) ? 1 : 0,
    progress: JSON.stringify(progress),
    steps: JSON.stringify(steps),
  } as const;
}

function operationOf(row: OperationTableRow): Operation {
  return {
    id: row.id,
    personId: row.person_id,
    conversationId: row.conversation_id,
    imageSaveId: row.image_save_id,
    version: row.version,
    target: JSON.parse(row.target) as SaveTarget,
    progress: JSON.parse(row.progress) as SaveProgress,
    cancelRequested: row.cancel_requested === 1,
    steps: JSON.parse(row.steps) as Operation['steps'],
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

import { saveSteps } from '../domain/templateSave.ts';
import type { Operation, OperationRecords } from '../ports/saveRecords.ts';
import type { DatabaseTransaction } from './schema.ts';

type Steps = Operation['steps'];

/** What is asked of all operations together: who is before whom, what is taken, how long it took. */
export function operationQueries(
  database: DatabaseTransaction,
): Pick<OperationRecords, 'mayBeActive' | 'before' | 'reservedNames' | 'saveUnderWay' | 'stepDurations'> {
  /** Written out, so that the indexes of those under way serve. */
  const underWay = database.selectFrom('operation').where((row) => row('ended', '=', row.lit(0)));

  return {
    async mayBeActive({ id, target }) {
      const others = underWay.select('id').where('id', '!=', id);
      const ofTemplate = await others
        .where('template_vm_id', '=', target.templateVmId.toLowerCase())
        .executeTakeFirst();
      if (ofTemplate !== undefined) return 'templateTaken';
      const ofName = await others
        .where('gallery_id', '=', target.galleryId.toLowerCase())
        .where('image_name', '=', target.imageName.toLowerCase())
        .executeTakeFirst();
      return ofName === undefined ? 'free' : 'nameTaken';
    },

    async before({ id, createdAt }, planId) {
      // One query, so that what leaves the queue meanwhile is counted once.
      const counts = await underWay
        .where('plan_id', '=', planId.toLowerCase())
        .where('id', '!=', id)
        .select(({ fn, eb }) => [
          fn.countAll<number>().filterWhere('status', 'in', ['stopping', 'saving']).as('running'),
          fn
            .countAll<number>()
            .filterWhere(
              eb.and([
                eb('status', '=', 'queued'),
                eb.or([
                  eb('created_at', '<', createdAt),
                  eb.and([eb('created_at', '=', createdAt), eb('id', '<', id)]),
                ]),
              ]),
            )
            .as('queued'),
        ])
        .executeTakeFirstOrThrow();
      return { running: counts.running, queued: counts.queued };
    },

    async reservedNames(galleryId) {
      const rows = await underWay
        .select('image_name')
        .where('gallery_id', '=', galleryId.toLowerCase())
        .orderBy('image_name')
        .execute();
      return rows.map((row) => row.image_name);
    },

    async saveUnderWay(templateVmId) {
      const row = await underWay
        .select('id')
        .where('template_vm_id', '=', templateVmId.toLowerCase())
        .executeTakeFirst();
      return row !== undefined;
    },

    async stepDurations(step, limit) {
      const later = saveSteps.slice(saveSteps.indexOf(step) + 1);
      if (later.length === 0) return [];
      const rows = await database
        .selectFrom('operation')
        .select('steps')
        // In JSON that this bot wrote, of words of its own: a name of a step stands nowhere else.
        .where((row) => row.or(later.map((next) => row('steps', 'like', `%"${step}"%"${next}"%`))))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap((row) => durationOf(step, JSON.parse(row.steps) as Steps));
    },
  };
}

/** From the last begin of a step that a later step followed to that one's begin. After a failure an earlier one follows. */
function durationOf(step: Steps[number]['step'], steps: Steps): readonly number[] {
  const order = saveSteps.indexOf(step);
  return steps
    .flatMap((begun, index) => {
      const next = steps[index + 1];
      const passed = begun.step === step && next !== undefined && saveSteps.indexOf(next.step) > order;
      return passed ? [next.at - begun.at] : [];
    })
    .slice(-1);
}

import { describe, expect, test } from '@jest/globals';
import fc, { type AsyncCommand } from 'fast-check';
import { hasEnded, type SaveProgress } from '../../src/domain/templateSave.ts';
import type { OperationRecords } from '../../src/ports/saveRecords.ts';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import { insertedOperation, insertImageSave, operation, saveTarget } from '../support/operationRows.ts';
import type { RandomCommands } from './cardCommands.contract.ts';
import type { OpenStores } from './openStores.ts';
import { modelProgress, OperationModel } from './operationModel.ts';
import { now, tenMinutes } from './rows.ts';

/** The store, and real time as it is told of it. */
interface Real {
  readonly store: Store;
  realNow: number;
}

type Command = AsyncCommand<OperationModel, Real>;

/** Ids that no other run of the same store has, in the order of their making on every database. */
let minted = 1_000_000;
function mint(): string {
  minted += 1;
  return `minted ${minted}`;
}

function doing<Result>({ store }: Real, work: (operations: OperationRecords) => Promise<Result>): Promise<Result> {
  return store.transaction(({ operations }) => work(operations));
}

function command(
  name: string,
  run: (model: OperationModel, real: Real) => Promise<void>,
  check: (model: Readonly<OperationModel>) => boolean = () => true,
): Command {
  return {
    check,
    toString: () => name,
    async run(model, real) {
      await run(model, real);
      const found = await doing(real, async (operations) => {
        const rows = [];
        for (const { row } of model.operations) rows.push(await operations.find(row.id));
        return rows;
      });
      expect(found).toEqual(model.operations.map(({ row }) => row));
    },
  };
}

const hasOperations = (model: Readonly<OperationModel>) => model.operations.length > 0;
const hasClaims = (model: Readonly<OperationModel>) => model.claims.length > 0;

/** The element that a random number stands for, of a list that is not empty. */
function pick<Element>(list: readonly Element[], random: number): Element {
  const element = list[random % list.length];
  if (element === undefined) throw new Error('Nothing to pick from');
  return element;
}

/** Of three templates and three names, so that they meet. */
function insert(template: number, name: number): Command {
  return command(`insert(${template}, ${name})`, async (model, real) => {
    const target = saveTarget({ lab: `${model.prefix}-${template}`, imageName: `${model.prefix}-${name}` });
    const inserted = operation({ id: mint(), target, createdAt: model.now });
    const taken = model.taken(inserted);
    const outcome = await doing(real, (operations) => operations.insert(inserted));
    expect(outcome).toBe(taken === 'free' ? 'inserted' : taken);
    if (taken !== 'free') return;
    const row = insertedOperation(inserted);
    model.operations.push({ row, epoch: 0, lease: 'none', dueAt: model.now, woken: false });
  });
}

function claim(limit: number, lease: 'live' | 'over'): Command {
  return command(`claim(${limit}, ${lease})`, async (model, real) => {
    const leaseMilliseconds = lease === 'live' ? tenMinutes : 0;
    const order = { limit, leaseMilliseconds, realNow: real.realNow, now: model.now };
    const claimed = await doing(real, (operations) => operations.claim(order));
    expect(claimed).toEqual(model.claim(limit, lease));
  });
}

/** A tick's write under any claim there ever was. An ended operation does not begin again by itself. */
function advance(random: number, progress: SaveProgress, release: boolean, dueIn: number | undefined): Command {
  const named = `${progress.status}${release ? `, release, ${dueIn ?? 'nothing'} due` : ''}`;
  return command(
    `advance(${random}, ${named})`,
    async (model, real) => {
      const claimed = pick(model.claims, random);
      const { row } = model.operationOf(claimed);
      const change = { progress: hasEnded(row.progress) ? row.progress : progress, steps: claimed.steps };
      const due = dueIn === undefined ? {} : { dueAt: model.now + dueIn };
      const then = release ? ({ release, ...due } as const) : ({ release } as const);
      const written = await doing(real, (operations) =>
        operations.advance(claimed.id, claimed.epoch, change, then, model.now),
      );
      expect(written).toBe(model.advance(claimed, change, then));
    },
    hasClaims,
  );
}

/** A person's write; where something else is under way with the same template or name, a retry is refused. */
function update(random: number, progress: SaveProgress | 'as it is', cancelRequested: boolean): Command {
  const named = progress === 'as it is' ? progress : progress.status;
  return command(
    `update(${random}, ${named}, ${String(cancelRequested)})`,
    async (model, real) => {
      const found = pick(model.operations, random);
      const { row } = found;
      const change = {
        progress: progress === 'as it is' ? row.progress : progress,
        steps: row.steps,
        cancelRequested,
      };
      const taken = model.taken(row);
      expect(await doing(real, (operations) => operations.mayBeActive(row))).toBe(taken);
      const writing = doing(real, (operations) => operations.update(row.id, change, row.version, model.now));
      if (taken !== 'free' && !hasEnded(change.progress)) await expect(writing).rejects.toThrow(StoreConflict);
      else {
        await writing;
        model.update(found, change);
      }
    },
    hasOperations,
  );
}

function before(random: number): Command {
  return command(
    `before(${random})`,
    async (model, real) => {
      const { row } = pick(model.operations, random);
      const others = model.operations.map((other) => other.row).filter(({ id }) => id !== row.id);
      const queued = others.filter(({ progress }) => progress.status === 'queued');
      const older = queued.filter(
        (other) => other.createdAt < row.createdAt || (other.createdAt === row.createdAt && other.id < row.id),
      );
      expect(await doing(real, (operations) => operations.before(row, row.target.planId))).toEqual({
        running: others.filter(({ progress }) => ['stopping', 'saving'].includes(progress.status)).length,
        queued: older.length,
      });
    },
    hasOperations,
  );
}

/** Lets business time pass. */
function pass(milliseconds: number): Command {
  return command(`pass(${milliseconds})`, (model) => {
    model.now += milliseconds;
    return Promise.resolve();
  });
}

/** Lets every lease run out. */
function wait(): Command {
  return command('wait', (model, real) => {
    real.realNow += tenMinutes;
    for (const waiting of model.operations) if (waiting.lease === 'live') waiting.lease = 'over';
    return Promise.resolve();
  });
}

/** The next run shares the store and is not to claim or count what this one left. */
async function endAll(model: OperationModel, real: Real): Promise<void> {
  const progress = { status: 'cancelled', savedAnyway: false } as const;
  for (const { row } of model.operations)
    await doing(real, async (operations) => {
      const found = await operations.find(row.id);
      if (found !== undefined) await operations.update(row.id, { ...found, progress }, found.version, now);
    });
}

export function operationCommandsContract({ inhabited }: OpenStores, { runs, movesClock }: RandomCommands): void {
  describe('operations', () => {
    test('do as the model does, whatever is done to them in whatever order', async () => {
      const store = await inhabited();
      await store.transaction((records) => insertImageSave(records));
      const random = fc.nat(99);
      const progress = fc.constantFrom(...modelProgress);
      const commands = [
        fc.tuple(fc.nat(2), fc.nat(2)).map((order) => insert(...order)),
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('live', 'over')).map((order) => claim(...order)),
        fc.tuple(random, progress, fc.boolean(), fc.constantFrom(undefined, 0, 5)).map((order) => advance(...order)),
        fc
          .tuple(random, fc.oneof(fc.constant('as it is' as const), progress), fc.boolean())
          .map((order) => update(...order)),
        random.map(before),
        fc.integer({ min: 1, max: 5 }).map(pass),
        ...(movesClock ? [fc.constant(wait())] : []),
      ];
      const property = fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (sequence) => {
        const real = { store, realNow: now };
        const model = new OperationModel(mint().replace(' ', '-'), now);
        try {
          await fc.asyncModelRun(() => ({ model, real }), sequence);
        } finally {
          await endAll(model, real);
        }
      });
      await fc.assert(property, { numRuns: runs });
    });
  });
}

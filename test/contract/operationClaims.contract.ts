import { beforeEach, describe, expect, test } from '@jest/globals';
import type { SaveProgress } from '../../src/domain/templateSave.ts';
import type { ClaimedOperation, OperationRecords } from '../../src/ports/saveRecords.ts';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import { insertedOperation, insertImageSave, operation, saveTarget } from '../support/operationRows.ts';
import { claimOrLose } from './claimOrLose.ts';
import type { OpenStores } from './openStores.ts';
import { now, tenMinutes } from './rows.ts';

/** A lease that is over once it is given, on either clock. */
const over = 0;
const later = now + 30_000;
const stopping: SaveProgress = { status: 'stopping', asked: false };
const saving: SaveProgress = { status: 'saving' };
const cancelled: SaveProgress = { status: 'cancelled', savedAnyway: false };

export function operationClaimsContract({ inhabited }: OpenStores): void {
  describe('claims of operations', () => {
    let store: Store;
    const doing = <Result>(work: (operations: OperationRecords) => Promise<Result>) =>
      store.transaction(({ operations }) => work(operations));
    const insert = (id = 'operation', change: Parameters<typeof operation>[0] = {}) =>
      doing((operations) => operations.insert(operation({ id, target: saveTarget({ lab: id }), ...change })));
    const claim = (leaseMilliseconds = tenMinutes, at = now, limit = 10) =>
      doing((operations) => operations.claim({ limit, leaseMilliseconds, realNow: 7, now: at }));
    const claimOne = async (leaseMilliseconds = tenMinutes, at = now): Promise<ClaimedOperation> => {
      const [claimed, ...more] = await claim(leaseMilliseconds, at);
      expect(more).toEqual([]);
      if (claimed === undefined) throw new Error('No operation is due');
      return claimed;
    };
    type Then = Parameters<OperationRecords['advance']>[3];
    const advance = ({ id, epoch, steps }: ClaimedOperation, progress: SaveProgress, then: Then) =>
      doing((operations) => operations.advance(id, epoch, { progress, steps }, then, now + 5));
    const find = (id = 'operation') =>
      doing(async (operations) => {
        const found = await operations.find(id);
        if (found === undefined) throw new Error(`No operation ${id}`);
        return found;
      });
    const update = async (change: Parameters<OperationRecords['update']>[1], version: number) => {
      await doing((operations) => operations.update('operation', change, version, now + 6));
    };
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

    beforeEach(async () => {
      store = await inhabited();
      await store.transaction(insertImageSave);
    });

    test('give a new operation once, at once', async () => {
      await insert();
      const inserted = insertedOperation({ target: saveTarget({ lab: 'operation' }) });
      expect(await claimOne()).toEqual({ ...inserted, epoch: 1 });
      expect(await claim()).toEqual([]);
    });

    test('give what is due by the time of business, oldest due first, as many as asked for', async () => {
      await insert('c', { createdAt: now + 3 });
      await insert('b', { createdAt: now + 1 });
      await insert('a', { createdAt: now + 2 });
      expect(await claim(tenMinutes, now)).toEqual([]);
      expect(ids(await claim(tenMinutes, now + 2, 1))).toEqual(['b']);
      expect(ids(await claim(tenMinutes, now + 2))).toEqual(['a']);
      expect(ids(await claim(tenMinutes, now + 3))).toEqual(['c']);
    });

    test('do not give what begins as ended', async () => {
      await insert('operation', { progress: cancelled });
      expect(await claim(tenMinutes, later)).toEqual([]);
    });

    test('are ended by a release, and given again when due', async () => {
      await insert();
      const claimed = await claimOne();
      const steps = [...claimed.steps, { step: 'stopping', at: now + 5 } as const];
      const released = await doing((operations) =>
        operations.advance(
          'operation',
          claimed.epoch,
          { progress: stopping, steps },
          { release: true, dueAt: later },
          now + 5,
        ),
      );
      expect(released).toBe(true);
      const { epoch, ...row } = claimed;
      expect(await find()).toEqual({ ...row, progress: stopping, steps, version: 2, changedAt: now + 5 });
      expect(await claim(tenMinutes, later - 1)).toEqual([]);
      expect(await claimOne(tenMinutes, later)).toMatchObject({ progress: stopping, version: 2, epoch: epoch + 1 });
    });

    test('are never given again where nothing is due', async () => {
      await insert();
      await advance(await claimOne(), stopping, { release: true });
      await insert('ended');
      await advance(await claimOne(), cancelled, { release: true, dueAt: now });
      expect(await claim(tenMinutes, later)).toEqual([]);
    });

    test('hold until the release, and are good for nothing after it', async () => {
      await insert();
      const claimed = await claimOne();
      expect(await advance(claimed, stopping, { release: false })).toBe(true);
      expect(await claim(tenMinutes, later)).toEqual([]);
      expect(await advance(claimed, saving, { release: true, dueAt: later })).toBe(true);
      expect(await advance(claimed, cancelled, { release: true })).toBe(false);
      expect(await advance(claimed, cancelled, { release: false })).toBe(false);
      expect(await find()).toMatchObject({ progress: saving, version: 3 });
    });

    test('of which the lease is over are given again under a higher epoch, and the old one writes nothing', async () => {
      await insert();
      const lost = await claimOne(over);
      const held = await claimOne();
      expect(held).toEqual({ ...lost, epoch: lost.epoch + 1 });
      expect(await advance(lost, cancelled, { release: true })).toBe(false);
      expect(await advance(lost, cancelled, { release: false })).toBe(false);
      expect(await find()).toMatchObject({ progress: { status: 'queued' }, version: 1 });
      expect(await advance(held, stopping, { release: true, dueAt: now })).toBe(true);
    });

    test('of which the lease is over are still good while nobody else claimed', async () => {
      await insert();
      expect(await advance(await claimOne(over), stopping, { release: true })).toBe(true);
    });

    test('outlive a wish to cancel, which is kept and looked at at once', async () => {
      await insert();
      const claimed = await claimOne();
      await update({ ...claimed, cancelRequested: true }, 1);
      expect(await claim(tenMinutes, later)).toEqual([]);
      expect(await advance(claimed, stopping, { release: false })).toBe(true);
      expect(await advance(claimed, saving, { release: true, dueAt: later })).toBe(true);
      const again = await claimOne(tenMinutes, now + 5);
      expect(again).toMatchObject({ progress: saving, cancelRequested: true, version: 4 });
      // Known by now: the tick says when to look again.
      await advance(again, saving, { release: true, dueAt: later });
      expect(await claim(tenMinutes, later - 1)).toEqual([]);
    });

    test('that ended the operation leave nothing to look at, though somebody wished to cancel', async () => {
      await insert();
      const claimed = await claimOne();
      await update({ ...claimed, cancelRequested: true }, 1);
      await advance(claimed, { status: 'done', version: '1.0.0', enabledBy: 'bot' }, { release: true });
      expect(await claim(tenMinutes, later)).toEqual([]);
    });

    test.each([
      ['progress', { progress: stopping }],
      ['steps', { steps: [] }],
    ])('are lost where a person changes the %s, which is looked at at once', async (_, change) => {
      await insert();
      const claimed = await claimOne();
      await update({ ...claimed, ...change }, 1);
      expect(await advance(claimed, saving, { release: true })).toBe(false);
      const again = await claimOne(tenMinutes, now + 6);
      expect(again).toMatchObject({ ...change, version: 2 });
      expect(again.epoch).toBeGreaterThan(claimed.epoch);
      expect(await advance(claimed, saving, { release: true })).toBe(false);
      expect(await advance(again, saving, { release: true })).toBe(true);
    });

    test('are lost where a person ends the operation, and nothing is due', async () => {
      await insert();
      const claimed = await claimOne();
      await update({ ...claimed, progress: cancelled }, 1);
      expect(await advance(claimed, saving, { release: true, dueAt: now })).toBe(false);
      expect(await claim(tenMinutes, later)).toEqual([]);
      expect(await find()).toMatchObject({ progress: cancelled, version: 2, changedAt: now + 6 });
    });

    test('of an operation that was put off are given once a person changed it', async () => {
      await insert();
      await advance(await claimOne(), stopping, { release: true, dueAt: later });
      await update({ ...(await find()), cancelRequested: true }, 2);
      expect(await claimOne(tenMinutes, now + 6)).toMatchObject({ cancelRequested: true, version: 3 });
    });

    test('raise the version by what is written under them, so that nobody decides on what is gone', async () => {
      await insert();
      await advance(await claimOne(), stopping, { release: true });
      await expect(update({ ...operation(), cancelRequested: true }, 1)).rejects.toThrow(StoreConflict);
      expect(await find()).toMatchObject({ progress: stopping, cancelRequested: false, version: 2 });
    });

    test('written under while people wish to cancel at the same moment lose neither', async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = `operation ${round}`;
        await insert(id);
        const claimed = await claimOne();
        const cancelling = doing(async (operations) => {
          const found = await operations.find(id);
          if (found === undefined) throw new Error(`No operation ${id}`);
          await operations.update(id, { ...found, cancelRequested: true }, found.version, now);
        });
        const [advanced] = await Promise.all([advance(claimed, stopping, { release: true }), cancelling]);
        expect(advanced).toBe(true);
        expect(await find(id)).toMatchObject({ progress: stopping, cancelRequested: true, version: 3 });
        await doing((operations) => operations.update(id, { ...claimed, progress: cancelled }, 3, now));
      }
    });

    test('written under while a person ends the operation leave the person’s word over what was written', async () => {
      for (let round = 0; round < 10; round += 1) {
        const id = `operation ${round}`;
        await insert(id);
        const claimed = await claimOne();
        const ending = doing(async (operations) => {
          const found = await operations.find(id);
          if (found === undefined) throw new Error(`No operation ${id}`);
          const progress = { status: 'cancelled', savedAnyway: found.progress.status === 'saving' } as const;
          await operations.update(id, { ...found, progress }, found.version, now);
        });
        const [advanced] = await Promise.all([advance(claimed, saving, { release: true }), ending]);
        expect(await find(id)).toMatchObject({ progress: { status: 'cancelled', savedAnyway: advanced } });
      }
    });

    test('made at once never give an operation twice', async () => {
      const count = 30;
      for (let index = 0; index < count; index += 1) await insert(`operation ${index}`);
      const rounds = await Promise.all(Array.from({ length: 10 }, () => claimOrLose(() => claim(tenMinutes, now, 5))));
      expect(rounds.flat().length).toBeGreaterThan(0);
      const claimed = ids([...rounds.flat(), ...(await claim(tenMinutes, now, count))]);
      expect(claimed).toHaveLength(count);
      expect(new Set(claimed).size).toBe(count);
    });
  });
}

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { SaveStep } from '../../src/domain/templateSave.ts';
import type { OperationRecords } from '../../src/ports/saveRecords.ts';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import {
  endedSaves,
  failedSave,
  insertedOperation,
  insertImageSave,
  operation,
  savesUnderWay,
  saveTarget,
} from '../support/operationRows.ts';
import type { OpenStores } from './openStores.ts';
import { now, person } from './rows.ts';

export function operationsContract({ inhabited }: OpenStores): void {
  describe('operations', () => {
    let store: Store;
    const doing = <Result>(work: (operations: OperationRecords) => Promise<Result>) =>
      store.transaction(({ operations }) => work(operations));
    const insert = (change: Parameters<typeof operation>[0] = {}) =>
      doing((operations) => operations.insert(operation(change)));
    /** One whose template and name no other has. */
    const insertOwn = (id: string, change: Parameters<typeof operation>[0] = {}) =>
      insert({ id, target: saveTarget({ lab: id }), ...change });
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

    beforeEach(async () => {
      store = await inhabited();
      await store.transaction(insertImageSave);
    });

    test.each([...savesUnderWay, ...endedSaves])('begin at version 1 ($status)', async (progress) => {
      expect(await insert({ progress })).toBe('inserted');
      expect(await doing((operations) => operations.find('operation'))).toEqual(insertedOperation({ progress }));
      expect(await doing((operations) => operations.find('another'))).toBeUndefined();
    });

    test('are listed by person, last changed first', async () => {
      await store.transaction(({ people }) => people.insert(person({ id: 'another person' }), now));
      for (const id of ['one', 'two', 'three']) await insertOwn(id);
      await insertOwn('of another', { personId: 'another person' });
      const cancel = { ...operation(), cancelRequested: true };
      await doing((operations) => operations.update('one', cancel, 1, now + 2));
      await doing((operations) => operations.update('two', cancel, 1, now + 1));
      expect(ids(await doing((operations) => operations.list('person', 10)))).toEqual(['one', 'two', 'three']);
      expect(ids(await doing((operations) => operations.list('person', 2)))).toEqual(['one', 'two']);
    });

    test.each(savesUnderWay)('hold their template and their name while $status', async (progress) => {
      await insert({ progress });
      const { templateVmId, galleryId, imageName } = saveTarget();
      const upper = { galleryId: galleryId.toUpperCase(), imageName: imageName.toUpperCase() };
      const ofTemplate = saveTarget({ lab: 'other', templateVmId: templateVmId.toUpperCase() });
      expect(await insert({ id: 'second', target: ofTemplate })).toBe('templateTaken');
      expect(await insert({ id: 'second', target: saveTarget({ lab: 'other', ...upper }) })).toBe('nameTaken');
      expect(await doing((operations) => operations.find('second'))).toBeUndefined();
      expect(await doing((operations) => operations.saveUnderWay(templateVmId.toUpperCase()))).toBe(true);
      expect(await doing((operations) => operations.saveUnderWay(`${templateVmId}0`))).toBe(false);
      expect(await doing((operations) => operations.reservedNames(upper.galleryId))).toEqual([imageName.toLowerCase()]);
      expect(await doing((operations) => operations.reservedNames(`${galleryId}2`))).toEqual([]);
      // The same name in another gallery, the same gallery with another name.
      const elsewhere = saveTarget({ lab: 'other', galleryId: `${galleryId}2`, imageName });
      expect(await insert({ id: 'second', target: elsewhere })).toBe('inserted');
      expect(await insertOwn('third')).toBe('inserted');
    });

    test.each(endedSaves)('hold nothing once $status', async (progress) => {
      await insert();
      await doing((operations) => operations.update('operation', { ...operation(), progress }, 1, now));
      const { templateVmId, galleryId } = saveTarget();
      expect(await doing((operations) => operations.saveUnderWay(templateVmId))).toBe(false);
      expect(await doing((operations) => operations.reservedNames(galleryId))).toEqual([]);
      expect(await insert({ id: 'second' })).toBe('inserted');
    });

    test('of one template are one, though twenty are confirmed at once', async () => {
      const { templateVmId } = saveTarget();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const spelled = index % 2 === 0 ? templateVmId : templateVmId.toUpperCase();
          return insertOwn(`operation ${index}`, { target: saveTarget({ lab: `${index}`, templateVmId: spelled }) });
        }),
      );
      expect(outcomes.toSorted()).toEqual(['inserted', ...Array.from({ length: 19 }, () => 'templateTaken')]);
    });

    test('of one name are one, though twenty are confirmed at once', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const imageName = index % 2 === 0 ? 'Network-Security' : 'network-security';
          return insertOwn(`operation ${index}`, { target: saveTarget({ lab: `${index}`, imageName }) });
        }),
      );
      expect(outcomes.toSorted()).toEqual(['inserted', ...Array.from({ length: 19 }, () => 'nameTaken')]);
    });

    test('that failed may go on while nothing of theirs was taken', async () => {
      const retried = insertedOperation({ progress: failedSave });
      const mayBeActive = () => doing((operations) => operations.mayBeActive(retried));
      await insert({ progress: failedSave });
      expect(await mayBeActive()).toBe('free');
      await insert({ id: 'of template', target: saveTarget({ imageName: 'another' }) });
      expect(await mayBeActive()).toBe('templateTaken');
      await insert({ id: 'of name', target: saveTarget({ lab: 'other', imageName: saveTarget().imageName }) });
      const end = (id: string) =>
        doing((operations) => operations.update(id, { ...operation(), progress: failedSave }, 1, now));
      await end('of template');
      expect(await mayBeActive()).toBe('nameTaken');
      await end('of name');
      expect(await mayBeActive()).toBe('free');
      await doing((operations) => operations.update('operation', operation(), 1, now));
      expect(await mayBeActive()).toBe('free');
    });

    test('that failed do not go on over who has taken what was theirs', async () => {
      await insert({ progress: failedSave });
      await insert({ id: 'second' });
      const retrying = doing((operations) => operations.update('operation', operation(), 1, now));
      await expect(retrying).rejects.toThrow(StoreConflict);
      expect(await doing((operations) => operations.find('operation'))).toEqual(
        insertedOperation({ progress: failedSave }),
      );
    });

    test('that twenty people retry and confirm anew at once are one, and each is told', async () => {
      for (let index = 0; index < 10; index += 1)
        await insertOwn(`failed ${index}`, { target: saveTarget(), progress: failedSave });
      const retry = (id: string) =>
        doing(async (operations) => {
          const found = await operations.find(id);
          if (found === undefined) throw new Error(`No operation ${id}`);
          const taken = await operations.mayBeActive(found);
          if (taken !== 'free') return taken;
          await operations.update(id, { ...found, progress: { status: 'queued' } }, found.version, now);
          return 'inserted';
        });
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => [retry(`failed ${index}`), insert({ id: `new ${index}` })]).flat(),
      );
      expect(outcomes.toSorted()).toEqual(['inserted', ...Array.from({ length: 19 }, () => 'templateTaken')]);
    });

    test('are before another where they stop or save, or queued earlier, on the same plan', async () => {
      const planId = saveTarget().planId.toUpperCase();
      const before = (id: string, createdAt = now) =>
        doing((operations) => operations.before({ id, createdAt }, saveTarget().planId));
      for (const progress of [...savesUnderWay, ...endedSaves])
        await insertOwn(progress.status, { target: saveTarget({ lab: progress.status, planId }), progress });
      await insertOwn('of another plan', { target: saveTarget({ lab: 'other', planId: `${planId}2` }) });
      expect(await before('z')).toEqual({ running: 2, queued: 1 });
      expect(await before('a')).toEqual({ running: 2, queued: 0 });
      expect(await before('a', now + 1)).toEqual({ running: 2, queued: 1 });
      expect(await before('z', now - 1)).toEqual({ running: 2, queued: 0 });
      expect(await before('queued')).toEqual({ running: 2, queued: 0 });
      expect(await before('saving')).toEqual({ running: 1, queued: 1 });
      const free = { id: 'z', createdAt: now };
      expect(await doing((operations) => operations.before(free, 'a plan without saves'))).toEqual({
        running: 0,
        queued: 0,
      });
    });

    test('tell how long a step took the last of those that got past it', async () => {
      const insertSteps = (id: string, createdAt: number, ...begun: readonly (readonly [SaveStep, number])[]) =>
        insertOwn(id, { createdAt, steps: begun.map(([step, at]) => ({ step, at })) });
      await insertSteps('first', now, ['queued', 0], ['stopping', 10], ['saving', 40], ['replicating', 100]);
      await insertSteps('third', now + 2, ['queued', 0], ['saving', 5], ['replicating', 12], ['enabling', 20]);
      await insertSteps('second', now + 1, ['queued', 0], ['stopping', 1], ['saving', 2]);
      // Failed while saving, and done at the second attempt: the wait in between took nobody's time.
      await insertSteps('retried', now + 3, ['saving', 0], ['stopping', 900], ['saving', 910], ['replicating', 990]);
      // Got past saving at first, and failed in it later.
      await insertSteps('again', now + 4, ['saving', 0], ['replicating', 70], ['saving', 500], ['stopping', 510]);
      const durations = (step: SaveStep, limit = 10) => doing((operations) => operations.stepDurations(step, limit));
      expect(await durations('queued')).toEqual([5, 1, 10]);
      expect(await durations('stopping')).toEqual([10, 1, 30]);
      expect(await durations('saving')).toEqual([70, 80, 7, 60]);
      expect(await durations('saving', 2)).toEqual([70, 80]);
      expect(await durations('replicating')).toEqual([8]);
      expect(await durations('checkingDisk')).toEqual([]);
      expect(await durations('enabling')).toEqual([]);
    });
  });
}

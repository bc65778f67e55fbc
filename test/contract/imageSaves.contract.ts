import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ImageSaveState } from '../../src/domain/imageSave.ts';
import type { ImageSaveRecords } from '../../src/ports/saveRecords.ts';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import { imageSave, labAnswer } from '../support/operationRows.ts';
import type { OpenStores } from './openStores.ts';
import { interview, now, person } from './rows.ts';

const waiting: ImageSaveState = { status: 'labMissing', reminded: false };
const preparing: ImageSaveState = {
  status: 'preparing',
  lab: labAnswer,
  fault: { code: 'nameCharacters', wrong: ' 이미지' },
};

export function imageSavesContract({ inhabited }: OpenStores): void {
  describe('image saves', () => {
    let store: Store;
    const doing = <Result>(work: (imageSaves: ImageSaveRecords) => Promise<Result>) =>
      store.transaction(({ imageSaves }) => work(imageSaves));
    const insert = (...changes: readonly Parameters<typeof imageSave>[0][]) =>
      store.transaction(async ({ interviews, imageSaves }) => {
        for (const change of changes) {
          const interviewId = `interview of ${change?.id ?? 'image save'}`;
          await interviews.insert(interview({ id: interviewId }));
          await imageSaves.insert(imageSave({ interviewId, ...change }));
        }
      });
    const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

    beforeEach(async () => {
      store = await inhabited();
    });

    test('begin at version 1, and are found by themselves and by their interview', async () => {
      await insert({});
      const inserted = { ...imageSave({ interviewId: 'interview of image save' }), version: 1 };
      expect(await doing((saves) => saves.find('image save'))).toEqual(inserted);
      expect(await doing((saves) => saves.ofInterview('interview of image save'))).toEqual(inserted);
      expect(await doing((saves) => saves.find('another'))).toBeUndefined();
      expect(await doing((saves) => saves.ofInterview('another'))).toBeUndefined();
    });

    test('count their versions', async () => {
      await insert({});
      await doing((saves) => saves.update('image save', preparing, 1, now + 5));
      expect(await doing((saves) => saves.find('image save'))).toMatchObject({
        version: 2,
        state: preparing,
        changedAt: now + 5,
      });
    });

    test.each([0, 2])('are not written where the version is 1 and %d was read', async (read) => {
      await insert({});
      const writing = doing((saves) => saves.update('image save', preparing, read, now));
      await expect(writing).rejects.toThrow(StoreConflict);
      expect(await doing((saves) => saves.find('image save'))).toMatchObject({ version: 1, state: imageSave().state });
    });

    test('of one interview are one, though twenty accept its recommendation at once', async () => {
      await store.transaction(({ interviews }) => interviews.insert(interview()));
      const found = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          doing(async (saves) => {
            const earlier = await saves.ofInterview('interview');
            if (earlier !== undefined) return earlier.id;
            await saves.insert(imageSave({ id: `image save ${index}` }));
            return `image save ${index}`;
          }),
        ),
      );
      expect(new Set(found).size).toBe(1);
    });

    test('are listed by person, last changed first', async () => {
      await store.transaction(({ people }) => people.insert(person({ id: 'another person' }), now));
      await insert(
        { id: 'one', changedAt: now + 1 },
        { id: 'two', changedAt: now + 2 },
        { id: 'three', changedAt: now + 3 },
        { id: 'of another', personId: 'another person', changedAt: now + 9 },
      );
      await doing((saves) => saves.update('one', preparing, 1, now + 5));
      expect(ids(await doing((saves) => saves.list('person', 10)))).toEqual(['one', 'three', 'two']);
      expect(ids(await doing((saves) => saves.list('person', 2)))).toEqual(['one', 'three']);
    });

    test('that wait for a lab are those untouched since and not reminded of, longest first', async () => {
      await insert(
        { id: 'choosing', changedAt: now - 9 },
        { id: 'new', state: waiting, changedAt: now },
        { id: 'old', state: waiting, changedAt: now - 1 },
        { id: 'older', state: waiting, changedAt: now - 2 },
        { id: 'reminded', state: { status: 'labMissing', reminded: true }, changedAt: now - 3 },
      );
      const toRemind = (limit: number) => doing((saves) => saves.waitingForLab(now, limit));
      expect(await toRemind(1)).toEqual([
        {
          ...imageSave({ id: 'older', interviewId: 'interview of older', state: waiting }),
          changedAt: now - 2,
          version: 1,
        },
      ]);
      expect(ids(await toRemind(10))).toEqual(['older', 'old']);
      await doing((saves) => saves.update('older', { status: 'labMissing', reminded: true }, 1, now - 2));
      await doing((saves) => saves.update('old', preparing, 1, now - 1));
      await doing((saves) => saves.update('choosing', waiting, 1, now - 1));
      expect(ids(await toRemind(10))).toEqual(['choosing']);
    });
  });
}

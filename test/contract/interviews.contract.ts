import { describe, expect, test } from '@jest/globals';
import type { InterviewState } from '../../src/domain/interview.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import type { OpenStores } from './openStores.ts';
import { cancelledState, interview, now, openState, person } from './rows.ts';

export function interviewsContract({ inhabited }: OpenStores): void {
  describe('interviews', () => {
    test('begin at version 1, changed when they started', async () => {
      const store = await inhabited();
      await store.transaction(async ({ interviews }) => {
        await interviews.insert(interview());
        expect(await interviews.find('interview')).toEqual({ ...interview(), version: 1, changedAt: now });
        expect(await interviews.find('another')).toBeUndefined();
      });
    });

    test('count their versions', async () => {
      const store = await inhabited();
      await store.transaction(({ interviews }) => interviews.insert(interview()));
      await store.transaction(({ interviews }) => interviews.update('interview', cancelledState, 1, now + 5));
      expect(await store.transaction(({ interviews }) => interviews.find('interview'))).toEqual({
        ...interview({ state: cancelledState }),
        version: 2,
        changedAt: now + 5,
      });
    });

    test.each([0, 1, 3])('are not written where the version is 2 and %d was read', async (read) => {
      const store = await inhabited();
      await store.transaction(async ({ interviews }) => {
        await interviews.insert(interview());
        await interviews.update('interview', openState, 1, now);
      });
      const writing = store.transaction(({ interviews }) => interviews.update('interview', cancelledState, read, now));
      await expect(writing).rejects.toThrow(StoreConflict);
      const found = await store.transaction(({ interviews }) => interviews.find('interview'));
      expect(found).toMatchObject({ version: 2, state: openState });
    });

    test('keep what was typed, whatever it is', async () => {
      const store = await inhabited();
      const state: InterviewState = {
        status: 'open',
        needs: { className: '사이버 보안 🔐 \u0000 \ud83d \\u0000' },
        question: 'students',
        refused: { fault: { code: 'outOfRange', least: 1, most: 10_000 }, typed: '9'.repeat(1_000) },
      };
      await store.transaction(({ interviews }) => interviews.insert(interview({ state })));
      const found = await store.transaction(({ interviews }) => interviews.find('interview'));
      expect(found?.state).toEqual(state);
    });

    test('are listed by person and status, last changed first', async () => {
      const store = await inhabited();
      await store.transaction(async ({ people, interviews }) => {
        await people.insert(person({ id: 'another person' }), now);
        await interviews.insert(interview({ id: 'one', startedAt: now + 1 }));
        await interviews.insert(interview({ id: 'two', startedAt: now + 2 }));
        await interviews.insert(interview({ id: 'three', startedAt: now + 3 }));
        await interviews.insert(interview({ id: 'of another', personId: 'another person', startedAt: now + 9 }));
        await interviews.update('two', cancelledState, 1, now + 4);
        await interviews.update('one', openState, 1, now + 5);
      });
      const list = async (filter: { status?: InterviewState['status']; limit: number }) =>
        (await store.transaction(({ interviews }) => interviews.list('person', filter))).map(({ id }) => id);
      expect(await list({ limit: 10 })).toEqual(['one', 'two', 'three']);
      expect(await list({ limit: 2 })).toEqual(['one', 'two']);
      expect(await list({ status: 'open', limit: 10 })).toEqual(['one', 'three']);
      expect(await list({ status: 'cancelled', limit: 10 })).toEqual(['two']);
      expect(await list({ status: 'completed', limit: 10 })).toEqual([]);
    });
  });
}

import { describe, expect, test } from '@jest/globals';
import { StoreConflict } from '../../src/store/conflict.ts';
import type { OpenStores } from './openStores.ts';
import { cancelledState, insertPersonInConversation, interview, now, person } from './rows.ts';

export function transactionsContract({ empty, inhabited }: OpenStores): void {
  describe('transactions', () => {
    test('give the result of the work', async () => {
      const store = await empty();
      expect(await store.transaction(() => Promise.resolve(42))).toBe(42);
    });

    test('throw a surprise as it is, after one run, and write nothing', async () => {
      const store = await empty();
      const surprise = new Error('surprise');
      let runs = 0;
      const failing = store.transaction(async (records) => {
        runs += 1;
        await insertPersonInConversation(records);
        throw surprise;
      });
      await expect(failing).rejects.toBe(surprise);
      expect(runs).toBe(1);
      expect(await store.transaction(({ conversations }) => conversations.find('conversation'))).toBeUndefined();
    });

    test('run again where a conditional write lost, without what the lost run wrote', async () => {
      const store = await inhabited();
      await store.transaction(({ interviews }) => interviews.insert(interview()));
      let runs = 0;
      await store.transaction(async ({ people, interviews }) => {
        runs += 1;
        await people.insert(person({ id: `of run ${runs}` }), now);
        await interviews.update('interview', cancelledState, runs < 3 ? 99 : 1, now);
      });
      expect(runs).toBe(3);
      await store.transaction(async ({ people, interviews }) => {
        expect(await people.find('tenant', 'object of of run 2')).toBeUndefined();
        expect(await people.get('of run 3')).toMatchObject({ id: 'of run 3' });
        expect(await interviews.find('interview')).toMatchObject({ version: 2 });
      });
    });

    test('give up after three more runs, having written nothing', async () => {
      const store = await inhabited();
      let runs = 0;
      const losing = store.transaction(async ({ people, dialogStates }) => {
        runs += 1;
        await people.insert(person({ id: 'another' }), now);
        await dialogStates.write('conversation', '{}', 99, now);
      });
      await expect(losing).rejects.toThrow(StoreConflict);
      expect(runs).toBe(4);
      expect(await store.transaction(({ people }) => people.find('tenant', 'object of another'))).toBeUndefined();
    });

    test('of twenty that decide on the same version exactly one wins, and the others see who won', async () => {
      const store = await inhabited();
      await store.transaction(({ interviews }) => interviews.insert(interview()));
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, contender) =>
          store.transaction(async ({ interviews }) => {
            const found = await interviews.find('interview');
            if (found?.version !== 1) return found?.state.needs.className;
            const needs = { className: `of ${contender}` };
            await interviews.update('interview', { status: 'cancelled', needs }, 1, now);
            return 'won';
          }),
        ),
      );
      const winner = outcomes.indexOf('won');
      expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === `of ${winner}`)).toHaveLength(19);
      const found = await store.transaction(({ interviews }) => interviews.find('interview'));
      expect(found).toMatchObject({ version: 2, state: { needs: { className: `of ${winner}` } } });
    });

    test('that are running are waited for by close', async () => {
      const store = await empty();
      const slow = store.transaction(async ({ people }) => {
        await new Promise(setImmediate);
        await people.insert(person(), now);
        return people.get('person');
      });
      await store.close();
      expect(await slow).toEqual(person());
    });
  });
}

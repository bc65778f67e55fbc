import { describe, expect, test } from '@jest/globals';
import { StoreConflict } from '../../src/store/conflict.ts';
import type { OpenStores } from './openStores.ts';
import { conversation, now, person } from './rows.ts';

export function peopleContract({ empty, inhabited }: OpenStores): void {
  describe('people', () => {
    test('are found by tenant and object id together', async () => {
      const store = await inhabited();
      await store.transaction(async ({ people }) => {
        expect(await people.find('tenant', 'object of person')).toEqual(person());
        expect(await people.find('another tenant', 'object of person')).toBeUndefined();
        expect(await people.find('tenant', 'another object')).toBeUndefined();
        expect(await people.get('person')).toEqual(person());
      });
    });

    test('that are not there cannot be got', async () => {
      const store = await empty();
      await expect(store.transaction(({ people }) => people.get('nobody'))).rejects.toThrow('nobody');
    });

    test('are updated in all that can change', async () => {
      const store = await inhabited();
      const changed = person({ name: 'Kim', language: 'en', languageFrom: 'choice', timeZone: 'Europe/Berlin' });
      await store.transaction(({ people }) => people.update(changed, now + 1));
      expect(await store.transaction(({ people }) => people.get('person'))).toEqual(changed);
    });

    test('are one row for each tenant and object id, however many turns meet them at once', async () => {
      const store = await empty();
      const ids = await Promise.all(
        Array.from({ length: 10 }, (_, turn) =>
          store.transaction(async ({ people }) => {
            const found = await people.find('tenant', 'object');
            if (found !== undefined) return found.id;
            await people.insert(person({ id: `person ${turn}`, objectId: 'object' }), now);
            return `person ${turn}`;
          }),
        ),
      );
      expect(new Set(ids).size).toBe(1);
    });

    test('that went away meanwhile make an update a conflict', async () => {
      const store = await empty();
      await expect(store.transaction(({ people }) => people.update(person(), now))).rejects.toThrow(StoreConflict);
    });

    test.each([
      ['Korean and emoji', '김하늘 선생님 👩🏽‍🏫', '김하늘 선생님 👩🏽‍🏫'],
      ['quotes and placeholders', `'"; drop table person; -- $1 ?`, `'"; drop table person; -- $1 ?`],
      ['nothing', '', ''],
      ['a NUL, which is left out', 'before\u0000after', 'beforeafter'],
      ['half a surrogate pair, which becomes U+FFFD', 'before\ud83dafter', 'before\ufffdafter'],
    ])('keep a name of %s', async (_, given, kept) => {
      const store = await inhabited();
      await store.transaction(({ people }) => people.update(person({ name: given }), now));
      expect(await store.transaction(({ people }) => people.get('person'))).toEqual(person({ name: kept }));
    });

    test('are found by an id with a NUL as without it', async () => {
      const store = await inhabited();
      await store.transaction(async ({ people, conversations }) => {
        expect(await people.find('ten\u0000ant', 'object of person')).toEqual(person());
        expect(await conversations.find('conver\u0000sation')).toEqual(conversation());
      });
    });
  });
}

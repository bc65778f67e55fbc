import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { StoreConflict } from '../../src/store/conflict.ts';
import type { OpenStores } from './openStores.ts';
import { card, insertedCard, now } from './rows.ts';

export function cardsContract({ empty, inhabited }: OpenStores): void {
  const find = (store: Store, id: string) => store.transaction(({ cards }) => cards.find(id));

  describe('cards', () => {
    test('begin wanted and not sent', async () => {
      const store = await inhabited();
      const full = { subjectId: 'interview', parameters: '{"typed":"👩🏽‍🏫"}' };
      await store.transaction(async ({ cards }) => {
        await cards.insert(card(), now);
        await cards.insert(card({ id: 'full', ...full }), now);
      });
      expect(await find(store, 'card')).toEqual(insertedCard());
      expect(await find(store, 'full')).toEqual(insertedCard({ id: 'full', ...full }));
      expect(await find(store, 'another')).toBeUndefined();
    });

    test('that show a subject are listed as they were inserted', async () => {
      const store = await inhabited();
      await store.transaction(async ({ cards }) => {
        // Neither the ids nor the clock tell the order.
        await cards.insert(card({ id: 'z', subjectId: 'subject' }), now);
        await cards.insert(card({ id: 'm' }), now);
        await cards.insert(card({ id: 'a', subjectId: 'subject' }), now - 1);
        await cards.insert(card({ id: 'k', subjectId: 'another subject' }), now);
      });
      const showing = await store.transaction(({ cards }) => cards.showing('subject'));
      expect(showing.map(({ id }) => id)).toEqual(['z', 'a']);
    });

    test('are wanted anew under a new nonce', async () => {
      const store = await inhabited();
      await store.transaction(({ cards }) => cards.insert(card(), now));
      await store.transaction(({ cards }) => cards.want('card', 'second'));
      expect(await find(store, 'card')).toEqual({ ...insertedCard(), wantRevision: 2, nonce: 'second' });
    });

    test('become another kind, with nothing left of the old one', async () => {
      const store = await inhabited();
      await store.transaction(({ cards }) =>
        cards.insert(card({ kind: 'interview', subjectId: 'interview', parameters: '{}' }), now),
      );
      await store.transaction(({ cards }) => cards.become('card', { kind: 'movedBelow', nonce: 'second' }));
      const moved = { ...insertedCard({ kind: 'movedBelow' }), wantRevision: 2, nonce: 'second' };
      expect(await find(store, 'card')).toEqual(moved);
      const change = { kind: 'answered', subjectId: 'other', parameters: '[]', nonce: 'third' } as const;
      await store.transaction(({ cards }) => cards.become('card', change));
      expect(await find(store, 'card')).toEqual({ ...moved, ...change, wantRevision: 3 });
    });

    test('know every nonce that was minted for them, and no other', async () => {
      const store = await inhabited();
      await store.transaction(async ({ cards }) => {
        await cards.insert(card({ nonce: 'first' }), now);
        await cards.insert(card({ id: 'another', nonce: 'of another' }), now);
        await cards.want('card', 'second');
        await cards.become('card', { kind: 'movedBelow', nonce: 'third' });
      });
      const minted = (nonce: string) => store.transaction(({ cards }) => cards.minted(nonce, 'card'));
      expect(await minted('first')).toBe(true);
      expect(await minted('second')).toBe(true);
      expect(await minted('third')).toBe(true);
      expect(await minted('of another')).toBe(false);
      expect(await minted('forged')).toBe(false);
    });

    test('that went away meanwhile make wanting them a conflict', async () => {
      const store = await empty();
      await expect(store.transaction(({ cards }) => cards.want('card', 'nonce'))).rejects.toThrow(StoreConflict);
      const becoming = store.transaction(({ cards }) => cards.become('card', { kind: 'help', nonce: 'nonce' }));
      await expect(becoming).rejects.toThrow(StoreConflict);
    });
  });
}

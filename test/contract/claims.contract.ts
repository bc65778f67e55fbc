import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ClaimedCard, Records, Store } from '../../src/ports/store.ts';
import { claimOrLose } from './claimOrLose.ts';
import type { OpenStores } from './openStores.ts';
import { card, conversation, insertedCard, now, tenMinutes } from './rows.ts';

const realNow = now + 7;

/** A lease or a delay that is over once it is given, on either clock. */
const over = 0;

export function claimsContract({ inhabited }: OpenStores): void {
  describe('claims', () => {
    let store: Store;
    const doing = <Result>(work: (cards: Records['cards']) => Promise<Result>) =>
      store.transaction(({ cards }) => work(cards));
    const claim = (leaseMilliseconds = tenMinutes, limit = 10) =>
      doing((cards) => cards.claim({ limit, leaseMilliseconds, realNow }));
    const insert = (...changes: readonly Parameters<typeof card>[0][]) =>
      doing(async (cards) => {
        for (const change of changes) await cards.insert(card(change), now);
      });
    const fail = ({ id, epoch }: ClaimedCard, afterMilliseconds: number, gone = false) =>
      doing((cards) => cards.failed(id, epoch, { afterMilliseconds, realNow, gone }));
    const send = ({ id, epoch, wantRevision }: ClaimedCard) =>
      doing((cards) => cards.sent(id, epoch, wantRevision, `activity of ${id}`));
    const ids = (cards: readonly { readonly id: string }[]) => cards.map(({ id }) => id);

    /** The one card that is due. */
    const claimOne = async (leaseMilliseconds = tenMinutes): Promise<ClaimedCard> => {
      const [claimed, ...more] = await claim(leaseMilliseconds);
      expect(more).toEqual([]);
      if (claimed === undefined) throw new Error('No card is due');
      return claimed;
    };

    beforeEach(async () => {
      store = await inhabited();
    });

    test('give a due card once', async () => {
      await insert({ subjectId: 'interview', parameters: '{}' });
      expect(await claimOne()).toEqual({ ...insertedCard({ subjectId: 'interview', parameters: '{}' }), epoch: 1 });
      expect(await claim()).toEqual([]);
    });

    test('are ended by sending, which is recorded', async () => {
      await insert({});
      expect(await send(await claimOne())).toBe(true);
      const sent = { ...insertedCard(), sentRevision: 1, activityId: 'activity of card' };
      expect(await doing((cards) => cards.find('card'))).toEqual(sent);
      expect(await claim()).toEqual([]);
    });

    test('give one card of a conversation at a time, oldest first', async () => {
      await insert({ id: 'z' }, { id: 'm' }, { id: 'a' });
      for (const id of ['z', 'm', 'a']) {
        const claimed = await claimOne();
        expect(claimed.id).toBe(id);
        expect(await claim()).toEqual([]);
        await send(claimed);
      }
      expect(await claim()).toEqual([]);
    });

    test('give the oldest cards of several conversations, as many as asked for', async () => {
      await store.transaction(async ({ conversations }) => {
        await conversations.insert(conversation({ id: 'second' }), now);
        await conversations.insert(conversation({ id: 'third' }), now);
      });
      await insert(
        { id: 'z', conversationId: 'third' },
        { id: 'a' },
        { id: 'b', conversationId: 'second' },
        { id: 'c' },
      );
      expect(ids(await claim(tenMinutes, 2))).toEqual(['z', 'a']);
      expect(ids(await claim(tenMinutes, 2))).toEqual(['b']);
    });

    test('pass over conversations that cannot be reached, until they can', async () => {
      await insert({});
      await store.transaction(({ conversations }) => conversations.update(conversation({ reachable: false }), now));
      expect(await claim()).toEqual([]);
      await store.transaction(({ conversations }) => conversations.update(conversation(), now));
      expect(ids(await claim())).toEqual(['card']);
    });

    test('of which the lease is over are given again under a higher epoch, and the old one writes nothing', async () => {
      await insert({});
      const lost = await claimOne(over);
      const held = await claimOne();
      expect(held).toEqual({ ...lost, epoch: lost.epoch + 1 });
      expect(await send(lost)).toBe(false);
      expect(await fail(lost, over, true)).toBe(false);
      expect(await doing((cards) => cards.find('card'))).toEqual(insertedCard());
      expect(await send(held)).toBe(true);
    });

    test('of which the lease is over are still good while nobody else claimed', async () => {
      await insert({});
      expect(await send(await claimOne(over))).toBe(true);
    });

    test('are good for one result', async () => {
      await insert({});
      const claimed = await claimOne();
      expect(await send(claimed)).toBe(true);
      expect(await doing((cards) => cards.sent('card', claimed.epoch, 1, 'another'))).toBe(false);
      expect(await fail(claimed, over)).toBe(false);
      expect(await doing((cards) => cards.find('card'))).toMatchObject({ activityId: 'activity of card', failures: 0 });
    });

    test('are not taken away by wanting the card anew', async () => {
      await insert({});
      await claimOne();
      await doing((cards) => cards.want('card', 'second'));
      expect(await claim()).toEqual([]);
      await doing((cards) => cards.become('card', { kind: 'movedBelow', nonce: 'third' }));
      expect(await claim()).toEqual([]);
    });

    test('leave a card due that was wanted anew while the older revision was sent', async () => {
      await insert({});
      const claimed = await claimOne();
      await doing((cards) => cards.want('card', 'second'));
      expect(await send(claimed)).toBe(true);
      const again = await claimOne();
      expect(again).toMatchObject({
        wantRevision: 2,
        sentRevision: 1,
        nonce: 'second',
        activityId: 'activity of card',
      });
      expect(await send(again)).toBe(true);
      expect(await claim()).toEqual([]);
    });

    test('that failed are due again after the delay, whatever is wanted meanwhile', async () => {
      await insert({});
      expect(await fail(await claimOne(), tenMinutes)).toBe(true);
      expect(await claim()).toEqual([]);
      await doing((cards) => cards.want('card', 'second'));
      expect(await claim()).toEqual([]);
      expect(await doing((cards) => cards.find('card'))).toMatchObject({ failures: 1, wantRevision: 2 });
    });

    test('count failures until one succeeds', async () => {
      await insert({});
      await fail(await claimOne(), over);
      await fail(await claimOne(), over);
      const third = await claimOne();
      expect(third.failures).toBe(2);
      await send(third);
      expect(await doing((cards) => cards.find('card'))).toMatchObject({ failures: 0 });
    });

    test('of a card that is put off let the next one of its conversation pass', async () => {
      await insert({ id: 'first' }, { id: 'second' });
      const [first] = await claim();
      if (first === undefined) throw new Error('No card is due');
      await fail(first, tenMinutes);
      expect(ids(await claim())).toEqual(['second']);
    });

    test('find a posted card gone, and have it posted anew', async () => {
      await insert({});
      await send(await claimOne());
      await doing((cards) => cards.want('card', 'second'));
      await fail(await claimOne(), over, true);
      const anew = await claimOne();
      expect(anew).toEqual({ ...insertedCard(), nonce: 'second', wantRevision: 2, failures: 1, epoch: anew.epoch });
    });

    test('made at once never give a card, or a conversation, twice', async () => {
      const count = 30;
      await store.transaction(async ({ conversations, cards }) => {
        for (let index = 0; index < count; index += 1) {
          await conversations.insert(conversation({ id: `conversation ${index}` }), now);
          for (const part of ['first', 'second']) {
            const id = `${part} of ${index}`;
            await cards.insert(card({ id, conversationId: `conversation ${index}` }), now);
          }
        }
      });
      const rounds = await Promise.all(Array.from({ length: 10 }, () => claimOrLose(() => claim(tenMinutes, 5))));
      expect(rounds.flat().length).toBeGreaterThan(0);
      const rest = await claim(tenMinutes, count);
      const claimed = [...rounds.flat(), ...rest].map(({ conversationId }) => conversationId);
      expect(claimed).toHaveLength(count);
      expect(new Set(claimed).size).toBe(count);
    });
  });
}

import { describe, expect, test } from '@jest/globals';
import type { OpenStores } from './openStores.ts';
import { card, now, person, press } from './rows.ts';

export function pressesContract({ inhabited }: OpenStores): void {
  async function withCards() {
    const store = await inhabited();
    await store.transaction(async ({ people, cards }) => {
      await people.insert(person({ id: 'another person' }), now);
      for (let index = 0; index < 20; index += 1) await cards.insert(card({ id: `answer ${index}` }), now);
      await cards.insert(card(), now);
    });
    return store;
  }

  describe('presses', () => {
    test('are found by nonce, person and verb together', async () => {
      const store = await withCards();
      await store.transaction(async ({ presses }) => {
        const byAnother = press({ personId: 'another person', answerCardId: 'answer 1' });
        const ofAnotherVerb = press({ verb: 'interview.cancel', answerCardId: 'answer 2' });
        await presses.insert(press(), now);
        await presses.insert(byAnother, now);
        await presses.insert(ofAnotherVerb, now);
        expect(await presses.find('nonce of card', 'person', 'interview.start')).toEqual(press());
        expect(await presses.find('nonce of card', 'another person', 'interview.start')).toEqual(byAnother);
        expect(await presses.find('nonce of card', 'person', 'interview.cancel')).toEqual(ofAnotherVerb);
        expect(await presses.find('another', 'person', 'interview.start')).toBeUndefined();
      });
    });

    test('that come twenty times at once are carried out once, and all are answered alike', async () => {
      const store = await withCards();
      let runs = 0;
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.transaction(async ({ presses, cards }) => {
            runs += 1;
            const earlier = await presses.find('nonce of card', 'person', 'interview.start');
            if (earlier !== undefined) return earlier.answerCardId;
            await cards.want('card', `after ${index}`);
            await presses.insert(press({ answerCardId: `answer ${index}` }), now);
            return `answer ${index}`;
          }),
        ),
      );
      expect(new Set(answers).size).toBe(1);
      expect(runs).toBeGreaterThanOrEqual(20);
      expect(await store.transaction(({ cards }) => cards.find('card'))).toMatchObject({ wantRevision: 2 });
    });
  });

  describe('deliveries', () => {
    test('are first seen once, by conversation and activity', async () => {
      const store = await inhabited();
      const first = (conversationId: string, activityId: string) =>
        store.transaction(({ deliveries }) => deliveries.first(conversationId, activityId, now));
      expect(await first('conversation', 'activity')).toBe(true);
      expect(await first('conversation', 'activity')).toBe(false);
      expect(await first('conversation', 'another')).toBe(true);
      expect(await first('a group chat without a row', 'activity')).toBe(true);
    });

    test('are first seen again where the turn that saw them failed', async () => {
      const store = await inhabited();
      const failing = store.transaction(async ({ deliveries }) => {
        await deliveries.first('conversation', 'activity', now);
        throw new Error('surprise');
      });
      await expect(failing).rejects.toThrow('surprise');
      expect(await store.transaction(({ deliveries }) => deliveries.first('conversation', 'activity', now))).toBe(true);
    });

    test('that come twenty times at once are first seen once', async () => {
      const store = await inhabited();
      const seen = await Promise.all(
        Array.from({ length: 20 }, () =>
          store.transaction(({ deliveries }) => deliveries.first('conversation', 'activity', now)),
        ),
      );
      expect(seen.filter(Boolean)).toHaveLength(1);
    });
  });
}

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CardDelivery, type CardDeliveryOptions } from '../../src/engine/cardDelivery.ts';
import type { Messenger, SendResult } from '../../src/ports/messenger.ts';
import type { Records, Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/openStore.ts';
import { card, conversation, insertPersonInConversation, now } from '../contract/rows.ts';
import { sqlitePlaces } from '../support/stores.ts';
import type { Place } from '../support/wholeBotConfiguration.ts';
import { runStatement } from '../support/wholeBotRows.ts';

/** A send that waits for the test to say what comes of it. */
interface Sending {
  readonly conversationId: string;
  /** The card's id and the revision rendered. */
  readonly shown: string;
  readonly activityId: string | undefined;
  readonly end: (result?: SendResult) => void;
}

describe('the delivery of cards', () => {
  const newPlace = sqlitePlaces();
  let place: Place;
  let store: Store;
  let sending: Sending[];
  let errors: string[];
  let delivery: CardDelivery;

  /** Sends end only when the test says so. */
  const messenger: Messenger = {
    post: ({ id }, rendered) => begin(id, String(rendered['shown']), undefined),
    update: ({ id }, activityId, rendered) => begin(id, String(rendered['shown']), activityId),
  };

  function begin(conversationId: string, shown: string, activityId: string | undefined): Promise<SendResult> {
    return new Promise((resolve) => {
      const end = (result: SendResult = { kind: 'sent', activityId: activityId ?? `post of ${shown}` }): void => {
        sending = sending.filter((other) => other.end !== end);
        resolve(result);
      };
      sending.push({ conversationId, shown, activityId, end });
    });
  }

  function deliveryWith(change: Partial<CardDeliveryOptions> = {}): CardDelivery {
    return new CardDelivery({
      store,
      messenger,
      present: (_records, { id, wantRevision }) =>
        Promise.resolve({
          card: { type: 'AdaptiveCard', shown: `${id} ${wantRevision}` },
          summary: '',
          repost: true,
        }),
      log: { info: () => undefined, warn: () => undefined, error: (event) => errors.push(event) },
      clock: { now: () => now },
      realNow: () => Date.now(),
      reached: () => Promise.resolve(),
      ...change,
    });
  }

  beforeEach(async () => {
    place = await newPlace();
    store = await openStore(place);
    sending = [];
    errors = [];
    delivery = deliveryWith();
    await store.transaction(insertPersonInConversation);
  });

  afterEach(async () => {
    const stopped = delivery.stop();
    while (sending.length > 0) sending[0]?.end();
    await stopped;
    await store.close();
  });

  async function insertCards(...ids: readonly string[]): Promise<void> {
    await store.transaction(async ({ cards }) => {
      for (const id of ids) await cards.insert(card({ id }), now);
    });
  }

  function want(records: Records, nonce: string): Promise<void> {
    return records.cards.want('first', nonce);
  }

  /** Waits until this is being sent, and nothing else. */
  async function untilSending(...shown: readonly string[]): Promise<void> {
    for (let round = 0; round < 200 && sending.length < shown.length; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // What should not be sent as well would have been sent by now.
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(sending.map((each) => each.shown).sort()).toEqual([...shown].sort());
  }

  test('writes to a chat in order, one card at a time, however often it is woken', async () => {
    await insertCards('first', 'second', 'third');
    delivery.start();
    for (const shown of ['first 1', 'second 1', 'third 1']) {
      for (let times = 0; times < 5; times += 1) delivery.wake();
      await untilSending(shown);
      sending[0]?.end();
    }
    await delivery.settled();
    expect(sending).toEqual([]);
  });

  test('collapses a burst of changes during a send into one update of the state then', async () => {
    await insertCards('first');
    delivery.start();
    await untilSending('first 1');
    for (const nonce of ['a', 'b', 'c']) await store.transaction((records) => want(records, nonce));
    delivery.wake();
    await untilSending('first 1');
    sending[0]?.end();
    await untilSending('first 4');
    expect(sending[0]?.activityId).toBe('post of first 1');
    sending[0]?.end();
    await delivery.settled();
    expect(sending).toEqual([]);
  });

  test('writes to several chats at once, but to no more than eight', async () => {
    const ids = Array.from({ length: 11 }, (_unused, index) => `chat ${index}`);
    await store.transaction(async ({ conversations, cards }) => {
      for (const id of ids) {
        await conversations.insert(conversation({ id }), now);
        await cards.insert(card({ id: `card in ${id}`, conversationId: id }), now);
      }
    });
    delivery.start();
    await untilSending(...ids.slice(0, 8).map((id) => `card in ${id} 1`));
    sending[0]?.end();
    await untilSending(...ids.slice(1, 9).map((id) => `card in ${id} 1`));
    while (sending.length > 0) {
      sending[0]?.end();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await delivery.settled();
    const left = await store.transaction(({ cards }) =>
      cards.claim({ limit: 20, leaseMilliseconds: 1, realNow: Date.now() }),
    );
    expect(left).toEqual([]);
  });

  test('lets one card that cannot be rendered stop no other, and says so in the log', async () => {
    delivery = deliveryWith({
      present: (_records, { id, wantRevision }) =>
        id === 'first'
          ? Promise.reject(new Error('No template.'))
          : Promise.resolve({
              card: { type: 'AdaptiveCard', shown: `${id} ${wantRevision}` },
              summary: '',
              repost: true,
            }),
    });
    await insertCards('first', 'second');
    delivery.start();
    await untilSending('second 1');
    expect(errors).toEqual(['card.deliveryFailed']);
    expect(await store.transaction(({ cards }) => cards.find('first'))).toMatchObject({ failures: 1, sentRevision: 0 });
  });

  test('goes on after the store was away', async () => {
    await insertCards('first');
    let away = true;
    const sometimes: Store = {
      transaction: (work) => (away ? Promise.reject(new Error('Away.')) : store.transaction(work)),
      close: () => store.close(),
    };
    delivery = deliveryWith({ store: sometimes });
    delivery.start();
    await delivery.settled();
    expect(errors).toEqual(['worker.claimFailed']);
    away = false;
    // Nobody wakes it: it looks by itself every second.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await untilSending('first 1');
  });

  test('stops only after what is being sent is recorded, and begins nothing after', async () => {
    await insertCards('first', 'second');
    delivery.start();
    await untilSending('first 1');
    let stopped = false;
    const stopping = delivery.stop().then(() => {
      stopped = true;
    });
    await untilSending('first 1');
    expect(stopped).toBe(false);
    sending[0]?.end();
    await stopping;
    delivery.wake();
    await untilSending();
    expect(await store.transaction(({ cards }) => cards.find('first'))).toMatchObject({
      sentRevision: 1,
      activityId: 'post of first 1',
    });
  });

  test('posts anew what was deleted, and silences a chat that refuses, at the hour of business time', async () => {
    await insertCards('first');
    delivery.start();
    await untilSending('first 1');
    sending[0]?.end();
    await delivery.settled();
    await store.transaction((records) => want(records, 'a'));
    delivery.wake();
    await untilSending('first 2');
    sending[0]?.end({ kind: 'gone' });
    await untilSending('first 2');
    expect(sending[0]?.activityId).toBeUndefined();
    sending[0]?.end({ kind: 'refused', reason: 'HTTP 403' });
    await delivery.settled();
    delivery.wake();
    await untilSending();
    expect(await runStatement(place, 'select reachable, changed_at from conversation')).toEqual([
      { reachable: 0, changed_at: now },
    ]);
  });
});

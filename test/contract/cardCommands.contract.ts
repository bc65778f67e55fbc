import { describe, expect, test } from '@jest/globals';
import fc, { type AsyncCommand } from 'fast-check';
import type { Store } from '../../src/ports/store.ts';
import { CardModel, shown } from './cardModel.ts';
import type { OpenStores } from './openStores.ts';
import { conversation, now, tenMinutes } from './rows.ts';

/** The store, and real time as it is told of it. */
interface Real {
  readonly store: Store;
  realNow: number;
}

/** Ids and nonces that no other run of the same store has. */
let minted = 0;
function mint(): string {
  minted += 1;
  return `minted ${minted}`;
}

function command(
  name: string,
  run: (model: CardModel, real: Real) => Promise<void>,
  check: (model: Readonly<CardModel>) => boolean = () => true,
): AsyncCommand<CardModel, Real> {
  return {
    check,
    toString: () => name,
    async run(model, real) {
      await run(model, real);
      const found = await real.store.transaction(async ({ cards }) => {
        const rows = [];
        for (const { id } of model.cards) rows.push(await cards.find(id));
        return rows;
      });
      expect(found).toEqual(model.cards.map(shown));
    },
  };
}

const hasCards = (model: Readonly<CardModel>) => model.cards.length > 0;
const hasClaims = (model: Readonly<CardModel>) => model.claims.length > 0;

/** The element that a random number stands for, of a list that is not empty. */
function pick<Element>(list: readonly Element[], random: number): Element {
  const element = list[random % list.length];
  if (element === undefined) throw new Error('Nothing to pick from');
  return element;
}

function insert(random: number) {
  return command(`insert(${random})`, async (model, { store }) => {
    const { id: conversationId } = pick(model.conversations, random);
    const card = { id: mint(), conversationId, personId: 'person', kind: 'help', nonce: mint() } as const;
    await store.transaction(({ cards }) => cards.insert(card, now));
    model.cards.push({ ...card, wantRevision: 1, sentRevision: 0, failures: 0, putOff: false });
  });
}

function want(random: number) {
  return command(
    `want(${random})`,
    async (model, { store }) => {
      const card = pick(model.cards, random);
      const nonce = mint();
      await store.transaction(({ cards }) => cards.want(card.id, nonce));
      Object.assign(card, { nonce, wantRevision: card.wantRevision + 1 });
    },
    hasCards,
  );
}

function become(random: number) {
  return command(
    `become(${random})`,
    async (model, { store }) => {
      const card = pick(model.cards, random);
      const change = { kind: 'answered', subjectId: mint(), parameters: '{}', nonce: mint() } as const;
      await store.transaction(({ cards }) => cards.become(card.id, change));
      Object.assign(card, { ...change, wantRevision: card.wantRevision + 1 });
    },
    hasCards,
  );
}

function claim(limit: number, lease: 'live' | 'over') {
  return command(`claim(${limit}, ${lease})`, async (model, { store, realNow }) => {
    const leaseMilliseconds = lease === 'live' ? tenMinutes : 0;
    const claimed = await store.transaction(({ cards }) => cards.claim({ limit, leaseMilliseconds, realNow }));
    expect(claimed).toEqual(model.claim(limit, lease));
  });
}

function sent(random: number) {
  return command(
    `sent(${random})`,
    async (model, { store }) => {
      const claimed = pick(model.claims, random);
      const activityId = claimed.activityId ?? mint();
      const { id, epoch, wantRevision } = claimed;
      const recorded = await store.transaction(({ cards }) => cards.sent(id, epoch, wantRevision, activityId));
      expect(recorded).toBe(model.end(claimed));
      if (!recorded) return;
      Object.assign(model.cardOf(claimed), { sentRevision: wantRevision, activityId, failures: 0, putOff: false });
    },
    hasClaims,
  );
}

function failed(random: number, putOff: boolean, gone: boolean) {
  return command(
    `failed(${random}, ${putOff ? 'put off' : 'at once'}${gone ? ', gone' : ''})`,
    async (model, { store, realNow }) => {
      const claimed = pick(model.claims, random);
      const retry = { afterMilliseconds: putOff ? tenMinutes : 0, realNow, gone };
      const recorded = await store.transaction(({ cards }) => cards.failed(claimed.id, claimed.epoch, retry));
      expect(recorded).toBe(model.end(claimed));
      if (!recorded) return;
      const card = model.cardOf(claimed);
      Object.assign(card, { failures: card.failures + 1, putOff });
      if (!gone) return;
      card.sentRevision = 0;
      delete card.activityId;
    },
    hasClaims,
  );
}

function reach(random: number, reachable: boolean) {
  return command(`reach(${random}, ${String(reachable)})`, async (model, { store }) => {
    const reached = pick(model.conversations, random);
    await store.transaction(({ conversations }) =>
      conversations.update(conversation({ id: reached.id, reachable }), now),
    );
    reached.reachable = reachable;
  });
}

/** Lets every lease and delay run out. */
function wait() {
  return command('wait', (model, real) => {
    real.realNow += tenMinutes;
    for (const waiting of model.conversations) if (waiting.lease === 'live') waiting.lease = 'over';
    for (const card of model.cards) card.putOff = false;
    return Promise.resolve();
  });
}

export interface RandomCommands {
  /** How many random sequences of commands to run. */
  readonly runs: number;
  /** Whether leases are told by the real time that is given, so that a test can let them run out. */
  readonly movesClock: boolean;
}

export function cardCommandsContract({ inhabited }: OpenStores, { runs, movesClock }: RandomCommands): void {
  describe('cards', () => {
    test('do as the model does, whatever is done to them in whatever order', async () => {
      const store = await inhabited();
      const random = fc.nat(99);
      const commands = [
        random.map(insert),
        random.map(want),
        random.map(become),
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('live', 'over')).map((order) => claim(...order)),
        random.map(sent),
        fc.tuple(random, fc.boolean(), fc.boolean()).map((order) => failed(...order)),
        fc.tuple(random, fc.boolean()).map((order) => reach(...order)),
        ...(movesClock ? [fc.constant(wait())] : []),
      ];
      const property = fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (sequence) => {
        const ids = [mint(), mint()];
        await store.transaction(async ({ conversations }) => {
          for (const id of ids) await conversations.insert(conversation({ id }), now);
        });
        await fc.asyncModelRun(() => ({ model: new CardModel(ids), real: { store, realNow: now } }), sequence);
        // The next run shares the store and is not to claim what this one left.
        await store.transaction(async ({ conversations }) => {
          for (const id of ids) await conversations.update(conversation({ id, reachable: false }), now);
        });
      });
      await fc.assert(property, { numRuns: runs });
    });
  });
}

import type { RenderedCard } from '../ports/cards.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger, SendResult } from '../ports/messenger.ts';
import type { Reached } from '../ports/reached.ts';
import type { ClaimedCard, Conversation, Records, Store } from '../ports/store.ts';
import { retryDelay } from './retryDelay.ts';
import { Worker } from './worker.ts';

/** A card as it is to be seen at this moment. */
export interface PresentedCard {
  readonly card: RenderedCard;
  /** What Teams shows in the notification. */
  readonly summary: string;
  /** Whether it is posted anew where somebody deleted the post: only while there is still something to press. */
  readonly repost: boolean;
}

export interface CardDeliveryOptions {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly present: (records: Records, card: ClaimedCard) => Promise<PresentedCard>;
  readonly log: Log;
  readonly clock: Clock;
  /** Real time, milliseconds UTC. */
  readonly realNow: () => number;
  readonly reached: Reached;
  readonly leaseMilliseconds?: number;
}

/**
 * How long a claimed card is ours, milliseconds of real time. The messenger's own timeout is at most half of it, so a send
 * has ended before anybody else may claim the card.
 */
const usualLease = 30_000;

/** Cards sent at once. A crash between Teams' acceptance and our commit can double a first post; few in flight keep that rare. */
const slots = 8;

/** How often rows are looked for that nobody woke us for (a retry that fell due, another process's crash), milliseconds. */
const sweepMilliseconds = 1_000;

/** Sends cards until every row's sent revision is its wanted one. */
export class CardDelivery extends Worker<ClaimedCard> {
  readonly #options: CardDeliveryOptions;

  constructor(options: CardDeliveryOptions) {
    super({ name: 'cards', slots, sweepMilliseconds, log: options.log });
    this.#options = options;
  }

  protected override claim(limit: number): Promise<readonly ClaimedCard[]> {
    const { store, realNow, leaseMilliseconds = usualLease } = this.#options;
    return store.transaction((records) => records.cards.claim({ limit, leaseMilliseconds, realNow: realNow() }));
  }

  protected override async run(card: ClaimedCard): Promise<void> {
    try {
      await this.#send(card);
    } catch (error) {
      // A card that cannot be rendered must not stop the others; it is tried again, later and later, and seen in the log.
      this.#options.log.error('card.deliveryFailed', error, { cardId: card.id, kind: card.kind });
      await this.#postpone(card, { kind: 'tryLater', reason: 'error' }).catch((storeError: unknown) => {
        this.#options.log.error('card.postponeFailed', storeError, { cardId: card.id });
      });
    }
  }

  async #send(claimed: ClaimedCard): Promise<void> {
    const { store, messenger, reached } = this.#options;
    await reached('cardClaimed', claimed.kind);
    const read = await store.transaction((records) => this.#readCurrent(records, claimed));
    if (read === undefined) return;
    const { card, conversation, presented } = read;
    const result =
      card.activityId === undefined
        ? await messenger.post(conversation, presented.card, presented.summary)
        : await messenger.update(conversation, card.activityId, presented.card);
    await reached(card.activityId === undefined ? 'cardPosted' : 'cardUpdated', card.kind);
    await this.#record(card, conversation, presented, result);
    await reached('cardCommitted', card.kind);
  }

  /** Card, subject and conversation in one snapshot: what is shown and the revision it is shown as belong together. */
  async #readCurrent(records: Records, claimed: ClaimedCard) {
    const current = await records.cards.find(claimed.id);
    const conversation = await records.conversations.find(claimed.conversationId);
    // Both go only when they are forgotten by age; then there is nothing to send any more.
    if (current === undefined || conversation === undefined) return undefined;
    const card: ClaimedCard = { ...current, epoch: claimed.epoch };
    return { card, conversation, presented: await this.#options.present(records, card) };
  }

  async #record(
    card: ClaimedCard,
    conversation: Conversation,
    presented: PresentedCard,
    result: SendResult,
  ): Promise<void> {
    const { store, log, clock, realNow } = this.#options;
    switch (result.kind) {
      case 'sent':
        await this.#recordSent(card, result.activityId);
        return;
      case 'gone':
        if (presented.repost) {
          const retry = { afterMilliseconds: 0, realNow: realNow(), gone: true };
          await store.transaction((records) => records.cards.failed(card.id, card.epoch, retry));
        } else if (card.activityId !== undefined) await this.#recordSent(card, card.activityId);
        return;
      case 'refused':
        log.warn('conversation.unreachable', { reason: result.reason });
        await store.transaction(async (records) => {
          const now = await records.conversations.find(conversation.id);
          if (now !== undefined) await records.conversations.update({ ...now, reachable: false }, clock.now());
          await records.cards.failed(card.id, card.epoch, { afterMilliseconds: 0, realNow: realNow(), gone: false });
        });
        return;
      case 'tryLater':
        log.warn('card.sendPostponed', { reason: result.reason, failures: card.failures + 1 });
        await this.#postpone(card, result);
    }
  }

  async #recordSent(card: ClaimedCard, activityId: string): Promise<void> {
    await this.#options.store.transaction((records) =>
      records.cards.sent(card.id, card.epoch, card.wantRevision, activityId),
    );
  }

  async #postpone(card: ClaimedCard, result: Extract<SendResult, { kind: 'tryLater' }>): Promise<void> {
    const afterMilliseconds = Math.max(result.afterMilliseconds ?? 0, retryDelay(card.failures));
    const retry = { afterMilliseconds, realNow: this.#options.realNow(), gone: false };
    await this.#options.store.transaction((records) => records.cards.failed(card.id, card.epoch, retry));
  }
}

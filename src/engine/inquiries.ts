import type { InquiryAnswer } from '../domain/inquiry.ts';
import type { Clock } from '../ports/clock.ts';
import type { MakeIdentifier } from '../ports/identifiers.ts';
import type { Log } from '../ports/log.ts';
import type { ClaimedInquiry } from '../ports/saveRecords.ts';
import type { Store } from '../ports/store.ts';
import { Worker } from './worker.ts';

/** Longer than Azure may take for one look-up: the azure room's own time limits are at most half of it. */
const leaseMilliseconds = 60_000;
const slots = 8;
const sweepMilliseconds = 1_000;

export interface InquiryOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly realNow: () => number;
  readonly makeIdentifier: MakeIdentifier;
  /** Asks Azure. Expected failures are answers; a surprise throws. */
  readonly ask: (inquiry: ClaimedInquiry) => Promise<InquiryAnswer>;
  readonly wakeDelivery: () => void;
}

/** Answers what people wait for while their cards say "checking…". Resumed after a restart by the rows themselves. */
export class Inquiries {
  readonly #options: InquiryOptions;
  readonly #worker: Worker<ClaimedInquiry>;
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(options: InquiryOptions) {
    this.#options = options;
    const { store, log, realNow } = options;
    this.#worker = new Worker({
      name: 'inquiries',
      slots,
      sweepMilliseconds,
      claim: (limit) => {
        const order = { limit, leaseMilliseconds, realNow: realNow() };
        return store.transaction((records) => records.inquiries.claim(order));
      },
      run: (inquiry) => this.#answer(inquiry),
      log,
    });
  }

  /** Begins to answer. */
  start(): void {
    this.#worker.start();
  }

  /** Says that there may be something to answer. */
  wake(): void {
    this.#worker.wake();
  }

  /** Resolves once this inquiry is answered here, or after `milliseconds` of real time, whichever comes first. */
  async answered(inquiryId: string, milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const waiters = this.#waiting.get(inquiryId) ?? new Set();
      const done = (): void => {
        clearTimeout(timer);
        waiters.delete(done);
        if (waiters.size === 0) this.#waiting.delete(inquiryId);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.set(inquiryId, waiters.add(done));
    });
  }

  /** Resolves once nothing is being looked up. */
  settled(): Promise<void> {
    return this.#worker.settled();
  }

  /** Begins no more look-ups and waits for those under way. */
  stop(): Promise<void> {
    return this.#worker.stop();
  }

  async #answer(inquiry: ClaimedInquiry): Promise<void> {
    const { store, clock, makeIdentifier, ask, wakeDelivery } = this.#options;
    const late = clock.now() > inquiry.deadline;
    const answer: InquiryAnswer = late ? { kind: 'failed', why: 'tooLate' } : await ask(inquiry);
    await store.transaction(async (records) => {
      if (!(await records.inquiries.answer(inquiry.id, inquiry.epoch, answer))) return;
      for (const card of await records.cards.showing(inquiry.subjectId))
        await records.cards.want(card.id, makeIdentifier());
    });
    for (const done of [...(this.#waiting.get(inquiry.id) ?? [])]) done();
    wakeDelivery();
  }
}

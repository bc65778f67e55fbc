import type { InquiryAnswer } from '../domain/inquiry.ts';
import type { Clock } from '../ports/clock.ts';
import type { MakeIdentifier } from '../ports/identifiers.ts';
import type { Log } from '../ports/log.ts';
import type { Reached } from '../ports/reached.ts';
import type { ClaimedInquiry } from '../ports/saveRecords.ts';
import type { Store } from '../ports/store.ts';
import { Worker } from './worker.ts';

/** Longer than Azure may take for one look-up: the azure room's own time limits are at most half of it. */
const usualLease = 60_000;
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
  readonly reached: Reached;
  readonly leaseMilliseconds?: number;
}

/** Answers what people wait for while their cards say "checking…". Resumed after a restart by the rows themselves. */
export class Inquiries extends Worker<ClaimedInquiry> {
  readonly #options: InquiryOptions;
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(options: InquiryOptions) {
    super({ name: 'inquiries', slots, sweepMilliseconds, log: options.log });
    this.#options = options;
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

  protected override claim(limit: number): Promise<readonly ClaimedInquiry[]> {
    const { store, realNow, leaseMilliseconds = usualLease } = this.#options;
    return store.transaction((records) => records.inquiries.claim({ limit, leaseMilliseconds, realNow: realNow() }));
  }

  protected override async run(inquiry: ClaimedInquiry): Promise<void> {
    const { store, clock, makeIdentifier, ask, wakeDelivery, reached } = this.#options;
    await reached('inquiryClaimed', inquiry.inquiry.kind);
    const late = clock.now() > inquiry.deadline;
    const answer: InquiryAnswer = late ? { kind: 'failed', why: 'tooLate' } : await ask(inquiry);
    await reached('inquiryAnswered', inquiry.inquiry.kind);
    await store.transaction(async (records) => {
      if (!(await records.inquiries.answer(inquiry.id, inquiry.epoch, answer))) return;
      for (const card of await records.cards.showing(inquiry.subjectId))
        await records.cards.want(card.id, makeIdentifier());
    });
    await reached('inquiryCommitted', inquiry.inquiry.kind);
    for (const done of [...(this.#waiting.get(inquiry.id) ?? [])]) done();
    wakeDelivery();
  }
}

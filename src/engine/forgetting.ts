import { durationBefore } from '../domain/duration.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';

/** How often rows too old to keep are looked for, milliseconds of real time. */
const everyMilliseconds = 3_600_000;

export interface ForgettingOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** ISO 8601 duration. */
  readonly retention: string;
}

/** Deletes what people said once it is older than the greeting promised to keep it. */
export class Forgetting {
  readonly #options: ForgettingOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ForgettingOptions) {
    this.#options = options;
  }

  /** Forgets now and then every hour. */
  start(): void {
    this.#timer = setInterval(() => void this.#forget(), everyMilliseconds);
    void this.#forget();
  }

  /** Forgets no more. */
  stop(): void {
    clearInterval(this.#timer);
  }

  async #forget(): Promise<void> {
    const { store, clock, log, retention } = this.#options;
    try {
      const before = durationBefore(clock.now(), retention);
      await store.transaction((records) => records.retention.deleteOlderThan(before));
    } catch (error) {
      // Tried again in an hour: nothing else waits for it.
      log.error('forgetting.failed', error);
    }
  }
}

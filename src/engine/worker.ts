import type { Log } from '../ports/log.ts';

export interface WorkerOptions {
  /** Names the worker in the log. */
  readonly name: string;
  /** Rows worked on at once. No more are claimed than there are free slots. */
  readonly slots: number;
  /** How often due rows are looked for that nobody woke us for, milliseconds of real time. */
  readonly sweepMilliseconds: number;
  readonly log: Log;
}

/** Claims due rows and works on them, at once when woken and now and then by itself. The rows are the queue. */
export abstract class Worker<Row> {
  readonly #options: WorkerOptions;
  readonly #working = new Set<Promise<void>>();
  #pumping: Promise<void> | undefined;
  #wokenAgain = false;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** Claims at most this many due rows, each under a lease. */
  protected abstract claim(limit: number): Promise<readonly Row[]>;

  /** Works on one row and ends its lease. */
  protected abstract run(row: Row): Promise<void>;

  /** Begins to work, at once and then whenever woken or something falls due. */
  start(): void {
    this.#timer = setInterval(() => {
      this.wake();
    }, this.#options.sweepMilliseconds);
    this.wake();
  }

  /** Says that there may be rows to work on. Returns at once. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#pumping !== undefined) {
      this.#wokenAgain = true;
      return;
    }
    this.#pumping = this.#pump().finally(() => {
      this.#pumping = undefined;
      if (!this.#wokenAgain) return;
      this.#wokenAgain = false;
      this.wake();
    });
  }

  /** Resolves once nothing is being claimed or worked on. */
  async settled(): Promise<void> {
    while (this.#pumping !== undefined || this.#working.size > 0) {
      await this.#pumping;
      await Promise.all(this.#working);
    }
  }

  /** Claims nothing more and waits for the work under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.settled();
  }

  async #pump(): Promise<void> {
    const { slots, log, name } = this.#options;
    try {
      const free = slots - this.#working.size;
      if (free <= 0) return;
      for (const row of await this.claim(free)) this.#track(this.run(row));
    } catch (error) {
      // Others claimed at the same time (nothing this time), or the store is away. The sweep tries again: rows wait.
      if (error instanceof Error && error.name === 'StoreConflict') return;
      log.error('worker.claimFailed', error, { worker: name });
    }
  }

  #track(run: Promise<void>): void {
    const { log, name } = this.#options;
    const working = run
      .catch((error: unknown) => {
        // The row's lease runs out and it is claimed again: one bad row must not stop the others.
        log.error('worker.rowFailed', error, { worker: name });
      })
      .finally(() => {
        this.#working.delete(working);
        this.wake();
      });
    this.#working.add(working);
  }
}

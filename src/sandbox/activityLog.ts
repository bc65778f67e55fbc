import type { Clock } from '../ports/clock.ts';

/** One line of the page's log. */
export interface LogEntry {
  readonly number: number;
  /** Business time, milliseconds UTC. */
  readonly at: number;
  /** `toBot`: Teams delivered something; `toTeams`: the bot called the connector; `bot`: the bot's own log. */
  readonly way: 'toBot' | 'toTeams' | 'bot';
  readonly title: string;
  /** How it ended: an HTTP status, or a word where there was none. */
  readonly outcome: string;
  readonly failed: boolean;
  /** What was sent, for reading. */
  readonly detail?: unknown;
}

const kept = 300;

/** What went to and fro between Teams and the bot, the newest 300 entries. */
export class ActivityLog {
  readonly #clock: Clock;
  readonly #listeners = new Set<(entry: LogEntry) => void>();
  #entries: LogEntry[] = [];
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  add(entry: Omit<LogEntry, 'number' | 'at'>): void {
    this.#count += 1;
    const added = { ...entry, number: this.#count, at: this.#clock.now() };
    this.#entries = [...this.#entries.slice(1 - kept), added];
    for (const listener of this.#listeners) listener(added);
  }

  /** Calls `listener` with every new entry, until the returned function is called. */
  subscribe(listener: (entry: LogEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

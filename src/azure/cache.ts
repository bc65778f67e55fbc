import type { Azure } from '../ports/azure.ts';

/** Answers of Azure that are good for a while. */
export interface Cache<Value> {
  /** The answer kept for this key, else the one that `ask` gets; those who ask meanwhile wait for the same answer. */
  get(key: string, ask: () => Promise<Azure<Value>>): Promise<Azure<Value>>;
  /** How many answers are kept. */
  readonly size: number;
}

export interface CacheOptions {
  /** Milliseconds of real time, from the moment Azure was asked. */
  readonly lifetime: number;
  /** The oldest answers make room. */
  readonly capacity: number;
  readonly realNow: () => number;
}

/** Makes a cache. Faults are not kept: the next to ask asks Azure again. */
export function createCache<Value>({ lifetime, capacity, realNow }: CacheOptions): Cache<Value> {
  // Oldest first, since an entry is never changed in place.
  const entries = new Map<string, { readonly until: number; readonly answer: Promise<Azure<Value>> }>();

  function drop(key: string, answer: Promise<Azure<Value>>): void {
    if (entries.get(key)?.answer === answer) entries.delete(key);
  }

  function makeRoom(now: number): void {
    for (const [key, { until }] of entries) {
      if (until > now && entries.size < capacity) return;
      entries.delete(key);
    }
  }

  async function keptOnSuccess(key: string, answer: Promise<Azure<Value>>): Promise<void> {
    const kept = await answer.then(
      ({ kind }) => kind === 'ok',
      // Whoever asked gets the rejection itself.
      () => false,
    );
    if (!kept) drop(key, answer);
  }

  return {
    get size() {
      return entries.size;
    },
    get(key, ask) {
      const now = realNow();
      const entry = entries.get(key);
      if (entry !== undefined && entry.until > now) return entry.answer;
      entries.delete(key);
      makeRoom(now);
      const answer = ask();
      entries.set(key, { until: now + lifetime, answer });
      void keptOnSuccess(key, answer);
      return answer;
    },
  };
}

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

interface Entry<Value> {
  readonly until: number;
  readonly asked: Promise<Azure<Value>>;
  readonly answer: Promise<Azure<Value>>;
}

/** Makes a cache. Faults are not kept: the next to ask asks Azure again. */
export function createCache<Value>({ lifetime, capacity, realNow }: CacheOptions): Cache<Value> {
  // Oldest first, since an entry is never changed in place.
  const entries = new Map<string, Entry<Value>>();

  function makeRoom(now: number): void {
    for (const [key, { until }] of entries) {
      if (until > now && entries.size < capacity) return;
      entries.delete(key);
    }
  }

  /** Forgets the entry before anybody is told of a fault, so that whoever asks then asks Azure. */
  async function forgottenOnFault(key: string, asked: Promise<Azure<Value>>): Promise<Azure<Value>> {
    let isGood = false;
    try {
      const answer = await asked;
      isGood = answer.kind === 'ok';
      return answer;
    } finally {
      if (!isGood && entries.get(key)?.asked === asked) entries.delete(key);
    }
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
      const asked = ask();
      const answer = forgottenOnFault(key, asked);
      entries.set(key, { until: now + lifetime, asked, answer });
      return answer;
    },
  };
}

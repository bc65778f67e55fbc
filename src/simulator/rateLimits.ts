/** A bucket's size, and how many tokens come back in a second of real time. */
export interface BucketLimit {
  readonly capacity: number;
  readonly perSecond: number;
}

/** The buckets of each principal in each subscription. */
export interface RateLimits {
  readonly reads: BucketLimit;
  readonly writes: BucketLimit;
}

/** What Microsoft documents of Azure Resource Manager. */
export const documentedLimits: RateLimits = {
  reads: { capacity: 250, perSecond: 25 },
  writes: { capacity: 200, perSecond: 10 },
};

export type Spending =
  | { readonly spent: true; readonly remaining: number }
  | { readonly spent: false; readonly retryAfter: number };

interface Bucket {
  readonly tokens: number;
  /** Milliseconds of real time at which it held `tokens`. */
  readonly at: number;
}

/** Counts the requests of each principal in each subscription in real time, which is never made faster. */
export class TokenBuckets {
  readonly #limits: RateLimits;
  readonly #realNow: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: RateLimits, realNow: () => number) {
    this.#limits = limits;
    this.#realNow = realNow;
  }

  /** Takes one token. Where there is none, `retryAfter` says in how many whole seconds there will be one. */
  spend(kind: keyof RateLimits, subscriptionId: string, principalId: string): Spending {
    const { capacity, perSecond } = this.#limits[kind];
    const key = `${kind} ${subscriptionId} ${principalId}`.toLowerCase();
    const now = this.#realNow();
    const before = this.#buckets.get(key) ?? { tokens: capacity, at: now };
    const tokens = Math.min(capacity, before.tokens + ((now - before.at) / 1000) * perSecond);
    if (tokens < 1) {
      this.#buckets.set(key, { tokens, at: now });
      return { spent: false, retryAfter: Math.max(1, Math.ceil((1 - tokens) / perSecond)) };
    }
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    return { spent: true, remaining: Math.floor(tokens - 1) };
  }
}

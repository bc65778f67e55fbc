import { afterEach, describe, expect, test } from '@jest/globals';
import { documentedLimits, TokenBuckets } from '../../src/simulator/rateLimits.ts';
import { people } from '../../src/simulator/school/people.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';

describe('throttling', () => {
  let azure: TestAzure | undefined;
  afterEach(async () => {
    await azure?.close();
  });

  test('what is left is told, and nothing left is 429 with Retry-After', async () => {
    azure = await startTestAzure({
      limits: { reads: { capacity: 2, perSecond: 0.5 }, writes: { capacity: 1, perSecond: 1 } },
      realNow: () => 1_000_000,
    });
    const { labs } = azure.clients();
    const seen: (string | undefined)[] = [];
    const get = (client = labs) =>
      client.labs.get('rg-labs-science', 'lab-database', {
        onResponse: ({ headers }) => seen.push(headers.get('x-ms-ratelimit-remaining-subscription-reads')),
      });
    await get();
    await get();
    expect(seen).toEqual(['1', '0']);
    const refused = await get().catch((error: unknown) => error);
    expect(refused).toMatchObject({ statusCode: 429, code: 'SubscriptionRequestsThrottled' });
    expect((refused as { response: { headers: Map<string, string> } }).response.headers.get('Retry-After')).toBe('2');
    // Each principal has a bucket of its own.
    expect((await get(azure.clients({ as: people.seoyeon.id }).labs)).name).toBe('lab-database');
  });

  test('writes are counted apart from reads', async () => {
    azure = await startTestAzure({
      limits: { reads: { capacity: 1, perSecond: 1 }, writes: { capacity: 1, perSecond: 1 } },
      realNow: () => 1_000_000,
    });
    const { labs } = azure.clients();
    await labs.labs.get('rg-labs-science', 'lab-database');
    const headers: (string | undefined)[] = [];
    await labs.images.update(
      'rg-labs-science',
      'plan-science',
      'ubuntu-rstudio',
      { enabledState: 'Enabled' },
      { onResponse: (response) => headers.push(response.headers.get('x-ms-ratelimit-remaining-subscription-writes')) },
    );
    expect(headers).toEqual(['0']);
  });

  test('tokens come back in real time, up to the bucket’s size', () => {
    let now = 0;
    const buckets = new TokenBuckets(documentedLimits, () => now);
    const take = () => buckets.spend('reads', 'subscription', 'principal');
    for (let at = 0; at < 250; at += 1) expect(take().spent).toBe(true);
    expect(take()).toEqual({ spent: false, retryAfter: 1 });
    now += 100;
    expect([take().spent, take().spent, take().spent]).toEqual([true, true, false]);
    now += 3_600_000;
    expect(take()).toEqual({ spent: true, remaining: 249 });
  });
});

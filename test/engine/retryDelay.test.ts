import { describe, expect, test } from '@jest/globals';
import { retryDelay } from '../../src/engine/retryDelay.ts';

describe('the wait before a retry', () => {
  test('doubles from a second to five minutes', () => {
    const longest = (failures: number): number => retryDelay(failures, () => 1);
    expect([0, 1, 2, 8, 9, 100, 1_000_000].map(longest)).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000, 300_000,
    ]);
  });

  test('is at random between half of that and all of it', () => {
    expect(retryDelay(3, () => 0)).toBe(4_000);
    const waits = new Set(Array.from({ length: 50 }, () => retryDelay(3)));
    expect(waits.size).toBeGreaterThan(40);
    for (const wait of waits) {
      expect(wait).toBeGreaterThanOrEqual(4_000);
      expect(wait).toBeLessThanOrEqual(8_000);
    }
  });
});

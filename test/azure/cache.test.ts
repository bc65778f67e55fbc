import { describe, expect, test } from '@jest/globals';
import { createCache } from '../../src/azure/cache.ts';
import type { Azure } from '../../src/ports/azure.ts';

describe('a cache', () => {
  let now = 0;
  const make = (capacity = 3) => createCache<number>({ lifetime: 100, capacity, realNow: () => now });
  const ok = (value: number) => (): Promise<Azure<number>> => Promise.resolve({ kind: 'ok', value });
  const fault = (): Promise<Azure<number>> =>
    Promise.resolve({ kind: 'fault', why: 'unavailable', code: 'x', message: '' });

  test('keeps an answer for its lifetime, counted from the question', async () => {
    now = 0;
    const cache = make();
    let answered: (answer: Azure<number>) => void = () => undefined;
    const slow = new Promise<Azure<number>>((resolve) => {
      answered = resolve;
    });
    const first = cache.get('a', () => slow);
    now = 60;
    answered({ kind: 'ok', value: 1 });
    expect(await first).toEqual({ kind: 'ok', value: 1 });
    now = 99;
    expect(await cache.get('a', ok(2))).toEqual({ kind: 'ok', value: 1 });
    now = 100;
    expect(await cache.get('a', ok(2))).toEqual({ kind: 'ok', value: 2 });
  });

  test('keeps no fault, and a late one does not drop a newer answer', async () => {
    now = 0;
    const cache = make();
    expect((await cache.get('a', fault)).kind).toBe('fault');
    expect(cache.size).toBe(0);
    let fail: (answer: Azure<number>) => void = () => undefined;
    const late = cache.get('a', () => new Promise((resolve) => (fail = resolve)));
    now = 200;
    await cache.get('a', ok(3));
    fail(await fault());
    expect((await late).kind).toBe('fault');
    expect(await cache.get('a', ok(4))).toEqual({ kind: 'ok', value: 3 });
  });

  test('keeps no surprise, and whoever waits gets it', async () => {
    now = 0;
    const cache = make();
    const surprise = () => Promise.reject(new TypeError('mistake'));
    const both = [cache.get('a', surprise), cache.get('a', ok(1))];
    await expect(Promise.all(both)).rejects.toThrow('mistake');
    await expect(both[1]).rejects.toThrow('mistake');
    expect(await cache.get('a', ok(2))).toEqual({ kind: 'ok', value: 2 });
  });

  test('drops what is over its time, and the oldest where it is full', async () => {
    now = 0;
    const cache = make();
    for (const key of ['a', 'b', 'c']) await cache.get(key, ok(1));
    await cache.get('d', ok(1));
    expect(cache.size).toBe(3);
    expect(await cache.get('b', ok(2))).toEqual({ kind: 'ok', value: 1 });
    expect(await cache.get('a', ok(2))).toEqual({ kind: 'ok', value: 2 });
    now = 100;
    await cache.get('e', ok(1));
    expect(cache.size).toBe(1);
  });
});

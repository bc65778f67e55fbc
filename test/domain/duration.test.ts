import { expect, test } from '@jest/globals';
import { durationBefore, parseDuration } from '../../src/domain/duration.ts';

test.each([
  ['P1Y', { years: 1, months: 0, days: 0 }],
  ['P6M', { years: 0, months: 6, days: 0 }],
  ['P90D', { years: 0, months: 0, days: 90 }],
  ['P999Y9999M99999D', { years: 999, months: 9999, days: 99_999 }],
])('%s is a duration', (text, parts) => {
  expect(parseDuration(text)).toEqual(parts);
});

test.each([
  '',
  'P',
  '1Y',
  'P1',
  'P1W',
  'PT1H',
  'p1y',
  'P-1D',
  ' P1D',
  'P1D ',
  'P1D1Y',
  'P1000Y',
  'P10000M',
  'P100000D',
])('“%s” is none', (text) => {
  expect(parseDuration(text)).toBeUndefined();
  expect(() => durationBefore(0, text)).toThrow(RangeError);
  expect(() => durationBefore(0, text)).toThrow(text);
});

test.each([
  ['P1Y', '2025-11-23T09:30:00.000Z'],
  ['P6M', '2026-05-23T09:30:00.000Z'],
  ['P90D', '2026-08-25T09:30:00.000Z'],
  ['P1Y2M3D', '2025-09-20T09:30:00.000Z'],
])('%s before an instant', (duration, before) => {
  expect(new Date(durationBefore(Date.parse('2026-11-23T09:30:00Z'), duration)).toISOString()).toBe(before);
});

import { describe, expect, test } from '@jest/globals';
import { calendarFor } from '../../src/app/calendarFor.ts';

describe('today', () => {
  const midnightInSeoul = Date.parse('2026-12-31T15:00:00Z');

  test.each([
    [midnightInSeoul, 'Asia/Seoul', '2027-01-01'],
    [midnightInSeoul - 1, 'Asia/Seoul', '2026-12-31'],
    [midnightInSeoul, 'America/New_York', '2026-12-31'],
    [midnightInSeoul, 'Pacific/Kiritimati', '2027-01-01'],
    [Date.parse('2026-03-08T06:59:59Z'), 'America/New_York', '2026-03-08'],
  ])('at %d in %s is %s', (now, timeZone, today) => {
    expect(calendarFor(now, timeZone, [])).toEqual({ today, endsOfTerm: [] });
  });

  test('comes with the ends of term that follow it there', () => {
    expect(calendarFor(midnightInSeoul, 'Asia/Seoul', ['06-19', '12-31']).endsOfTerm[0]).toBe('2027-06-19');
    expect(calendarFor(midnightInSeoul, 'UTC', ['06-19', '12-31']).endsOfTerm[0]).toBe('2026-12-31');
  });
});

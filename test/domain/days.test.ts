import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compare,
  dayOf,
  daysBetween,
  daysInMonth,
  isCalendarDay,
  laterMonth,
  nextEndsOfTerm,
  partsOf,
  weekday,
} from '../../src/domain/days.ts';
import type { CalendarDay } from '../../src/domain/needs.ts';

const millisecondsOfDay = 86_400_000;
const firstDay = Date.parse('0000-01-01');
const lastDay = Date.parse('9999-12-31');

/** The runtime's own calendar, as the oracle. */
function dayAt(milliseconds: number): CalendarDay {
  return new Date(milliseconds).toISOString().slice(0, 10) as CalendarDay;
}

const anyDay = fc
  .integer({ min: firstDay / millisecondsOfDay, max: lastDay / millisecondsOfDay })
  .map((number) => dayAt(number * millisecondsOfDay));

describe('arithmetic agrees with the calendar of the runtime', () => {
  test('for every pair of days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const days = (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
        expect(compare(from, to)).toBe(0 - days);
      }),
      { numRuns: 1_000 },
    );
  });

  test('for every day around the leap days that are and the ones that are not', () => {
    const years = [1, 1896, 1900, 1904, 1999, 2000, 2026, 2027, 2028, 2099, 2100];
    const times = years.flatMap((year) =>
      Array.from(
        { length: 3 * 366 },
        (_, index) => Date.UTC(2000 + year, 0, 1 + index) - 146_097 * 5 * millisecondsOfDay,
      ),
    );
    const wrong = times.filter((time) => {
      const [before, day] = [dayAt(time - millisecondsOfDay), dayAt(time)];
      const isoWeekday = ((new Date(time).getUTCDay() + 6) % 7) + 1;
      return addDays(before, 1) !== day || addDays(day, -1) !== before || weekday(day) !== isoWeekday;
    });
    expect(wrong.map(dayAt)).toEqual([]);
  });

  test('for weekdays at the ends of the calendar', () => {
    expect(weekday('0000-01-01')).toBe(6);
    expect(weekday('0000-02-28')).toBe(1);
    expect(weekday('9999-12-31')).toBe(5);
  });

  test('refuses to leave the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('9999-12-31 and 1 days is not within the years 0 to 9999');
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow('9999-12-31 and 1 months is not within the years 0 to 9999');
    expect(() => addMonths('0000-01-31', -1)).toThrow(RangeError);
  });
});

describe('months', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2027-03-15', 12, '2028-03-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2027-03-31', -13, '2026-02-28'],
    ['2027-03-31', 0, '2027-03-31'],
  ] as [CalendarDay, number, CalendarDay][])('%s and %i months', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  test('of the year have these lengths', () => {
    const lengths = (year: number) => Array.from({ length: 14 }, (_, month) => daysInMonth(year, month));
    expect(lengths(2027)).toEqual([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]);
    expect([2028, 2000, 1900, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  test('go over the turn of the year', () => {
    expect(laterMonth({ year: 2026, month: 11, day: 5 }, 1)).toEqual({ year: 2026, month: 12 });
    expect(laterMonth({ year: 2026, month: 12, day: 5 }, 1)).toEqual({ year: 2027, month: 1 });
    expect(laterMonth({ year: 2026, month: 1, day: 5 }, -1)).toEqual({ year: 2025, month: 12 });
  });
});

describe('days from parts and texts', () => {
  test('are what the calendar has', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isCalendarDay(day)).toBe(true);
        expect(dayOf(partsOf(day))).toBe(day);
      }),
    );
    expect(partsOf('0987-06-05')).toEqual({ year: 987, month: 6, day: 5 });
  });

  test.each([
    '2027-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-00-10',
    '2027-13-01',
    '2027-01-00',
    '2027-01-32',
    '2027-1-1',
    '27-01-01',
    '12027-01-01',
    '2027-01-01T00:00',
    ' 2027-01-01',
    '2027/01/01',
    '2027-01-01\n',
    '',
  ])('%j is no day', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  test.each([
    [2027, 2, 29],
    [2027, 0, 1],
    [2027, 13, 1],
    [2027, 1, 0],
    [2027, 1, 32],
    [10_000, 1, 1],
    [-1, 1, 1],
    [2027, 1.5, 1],
    [2027, 1, Number.NaN],
  ])('%d, %d, %d are parts of none', (year, month, day) => {
    expect(dayOf({ year, month, day })).toBeUndefined();
  });

  test('is what the calendar of the runtime says of any digits', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(two, two, two, two, (century, year, month, day) => {
        const text = `${century}${year}-${month}-${day}`;
        const time = Date.parse(text);
        expect(isCalendarDay(text)).toBe(!Number.isNaN(time) && dayAt(time) === text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the next ends of term', () => {
  test.each([
    [['06-21', '12-21'], '2026-11-23', ['2026-12-21', '2027-06-21', '2027-12-21']],
    [['12-21', '06-21'], '2026-12-21', ['2026-12-21', '2027-06-21', '2027-12-21']],
    [['12-21', '06-21'], '2026-12-22', ['2027-06-21', '2027-12-21', '2028-06-21']],
    [['06-21'], '2026-11-23', ['2027-06-21', '2028-06-21', '2029-06-21']],
    [['02-29'], '2027-01-01', ['2027-02-28', '2028-02-29', '2029-02-28']],
    [['02-28', '02-29'], '2027-01-01', ['2027-02-28', '2028-02-28', '2028-02-29']],
    [['06-21', '06-21'], '2026-11-23', ['2027-06-21', '2028-06-21', '2029-06-21']],
    [['13-01', '02-30', '', '2027-06-21'], '2026-11-23', []],
    [[], '2026-11-23', []],
    [['01-31', '03-31', '06-30', '09-30'], '0999-08-01', ['0999-09-30', '1000-01-31', '1000-03-31']],
  ] as [string[], CalendarDay, CalendarDay[]][])('of %j seen from %s', (monthDays, today, days) => {
    expect(nextEndsOfTerm(monthDays, today)).toEqual(days);
  });
});

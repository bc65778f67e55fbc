import type { CalendarDay } from './needs.ts';

/** A day by its parts; month 1 to 12, day 1 to 31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month (1 to 12), 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The day with these parts, or undefined where no calendar has it (30 February) or its year is not within 0 to 9999. */
export function dayOf({ year, month, day }: DayParts): CalendarDay | undefined {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return isCalendarDay(text) ? text : undefined;
}

/** The parts of a day. */
export function partsOf(day: CalendarDay): DayParts {
  const [year = NaN, month = NaN, dayOfMonth = NaN] = day.split('-').map(Number);
  return { year, month, day: dayOfMonth };
}

/** Whether the text is `YYYY-MM-DD` and the Gregorian calendar has that day. */
export function isCalendarDay(text: string): text is CalendarDay {
  const [, year, month, day] = pattern.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Negative where `a` is the earlier day, positive where it is the later one, 0 for the same day. For sorting, too. */
export function compare(a: CalendarDay, b: CalendarDay): number {
  return daysBetween(b, a);
}

/** Days from one day to another; negative where `to` is the earlier one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` (an integer, may be negative) later. The result must lie within the years 0 to 9999. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const moved = dayOf(partsOfNumber(dayNumber(day) + days));
  if (moved === undefined) {
    throw new RangeError(`${day} and ${days} days is not within the years 0 to 9999`);
  }
  return moved;
}

/** The same day of a later month, or that month's last day where it is shorter. Years as for {@link addDays}. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const parts = partsOf(day);
  const { year, month } = laterMonth(parts, months);
  const first = dayOf({ year, month, day: 1 });
  if (first === undefined) {
    throw new RangeError(`${day} and ${months} months is not within the years 0 to 9999`);
  }
  return addDays(first, Math.min(parts.day, daysInMonth(year, month)) - 1);
}

/** Year and month (1 to 12) `months` after those of the given day. */
export function laterMonth(
  { year, month }: DayParts,
  months: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Monday 1 to Sunday 7 (ISO 8601). */
export function weekday(day: CalendarDay): number {
  // 0000-03-01, number 0, was a Wednesday in the proleptic Gregorian calendar.
  return ((((dayNumber(day) + 2) % 7) + 7) % 7) + 1;
}

/**
 * The next three ends of term from today on (today included), soonest first.
 * `monthDays` are `MM-DD`, of every year; 02-29 falls on 28 February where the year has no 29th. What is no day of any year
 * is passed over: the configuration has refused it at the start.
 */
export function nextEndsOfTerm(monthDays: readonly string[], today: CalendarDay): readonly CalendarDay[] {
  const { year } = partsOf(today);
  const days = [year, year + 1, year + 2, year + 3].flatMap((each) =>
    monthDays.map((monthDay) => endOfTerm(each, monthDay)).filter((day) => day !== undefined),
  );
  return [...new Set(days)]
    .filter((day) => compare(day, today) >= 0)
    .sort(compare)
    .slice(0, 3);
}

function endOfTerm(year: number, monthDay: string): CalendarDay | undefined {
  const fitting = monthDay === '02-29' && !isLeapYear(year) ? '02-28' : monthDay;
  const text = `${String(year).padStart(4, '0')}-${fitting}`;
  return isCalendarDay(text) ? text : undefined;
}

/** Days since 1 March of the year 0: counting from March puts the leap day at the end of the counted year. */
function dayNumber(day: CalendarDay): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  return daysBeforeYear(marchYear) + daysBeforeMonth((month + 9) % 12) + dayOfMonth - 1;
}

function daysBeforeYear(marchYear: number): number {
  return 365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
}

/** From March on the months' lengths repeat every five months with 153 days: 31, 30, 31, 30, 31. */
function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5);
}

function partsOfNumber(number: number): DayParts {
  // No year begins a whole day later than the mean length of a year says, but some begin more than a day earlier.
  const nearYear = Math.floor(number / 365.2425);
  const marchYear = daysBeforeYear(nearYear + 1) <= number ? nearYear + 1 : nearYear;
  const dayOfYear = number - daysBeforeYear(marchYear);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    year: marchMonth < 10 ? marchYear : marchYear + 1,
    month: ((marchMonth + 2) % 12) + 1,
    day: dayOfYear - daysBeforeMonth(marchMonth) + 1,
  };
}

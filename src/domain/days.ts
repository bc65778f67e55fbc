import type { CalendarDay } from './needs.ts';

const millisecondsOfDay = 86_400_000;

/** Whether a text is a day that the Gregorian calendar has, as `YYYY-MM-DD`: 2027-02-29 is not one. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const start = Date.parse(text);
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(text);
}

/** Days from one calendar day to another; negative where the second is the earlier one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
}

/** The same day some years later; 29 February becomes 28 February in a year that has none. */
export function yearsAfter(day: CalendarDay, years: number): CalendarDay {
  const year = (Number(day.slice(0, 4)) + years).toString().padStart(4, '0');
  const later = `${year}${day.slice(4)}` as CalendarDay;
  return isCalendarDay(later) ? later : (`${year}-02-28` as CalendarDay);
}

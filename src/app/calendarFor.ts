import type { Calendar } from '../domain/calendar.ts';
import { nextEndsOfTerm } from '../domain/days.ts';
import type { CalendarDay } from '../domain/needs.ts';

/**
 * Today and the next ends of term where a person is. `now` in milliseconds UTC, `timeZone` an IANA name, `endsOfTerm` as
 * `MM-DD`.
 */
export function calendarFor(now: number, timeZone: string, endsOfTerm: readonly string[]): Calendar {
  const today = dayIn(timeZone, now);
  return { today, endsOfTerm: nextEndsOfTerm(endsOfTerm, today) };
}

function dayIn(timeZone: string, now: number): CalendarDay {
  // Swedish writes days as ISO 8601 does.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return day.format(now) as CalendarDay;
}

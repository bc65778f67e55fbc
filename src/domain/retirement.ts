import { type CalendarDay, known, type Needs } from './needs.ts';

/** The day Azure Lab Services retires (Microsoft's retirement guide). A course that ends on this day is still served. */
export const serviceEndsOn: CalendarDay = '2027-06-28';

/** The last day of a course that is known to go on after the service's end, otherwise undefined. */
export function lastDayAfterRetirement(needs: Needs): CalendarDay | undefined {
  const lastDay = known(needs.lastDay) ?? serviceEndsOn;
  return lastDay > serviceEndsOn ? lastDay : undefined;
}

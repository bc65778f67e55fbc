import { type CalendarDay, known, type Needs } from './needs.ts';

/** The day Azure Lab Services retires (Microsoft's retirement guide). A course that ends on this day is still served. */
export const serviceEndsOn: CalendarDay = '2027-06-28';

/**
 * The day that proves the course to go on after the service's end: its last day or, where that is not known, the day the
 * image is needed by. Undefined where neither does.
 */
export function dayAfterRetirement(needs: Needs): CalendarDay | undefined {
  const day = known(needs.lastDay) ?? known(needs.neededBy);
  return day !== undefined && day > serviceEndsOn ? day : undefined;
}

/** Whether the last day is known and the service is still there on it: no other answer can prove the opposite. */
export function endsWithinService(needs: Needs): boolean {
  const lastDay = known(needs.lastDay);
  return lastDay !== undefined && lastDay <= serviceEndsOn;
}

import type { CalendarDay } from './needs.ts';

/** Days a conversation needs: today where the person is, and the configured ends of term from today on, soonest first. */
export interface Calendar {
  readonly today: CalendarDay;
  readonly endsOfTerm: readonly CalendarDay[];
}

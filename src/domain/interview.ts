import type { Approach } from './approach.ts';
import type { CalendarDay, Needs, QuestionId } from './needs.ts';
import type { Recommendation } from './recommendation.ts';

/** Why an answer was not taken. The words for it say what is wrong and what would be right. */
export type AnswerFault =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLong'; readonly longest: number }
  | { readonly code: 'notAChoice' }
  /** Windows without a version: Windows 11 decides, others do not. */
  | { readonly code: 'ambiguousWindows' }
  | { readonly code: 'notANumber' }
  | { readonly code: 'outOfRange'; readonly least: number; readonly most: number }
  | { readonly code: 'notADay' }
  | { readonly code: 'dayInThePast'; readonly today: CalendarDay }
  | { readonly code: 'afterLastDay'; readonly lastDay: CalendarDay }
  | { readonly code: 'tooFarAhead'; readonly latest: CalendarDay };

/** What was typed and not understood is kept, so that the educator can mend it instead of typing it again. */
export interface RefusedAnswer {
  readonly fault: AnswerFault;
  /** As typed, cut to 1,000 characters. */
  readonly typed: string;
}

/** An interview, from its first question to its recommendation. A field exists only where it is true. */
export type InterviewState =
  | { readonly status: 'open'; readonly needs: Needs; readonly question: QuestionId; readonly refused?: RefusedAnswer }
  | {
      readonly status: 'completed';
      readonly needs: Needs;
      readonly recommendation: Recommendation;
      /** The recommended approach, or the other one the educator took instead. */
      readonly chosen: Approach;
      /** The educator pressed "go on" with the chosen approach. */
      readonly accepted: boolean;
    }
  | { readonly status: 'cancelled'; readonly needs: Needs };

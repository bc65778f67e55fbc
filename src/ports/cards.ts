import type { Calendar } from '../domain/calendar.ts';
import type { ImageSaveState } from '../domain/imageSave.ts';
import type { InterviewState } from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import type { Answer } from '../domain/needs.ts';
import type { SaveProgress } from '../domain/templateSave.ts';
import type { Term } from '../domain/term.ts';
import type { EnableCardData, LookedUp, SaveCardData } from './saveCards.ts';

/** What a card shows, as plain data: everything its template needs, nothing that decides. */
export type CardData =
  | { readonly kind: 'greeting'; readonly retention: string }
  | { readonly kind: 'help'; readonly notUnderstood?: string }
  | {
      readonly kind: 'interview';
      readonly id: string;
      readonly state: InterviewState;
      readonly calendar: Calendar;
      /** Labs that Azure was asked for, where the question is which lab. */
      readonly lookedUp?: LookedUp;
    }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'movedBelow' }
  | { readonly kind: 'unfinished'; readonly id: string; readonly state: InterviewState }
  | {
      readonly kind: 'status';
      readonly interviews: readonly InterviewSummary[];
      readonly saves: readonly SaveSummary[];
    }
  | { readonly kind: 'language' }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | SaveCardData
  | EnableCardData;

export type CardKind = CardData['kind'];

export interface InterviewSummary {
  readonly id: string;
  readonly state: InterviewState;
  /** Business time of the last change, milliseconds UTC. */
  readonly changedAt: number;
}

/** A template save on its way, or one that has ended. */
export interface SaveSummary {
  /** The image save's. */
  readonly id: string;
  readonly state: ImageSaveState;
  /** Of the class that the recommendation was made for; absent where it has no name. */
  readonly className?: string;
  /** Once confirmed. */
  readonly operation?: { readonly imageName: string; readonly progress: SaveProgress };
  /** Business time of the last change, milliseconds UTC. */
  readonly changedAt: number;
}

/** One plain sentence to a person, with a way on. */
export type Notice =
  | { readonly code: 'nothingToCancel' }
  | { readonly code: 'nothingToGoBackTo' }
  | { readonly code: 'nothingToResume' }
  | { readonly code: 'noTextUnderstood' }
  /** What a term means. */
  | { readonly code: 'term'; readonly term: Term }
  /** The answer to thanks. */
  | { readonly code: 'welcome' }
  /** Said in the language chosen. */
  | { readonly code: 'languageChosen' }
  /** `saveId`: the image save that waits for a lab. */
  | { readonly code: 'labReminder'; readonly saveId: string; readonly className?: string };

/** What every button of a rendered card carries. Nothing in it is trusted. */
export interface CardStamp {
  /** The card row's id. */
  readonly cardId: string;
  /** The revision rendered: the card row's `wantRevision`. */
  readonly revision: number;
  readonly nonce: string;
}

/** A finished Adaptive Card, ready to be attached to an activity. */
export interface RenderedCard {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

/** Fills the template for this data in this language. Throws where a template and its data do not fit: a defect. */
export type RenderCard = (data: CardData, stamp: CardStamp, reader: Reader) => RenderedCard;

/** Who reads a card: decides words, date formats and "today". */
export interface Reader {
  readonly language: Language;
  /** IANA name such as `Asia/Seoul`. */
  readonly timeZone: string;
}

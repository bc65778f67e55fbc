import type { TurnContext } from 'botbuilder';
import type { Scope } from '../app/scope.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Language } from '../domain/language.ts';
import type { Words } from '../domain/words.ts';
import type { RenderedCard } from '../ports/cards.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { Clock } from '../ports/clock.ts';
import type { MakeIdentifier } from '../ports/identifiers.ts';
import type { Log } from '../ports/log.ts';
import type { Reached } from '../ports/reached.ts';
import type { Card, Records, Store } from '../ports/store.ts';
import type { Interviews } from './interviewDialog.ts';

/** What turns are made with; the same for every turn. */
export interface TurnParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly makeIdentifier: MakeIdentifier;
  readonly words: readonly Words[];
  readonly catalogues: Readonly<Record<Language, Catalogue>>;
  readonly calendarFor: (timeZone: string) => Calendar;
  /** The card as it is to be seen at this moment. */
  readonly present: (records: Records, card: Card) => Promise<RenderedCard>;
  /** Says that there may be cards to send. */
  readonly wakeDelivery: () => void;
  /** Says that there may be something to look up or to carry on in Azure. */
  readonly wakeAzure: () => void;
  /** Resolves once this inquiry is answered, or after so many milliseconds of real time. */
  readonly inquiryAnswered: (inquiryId: string, milliseconds: number) => Promise<void>;
  /** Entra object ids of those who may enable images, lower case (`IT_APPROVERS`). */
  readonly approvers: readonly string[];
  readonly reached: Reached;
  readonly tenantId: string;
  readonly appId: string;
  readonly defaults: { readonly language: Language; readonly timeZone: string };
}

/** One person's turn inside its transaction, as commands and button handlers see it. */
export interface Turn {
  readonly scope: Scope;
  readonly interviews: Interviews;
  readonly words: readonly Words[];
  readonly context: TurnContext;
  readonly approvers: readonly string[];
}

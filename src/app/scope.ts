import type { Calendar } from '../domain/calendar.ts';
import type { MakeIdentifier } from '../ports/identifiers.ts';
import type { Conversation, Person, Records } from '../ports/store.ts';

/** One person's turn inside one transaction: who, where, when, and the rows it may read and write. */
export interface Scope {
  readonly records: Records;
  readonly person: Person;
  readonly conversation: Conversation;
  /** Business time, milliseconds UTC: one instant for the whole turn. */
  readonly now: number;
  readonly calendar: Calendar;
  readonly makeIdentifier: MakeIdentifier;
}

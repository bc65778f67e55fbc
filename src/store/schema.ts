import type { Generated, Kysely, Selectable, Transaction } from 'kysely';
import type { InterviewState } from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import type { CardKind } from '../ports/cards.ts';
import type { Person } from '../ports/store.ts';
import type { SaveTables } from './saveSchema.ts';

/*
 * The tables as queries see them, the same on SQLite and PostgreSQL: ids are text, instants are milliseconds UTC,
 * flags are 0 or 1, JSON is text. Columns keep the snake case that an operator types into psql or sqlite3.
 */

type Flag = 0 | 1;

interface PersonTable {
  id: string;
  tenant_id: string;
  object_id: string;
  name: string;
  language: Language;
  language_from: Person['languageFrom'];
  time_zone: string;
  created_at: number;
  changed_at: number;
}

interface ConversationTable {
  id: string;
  person_id: string;
  service_url: string;
  bot_channel_id: string;
  person_channel_id: string;
  channel_id: string;
  greeted: Flag;
  reachable: Flag;
  created_at: number;
  changed_at: number;
}

/** Who may write to a chat at the moment. Apart from the conversation, so that turns and deliveries do not collide. */
interface ConversationLeaseTable {
  conversation_id: string;
  /** Fencing token: grows with every claim. */
  epoch: number;
  /** Null: nobody holds it. Told by the database's clock on PostgreSQL, by real time on SQLite. */
  lease_until: number | null;
}

interface DialogStateTable {
  conversation_id: string;
  version: number;
  state: string;
  changed_at: number;
}

interface InterviewTable {
  id: string;
  person_id: string;
  conversation_id: string;
  version: number;
  /** Copied from `state` at every write, so that lists can filter by it. */
  status: InterviewState['status'];
  /** InterviewState as JSON. */
  state: string;
  started_at: number;
  changed_at: number;
}

interface CardTable {
  /** Grows with every insert: the order in which cards are posted. */
  position: Generated<number>;
  id: string;
  conversation_id: string;
  person_id: string;
  kind: CardKind;
  subject_id: string | null;
  parameters: string | null;
  nonce: string;
  want_revision: number;
  sent_revision: number;
  activity_id: string | null;
  failures: number;
  /** By the clock that leases are told by; 0: at once. */
  not_before: number;
  created_at: number;
}

/** Every nonce a card was ever rendered with. */
interface CardNonceTable {
  card_id: string;
  nonce: string;
}

interface PressTable {
  nonce: string;
  person_id: string;
  verb: string;
  card_id: string;
  answer_card_id: string;
  created_at: number;
}

interface DeliveryTable {
  conversation_id: string;
  activity_id: string;
  created_at: number;
}

export interface Tables extends SaveTables {
  person: PersonTable;
  conversation: ConversationTable;
  conversation_lease: ConversationLeaseTable;
  dialog_state: DialogStateTable;
  interview: InterviewTable;
  card: CardTable;
  card_nonce: CardNonceTable;
  press: PressTable;
  delivery: DeliveryTable;
}

export type PersonRow = Selectable<PersonTable>;
export type ConversationRow = Selectable<ConversationTable>;
export type InterviewRow = Selectable<InterviewTable>;
export type CardRow = Selectable<CardTable>;

export type DialectName = 'sqlite' | 'postgres';

/** An open database, whichever of the two it is. */
export interface Database {
  readonly dialect: DialectName;
  readonly kysely: Kysely<Tables>;
  /** Gives back what is held beside the connections. Called once they are closed. */
  readonly release: () => void;
}

/** What records work on: one transaction, never the bare database. */
export type DatabaseTransaction = Transaction<Tables>;

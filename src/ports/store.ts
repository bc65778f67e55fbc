import type { InterviewState } from '../domain/interview.ts';
import type { Language } from '../domain/language.ts';
import type { CardKind } from './cards.ts';
import type { RetentionRecords } from './retention.ts';
import type { AuditRecords, ImageSaveRecords, InquiryRecords, OperationRecords } from './saveRecords.ts';

/** The durable store. All work on it is done in transactions. */
export interface Store {
  /**
   * Runs `work` in one transaction and commits (SQLite: BEGIN IMMEDIATE, one at a time; PostgreSQL: REPEATABLE READ, so that
   * writing a row that another transaction has written since this one began is a conflict too). Where a conditional write lost against another transaction, the whole of
   * `work` is rolled back and run again, at most 3 times more; then a StoreConflict is thrown. So `work` does nothing but
   * read and write these records, and may be run more than once.
   */
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface Records {
  readonly people: PeopleRecords;
  readonly conversations: ConversationRecords;
  readonly dialogStates: DialogStateRecords;
  readonly interviews: InterviewRecords;
  readonly cards: CardRecords;
  readonly presses: PressRecords;
  readonly deliveries: DeliveryRecords;
  readonly inquiries: InquiryRecords;
  readonly imageSaves: ImageSaveRecords;
  readonly operations: OperationRecords;
  readonly audit: AuditRecords;
  readonly retention: RetentionRecords;
}

export interface Person {
  readonly id: string;
  /** Entra tenant id and object id, lower case. Together unique. */
  readonly tenantId: string;
  readonly objectId: string;
  /** Display name as Teams last gave it; empty where it never did. */
  readonly name: string;
  readonly language: Language;
  /** Where the language is from. A chosen one is never changed by what a client sends. */
  readonly languageFrom: 'default' | 'client' | 'choice';
  /** IANA name, as Teams last gave it, or the default. */
  readonly timeZone: string;
}

export interface PeopleRecords {
  find(tenantId: string, objectId: string): Promise<Person | undefined>;
  get(id: string): Promise<Person>;
  insert(person: Person, now: number): Promise<void>;
  update(person: Person, now: number): Promise<void>;
}

/** A personal chat between one person and the bot. */
export interface Conversation {
  /** Teams' conversation id. */
  readonly id: string;
  readonly personId: string;
  /** Refreshed on every turn. */
  readonly serviceUrl: string;
  /** The bot's and the person's ids on the channel (`28:…`, `29:…`). */
  readonly botChannelId: string;
  readonly personChannelId: string;
  readonly channelId: string;
  /** The greeting was posted since the last install. */
  readonly greeted: boolean;
  /** False after an uninstall or a "blocked" answer, until the next turn: nothing is sent. */
  readonly reachable: boolean;
}

export interface ConversationRecords {
  find(id: string): Promise<Conversation | undefined>;
  /** The person's chat with the bot: a reachable one, last spoken in, before others. */
  ofPerson(personId: string): Promise<Conversation | undefined>;
  insert(conversation: Conversation, now: number): Promise<void>;
  update(conversation: Conversation, now: number): Promise<void>;
}

/** The Bot Framework dialog stack of one conversation, as JSON text, with the version it was read at. */
export interface DialogStateRecords {
  read(conversationId: string): Promise<{ readonly version: number; readonly state: string } | undefined>;
  /** Writes only if the version is still the one read (0: no row yet); otherwise the transaction runs again. */
  write(conversationId: string, state: string, expectedVersion: number, now: number): Promise<void>;
}

export interface Interview {
  readonly id: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly version: number;
  readonly state: InterviewState;
  readonly startedAt: number;
  readonly changedAt: number;
}

export interface InterviewRecords {
  find(id: string): Promise<Interview | undefined>;
  /** This person's interviews, last changed first, at most `limit`; only open ones where `status` says so. */
  list(
    personId: string,
    filter: { readonly status?: InterviewState['status']; readonly limit: number },
  ): Promise<readonly Interview[]>;
  /** Inserts at version 1. */
  insert(interview: Omit<Interview, 'version' | 'changedAt'>): Promise<void>;
  /** Sets the state and version + 1, only if the version is still `expectedVersion`; otherwise the transaction runs again. */
  update(id: string, state: InterviewState, expectedVersion: number, now: number): Promise<void>;
}

/** A posted (or soon to be posted) card, kept current: the sender always renders the state of the moment. */
export interface Card {
  readonly id: string;
  readonly conversationId: string;
  readonly personId: string;
  readonly kind: CardKind;
  /** The row it shows, for kinds that show one (interview: the interview's id). */
  readonly subjectId?: string;
  /** JSON text of what else it shows, for kinds that need it. */
  readonly parameters?: string;
  /** Minted anew with every `wantRevision`; earlier ones are kept, see `minted`. */
  readonly nonce: string;
  readonly wantRevision: number;
  /** 0: not posted yet. */
  readonly sentRevision: number;
  /** The posted activity's id; absent until posted. */
  readonly activityId?: string;
  /** Deliveries that failed since the last success. */
  readonly failures: number;
}

/** A card row that this process may send until its lease ends; `epoch` fences later writes. */
export interface ClaimedCard extends Card {
  readonly epoch: number;
}

export interface CardRecords {
  find(id: string): Promise<Card | undefined>;
  /** Whether this nonce was ever minted for this card, by `insert`, `want` or `become`. */
  minted(nonce: string, cardId: string): Promise<boolean>;
  /** Cards that show this subject, oldest first. */
  showing(subjectId: string): Promise<readonly Card[]>;
  /** Inserts at wantRevision 1, sentRevision 0, after all earlier cards of its conversation. */
  insert(
    card: Pick<Card, 'id' | 'conversationId' | 'personId' | 'kind' | 'subjectId' | 'parameters' | 'nonce'>,
    now: number,
  ): Promise<void>;
  /** wantRevision + 1 with a new nonce. Touches neither a live lease nor a retry that was put off. */
  want(id: string, nonce: string): Promise<void>;
  /** Turns a card into another kind for good (a question into its one-line summary): wantRevision + 1, new nonce. */
  become(id: string, change: Pick<Card, 'kind' | 'subjectId' | 'parameters' | 'nonce'>): Promise<void>;
  /**
   * Claims due cards (wantRevision > sentRevision, `notBefore` reached, conversation reachable) oldest first, for
   * `leaseMilliseconds` of the *database's* clock on PostgreSQL, real time on SQLite. At most one card of a conversation is
   * claimed, and none where any card of that conversation has a live lease: so a chat is written to in order.
   */
  claim(order: {
    readonly limit: number;
    readonly leaseMilliseconds: number;
    readonly realNow: number;
  }): Promise<readonly ClaimedCard[]>;
  /** Records a success, where the epoch still holds: sentRevision, activityId; ends the lease. False: the lease was lost. */
  sent(id: string, epoch: number, revision: number, activityId: string): Promise<boolean>;
  /**
   * Records a failure and ends the lease; due again that many milliseconds from now, by the clock that leases are told by.
   * `gone`: the posted activity no longer exists, so the next send posts anew.
   */
  failed(
    id: string,
    epoch: number,
    retry: { readonly afterMilliseconds: number; readonly realNow: number; readonly gone: boolean },
  ): Promise<boolean>;
}

/** A press that was carried out: a repeat of it by the same person answers with the same card. */
export interface Press {
  readonly nonce: string;
  readonly personId: string;
  readonly verb: string;
  /** The card pressed. */
  readonly cardId: string;
  /** The card that answers. */
  readonly answerCardId: string;
}

export interface PressRecords {
  /** Nonce, person and verb together are unique: a shared card is pressed by several people. */
  find(nonce: string, personId: string, verb: string): Promise<Press | undefined>;
  /** A second insert of the same makes the transaction run again, and then `find` answers. */
  insert(press: Press, now: number): Promise<void>;
}

/** Activities already taken up. */
export interface DeliveryRecords {
  /** True the first time this activity of this conversation is seen; false for a repeat (Teams delivers again). */
  first(conversationId: string, activityId: string, now: number): Promise<boolean>;
}

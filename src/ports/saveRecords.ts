import type { ImageSaveState } from '../domain/imageSave.ts';
import type { Inquiry, InquiryAnswer } from '../domain/inquiry.ts';
import type { SaveProgress, SaveStep, SaveTarget } from '../domain/templateSave.ts';

/** A look-up in Azure that somebody waits for: "checking…" on the cards that show its subject. */
export interface InquiryRow {
  readonly id: string;
  readonly personId: string;
  /** The interview or image save whose cards show it. */
  readonly subjectId: string;
  readonly inquiry: Inquiry;
  /** Absent while Azure is being asked. */
  readonly answer?: InquiryAnswer;
  readonly askedAt: number;
  /** Business time after which the answer is "Azure did not answer in time". */
  readonly deadline: number;
}

export interface ClaimedInquiry extends InquiryRow {
  readonly epoch: number;
}

export interface InquiryRecords {
  /** The newest inquiry about a subject. */
  newest(subjectId: string): Promise<InquiryRow | undefined>;
  insert(inquiry: Omit<InquiryRow, 'answer'>): Promise<void>;
  /** Claims unanswered inquiries without a live lease, oldest first. Leases as for cards. */
  claim(order: ClaimOrder): Promise<readonly ClaimedInquiry[]>;
  /** Where the epoch still holds. False: the lease was lost. */
  answer(id: string, epoch: number, answer: InquiryAnswer): Promise<boolean>;
}

export interface ClaimOrder {
  readonly limit: number;
  readonly leaseMilliseconds: number;
  /** Real time, used on SQLite; PostgreSQL uses its own clock. */
  readonly realNow: number;
}

/** The way from an accepted recommendation to a confirmed save. */
export interface ImageSave {
  readonly id: string;
  readonly personId: string;
  readonly conversationId: string;
  /** The interview whose recommendation was accepted. One image save each. */
  readonly interviewId: string;
  readonly version: number;
  readonly state: ImageSaveState;
  readonly changedAt: number;
}

export interface ImageSaveRecords {
  find(id: string): Promise<ImageSave | undefined>;
  ofInterview(interviewId: string): Promise<ImageSave | undefined>;
  list(personId: string, limit: number): Promise<readonly ImageSave[]>;
  /** Inserts at version 1; an interview has one at most, a second makes the transaction run again. */
  insert(save: Omit<ImageSave, 'version'>): Promise<void>;
  /** As for interviews: only over the version it was made from. */
  update(id: string, state: ImageSaveState, expectedVersion: number, now: number): Promise<void>;
  /** Searches for a lab that nobody touched since this instant and was not reminded of, longest first: at most `limit`. */
  waitingForLab(before: number, limit: number): Promise<readonly ImageSave[]>;
}

/** The durable run of a template save. */
export interface Operation {
  readonly id: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly imageSaveId: string;
  readonly version: number;
  readonly target: SaveTarget;
  readonly progress: SaveProgress;
  readonly cancelRequested: boolean;
  /** When each step began, business time; a step begun again by a retry stands there again. */
  readonly steps: readonly { readonly step: SaveStep; readonly at: number }[];
  readonly createdAt: number;
  readonly changedAt: number;
}

export interface ClaimedOperation extends Operation {
  readonly epoch: number;
}

/** What a tick or a press changes of an operation. */
export type OperationChange = Pick<Operation, 'progress' | 'cancelRequested' | 'steps'>;

export interface OperationRecords {
  find(id: string): Promise<Operation | undefined>;
  list(personId: string, limit: number): Promise<readonly Operation[]>;
  /**
   * Inserts at version 1, due at once. `templateTaken`: a save of this template is under way. `nameTaken`: another save
   * under way holds this name in this gallery. Both compare without case.
   */
  insert(operation: Omit<Operation, 'version' | 'changedAt'>): Promise<'inserted' | 'templateTaken' | 'nameTaken'>;
  /** Whether this operation may be under way: `insert` and a retry ask it first, and a lost race runs them again. */
  mayBeActive(operation: Pick<Operation, 'id' | 'target'>): Promise<'free' | 'templateTaken' | 'nameTaken'>;
  /** Claims due operations (business `now`), oldest due first. Leases as for cards. */
  claim(order: ClaimOrder & { readonly now: number }): Promise<readonly ClaimedOperation[]>;
  /**
   * A tick's change, where the epoch holds; keeps the lease while `release` is false. Raises the version and leaves
   * `cancelRequested` alone. Where a person has changed the operation since the claim, it is due at once when released.
   * False: the lease was lost.
   */
  advance(
    id: string,
    epoch: number,
    change: Pick<Operation, 'progress' | 'steps'>,
    then: { readonly release: false } | { readonly release: true; readonly dueAt?: number },
    now: number,
  ): Promise<boolean>;
  /**
   * A person's change (cancel, retry, enable), only over the version it was made from; due at once unless it ends the
   * operation. Where it changes the progress or the steps, the lease of a tick under way is lost; a mere
   * `cancelRequested` leaves it.
   */
  update(id: string, change: OperationChange, expectedVersion: number, now: number): Promise<void>;
  /** How many other saves of a plan are before this one: those stopping the template or saving, and older ones queued. */
  before(
    operation: Pick<Operation, 'id' | 'createdAt'>,
    planId: string,
  ): Promise<{ readonly running: number; readonly queued: number }>;
  /** Names (lower case) held by saves under way in a gallery, and templates being saved. */
  reservedNames(galleryId: string): Promise<readonly string[]>;
  saveUnderWay(templateVmId: string): Promise<boolean>;
  /** Durations in milliseconds from the step's begin to the next step's, of the last `limit` saves that got past it. */
  stepDurations(step: SaveStep, limit: number): Promise<readonly number[]>;
}

/** Who did what to what, once and for ever. */
export interface AuditRow {
  readonly id: string;
  /** Business time, milliseconds UTC. */
  readonly at: number;
  /** The person's row; absent: the bot itself. */
  readonly personId?: string;
  readonly action: string;
  readonly subjectId: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

export interface AuditRecords {
  append(row: AuditRow): Promise<void>;
  /** Of one subject, oldest first. */
  of(subjectId: string): Promise<readonly AuditRow[]>;
}

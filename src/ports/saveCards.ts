import type { ImageSaveState } from '../domain/imageSave.ts';
import type { Inquiry, InquiryAnswer } from '../domain/inquiry.ts';
import type { SaveProgress, SaveStep, SaveTarget } from '../domain/templateSave.ts';

/** What Azure was asked for a card. */
export interface LookedUp {
  readonly inquiry: Inquiry;
  /** Absent while Azure is being asked: the card says "checking…" and offers to check again. */
  readonly answer?: InquiryAnswer;
}

/** The way of a template save, from the search for the lab to the usable image. */
export interface SaveCardData {
  readonly kind: 'save';
  readonly id: string;
  readonly state: ImageSaveState;
  /** Of the class that the recommendation was made for; absent where it has no name. */
  readonly className?: string;
  /** The newest look-up; absent before the first. */
  readonly lookedUp?: LookedUp;
  /** Once confirmed. */
  readonly operation?: OperationShown;
}

/** IT's one press: an image that is saved and waits to be enabled. */
export interface EnableCardData {
  readonly kind: 'enable';
  readonly operation: OperationShown;
  /** Who asked for the image. */
  readonly requester: string;
}

/** A template save as a card shows it. Instants are business milliseconds UTC. */
export interface OperationShown {
  readonly id: string;
  readonly target: SaveTarget;
  readonly progress: SaveProgress;
  readonly cancelRequested: boolean;
  readonly steps: readonly { readonly step: SaveStep; readonly at: number }[];
  readonly changedAt: number;
  /** While queued: how many saves of the plan go first. */
  readonly placeInLine?: number;
  /** How long the current step took before, milliseconds, from the bot's own history only; absent without one. */
  readonly usualDuration?: number;
  /** Who enabled the image; absent where the bot did or nobody has. */
  readonly enabledBy?: string;
}

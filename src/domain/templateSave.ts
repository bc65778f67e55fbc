/** What is to be saved, and where. Fixed at the confirmation. Ids are ARM ids. */
export interface SaveTarget {
  readonly labId: string;
  readonly labTitle: string;
  readonly templateVmId: string;
  readonly planId: string;
  /** Region of the plan: the image must be replicated there to be listed. */
  readonly planLocation: string;
  readonly galleryId: string;
  readonly imageName: string;
  /** `newVersion`: of the definition of this name, which exists; `newImage`: the name was free and is reserved. */
  readonly as: 'newImage' | 'newVersion';
  readonly description: string;
  /** The person was told at the confirmation that the bot stops the template, and what that ends. */
  readonly stopAgreed: boolean;
}

/** The steps a person sees, in order. */
export const saveSteps = ['queued', 'stopping', 'saving', 'replicating', 'checkingDisk', 'enabling'] as const;

export type SaveStep = (typeof saveSteps)[number];

/** Where Azure can be asked about an accepted save. Azure may sign only some of them, so all are kept. */
export interface AcceptedSave {
  readonly location?: string;
  readonly azureAsyncOperation?: string;
  readonly operationLocation?: string;
}

/** Committed before the POST: whatever happens to its answer, the image is recognised by this. */
export interface SaveIntent {
  /** Business time, milliseconds UTC. */
  readonly at: number;
  /** Versions that the image had before: the saved one is none of them. Empty for a new image. */
  readonly versionsBefore: readonly string[];
}

export type SaveFailure =
  | 'labGone'
  | 'templateGone'
  | 'templateBusy'
  | 'templateStartedAgain'
  | 'rightsWithdrawn'
  | 'galleryDetached'
  | 'nameTaken'
  | 'stopRefused'
  | 'saveRefused'
  | 'saveFailed'
  | 'saveTooSlow'
  /** Nobody knows whether Azure took the save, and the image did not appear in time. */
  | 'saveUncertain'
  | 'replicationFailed'
  | 'replicationTooSlow'
  | 'notListedInTime'
  | 'enableRefused';

/** A template save, from the confirmation to a usable image. A field exists only where it is true. */
export type SaveProgress = ActiveSave | EndedSave;

export type ActiveSave =
  | { readonly status: 'queued' }
  | { readonly status: 'stopping'; readonly asked: boolean }
  /**
   * Without an intent the POST was never sent. With an intent but without `accepted` nobody knows whether Azure took it: the
   * image is looked for, and the POST is never sent again before a person says so.
   */
  | { readonly status: 'saving'; readonly intent?: SaveIntent; readonly accepted?: AcceptedSave }
  | {
      readonly status: 'replicating';
      readonly intent: SaveIntent;
      readonly version?: string;
      /** Of the plan's region. */
      readonly percent?: number;
    }
  | { readonly status: 'checkingDisk'; readonly version: string; readonly intent: SaveIntent }
  /** `approvedBy`: the row of the IT person whose press enables it. */
  | { readonly status: 'enabling'; readonly version: string; readonly approvedBy?: string }
  /** Saved and listed, but only IT may enable it: one press. */
  | { readonly status: 'waitingForEnable'; readonly version: string; readonly planImageId: string };

export type EndedSave =
  | {
      readonly status: 'done';
      readonly version: string;
      /** `already`: somebody enabled it in the portal, or it was enabled as the new version of an enabled image. */
      readonly enabledBy: 'bot' | 'it' | 'already';
      readonly approvedBy?: string;
    }
  /** Saved and kept, but Lab Services does not list such an image. */
  | { readonly status: 'notListed'; readonly version: string; readonly why: 'tooLarge' | 'severalDisks' }
  | {
      readonly status: 'failed';
      readonly step: SaveStep;
      readonly why: SaveFailure;
      /** Azure's own code, for IT; absent where no answer of Azure's was the cause. */
      readonly azureCode?: string;
      /** Where a retry goes on; absent where none can help. */
      readonly retryFrom?: ActiveSave;
    }
  /** `savedAnyway`: Azure had accepted the save, which cannot be stopped; the image exists and is not enabled. */
  | { readonly status: 'cancelled'; readonly savedAnyway: boolean };

/** Whether nothing is left to be done by the bot or by IT. */
export function hasEnded(progress: SaveProgress): progress is EndedSave {
  return ['done', 'notListed', 'failed', 'cancelled'].includes(progress.status);
}

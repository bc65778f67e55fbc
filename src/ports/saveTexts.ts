import type { InquiryAnswer } from '../domain/inquiry.ts';
import type { Check, CheckCode, SaveFormFault } from '../domain/preflight.ts';
import type { EndedSave, SaveFailure, SaveStep } from '../domain/templateSave.ts';

/** Everything that is said from the search for a lab to the usable image. */
export interface SaveTexts {
  /** Small print above each card: which class, which lab. Given user text. */
  readonly about: (className: string | undefined, labTitle: string | undefined) => string;
  readonly checking: string;
  readonly buttons: SaveButtonTexts;
  readonly labMissing: LabMissingTexts;
  readonly labs: LabChoiceTexts;
  readonly notLookedUp: NotLookedUpTexts;
  readonly labGone: string;
  readonly preflight: PreflightTexts;
  readonly form: SaveFormTexts;
  readonly formFaults: SaveFormFaultTexts;
  readonly operation: OperationTexts;
  readonly done: DoneTexts;
  readonly enable: EnableTexts;
  readonly draftCancelled: string;
  readonly titles: SaveTitles;
}

export interface SaveButtonTexts {
  readonly findLab: string;
  readonly lookAgain: string;
  readonly showAllLabs: string;
  readonly checkAgain: string;
  readonly otherLab: string;
  readonly save: string;
  readonly cancel: string;
  readonly takeUpAgain: string;
  readonly saveAgain: string;
  readonly otherName: string;
  readonly retry: string;
  readonly cancelOperation: string;
  readonly enable: string;
}

/** One line for each state: heads its card, and stands in lists and notifications. */
export interface SaveTitles {
  readonly labMissing: string;
  readonly choosingLab: string;
  readonly preparing: string;
  readonly preparingForm: string;
  readonly draftCancelled: string;
  readonly queued: string;
  readonly saving: string;
  readonly enabling: string;
  readonly waitingForEnable: string;
  readonly done: string;
  readonly notListed: string;
  readonly failed: string;
  readonly failedAfterSave: string;
  readonly cancelled: string;
  readonly enable: string;
  readonly enabled: string;
  readonly nothingToEnable: string;
}

export interface LabMissingTexts {
  readonly intro: string;
  /** In order. The first is followed by the portal's address. */
  readonly steps: readonly [string, ...string[]];
  readonly readMore: string;
  readonly cannotMakeLab: string;
}

export interface LabChoiceTexts {
  readonly intro: string;
  readonly label: string;
  readonly missing: string;
  readonly choose: string;
  readonly searchLabel: string;
  readonly searchError: string;
  readonly search: string;
  readonly more: (count: number) => string;
  readonly noneFits: string;
  readonly none: string;
  /** What it means that a lab is not there, and what to do. */
  readonly notThere: string;
}

/** Why Azure's answer is missing, and what to do. */
export type NotLookedUpTexts = Readonly<Record<Extract<InquiryAnswer, { kind: 'failed' }>['why'], string>>;

export interface CheckText {
  readonly passed: string;
  readonly failed: string;
  readonly notice?: string;
  /** What exactly IT must do, where only IT can. */
  readonly forIt?: string;
}

export interface PreflightTexts {
  readonly checks: Readonly<Record<CheckCode, CheckText>>;
  readonly waysOut: Readonly<Record<Exclude<NonNullable<Check['wayOut']>, 'askIt'>, string>>;
  readonly askIt: (what: string) => string;
  /** Asked of IT where nothing more exact can be said. */
  readonly lookAtThis: string;
  readonly readMore: string;
  readonly diskSize: string;
  readonly failedTitle: string;
}

export interface SaveFormTexts {
  readonly name: string;
  readonly nameError: string;
  /** Names the space among characters that are not taken. */
  readonly space: string;
  readonly as: string;
  readonly asError: string;
  readonly newImage: string;
  readonly newVersion: string;
  readonly existing: (names: string) => string;
  readonly existingMore: (names: string, more: number) => string;
  readonly description: string;
  readonly descriptionError: (longest: number) => string;
  readonly understood: string;
  readonly understoodLabel: string;
  readonly understoodError: string;
  readonly whatHappens: string;
  readonly stopsTemplate: string;
  readonly duration: string;
  readonly costs: string;
  readonly enabledByBot: string;
  readonly enabledByIt: string;
}

/** What is wrong with a form, and what would be right. Given user text where the fault holds any. */
export type SaveFormFaultTexts = {
  readonly [Code in SaveFormFault['code']]: (fault: Omit<Extract<SaveFormFault, { code: Code }>, 'code'>) => string;
};

export interface OperationTexts {
  readonly steps: Readonly<Record<SaveStep, string>>;
  readonly now: string;
  readonly waitsForIt: string;
  readonly nextInLine: string;
  readonly placeInLine: (before: number) => string;
  readonly percent: (percent: number) => string;
  readonly usually: (duration: string) => string;
  readonly changedAt: (moment: string) => string;
  readonly cancelStops: string;
  readonly cancelFinishes: string;
  readonly cancelKeeps: string;
  readonly cancelRequested: string;
  readonly cancelled: string;
  readonly cancelledButSaved: string;
  readonly waitingForEnable: string;
  readonly failures: Readonly<Record<SaveFailure, FailureText>>;
  readonly azureCode: (code: string) => string;
  readonly notListed: Readonly<Record<Extract<EndedSave, { status: 'notListed' }>['why'], FailureText>>;
  readonly kept: string;
  readonly readMore: string;
}

export interface FailureText {
  readonly what: string;
  readonly wayOut: string;
}

export interface DoneTexts {
  readonly version: (version: string) => string;
  readonly listedTitle: string;
  /** Given user text. */
  readonly plan: (planName: string) => string;
  readonly enabledBy: (name: string) => string;
  readonly makeLabTitle: string;
  /** The first is followed by the portal's address. */
  readonly makeLab: readonly [string, ...string[]];
  readonly readMore: string;
}

export interface EnableTexts {
  readonly requester: string;
  readonly lab: string;
  readonly image: string;
  readonly version: string;
  readonly plan: string;
  readonly effect: string;
  /** Given user text. */
  readonly enabledBy: (name: string, moment: string) => string;
  readonly enabled: (moment: string) => string;
  readonly running: string;
  /** Given user text. */
  readonly runningFor: (name: string) => string;
  readonly nothingToDo: string;
}

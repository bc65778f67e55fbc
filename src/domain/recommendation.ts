import type { Approach, ImageType } from './approach.ts';
import type { Page } from './links.ts';
import type { CalendarDay, QuestionId } from './needs.ts';

/** The rules of "which approach", in order: the first that holds decides. */
export type RuleId = 'existingImage' | 'campusFiles' | 'generalizedNeeded' | 'advancedSetup' | 'simplest';

/** Why an approach was recommended: traces to the answer that decided and to Microsoft's page that says so. */
export interface Reason {
  readonly code:
    | 'imageExists'
    | 'imageMadeByOtherTool'
    | 'installersOnCampus'
    | 'uniqueIdentityNeedsGeneralized'
    | 'migrationWantsGeneralized'
    | 'advancedSetupNeedsVm'
    | 'softwareAlreadyOnTemplate'
    | 'simplestIsEnough';
  /** The answer it rests on, or the first of several; absent where nothing was answered that it could rest on. */
  readonly question?: QuestionId;
  readonly page: Page;
}

/** Two wishes that do not go together under the approach; named to the educator, and IT decides. */
export type Conflict =
  | 'windows11IsGeneration2'
  | 'softwareInstalledAgain'
  | 'vhdHasNoAdvancedSetup'
  | 'templateIsAlwaysSpecialized';

/** What to know before going on. Never changes the approach. */
export type Warning =
  | { readonly code: 'campusServerNeedsNetwork' }
  | { readonly code: 'largeDiskIsHidden' }
  | { readonly code: 'coreLimit'; readonly students: number }
  | { readonly code: 'neededBySoon'; readonly neededBy: CalendarDay }
  /** `until`: the day that proves it, the last of the course or the one the image is needed by. */
  | { readonly code: 'outlivesService'; readonly until: CalendarDay }
  | { readonly code: 'serviceHasEnded' }
  | { readonly code: 'sameCredentials' }
  | { readonly code: 'uniqueIdentityNeedsLabWithoutTemplate' };

/** What one approach would mean for these needs. */
export interface Assessment {
  readonly approach: Approach;
  readonly imageType: ImageType;
  /** Who carries it out, after Microsoft's article. */
  readonly doneBy: 'educatorOrIt' | 'it';
  /** `tenMinutesAndReplication`: recorded saves took 10 minutes; `days`: a person is needed. */
  readonly duration: 'tenMinutesAndReplication' | 'days';
  readonly conflicts: readonly Conflict[];
  readonly warnings: readonly Warning[];
}

export type Gain =
  | 'simplest'
  | 'noItNeeded'
  | 'keepsInstalledSoftware'
  | 'canGeneralize'
  | 'hasAdvancedSetup'
  | 'usesExistingImage'
  | 'reachesCampusFiles';
export type Loss =
  | 'cannotGeneralize'
  | 'softwareInstalledAgain'
  | 'installersMustBeCopied'
  | 'noAdvancedSetup'
  | 'needsIt'
  | 'mostAdvanced'
  | 'windows11IsGeneration2';

/** An approach that was not recommended, and what taking it anyway would gain and lose against the recommended one. */
export interface Alternative {
  readonly assessment: Assessment;
  readonly gains: readonly Gain[];
  readonly losses: readonly Loss[];
}

export interface Recommendation {
  readonly rule: RuleId;
  readonly reasons: readonly Reason[];
  /** Questions answered "not sure", each counted as no. */
  readonly assumptions: readonly QuestionId[];
  readonly assessment: Assessment;
  /** The other two approaches, simplest first. */
  readonly alternatives: readonly Alternative[];
}

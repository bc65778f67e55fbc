import type { Approach } from './approach.ts';
import type { Needs, QuestionId } from './needs.ts';
import type { Reason, RuleId } from './recommendation.ts';
import { dayAfterRetirement } from './retirement.ts';

/** One row of the table "which approach". It looks at answers that matter (`relevantNeeds`). */
export interface Rule {
  readonly id: RuleId;
  readonly approach: Approach;
  readonly holds: (needs: Needs) => boolean;
  /** What to tell the educator where this rule decided: the answers that made it hold, and those behind the image type. */
  readonly reasons: (needs: Needs) => readonly Reason[];
}

function uniqueIdentityNeeded(needs: Needs): boolean {
  return needs.uniqueIdentity === 'yes';
}

function imageOutlivesService(needs: Needs): boolean {
  return needs.keepAfterRetirement === 'yes' && dayAfterRetirement(needs) !== undefined;
}

/**
 * Whether the image must be generalized: every VM is to be its own computer, or the image is wanted on other services
 * after the end of Azure Lab Services. It decides the image type whatever the approach is.
 */
export function needsGeneralized(needs: Needs): boolean {
  return uniqueIdentityNeeded(needs) || imageOutlivesService(needs);
}

/** Whether there is an image already that was made outside of Azure. */
export function hasExistingImage(needs: Needs): boolean {
  return needs.startingPoint === 'physicalImage' || needs.startingPoint === 'otherToolImage';
}

function reasonsToGeneralize(needs: Needs): readonly Reason[] {
  const identity: Reason = {
    code: 'uniqueIdentityNeedsGeneralized',
    question: 'uniqueIdentity',
    page: 'approaches-for-custom-image-creation',
  };
  const migration: Reason = {
    code: 'migrationWantsGeneralized',
    question: 'keepAfterRetirement',
    page: 'retirement-guide',
  };
  return [...(uniqueIdentityNeeded(needs) ? [identity] : []), ...(imageOutlivesService(needs) ? [migration] : [])];
}

const advancedSetupReason: Reason = {
  code: 'advancedSetupNeedsVm',
  question: 'advancedSetup',
  page: 'approaches-for-custom-image-creation',
};

/** Answered with yes, each asks for more than the simplest; in the order in which they weigh. */
const asksForMore: readonly QuestionId[] = ['uniqueIdentity', 'campusFiles', 'advancedSetup', 'keepAfterRetirement'];

/** The rule that is left: it holds for everybody, and so every needs has a recommendation. */
export const simplestRule: Rule = {
  id: 'simplest',
  approach: 'templateVm',
  holds: () => true,
  reasons: (needs) => {
    const denied = asksForMore.find((id) => needs[id] !== undefined);
    const enough: Reason = {
      code: 'simplestIsEnough',
      ...(denied === undefined ? {} : { question: denied }),
      page: 'approaches-for-custom-image-creation',
    };
    const installed: Reason = {
      code: 'softwareAlreadyOnTemplate',
      question: 'startingPoint',
      page: 'how-to-use-shared-image-gallery',
    };
    return needs.startingPoint === 'labTemplate' ? [installed, enough] : [enough];
  },
};

/**
 * Which approach, after Microsoft's article "Recommended approaches for creating custom images": the first rule that
 * holds decides, which is always the simplest approach that satisfies.
 */
export const rules: readonly Rule[] = [
  {
    id: 'existingImage',
    approach: 'vhd',
    holds: hasExistingImage,
    reasons: (needs) => [
      {
        code: needs.startingPoint === 'otherToolImage' ? 'imageMadeByOtherTool' : 'imageExists',
        question: 'startingPoint',
        page: 'approaches-for-custom-image-creation',
      },
      ...reasonsToGeneralize(needs),
    ],
  },
  {
    id: 'campusFiles',
    approach: 'vhd',
    holds: (needs) => needs.campusFiles === 'yes',
    reasons: (needs) => [
      { code: 'installersOnCampus', question: 'campusFiles', page: 'approaches-for-custom-image-creation' },
      ...reasonsToGeneralize(needs),
    ],
  },
  {
    id: 'generalizedNeeded',
    approach: 'azureVm',
    holds: needsGeneralized,
    // The next rule may hold as well; it leads to the same approach.
    reasons: (needs) => [
      ...reasonsToGeneralize(needs),
      ...(needs.advancedSetup === 'yes' ? [advancedSetupReason] : []),
    ],
  },
  {
    id: 'advancedSetup',
    approach: 'azureVm',
    holds: (needs) => needs.advancedSetup === 'yes',
    reasons: () => [advancedSetupReason],
  },
  simplestRule,
];

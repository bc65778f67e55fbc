import type { Approach, ImageType } from './approach.ts';
import { daysBetween } from './days.ts';
import { type CalendarDay, known, type Needs } from './needs.ts';
import type { OperatingSystem } from './operatingSystem.ts';
import { relevantNeeds } from './questions.ts';
import type { Assessment, Conflict, Warning } from './recommendation.ts';
import { hasExistingImage, needsGeneralized } from './recommendRules.ts';
import { dayAfterRetirement, serviceEndsOn } from './retirement.ts';

/**
 * Fewer days than this until the image is needed is soon where people must work on it. A rule of thumb of this product:
 * two weeks for IT to find the time, install, upload and test. Microsoft gives no figure.
 */
const soonForPeople = 14;

/**
 * Fewer days than this is soon for a template save: the save takes minutes, but replication can take hours, and a lab
 * must be published after it. A rule of thumb of this product: today and tomorrow are soon.
 */
const soonForSave = 2;

interface Consequence {
  readonly conflict: Conflict;
  readonly arises: (needs: Needs, approach: Approach) => boolean;
}

const consequences: readonly Consequence[] = [
  {
    // Images brought into Lab Services are generation 1, and Windows 11 runs on generation 2 only.
    conflict: 'windows11IsGeneration2',
    arises: (needs, approach) => operatingSystemOf(needs) === 'windows11' && approach !== 'templateVm',
  },
  {
    conflict: 'softwareInstalledAgain',
    arises: (needs, approach) =>
      (needs.startingPoint === 'labTemplate' && approach !== 'templateVm') ||
      (hasExistingImage(needs) && approach !== 'vhd'),
  },
  {
    conflict: 'vhdHasNoAdvancedSetup',
    arises: (needs, approach) => needs.advancedSetup === 'yes' && approach === 'vhd',
  },
  {
    conflict: 'templateIsAlwaysSpecialized',
    arises: (needs, approach) => needsGeneralized(needs) && approach === 'templateVm',
  },
];

/** As Azure says of a lab that was chosen, else as answered. */
function operatingSystemOf(needs: Needs): OperatingSystem | undefined {
  return known(needs.lab)?.operatingSystem ?? known(needs.operatingSystem);
}

function imageTypeOf(needs: Needs, approach: Approach): ImageType {
  return approach !== 'templateVm' && needsGeneralized(needs) ? 'generalized' : 'specialized';
}

function warningsOf(needs: Needs, approach: Approach, today: CalendarDay): readonly Warning[] {
  const students = known(needs.students);
  const neededBy = known(needs.neededBy);
  const until = dayAfterRetirement(needs);
  const soon = approach === 'templateVm' ? soonForSave : soonForPeople;
  const hasEnded = today > serviceEndsOn;
  const warnings: Warning[] = hasEnded ? [{ code: 'serviceHasEnded' }] : [];
  if (needs.campusServer === 'yes') {
    warnings.push({ code: 'campusServerNeedsNetwork' });
  }
  if (needs.largeDisk === 'yes') {
    warnings.push({ code: 'largeDiskIsHidden' });
  }
  if (students !== undefined) {
    warnings.push({ code: 'coreLimit', students });
  }
  if (neededBy !== undefined && daysBetween(today, neededBy) < soon) {
    warnings.push({ code: 'neededBySoon', neededBy });
  }
  if (until !== undefined && !hasEnded) {
    warnings.push({ code: 'outlivesService', until });
  }
  // A specialized image keeps its accounts: a lab made from it must be given the same user name and password.
  if (imageTypeOf(needs, approach) === 'specialized') {
    warnings.push({ code: 'sameCredentials' });
  }
  if (needs.uniqueIdentity === 'yes') {
    warnings.push({ code: 'uniqueIdentityNeedsLabWithoutTemplate' });
  }
  return warnings;
}

/** What taking this approach would mean for these needs, whether or not it is the recommended one. */
export function assess(needs: Needs, approach: Approach, today: CalendarDay): Assessment {
  const relevant = relevantNeeds(needs);
  return {
    approach,
    imageType: imageTypeOf(relevant, approach),
    doneBy: approach === 'templateVm' ? 'educatorOrIt' : 'it',
    duration: approach === 'templateVm' ? 'tenMinutesAndReplication' : 'days',
    conflicts: consequences.filter(({ arises }) => arises(relevant, approach)).map(({ conflict }) => conflict),
    warnings: warningsOf(relevant, approach, today),
  };
}

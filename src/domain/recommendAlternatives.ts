import { type Approach, approaches } from './approach.ts';
import { assess } from './assess.ts';
import type { CalendarDay, Needs } from './needs.ts';
import type { Alternative, Assessment, Conflict, Gain, Loss } from './recommendation.ts';
import { needsGeneralized } from './recommendRules.ts';

/** An approach beside the recommended one, both judged for the same needs. */
interface Pair {
  readonly needs: Needs;
  readonly taken: Assessment;
  readonly recommended: Assessment;
}

/** Wanted, or perhaps wanted: "not sure" counts as no for the outcome, but is told here what a yes would gain or lose. */
function mayBeWanted(answer: Needs['advancedSetup']): boolean {
  return answer === 'yes' || answer === 'notSure';
}

function addsConflict({ taken, recommended }: Pair, conflict: Conflict): boolean {
  return taken.conflicts.includes(conflict) && !recommended.conflicts.includes(conflict);
}

function avoidsConflict({ taken, recommended }: Pair, conflict: Conflict): boolean {
  return addsConflict({ needs: {}, taken: recommended, recommended: taken }, conflict);
}

const gains: Readonly<Record<Gain, (pair: Pair) => boolean>> = {
  simplest: ({ taken }) => taken.approach === 'templateVm',
  noItNeeded: ({ taken }) => taken.approach === 'templateVm',
  keepsInstalledSoftware: (pair) => avoidsConflict(pair, 'softwareInstalledAgain'),
  canGeneralize: ({ recommended }) => recommended.approach === 'templateVm',
  hasAdvancedSetup: ({ needs, taken }) => taken.approach === 'azureVm' && mayBeWanted(needs.advancedSetup),
  usesExistingImage: ({ needs, taken }) => taken.approach === 'vhd' && needs.startingPoint === 'notSure',
  reachesCampusFiles: ({ needs, taken }) => taken.approach === 'vhd' && mayBeWanted(needs.campusFiles),
};

const losses: Readonly<Record<Loss, (pair: Pair) => boolean>> = {
  cannotGeneralize: ({ needs, taken }) => taken.approach === 'templateVm' && needsGeneralized(needs),
  softwareInstalledAgain: (pair) => addsConflict(pair, 'softwareInstalledAgain'),
  // Where a template has the software, its installers have done their work.
  installersMustBeCopied: ({ needs, taken }) =>
    needs.campusFiles === 'yes' && !(needs.startingPoint === 'labTemplate' && taken.approach === 'templateVm'),
  noAdvancedSetup: ({ needs, recommended }) => recommended.approach === 'azureVm' && mayBeWanted(needs.advancedSetup),
  needsIt: ({ recommended }) => recommended.approach === 'templateVm',
  mostAdvanced: ({ taken }) => taken.approach === 'vhd',
  windows11IsGeneration2: (pair) => addsConflict(pair, 'windows11IsGeneration2'),
};

function thatHold<Code extends string>(table: Readonly<Record<Code, (pair: Pair) => boolean>>, pair: Pair): Code[] {
  return (Object.keys(table) as Code[]).filter((code) => table[code](pair));
}

/**
 * The two approaches that were not recommended, simplest first, each with what it would gain and lose against the
 * recommended one for these needs (answers that matter only).
 */
export function alternativesTo(recommended: Assessment, needs: Needs, today: CalendarDay): readonly Alternative[] {
  const others: readonly Approach[] = approaches.filter((approach) => approach !== recommended.approach);
  return others.map((approach) => {
    const pair = { needs, taken: assess(needs, approach, today), recommended };
    return { assessment: pair.taken, gains: thatHold(gains, pair), losses: thatHold(losses, pair) };
  });
}

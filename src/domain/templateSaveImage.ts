import type { ImageVersion } from './labs.ts';
import type { ActiveSave, EndedSave, SaveFailure, SaveIntent, SaveStep } from './templateSave.ts';
import type { SaveDecision, SaveSeen, SaveSituation } from './templateSaveSituation.ts';

const minute = 60_000;
const hour = 60 * minute;
/** A card is updated no more often than this while a step lasts. */
const replicationLooks = 5 * minute;
/** After this long Microsoft's documentation says to try again. */
const replicationDeadline = 6 * hour;
const listingLooks = 1 * minute;
/** This product's own patience with a gallery that does not tell the disk, and a plan that does not list the image. */
const listingDeadline = 1 * hour;
/** IT may also enable the image in the portal: seen within this time. */
const waitingLooks = 15 * minute;
/** GiB. The documentation says both "less than" and "not greater than" 128 GB; 127 is safe under either. */
const largestDisk = 127;

/** A failure at a step; with where a retry goes on, if one can help. */
export function failed(
  step: SaveStep,
  why: SaveFailure,
  retryFrom?: ActiveSave,
): Extract<EndedSave, { status: 'failed' }> {
  return { status: 'failed', step, why, ...(retryFrom === undefined ? {} : { retryFrom }) };
}

/** Waits until the saved version has reached the plan's region. */
export function replicatingStep(
  situation: SaveSituation,
  progress: Extract<ActiveSave, { status: 'replicating' }>,
  seen: SaveSeen,
): SaveDecision {
  const version = savedVersion(progress.intent, seen);
  if (version === undefined) {
    return waitOrFail(situation, progress, replicationDeadline, replicationLooks);
  }
  const region = version.replication.find((one) => one.region === situation.target.planLocation);
  const reached: ActiveSave = {
    status: 'replicating',
    intent: progress.intent,
    version: version.name,
    ...(region === undefined ? {} : { percent: region.progress }),
  };
  if (version.provisioningState === 'Failed' || region?.state === 'Failed') {
    return { progress: failed('replicating', 'replicationFailed', reached) };
  }
  if (region?.state === 'Completed') {
    return { progress: { status: 'checkingDisk', intent: progress.intent, version: version.name }, dueIn: 0 };
  }
  return waitOrFail(situation, reached, replicationDeadline, replicationLooks);
}

function waitOrFail(situation: SaveSituation, progress: ActiveSave, deadline: number, dueIn: number): SaveDecision {
  return situation.now - situation.stepStartedAt > deadline
    ? { progress: failed('replicating', 'replicationTooSlow', progress) }
    : { progress, dueIn };
}

/**
 * The disk's size can be read only now: Lab Services tells it of no lab, template or size. A size that Azure never tells does
 * not hold the image back for good: a plan does not list what is too large.
 */
export function diskStep(
  situation: SaveSituation,
  progress: Extract<ActiveSave, { status: 'checkingDisk' }>,
  seen: SaveSeen,
): SaveDecision {
  const isLate = situation.now - situation.stepStartedAt > listingDeadline;
  const version = savedVersion(progress.intent, seen);
  if (version === undefined) {
    return isLate && seen.image !== undefined
      ? { progress: failed('checkingDisk', 'notListedInTime', progress) }
      : { progress, dueIn: listingLooks };
  }
  if (version.dataDisks > 0) return { progress: { status: 'notListed', version: version.name, why: 'severalDisks' } };
  if (version.osDiskSize === undefined && !isLate) return { progress, dueIn: listingLooks };
  if (version.osDiskSize !== undefined && version.osDiskSize > largestDisk) {
    return { progress: { status: 'notListed', version: version.name, why: 'tooLarge' } };
  }
  return { progress: { status: 'enabling', version: version.name }, dueIn: 0 };
}

/** Enables the image once the plan lists it, or leaves that to IT. */
export function enablingStep(
  situation: SaveSituation,
  progress: Extract<ActiveSave, { status: 'enabling' | 'waitingForEnable' }>,
  seen: SaveSeen,
): SaveDecision {
  const { planImage } = seen;
  const { version } = progress;
  const dueIn = progress.status === 'enabling' ? listingLooks : waitingLooks;
  if (planImage === undefined) return { progress, dueIn };
  if (planImage === 'absent') {
    const late = progress.status === 'enabling' && situation.now - situation.stepStartedAt > listingDeadline;
    return late ? { progress: failed('enabling', 'notListedInTime', progress) } : { progress, dueIn };
  }
  const approvedBy = progress.status === 'enabling' ? progress.approvedBy : undefined;
  if (planImage.enabled) return { progress: doneBy(approvedBy === undefined ? 'already' : 'it', version, approvedBy) };
  if (progress.status === 'waitingForEnable') return { progress, dueIn };
  const mayEnable = situation.botEnables || approvedBy !== undefined || seen.rights?.mayEnable;
  if (mayEnable === undefined) return { progress, dueIn };
  if (mayEnable) {
    return { progress, effect: { kind: 'enableImage', planImageId: planImage.id }, dueIn };
  }
  return { progress: { status: 'waitingForEnable', version, planImageId: planImage.id }, dueIn: waitingLooks };
}

/** The end of a save that can be used. */
export function doneBy(
  enabledBy: Extract<EndedSave, { status: 'done' }>['enabledBy'],
  version: string,
  approvedBy: string | undefined,
): Extract<EndedSave, { status: 'done' }> {
  return { status: 'done', version, enabledBy, ...(approvedBy === undefined ? {} : { approvedBy }) };
}

/** The version that this save made: the newest that was not there before it. */
function savedVersion(intent: SaveIntent, seen: SaveSeen): ImageVersion | undefined {
  if (seen.image === undefined || seen.image === 'absent') return undefined;
  return seen.image.versions
    .filter(({ name }) => !intent.versionsBefore.includes(name))
    .sort(byVersion)
    .at(-1);
}

function byVersion(left: ImageVersion, right: ImageVersion): number {
  const [one, other] = [left, right].map(({ name }) => name.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (one?.[part] ?? 0) - (other?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

import type { ActiveSave, SaveFailure, SaveProgress } from './templateSave.ts';
import { diskStep, enablingStep, failed, replicatingStep } from './templateSaveImage.ts';
import type { SaveDecision, SaveLook, SaveSeen, SaveSituation } from './templateSaveSituation.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const saveLooks = 30 * second;
/** This product's own patience with a save; twelve times the recorded duration. */
const saveDeadline = 2 * hour;
/** How long a save whose answer was lost may take to show itself. */
const lostSaveDeadline = 1 * hour;
const stopLooks = 15 * second;
const stopDeadline = 30 * minute;
const queueLooks = 30 * second;

/** What must be read before the next step of a save can be decided. */
export function saveLooksFor(progress: ActiveSave): readonly SaveLook[] {
  switch (progress.status) {
    case 'queued':
      return ['before'];
    case 'stopping':
      return ['rights', 'lab'];
    case 'saving':
      if (progress.intent === undefined) return ['rights', 'lab', 'image'];
      return progress.accepted === undefined ? ['image'] : ['status'];
    case 'replicating':
    case 'checkingDisk':
      return ['image'];
    case 'enabling':
      return ['planImage', 'rights'];
    case 'waitingForEnable':
      return ['planImage'];
  }
}

/** The next step of a template save. Pure and total: what could not be read changes nothing but when to look again. */
export function decideSave(situation: SaveSituation, seen: SaveSeen): SaveDecision {
  const { progress } = situation;
  if (situation.cancelRequested) {
    const cancelled = cancel(progress);
    if (cancelled !== undefined) return { progress: cancelled };
  }
  switch (progress.status) {
    case 'queued':
      if (seen.before !== 0) return { progress, dueIn: queueLooks };
      return { progress: { status: 'stopping', asked: false }, dueIn: 0 };
    case 'stopping':
      return stoppingStep(situation, progress.asked, seen);
    case 'saving':
      if (progress.intent === undefined) return intentStep(situation, seen);
      return progress.accepted === undefined ? lostSaveStep(situation, seen) : acceptedStep(situation, seen);
    case 'replicating':
      return replicatingStep(situation, progress, seen);
    case 'checkingDisk':
      return diskStep(situation, progress, seen);
    case 'enabling':
    case 'waitingForEnable':
      return enablingStep(situation, progress, seen);
  }
}

/** A save that Azure may have accepted cannot be stopped: it finishes first and is then left as it is. */
function cancel(progress: ActiveSave): SaveProgress | undefined {
  switch (progress.status) {
    case 'queued':
    case 'stopping':
      return { status: 'cancelled', savedAnyway: false };
    case 'saving':
      return progress.intent === undefined ? { status: 'cancelled', savedAnyway: false } : undefined;
    case 'replicating':
    case 'checkingDisk':
    case 'enabling':
    case 'waitingForEnable':
      return { status: 'cancelled', savedAnyway: true };
  }
}

function stoppingStep(situation: SaveSituation, asked: boolean, seen: SaveSeen): SaveDecision {
  const { progress, target } = situation;
  const again: ActiveSave = { status: 'queued' };
  const broken = brokenGround(situation, seen);
  if (broken !== undefined) return { progress: failed('stopping', broken, again) };
  if (seen.rights === undefined || seen.lab === undefined || seen.lab === 'gone') return { progress, dueIn: stopLooks };
  const state = seen.lab.template?.state;
  if (state === 'Stopped') return { progress: { status: 'saving' }, dueIn: 0 };
  if (late(situation, stopDeadline)) return { progress: failed('stopping', 'templateBusy', again) };
  if (state !== 'Running') return { progress, dueIn: stopLooks };
  if (!target.stopAgreed) return { progress: failed('stopping', 'templateStartedAgain', again) };
  // Asked and still running: the state lags behind, or the bot died before it asked. One more look, then it is asked again.
  if (asked) return { progress: { status: 'stopping', asked: false }, dueIn: stopLooks };
  return { progress: { status: 'stopping', asked: true }, effect: { kind: 'stopTemplate' }, dueIn: stopLooks };
}

/** The last look before the POST: everything that could have changed since the preflight. */
function intentStep(situation: SaveSituation, seen: SaveSeen): SaveDecision {
  const { progress, target, now } = situation;
  const again: ActiveSave = { status: 'queued' };
  const broken = brokenGround(situation, seen);
  if (broken !== undefined) return { progress: failed('saving', broken, again) };
  if (seen.rights === undefined || seen.image === undefined || seen.lab === undefined || seen.lab === 'gone') {
    return { progress, dueIn: stopLooks };
  }
  if (seen.lab.template?.state !== 'Stopped') return { progress: failed('saving', 'templateStartedAgain', again) };
  if (target.as === 'newImage' && seen.image !== 'absent') return { progress: failed('saving', 'nameTaken') };
  if (target.as === 'newVersion' && seen.image === 'absent') return { progress: failed('saving', 'nameTaken') };
  const versionsBefore = seen.image === 'absent' ? [] : seen.image.versions.map(({ name }) => name);
  return {
    progress: { status: 'saving', intent: { at: now, versionsBefore } },
    effect: { kind: 'saveImage' },
    dueIn: minute,
  };
}

function acceptedStep(situation: SaveSituation, seen: SaveSeen): SaveDecision {
  const { progress } = situation;
  if (progress.status !== 'saving' || progress.intent === undefined) return { progress, dueIn: saveLooks };
  const again: ActiveSave = { status: 'queued' };
  switch (seen.status?.kind) {
    case 'succeeded':
      return { progress: { status: 'replicating', intent: progress.intent }, dueIn: 0 };
    case 'failed':
      return { progress: { ...failed('saving', 'saveFailed', again), azureCode: codeOf(seen) } };
    case 'running':
    case undefined:
      return late(situation, saveDeadline)
        ? { progress: failed('saving', 'saveTooSlow', progress) }
        : { progress, dueIn: saveLooks };
  }
}

function codeOf(seen: SaveSeen): string {
  return seen.status?.kind === 'failed' ? seen.status.code : '';
}

/** The answer to the POST was lost: the image itself tells whether Azure took it. */
function lostSaveStep(situation: SaveSituation, seen: SaveSeen): SaveDecision {
  const { progress, now } = situation;
  if (progress.status !== 'saving' || progress.intent === undefined) return { progress, dueIn: minute };
  const { intent } = progress;
  if (seen.image !== undefined && seen.image !== 'absent') {
    const saved = seen.image.versions.some(({ name }) => !intent.versionsBefore.includes(name));
    if (saved) return { progress: { status: 'replicating', intent }, dueIn: 0 };
  }
  if (seen.image !== undefined && now - intent.at > lostSaveDeadline) {
    return { progress: failed('saving', 'saveUncertain', { status: 'queued' }) };
  }
  return { progress, dueIn: minute };
}

/** What makes a save impossible whatever the template's state. */
function brokenGround({ target }: SaveSituation, { lab, rights }: SaveSeen): SaveFailure | undefined {
  if (lab === 'gone') return 'labGone';
  if (rights?.maySave === false) return 'rightsWithdrawn';
  if (lab === undefined) return undefined;
  if (lab.template === undefined) return 'templateGone';
  return lab.galleryId?.toLowerCase() === target.galleryId.toLowerCase() ? undefined : 'galleryDetached';
}

function late({ now, stepStartedAt }: SaveSituation, deadline: number): boolean {
  return now - stepStartedAt > deadline;
}

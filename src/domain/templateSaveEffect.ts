import type { AcceptedSave, ActiveSave } from './templateSave.ts';
import { doneBy, failed } from './templateSaveImage.ts';
import type { SaveDecision, SaveEffect } from './templateSaveSituation.ts';

/** How an effect ended. `unavailable`: nobody knows whether Azure acted. */
export type EffectOutcome =
  | { readonly kind: 'done'; readonly accepted?: AcceptedSave }
  | {
      readonly kind: 'fault';
      readonly why: 'notFound' | 'forbidden' | 'conflict' | 'throttled' | 'refused' | 'unavailable';
      readonly code: string;
      /** Milliseconds, as Azure asked. */
      readonly retryAfter?: number;
    };

type Fault = Extract<EffectOutcome, { kind: 'fault' }>;

const minute = 60_000;
/** Recorded saves took 10m00s and 10m10s: the first look comes shortly before. */
const firstSaveLook = 9 * minute;
const soon = 30_000;

/** What follows from an effect. `progress` is what was committed before it was carried out. */
export function afterEffect(progress: ActiveSave, effect: SaveEffect, outcome: EffectOutcome): SaveDecision {
  switch (effect.kind) {
    case 'stopTemplate':
      return outcome.kind === 'done' ? { progress, dueIn: soon } : afterStopFault(progress, outcome);
    case 'saveImage':
      return outcome.kind === 'done' ? afterSave(progress, outcome.accepted ?? {}) : afterSaveFault(progress, outcome);
    case 'enableImage':
      return afterEnable(progress, outcome, effect.planImageId);
  }
}

/** Stopping is harmless to repeat, and reading the VM tells what came of it. */
function afterStopFault(progress: ActiveSave, fault: Fault): SaveDecision {
  const again: ActiveSave = { status: 'stopping', asked: false };
  switch (fault.why) {
    case 'throttled':
      return { progress: again, dueIn: fault.retryAfter ?? minute };
    case 'conflict':
    case 'unavailable':
    case 'notFound':
      return { progress, dueIn: soon };
    case 'forbidden':
    case 'refused':
      return { progress: { ...failed('stopping', 'stopRefused', { status: 'queued' }), azureCode: fault.code } };
  }
}

function afterSave(progress: ActiveSave, accepted: AcceptedSave): SaveDecision {
  return progress.status === 'saving'
    ? { progress: { ...progress, accepted }, dueIn: firstSaveLook }
    : { progress, dueIn: soon };
}

/** Azure refused: the POST had no effect, so the intent is taken back. Only an unknown outcome leaves it standing. */
function afterSaveFault(progress: ActiveSave, fault: Fault): SaveDecision {
  switch (fault.why) {
    case 'unavailable':
      return { progress, dueIn: minute };
    case 'throttled':
      return { progress: { status: 'saving' }, dueIn: fault.retryAfter ?? minute };
    case 'conflict':
    case 'forbidden':
    case 'notFound':
    case 'refused':
      return {
        progress: { ...failed('saving', 'saveRefused', { status: 'queued' }), azureCode: fault.code },
      };
  }
}

function afterEnable(progress: ActiveSave, outcome: EffectOutcome, planImageId: string): SaveDecision {
  if (progress.status !== 'enabling') return { progress, dueIn: soon };
  const { version, approvedBy } = progress;
  if (outcome.kind === 'done')
    return { progress: doneBy(approvedBy === undefined ? 'bot' : 'it', version, approvedBy) };
  switch (outcome.why) {
    case 'throttled':
      return { progress, dueIn: outcome.retryAfter ?? minute };
    case 'conflict':
    case 'unavailable':
    case 'notFound':
      return { progress, dueIn: soon };
    // The bot itself may not. IT can in the portal, which is seen; where IT had pressed, that is a failure to be told.
    case 'forbidden':
      return approvedBy === undefined
        ? { progress: { status: 'waitingForEnable', version, planImageId }, dueIn: minute }
        : { progress: { ...failed('enabling', 'enableRefused', progress), azureCode: outcome.code } };
    case 'refused':
      return { progress: { ...failed('enabling', 'enableRefused', progress), azureCode: outcome.code } };
  }
}

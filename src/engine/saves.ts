import { type ActiveSave, hasEnded, type SaveProgress, saveSteps } from '../domain/templateSave.ts';
import { afterEffect, type EffectOutcome } from '../domain/templateSaveEffect.ts';
import type { SaveDecision, SaveEffect, SaveSeen, SaveSituation } from '../domain/templateSaveSituation.ts';
import { decideSave, saveLooksFor } from '../domain/templateSaveStep.ts';
import type { Azure } from '../ports/azure.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Reached } from '../ports/reached.ts';
import type { ClaimedOperation, Operation } from '../ports/saveRecords.ts';
import type { Records, Store } from '../ports/store.ts';
import { type Observers, observeSave } from './observeSave.ts';
import { Worker } from './worker.ts';

/** The azure room's time limit for one request is at most half of it. A tick makes several; it renews nothing. */
const usualLease = 120_000;
const slots = 4;
const sweepMilliseconds = 1_000;

export interface SavesOptions extends Observers {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly realNow: () => number;
  /** `SAVES_PER_PLAN`. */
  readonly savesPerPlan: number;
  /** `ENABLE_IMAGE=bot`. */
  readonly botEnables: boolean;
  /** Brings cards and announcements after a change, in its transaction. */
  readonly changed: (records: Records, operation: Operation, before: SaveProgress) => Promise<void>;
  readonly wakeDelivery: () => void;
  readonly reached: Reached;
  readonly leaseMilliseconds?: number;
}

/** Carries template saves on, one step a tick: observe, decide, commit, act, commit. */
export class Saves extends Worker<ClaimedOperation> {
  readonly #options: SavesOptions;

  constructor(options: SavesOptions) {
    super({ name: 'saves', slots, sweepMilliseconds, log: options.log });
    this.#options = options;
  }

  protected override claim(limit: number): Promise<readonly ClaimedOperation[]> {
    const { store, realNow, clock, leaseMilliseconds = usualLease } = this.#options;
    const order = { limit, leaseMilliseconds, realNow: realNow(), now: clock.now() };
    return store.transaction((records) => records.operations.claim(order));
  }

  protected override async run(operation: ClaimedOperation): Promise<void> {
    const { reached, clock } = this.#options;
    const { progress } = operation;
    await reached('saveClaimed', progress.status);
    if (hasEnded(progress)) {
      await this.#commit(operation, { progress });
      return;
    }
    const { seen, retryAfter } = await this.#observe(operation, progress);
    await reached('saveObserved', progress.status);
    const situation = this.#situation(operation, progress, clock.now());
    const decision = decideSave(situation, seen);
    const patient =
      retryAfter === undefined ? decision : { ...decision, dueIn: Math.max(decision.dueIn ?? 0, retryAfter) };
    if (decision.effect === undefined) {
      await this.#commit(operation, patient);
      await reached('saveCommitted', decision.progress.status);
      return;
    }
    await this.#act(operation, decision, decision.effect);
  }

  /** Commits first what the effect is about to do, so that no crash can leave an effect that nobody knows of. */
  async #act(operation: ClaimedOperation, decision: SaveDecision, effect: SaveEffect): Promise<void> {
    const { reached } = this.#options;
    const committed = await this.#commit(operation, decision, { keepLease: true });
    if (committed === undefined || hasEnded(decision.progress)) return;
    await reached('saveIntended', effect.kind);
    const outcome = await this.#perform(operation, effect);
    await reached('saveActed', effect.kind);
    await this.#commit(committed, afterEffect(decision.progress, effect, outcome));
    await reached('saveCommitted', effect.kind);
  }

  async #observe(operation: ClaimedOperation, progress: ActiveSave) {
    const { store, savesPerPlan } = this.#options;
    const { target } = operation;
    const { objectId, line } = await store.transaction(async (records) => ({
      objectId: (await records.people.get(operation.personId)).objectId,
      line: await records.operations.before(operation, target.planId),
    }));
    const accepted = progress.status === 'saving' ? progress.accepted : undefined;
    const definitionId = `${target.galleryId}/images/${target.imageName}`;
    const observed = { target, objectId, definitionId, ...(accepted === undefined ? {} : { accepted }) };
    const observation = await observeSave(this.#options, observed, saveLooksFor(progress));
    // Those running hold a place each, those older in the queue come first.
    const before = Math.max(0, line.running + line.queued - savesPerPlan + 1);
    const seen: SaveSeen = { ...observation.seen, before };
    return { ...observation, seen };
  }

  #situation(operation: ClaimedOperation, progress: ActiveSave, now: number): SaveSituation {
    return {
      target: operation.target,
      progress,
      stepStartedAt: operation.steps.at(-1)?.at ?? operation.createdAt,
      now,
      cancelRequested: operation.cancelRequested,
      botEnables: this.#options.botEnables,
    };
  }

  async #perform(operation: ClaimedOperation, effect: SaveEffect): Promise<EffectOutcome> {
    const { saves } = this.#options;
    const { target } = operation;
    switch (effect.kind) {
      case 'stopTemplate':
        return outcomeOf(await saves.stopTemplate(target.templateVmId));
      case 'enableImage':
        return outcomeOf(await saves.enableImage(effect.planImageId));
      case 'saveImage': {
        const { planId, templateVmId, imageName } = target;
        const answer = await saves.saveImage({ planId, templateVmId, imageName });
        return answer.kind === 'ok' ? { kind: 'done', accepted: answer.value } : answer;
      }
    }
  }

  /** Keeps a decision where the lease still holds; undefined where it was lost and somebody else goes on. */
  async #commit(
    operation: ClaimedOperation,
    decision: SaveDecision,
    { keepLease = false } = {},
  ): Promise<ClaimedOperation | undefined> {
    const { store, clock, changed, wakeDelivery } = this.#options;
    const now = clock.now();
    const { progress, dueIn } = decision;
    const steps = stepsAfter(operation.steps, progress, now);
    const release = { release: true, ...(dueIn === undefined ? {} : { dueAt: now + dueIn }) } as const;
    const kept = await store.transaction(async (records) => {
      const then = keepLease ? ({ release: false } as const) : release;
      if (!(await records.operations.advance(operation.id, operation.epoch, { progress, steps }, then, now)))
        return false;
      const told = JSON.stringify([progress, steps]) !== JSON.stringify([operation.progress, operation.steps]);
      if (told) await changed(records, { ...operation, progress, steps, changedAt: now }, operation.progress);
      return true;
    });
    wakeDelivery();
    return kept ? { ...operation, progress, steps } : undefined;
  }
}

function outcomeOf(answer: Azure<void>): EffectOutcome {
  return answer.kind === 'ok' ? { kind: 'done' } : answer;
}

/** A step begins when its progress is first kept; a retry begins it anew. */
function stepsAfter(steps: Operation['steps'], progress: SaveProgress, now: number): Operation['steps'] {
  const step = saveSteps.find((candidate) => candidate === progress.status);
  return step === undefined || steps.at(-1)?.step === step ? steps : [...steps, { step, at: now }];
}

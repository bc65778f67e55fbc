import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ImageVersion, TemplateVm } from '../../src/domain/labs.ts';
import { type ActiveSave, hasEnded, type SaveProgress } from '../../src/domain/templateSave.ts';
import { afterEffect, type EffectOutcome } from '../../src/domain/templateSaveEffect.ts';
import type { SaveSeen, SaveSituation } from '../../src/domain/templateSaveSituation.ts';
import { decideSave } from '../../src/domain/templateSaveStep.ts';
import { savesUnderWay, saveTarget } from '../support/operationRows.ts';
import { began, hour, lab, mayBoth, minute, planImage, version } from '../support/saveSituations.ts';

type Status = SaveProgress['status'];

/** Where a save may go from each status, apart from staying there. */
const next: Readonly<Record<ActiveSave['status'], readonly Status[]>> = {
  queued: ['stopping', 'cancelled'],
  stopping: ['saving', 'failed', 'cancelled'],
  saving: ['replicating', 'failed', 'cancelled'],
  replicating: ['checkingDisk', 'failed', 'cancelled'],
  checkingDisk: ['enabling', 'notListed', 'failed', 'cancelled'],
  enabling: ['waitingForEnable', 'done', 'failed', 'cancelled'],
  waitingForEnable: ['done', 'cancelled'],
};

const templateStates: readonly TemplateVm['state'][] = ['Stopped', 'Running', 'Stopping', 'Starting', 'Redeploying'];

/** Something that Azure may say, more often what lets a save go on; absent: it could not be read. */
function sometimes<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(usual), weight: 4 },
    { arbitrary: fc.constantFrom(undefined, ...others), weight: 2 },
  );
}

const versions: readonly (readonly ImageVersion[])[] = [
  [version('1.0.0')],
  [version('1.0.0', { osDiskSize: 200 })],
  [version('1.0.0', { dataDisks: 2 }), version('1.0.1')],
  [version('1.0.0', { replication: [] })],
  [version('1.0.0', { provisioningState: 'Failed' })],
  [],
];

const observation: fc.Arbitrary<SaveSeen> = fc
  .record({
    before: sometimes(0, 1, 2),
    rights: sometimes(mayBoth, { maySave: true, mayEnable: false }, { maySave: false, mayEnable: false }),
    lab: sometimes<NonNullable<SaveSeen['lab']>>(
      lab(),
      'gone',
      { galleryId: saveTarget().galleryId },
      { ...lab(), galleryId: '/another' },
      ...templateStates.map((state) => lab(state)),
    ),
    image: sometimes<NonNullable<SaveSeen['image']>>('absent', ...versions.map((some) => ({ versions: some }))),
    status: sometimes<NonNullable<SaveSeen['status']>>(
      { kind: 'succeeded' },
      { kind: 'running' },
      { kind: 'failed', code: 'SaveImageFailed' },
    ),
    planImage: sometimes<NonNullable<SaveSeen['planImage']>>(planImage(false), 'absent', planImage(true)),
  })
  .map((seen) => Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)));

const outcome: fc.Arbitrary<EffectOutcome> = fc.oneof(
  fc.constant<EffectOutcome>({ kind: 'done', accepted: { location: 'https://management.azure.com/1' } }),
  fc
    .constantFrom('notFound', 'forbidden', 'conflict', 'throttled', 'refused', 'unavailable')
    .map((why): EffectOutcome => ({ kind: 'fault', why, code: 'AzureSaysSo' })),
);

/** One tick: what is seen and when, what comes of an effect (absent: the bot dies first), and whether a person cancels. */
const tick = fc.record({
  seen: observation,
  later: fc.constantFrom(1_000, minute, 20 * minute, 3 * hour),
  outcome: fc.option(outcome, { nil: undefined, freq: 4 }),
  cancels: fc.oneof({ arbitrary: fc.constant(false), weight: 15 }, { arbitrary: fc.constant(true), weight: 1 }),
});

/** Long runs rarely get far, so that many begin in the middle. */
const starts: readonly ActiveSave[] = [
  ...savesUnderWay,
  { status: 'saving' },
  { status: 'saving', intent: { at: began, versionsBefore: [] } },
];

const run = fc.record({
  start: fc.oneof(fc.constant<ActiveSave>({ status: 'queued' }), fc.constantFrom(...starts)),
  ticks: fc.array(tick, { minLength: 1, maxLength: 40 }),
  target: fc.record({ stopAgreed: fc.boolean(), as: fc.constantFrom('newImage', 'newVersion') }).map(saveTarget),
  botEnables: fc.boolean(),
});

type Run = typeof run extends fc.Arbitrary<infer Value> ? Value : never;

interface Moment {
  readonly before: ActiveSave;
  readonly decided: SaveProgress;
  readonly effect: string | undefined;
  readonly outcome: EffectOutcome | undefined;
  readonly after: SaveProgress;
  readonly dueIn: number | undefined;
  readonly cancelRequested: boolean;
}

/** What happens to a save under these observations, as the engine carries it out. */
function carryOut({ start, ticks, target, botEnables }: Run): readonly Moment[] {
  const moments: Moment[] = [];
  let progress: SaveProgress = start;
  let stepStartedAt = began;
  let now = began;
  let cancelRequested = false;
  for (const each of ticks) {
    if (hasEnded(progress)) return moments;
    now += each.later;
    cancelRequested ||= each.cancels;
    const before: ActiveSave = progress;
    const situation: SaveSituation = { target, progress, stepStartedAt, now, cancelRequested, botEnables };
    const decision = decideSave(situation, each.seen);
    let after = decision;
    if (decision.effect !== undefined && each.outcome !== undefined && !hasEnded(decision.progress)) {
      after = afterEffect(decision.progress, decision.effect, each.outcome);
    }
    moments.push({
      before,
      decided: decision.progress,
      effect: decision.effect?.kind,
      outcome: each.outcome,
      after: after.progress,
      dueIn: after.dueIn,
      cancelRequested,
    });
    if (after.progress.status !== progress.status) stepStartedAt = now;
    progress = after.progress;
  }
  return moments;
}

test('a save is never sent to Azure twice unless Azure refused the first for its load', () => {
  let sent = 0;
  let unanswered = 0;
  fc.assert(
    fc.property(run, (some) => {
      const saves = carryOut(some).filter(({ effect }) => effect === 'saveImage');
      for (const { before, decided } of saves) {
        // Without an intent before it, and with one kept before it is sent.
        expect(before).toEqual({ status: 'saving' });
        expect(decided).toMatchObject({ status: 'saving', intent: expect.any(Object) });
        expect(decided).not.toHaveProperty('accepted');
      }
      for (const { outcome: said } of saves.slice(0, -1)) expect(said).toMatchObject({ why: 'throttled' });
      sent += saves.length;
      unanswered += saves.filter(({ outcome: said }) => said === undefined).length;
    }),
    { numRuns: 3_000 },
  );
  // The runs do come to where it matters.
  expect(sent).toBeGreaterThan(100);
  expect(unanswered).toBeGreaterThan(10);
});

test('a save moves along its steps alone, and always has a next look until it has ended', () => {
  const reached = new Set<Status>();
  fc.assert(
    fc.property(run, (some) => {
      for (const { before, decided, after, dueIn } of carryOut(some)) {
        for (const [from, to] of [
          [before, decided],
          [decided, after],
        ] as const) {
          if (from.status !== to.status && !hasEnded(from)) expect(next[from.status]).toContain(to.status);
        }
        expect(dueIn === undefined).toBe(hasEnded(after));
        if (dueIn !== undefined) expect(dueIn).toBeGreaterThanOrEqual(0);
        reached.add(after.status);
      }
    }),
    { numRuns: 3_000 },
  );
  expect([...reached].sort()).toEqual([...new Set(['queued', ...Object.values(next).flat()])].sort());
});

test('a save that Azure may have taken is cancelled only once it is over, and never called unsaved', () => {
  let cancelled = 0;
  fc.assert(
    fc.property(run, (some) => {
      for (const { before, after } of carryOut(some)) {
        if (after.status !== 'cancelled') continue;
        cancelled += 1;
        const mayBeThere = !['queued', 'stopping', 'saving'].includes(before.status);
        expect(after.savedAnyway).toBe(mayBeThere);
        if (before.status === 'saving') expect(before.intent).toBeUndefined();
      }
    }),
    { numRuns: 2_000 },
  );
  expect(cancelled).toBeGreaterThan(50);
});

test('a cancelled save enables nothing', () => {
  fc.assert(
    fc.property(run, (some) => {
      for (const { cancelRequested, effect } of carryOut(some)) {
        if (cancelRequested) expect(effect).toBeUndefined();
      }
    }),
    { numRuns: 2_000 },
  );
});

test('only a save of a template that the person agreed to stop stops it', () => {
  fc.assert(
    fc.property(run, (some) => {
      const stops = carryOut(some).filter(({ effect }) => effect === 'stopTemplate');
      if (!some.target.stopAgreed) expect(stops).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

import { describe, expect, test } from '@jest/globals';
import type { ImageVersion, RegionReplication } from '../../src/domain/labs.ts';
import type { ActiveSave } from '../../src/domain/templateSave.ts';
import type { SaveSeen, SaveSituation } from '../../src/domain/templateSaveSituation.ts';
import { decideSave } from '../../src/domain/templateSaveStep.ts';
import { saveTarget } from '../support/operationRows.ts';
import {
  began,
  hour,
  image,
  intent,
  mayBoth,
  mayOnlySave,
  minute,
  planImage,
  situation,
  version,
} from '../support/saveSituations.ts';

const replicating: ActiveSave = { status: 'replicating', intent };
const checkingDisk: ActiveSave = { status: 'checkingDisk', intent, version: '1.0.0' };
const enabling: ActiveSave = { status: 'enabling', version: '1.0.0' };
const pressed: ActiveSave = { ...enabling, approvedBy: 'seoyeon' };
const waiting: ActiveSave = { status: 'waitingForEnable', version: '1.0.0', planImageId: planImage(false).id };
const here = saveTarget().planLocation;

function step(progress: ActiveSave, seen: SaveSeen, change: Partial<SaveSituation> = {}) {
  return decideSave(situation(progress, change), seen);
}

function replication(state: RegionReplication['state'], progress = 0, region = here): RegionReplication {
  return { region, state, progress, details: '' };
}

function replicated(...replication: readonly RegionReplication[]): SaveSeen {
  return { image: image(version('1.0.0', { replication })) };
}

describe('the version that the save made', () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ['the only one', [], ['1.0.0'], '1.0.0'],
    ['the one that was not there before', ['1.0.0', '2.0.0'], ['1.0.0', '1.0.1', '2.0.0'], '1.0.1'],
    ['the newest of those by number, not by letter', [], ['1.9.0', '1.10.0', '1.2.0'], '1.10.0'],
    ['the newest by its first number', [], ['2.0.0', '1.99.99'], '2.0.0'],
    ['the newest by its last number', ['0.0.1'], ['0.0.9', '0.0.10', '0.0.1'], '0.0.10'],
    ['in whatever order Azure lists them', [], ['3.0.0', '1.0.0', '2.0.0'], '3.0.0'],
  ])('%s', (_, versionsBefore, names, expected) => {
    const progress: ActiveSave = { status: 'replicating', intent: { at: began, versionsBefore } };
    const seen = { image: image(...names.map((name) => version(name))) };
    expect(step(progress, seen).progress).toMatchObject({ status: 'checkingDisk', version: expected });
  });
});

describe('replication', () => {
  test('is over once the version is in the plan’s region, whatever the others say', () => {
    const others = [replication('Failed', 0, 'westus'), replication('Replicating', 10, 'eastus')];
    expect(step(replicating, replicated(...others, replication('Completed', 100)))).toEqual({
      progress: { ...checkingDisk },
      dueIn: 0,
    });
  });

  test.each<[string, Partial<ImageVersion>]>([
    ['in the plan’s region', { replication: [replication('Failed', 30), replication('Completed', 100, 'eastus')] }],
    ['of the version as a whole', { provisioningState: 'Failed', replication: [] }],
  ])('that fails %s can be looked at again', (_, change) => {
    const decision = step(replicating, { image: image(version('1.0.0', change)) });
    expect(decision.dueIn).toBeUndefined();
    expect(decision.progress).toMatchObject({
      status: 'failed',
      step: 'replicating',
      why: 'replicationFailed',
      retryFrom: { status: 'replicating', intent, version: '1.0.0' },
    });
  });

  test.each<[string, SaveSeen, ActiveSave]>([
    ['that goes on', replicated(replication('Replicating', 40)), { ...replicating, version: '1.0.0', percent: 40 }],
    ['of an unknown state', replicated(replication('Unknown')), { ...replicating, version: '1.0.0', percent: 0 }],
    ['elsewhere only', replicated(replication('Completed', 100, 'eastus')), { ...replicating, version: '1.0.0' }],
    ['of which Azure does not tell', replicated(), { ...replicating, version: '1.0.0' }],
    ['without a version yet', { image: image() }, replicating],
    ['of an image not shown yet', { image: 'absent' }, replicating],
    ['that cannot be read', {}, replicating],
  ])('%s is looked at every 5 minutes, for six hours', (_, seen, progress) => {
    expect(step(replicating, seen, { now: began + 6 * hour })).toEqual({ progress, dueIn: 5 * minute });
    expect(step(replicating, seen, { now: began + 6 * hour + 1 })).toEqual({
      progress: { status: 'failed', step: 'replicating', why: 'replicationTooSlow', retryFrom: progress },
    });
  });
});

describe('the disk', () => {
  const disk = (change: Partial<ImageVersion>): SaveSeen => ({ image: image(version('1.0.0', change)) });

  test.each([30, 126, 127])('of %i GiB is listed', (osDiskSize) => {
    expect(step(checkingDisk, disk({ osDiskSize }))).toEqual({ progress: enabling, dueIn: 0 });
  });

  test.each([127.5, 128, 129, 256])('of %d GiB is too large, and the image is kept', (osDiskSize) => {
    expect(step(checkingDisk, disk({ osDiskSize }))).toEqual({
      progress: { status: 'notListed', version: '1.0.0', why: 'tooLarge' },
    });
  });

  test.each([1, 2])('with %i data disks hides the image, however small it is', (dataDisks) => {
    for (const size of [{ osDiskSize: 30 }, { osDiskSize: 256 }]) {
      expect(step(checkingDisk, disk({ dataDisks, ...size }))).toEqual({
        progress: { status: 'notListed', version: '1.0.0', why: 'severalDisks' },
      });
    }
  });

  test('whose size Azure does not tell is looked at for an hour; then the plan decides', () => {
    const { osDiskSize: _, ...unknown } = version('1.0.0');
    const seen = { image: image(unknown) };
    expect(step(checkingDisk, seen, { now: began + hour })).toEqual({ progress: checkingDisk, dueIn: minute });
    expect(step(checkingDisk, seen, { now: began + hour + 1 })).toEqual({ progress: enabling, dueIn: 0 });
  });

  test('of an image that cannot be read is looked at again, however late', () => {
    expect(step(checkingDisk, {}, { now: began + 9 * hour })).toEqual({ progress: checkingDisk, dueIn: minute });
  });

  test.each([
    ['deleted', 'absent'],
    ['emptied', image()],
  ] as const)('of an image that was %s meanwhile does not hold the template for ever', (_, found) => {
    const seen = { image: found };
    expect(step(checkingDisk, seen, { now: began + hour })).toEqual({ progress: checkingDisk, dueIn: minute });
    expect(step(checkingDisk, seen, { now: began + hour + 1 })).toEqual({
      progress: { status: 'failed', step: 'checkingDisk', why: 'notListedInTime', retryFrom: checkingDisk },
    });
  });
});

describe('enabling', () => {
  const listed = planImage(false);
  const effect = { kind: 'enableImage', planImageId: listed.id };

  test.each([enabling, pressed])('waits an hour for the plan to list the image (%j)', (progress) => {
    const seen = { planImage: 'absent', rights: mayBoth } as const;
    expect(step(progress, seen, { now: began + hour })).toEqual({ progress, dueIn: minute });
    expect(step(progress, seen, { now: began + hour + 1 })).toEqual({
      progress: { status: 'failed', step: 'enabling', why: 'notListedInTime', retryFrom: progress },
    });
  });

  test('looks again where the plan could not be read, however late', () => {
    expect(step(enabling, { rights: mayBoth }, { now: began + 9 * hour })).toEqual({
      progress: enabling,
      dueIn: minute,
    });
  });

  test('is done by the bot for a person who may', () => {
    expect(step(enabling, { planImage: listed, rights: mayBoth })).toEqual({
      progress: enabling,
      effect,
      dueIn: minute,
    });
  });

  test('is done by the bot for anybody where the operator says so', () => {
    for (const seen of [{ planImage: listed }, { planImage: listed, rights: mayOnlySave }]) {
      expect(step(enabling, seen, { botEnables: true })).toEqual({ progress: enabling, effect, dueIn: minute });
    }
  });

  test('is done by the bot on IT’s authority', () => {
    for (const seen of [{ planImage: listed }, { planImage: listed, rights: mayOnlySave }]) {
      expect(step(pressed, seen)).toEqual({ progress: pressed, effect, dueIn: minute });
    }
  });

  test('is left to IT for a person who may not', () => {
    expect(step(enabling, { planImage: listed, rights: mayOnlySave })).toEqual({
      progress: waiting,
      dueIn: 15 * minute,
    });
  });

  test('is not left to IT while the rights cannot be read', () => {
    expect(step(enabling, { planImage: listed })).toEqual({ progress: enabling, dueIn: minute });
  });

  test.each<[string, ActiveSave, object]>([
    ['in the portal', enabling, { enabledBy: 'already' }],
    ['in the portal, while IT is waited for', waiting, { enabledBy: 'already' }],
    ['by the press', pressed, { enabledBy: 'it', approvedBy: 'seoyeon' }],
  ])('is over once the plan says that it is enabled (%s)', (_, progress, by) => {
    expect(step(progress, { planImage: planImage(true) })).toEqual({
      progress: { status: 'done', version: '1.0.0', ...by },
    });
  });

  test.each<[string, SaveSeen]>([
    ['not enabled', { planImage: listed }],
    ['not enabled, and the person may by now', { planImage: listed, rights: mayBoth }],
    ['not listed', { planImage: 'absent' }],
    ['unreadable', {}],
  ])('waits for IT as long as it takes (%s)', (_, seen) => {
    expect(step(waiting, seen, { now: began + 1_000 * hour })).toEqual({ progress: waiting, dueIn: 15 * minute });
  });
});

import { describe, expect, test } from '@jest/globals';
import type { ActiveSave, SaveFailure } from '../../src/domain/templateSave.ts';
import type { SaveLook, SaveSeen, SaveSituation } from '../../src/domain/templateSaveSituation.ts';
import { decideSave, saveLooksFor } from '../../src/domain/templateSaveStep.ts';
import { saveTarget } from '../support/operationRows.ts';
import {
  began,
  hour,
  image,
  intent,
  lab,
  mayBoth,
  mayOnlySave,
  minute,
  situation,
  version,
} from '../support/saveSituations.ts';

const queued: ActiveSave = { status: 'queued' };
const stopping: ActiveSave = { status: 'stopping', asked: false };
const asked: ActiveSave = { status: 'stopping', asked: true };
const saving: ActiveSave = { status: 'saving' };
const lost: ActiveSave = { status: 'saving', intent };
const accepted: ActiveSave = { ...lost, accepted: { location: 'https://management.azure.com/status' } };
const again = { retryFrom: queued };
/** The last moment at which a deadline has not passed, and the first at which it has. */
const around = (deadline: number) => [{ now: began + deadline }, { now: began + deadline + 1 }] as const;

function step(progress: ActiveSave, seen: SaveSeen, change: Partial<SaveSituation> = {}) {
  return decideSave(situation(progress, change), seen);
}

describe('what is looked at', () => {
  test.each<[string, ActiveSave, readonly SaveLook[]]>([
    ['in the queue', queued, ['before']],
    ['before the stop', stopping, ['rights', 'lab']],
    ['before the POST', saving, ['rights', 'lab', 'image']],
    ['after a lost answer', lost, ['image']],
    ['after acceptance', accepted, ['status']],
    ['while it is replicated', { status: 'replicating', intent }, ['image']],
    ['for the disk', { status: 'checkingDisk', intent, version: '1.0.0' }, ['image']],
    ['before it is enabled', { status: 'enabling', version: '1.0.0' }, ['planImage', 'rights']],
    ['while IT is waited for', { status: 'waitingForEnable', version: '1.0.0', planImageId: 'p' }, ['planImage']],
  ])('%s', (_, progress, looks) => {
    expect(saveLooksFor(progress)).toEqual(looks);
  });
});

describe('in the queue', () => {
  test('a save waits for its turn', () => {
    for (const seen of [{}, { before: 1 }, { before: 7 }]) {
      expect(step(queued, seen)).toEqual({ progress: queued, dueIn: 30_000 });
    }
  });

  test('its turn has come', () => {
    expect(step(queued, { before: 0 })).toEqual({ progress: stopping, dueIn: 0 });
  });
});

/** What makes a save impossible, at the stop and again right before the POST. */
const brokenGrounds: readonly (readonly [SaveFailure, SaveSeen])[] = [
  ['labGone', { lab: 'gone', rights: mayBoth }],
  ['labGone', { lab: 'gone' }],
  ['rightsWithdrawn', { lab: lab(), rights: { maySave: false, mayEnable: true } }],
  ['rightsWithdrawn', { rights: { maySave: false, mayEnable: false } }],
  ['templateGone', { lab: { galleryId: saveTarget().galleryId }, rights: mayBoth }],
  ['galleryDetached', { lab: { ...lab(), galleryId: '/another' }, rights: mayBoth }],
];

describe('before the stop', () => {
  test.each(brokenGrounds)('%s ends the save and can be tried again', (why, seen) => {
    for (const progress of [stopping, asked]) {
      expect(step(progress, seen)).toEqual({ progress: { status: 'failed', step: 'stopping', why, ...again } });
    }
  });

  test('a gallery that is not attached any more ends it', () => {
    const detached = { template: { id: 'vm', provisioningState: 'Succeeded', state: 'Stopped' } } as const;
    expect(step(stopping, { lab: detached, rights: mayBoth }).progress).toMatchObject({ why: 'galleryDetached' });
  });

  test('the gallery is compared as Azure compares ids', () => {
    const shouted = { ...lab(), galleryId: saveTarget().galleryId.toUpperCase() };
    expect(step(stopping, { lab: shouted, rights: mayBoth }).progress).toEqual(saving);
  });

  test.each<[string, SaveSeen]>([
    ['nothing', {}],
    ['the rights alone', { rights: mayBoth }],
    ['the lab alone', { lab: lab('Running') }],
  ])('%s could be read: it is looked at again, however late', (_, seen) => {
    expect(step(stopping, seen, { now: began + 10 * hour })).toEqual({ progress: stopping, dueIn: 15_000 });
  });

  test('a stopped template is saved', () => {
    for (const progress of [stopping, asked]) {
      const late = { now: began + 10 * hour };
      expect(step(progress, { lab: lab('Stopped'), rights: mayOnlySave }, late)).toEqual({
        progress: saving,
        dueIn: 0,
      });
    }
  });

  test('a running one is stopped where the person agreed', () => {
    const decision = step(stopping, { lab: lab('Running'), rights: mayBoth });
    expect(decision).toEqual({ progress: asked, effect: { kind: 'stopTemplate' }, dueIn: 15_000 });
  });

  test('a running one that was stopped at the confirmation is somebody else’s work', () => {
    const target = saveTarget({ stopAgreed: false });
    for (const progress of [stopping, asked]) {
      expect(step(progress, { lab: lab('Running'), rights: mayBoth }, { target })).toEqual({
        progress: { status: 'failed', step: 'stopping', why: 'templateStartedAgain', ...again },
      });
    }
  });

  test('one that runs on after it was asked to stop is looked at once more and then asked again', () => {
    const seen = { lab: lab('Running'), rights: mayBoth };
    const patient = step(asked, seen);
    expect(patient).toEqual({ progress: stopping, dueIn: 15_000 });
    expect(step(stopping, seen).effect).toEqual({ kind: 'stopTemplate' });
  });

  test.each(['Starting', 'Stopping', 'ResettingPassword', 'Reimaging', 'Redeploying'] as const)(
    'one that is %s is waited for, 30 minutes long',
    (state) => {
      const seen = { lab: lab(state), rights: mayBoth };
      const [before, after] = around(30 * minute);
      for (const progress of [stopping, asked]) {
        expect(step(progress, seen, before)).toEqual({ progress, dueIn: 15_000 });
        expect(step(progress, seen, after)).toEqual({
          progress: { status: 'failed', step: 'stopping', why: 'templateBusy', ...again },
        });
      }
    },
  );
});

describe('right before the POST', () => {
  const ready = { lab: lab(), rights: mayOnlySave, image: 'absent' } as const;

  test.each(brokenGrounds)('%s ends the save and can be tried again', (why, seen) => {
    expect(step(saving, { image: 'absent', ...seen })).toEqual({
      progress: { status: 'failed', step: 'saving', why, ...again },
    });
  });

  test.each<[string, SaveSeen]>([
    ['rights', { lab: ready.lab, image: ready.image }],
    ['lab', { rights: ready.rights, image: ready.image }],
    ['gallery', { rights: ready.rights, lab: ready.lab }],
  ])('without the %s nothing is sent', (_, seen) => {
    expect(step(saving, seen)).toEqual({ progress: saving, dueIn: 15_000 });
  });

  test.each(['Running', 'Starting', 'Stopping', 'ResettingPassword', 'Reimaging', 'Redeploying'] as const)(
    'a template that is %s again ends it, agreed or not',
    (state) => {
      for (const stopAgreed of [true, false]) {
        const target = saveTarget({ stopAgreed });
        expect(step(saving, { ...ready, lab: lab(state) }, { target })).toEqual({
          progress: { status: 'failed', step: 'saving', why: 'templateStartedAgain', ...again },
        });
      }
    },
  );

  test('a new image is saved where its name is free, and the intent is kept first', () => {
    const now = began + 5 * minute;
    expect(step(saving, ready, { now })).toEqual({
      progress: { status: 'saving', intent: { at: now, versionsBefore: [] } },
      effect: { kind: 'saveImage' },
      dueIn: minute,
    });
  });

  test('a new version knows which versions were there', () => {
    const target = saveTarget({ as: 'newVersion' });
    const seen = { ...ready, image: image(version('1.0.0'), version('1.1.0')) };
    expect(step(saving, seen, { target })).toMatchObject({
      progress: { status: 'saving', intent: { versionsBefore: ['1.0.0', '1.1.0'] } },
      effect: { kind: 'saveImage' },
    });
  });

  test.each([
    ['a new image whose name was taken meanwhile', 'newImage', image(version('1.0.0'))],
    ['a new image whose name has no versions yet', 'newImage', image()],
    ['a new version of an image that was deleted', 'newVersion', 'absent'],
  ] as const)('%s needs another name, which no retry gives', (_, as, found) => {
    expect(step(saving, { ...ready, image: found }, { target: saveTarget({ as }) })).toEqual({
      progress: { status: 'failed', step: 'saving', why: 'nameTaken' },
    });
  });
});

describe('after a lost answer', () => {
  const old = version('1.0.0');
  const newVersion: ActiveSave = { status: 'saving', intent: { at: began, versionsBefore: ['1.0.0'] } };

  test.each<[string, ActiveSave, SaveSeen]>([
    ['no image', lost, { image: 'absent' }],
    ['an image without a version', lost, { image: image() }],
    ['the old version alone', newVersion, { image: image(old) }],
  ])('%s is waited on for an hour, without another POST, and then left to the person', (_, progress, seen) => {
    const [before, after] = around(hour);
    expect(step(progress, seen, before)).toEqual({ progress, dueIn: minute });
    expect(step(progress, seen, after)).toEqual({
      progress: { status: 'failed', step: 'saving', why: 'saveUncertain', ...again },
    });
  });

  test('the hour counts from the intent, not from the step', () => {
    const late = { stepStartedAt: began - 3 * hour, now: began + minute };
    expect(step(lost, { image: 'absent' }, late)).toEqual({ progress: lost, dueIn: minute });
  });

  test('a gallery that cannot be read says nothing, however late', () => {
    expect(step(lost, {}, { now: began + 100 * hour })).toEqual({ progress: lost, dueIn: minute });
  });

  test.each([
    ['of a new image', [], image(version('1.0.0'))],
    ['beside the old one', ['1.0.0'], image(old, version('1.0.1'))],
  ] as const)('a version %s shows that Azure took it, late as it may be', (_, versionsBefore, found) => {
    const known = { at: began, versionsBefore };
    expect(step({ status: 'saving', intent: known }, { image: found }, { now: began + 2 * hour })).toEqual({
      progress: { status: 'replicating', intent: known },
      dueIn: 0,
    });
  });
});

describe('after acceptance', () => {
  test('the end of the save is followed by its replication', () => {
    expect(step(accepted, { status: { kind: 'succeeded' } }, { now: began + 5 * hour })).toEqual({
      progress: { status: 'replicating', intent },
      dueIn: 0,
    });
  });

  test('a failed save is told with Azure’s code', () => {
    expect(step(accepted, { status: { kind: 'failed', code: 'SaveImageFailed' } })).toEqual({
      progress: { status: 'failed', step: 'saving', why: 'saveFailed', azureCode: 'SaveImageFailed', ...again },
    });
  });

  test.each<[string, SaveSeen]>([
    ['that runs', { status: { kind: 'running' } }],
    ['of which Azure says nothing', {}],
  ])('a save %s is watched for two hours; a retry watches on', (_, seen) => {
    const [before, after] = around(2 * hour);
    expect(step(accepted, seen, before)).toEqual({ progress: accepted, dueIn: 30_000 });
    expect(step(accepted, seen, after)).toEqual({
      progress: { status: 'failed', step: 'saving', why: 'saveTooSlow', retryFrom: accepted },
    });
  });
});

describe('a cancel', () => {
  /** What would carry each status on: a cancel comes first. */
  const everything: SaveSeen = {
    before: 0,
    rights: mayBoth,
    lab: lab(),
    image: image(version('1.0.0')),
    status: { kind: 'succeeded' },
    planImage: 'absent',
  };

  test.each<[string, ActiveSave]>([
    ['in the queue', queued],
    ['before the stop', stopping],
    ['during the stop', asked],
    ['before the POST', saving],
  ])('%s ends the save, and nothing was saved', (_, progress) => {
    for (const seen of [{}, everything]) {
      expect(step(progress, seen, { cancelRequested: true })).toEqual({
        progress: { status: 'cancelled', savedAnyway: false },
      });
    }
  });

  test.each<[string, ActiveSave]>([
    ['while it is replicated', { status: 'replicating', intent }],
    ['at the disk', { status: 'checkingDisk', intent, version: '1.0.0' }],
    ['before it is enabled', { status: 'enabling', version: '1.0.0', approvedBy: 'somebody' }],
    ['while IT is waited for', { status: 'waitingForEnable', version: '1.0.0', planImageId: 'p' }],
  ])('%s leaves the image as it is, not enabled', (_, progress) => {
    for (const seen of [{}, everything]) {
      expect(step(progress, seen, { cancelRequested: true, botEnables: true })).toEqual({
        progress: { status: 'cancelled', savedAnyway: true },
      });
    }
  });

  test.each([
    ['of a lost answer', lost],
    ['of an accepted save', accepted],
  ])('%s lets the save end first', (_, progress) => {
    expect(step(progress, {}, { cancelRequested: true }).progress).toEqual(progress);
    const ended = step(progress, everything, { cancelRequested: true });
    expect(ended).toEqual({ progress: { status: 'replicating', intent }, dueIn: 0 });
  });
});

import { describe, expect, test } from '@jest/globals';
import type { ActiveSave } from '../../src/domain/templateSave.ts';
import { afterEffect, type EffectOutcome } from '../../src/domain/templateSaveEffect.ts';
import type { SaveDecision } from '../../src/domain/templateSaveSituation.ts';
import { intent, minute } from '../support/saveSituations.ts';

type Why = Extract<EffectOutcome, { kind: 'fault' }>['why'];

const code = 'AzureSaysSo';
const asked: ActiveSave = { status: 'stopping', asked: true };
const lost: ActiveSave = { status: 'saving', intent };
const enabling: ActiveSave = { status: 'enabling', version: '1.0.0' };
const pressed: ActiveSave = { ...enabling, approvedBy: 'seoyeon' };
const enable = { kind: 'enableImage', planImageId: 'plan image' } as const;
const queued: ActiveSave = { status: 'queued' };

function fault(why: Why, retryAfter?: number): EffectOutcome {
  return { kind: 'fault', why, code, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function failed(step: 'stopping' | 'saving' | 'enabling', why: string, retryFrom: ActiveSave) {
  return { progress: { status: 'failed', step, why, retryFrom, azureCode: code } };
}

describe('a stop', () => {
  test.each<[string, EffectOutcome, object]>([
    ['begun', { kind: 'done' }, { progress: asked, dueIn: 30_000 }],
    // What came of these is seen by reading the template VM.
    ['of which nothing is known', fault('unavailable'), { progress: asked, dueIn: 30_000 }],
    ['that is under way already', fault('conflict'), { progress: asked, dueIn: 30_000 }],
    ['of a template that is gone', fault('notFound'), { progress: asked, dueIn: 30_000 }],
    ['throttled', fault('throttled', 7_000), { progress: { status: 'stopping', asked: false }, dueIn: 7_000 }],
    ['throttled without a time', fault('throttled'), { progress: { status: 'stopping', asked: false }, dueIn: minute }],
    ['forbidden', fault('forbidden'), failed('stopping', 'stopRefused', queued)],
    ['refused', fault('refused'), failed('stopping', 'stopRefused', queued)],
  ])('%s', (_, outcome, decision) => {
    expect(afterEffect(asked, { kind: 'stopTemplate' }, outcome)).toEqual(decision);
  });
});

describe('a save', () => {
  const addresses = { location: 'https://management.azure.com/1', operationLocation: 'https://management.azure.com/2' };

  test.each<[string, EffectOutcome, object]>([
    [
      'accepted: every status address is kept, and the first look comes shortly before ten minutes',
      { kind: 'done', accepted: addresses },
      { progress: { ...lost, accepted: addresses }, dueIn: 9 * minute },
    ],
    ['accepted without addresses', { kind: 'done' }, { progress: { ...lost, accepted: {} }, dueIn: 9 * minute }],
    ['whose answer was lost: the intent stands', fault('unavailable'), { progress: lost, dueIn: minute }],
    ['throttled: Azure did nothing', fault('throttled', 90_000), { progress: { status: 'saving' }, dueIn: 90_000 }],
    ['throttled without a time', fault('throttled'), { progress: { status: 'saving' }, dueIn: minute }],
    ['in conflict', fault('conflict'), failed('saving', 'saveRefused', queued)],
    ['forbidden', fault('forbidden'), failed('saving', 'saveRefused', queued)],
    ['of what is gone', fault('notFound'), failed('saving', 'saveRefused', queued)],
    ['refused', fault('refused'), failed('saving', 'saveRefused', queued)],
  ])('%s', (_, outcome, decision) => {
    expect(afterEffect(lost, { kind: 'saveImage' }, outcome)).toEqual(decision);
  });
});

describe('enabling', () => {
  test('names who let it be enabled', () => {
    expect(afterEffect(enabling, enable, { kind: 'done' })).toEqual({
      progress: { status: 'done', version: '1.0.0', enabledBy: 'bot' },
    });
    expect(afterEffect(pressed, enable, { kind: 'done' })).toEqual({
      progress: { status: 'done', version: '1.0.0', enabledBy: 'it', approvedBy: 'seoyeon' },
    });
  });

  test.each<[Why, number]>([
    ['conflict', 30_000],
    ['unavailable', 30_000],
    ['notFound', 30_000],
    ['throttled', minute],
  ])('that meets %s is tried again', (why, dueIn) => {
    for (const progress of [enabling, pressed]) {
      expect(afterEffect(progress, enable, fault(why))).toEqual({ progress, dueIn });
    }
  });

  test('that is throttled waits as long as Azure says', () => {
    expect(afterEffect(enabling, enable, fault('throttled', 5_000))).toEqual({ progress: enabling, dueIn: 5_000 });
  });

  test('that the bot may not do is left to IT', () => {
    expect(afterEffect(enabling, enable, fault('forbidden'))).toEqual({
      progress: { status: 'waitingForEnable', version: '1.0.0', planImageId: 'plan image' },
      dueIn: minute,
    });
  });

  test.each<[string, ActiveSave, Why]>([
    ['though IT pressed', pressed, 'forbidden'],
    ['for good, though IT pressed', pressed, 'refused'],
    ['for good', enabling, 'refused'],
  ])('that Azure refuses %s can be retried with the same authority', (_, progress, why) => {
    expect(afterEffect(progress, enable, fault(why))).toEqual(failed('enabling', 'enableRefused', progress));
  });
});

describe('the outcome of an effect that its step did not ask for', () => {
  test.each<[string, SaveDecision]>([
    ['a save', afterEffect(queued, { kind: 'saveImage' }, { kind: 'done', accepted: {} })],
    ['enabling', afterEffect(queued, enable, { kind: 'done' })],
  ])('changes nothing (%s)', (_, decision) => {
    expect(decision).toEqual({ progress: queued, dueIn: 30_000 });
  });
});

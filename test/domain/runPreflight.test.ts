import { describe, expect, test } from '@jest/globals';
import type { TemplateVm } from '../../src/domain/labs.ts';
import type { Check, LabReading } from '../../src/domain/preflight.ts';
import { runPreflight } from '../../src/domain/runPreflight.ts';
import { savableLab as reading } from '../support/labReadings.ts';

const idle = { today: '2026-11-23', reservedNames: [], saveUnderWay: false } as const;

function template(state: TemplateVm['state'], provisioningState = 'Succeeded'): Partial<LabReading> {
  return { template: { id: 'vm', provisioningState, state } };
}

/** A reading without these fields. */
function without(...fields: readonly (keyof LabReading)[]): LabReading {
  return Object.fromEntries(Object.entries(reading()).filter(([name]) => !fields.some((one) => one === name))) as never;
}

function checksOf(some: LabReading, context = {}): readonly Check[] {
  return runPreflight(some, { ...idle, ...context }).checks;
}

test('a lab that fits passes every check, in the order shown, and the save is offered', () => {
  const { checks, ready, reading: kept } = runPreflight(reading(), idle);
  expect(checks).toEqual(
    [
      'maySave',
      'labHasTemplate',
      'planHasGallery',
      'galleryReadable',
      'sameRegion',
      'labIsSettled',
      'templateIsSettled',
      'templateIsStopped',
      'noOtherSave',
    ].map((code) => ({ code, result: 'passed' })),
  );
  expect(ready).toBe(true);
  expect(kept).toEqual(reading());
});

describe('what is in the way', () => {
  const { lab, plan } = reading();
  if (plan === undefined) throw new Error('The lab that fits has a plan.');
  const { galleryId: _, ...noGallery } = plan;

  test.each<[string, LabReading, Check]>([
    ['no right', reading({ maySave: false }), { code: 'maySave', result: 'failed', wayOut: 'askIt' }],
    [
      'a lab made without a template',
      reading({ lab: { ...lab, hasTemplate: false } }),
      { code: 'labHasTemplate', result: 'failed', wayOut: 'makeLabWithTemplate' },
    ],
    [
      'a template VM that is gone',
      without('template'),
      { code: 'labHasTemplate', result: 'failed', wayOut: 'makeLabWithTemplate' },
    ],
    ['no plan', without('plan', 'gallery'), { code: 'planHasGallery', result: 'failed', wayOut: 'askIt' }],
    [
      'a plan without a gallery',
      { ...without('gallery'), plan: noGallery },
      { code: 'planHasGallery', result: 'failed', wayOut: 'askIt' },
    ],
    ['a gallery that is gone', without('gallery'), { code: 'planHasGallery', result: 'failed', wayOut: 'askIt' }],
    [
      'a gallery that the bot may not read',
      reading({ gallery: { location: '', readable: false } }),
      { code: 'galleryReadable', result: 'failed', wayOut: 'askIt' },
    ],
    [
      'a lab in another region than its plan',
      reading({ lab: { ...lab, location: 'koreasouth' } }),
      { code: 'sameRegion', result: 'failed', wayOut: 'askIt' },
    ],
    ...(['Publishing', 'Scaling', 'Syncing'] as const).map((state): [string, LabReading, Check] => [
      `a lab that is ${state}`,
      reading({ lab: { ...lab, state } }),
      { code: 'labIsSettled', result: 'failed', wayOut: 'tryAgainLater' },
    ]),
    ...['Updating', 'Failed', 'Deleting', 'Locked', 'Creating'].map(
      (provisioningState): [string, LabReading, Check] => [
        `a lab that is ${provisioningState}`,
        reading({ lab: { ...lab, provisioningState } }),
        { code: 'labIsSettled', result: 'failed', wayOut: 'tryAgainLater' },
      ],
    ),
    ...(['Starting', 'Stopping', 'ResettingPassword', 'Reimaging', 'Redeploying'] as const).map(
      (state): [string, LabReading, Check] => [
        `a template that is ${state}`,
        reading(template(state)),
        { code: 'templateIsSettled', result: 'failed', wayOut: 'tryAgainLater' },
      ],
    ),
    [
      'a template that is being made',
      reading(template('Stopped', 'Creating')),
      { code: 'templateIsSettled', result: 'failed', wayOut: 'tryAgainLater' },
    ],
  ])('%s is the one check that fails, with its way out', (_, some, check) => {
    const { checks, ready } = runPreflight(some, idle);
    expect(checks.filter(({ result }) => result === 'failed')).toEqual([check]);
    expect(ready).toBe(false);
  });

  test('another save of the same template', () => {
    const { checks, ready } = runPreflight(reading(), { ...idle, saveUnderWay: true });
    expect(checks.at(-1)).toEqual({ code: 'noOtherSave', result: 'failed', wayOut: 'tryAgainLater' });
    expect(ready).toBe(false);
  });

  test('everything at once is all said', () => {
    const some = reading({
      maySave: false,
      lab: { ...lab, state: 'Publishing', location: 'koreasouth' },
      gallery: { location: '', readable: false },
      ...template('Starting'),
    });
    const failed = checksOf(some, { saveUnderWay: true }).filter(({ result }) => result === 'failed');
    expect(failed.map(({ code }) => code)).toEqual([
      'maySave',
      'galleryReadable',
      'sameRegion',
      'labIsSettled',
      'templateIsSettled',
      'noOtherSave',
    ]);
  });
});

describe('what is only to be known', () => {
  test('a gallery in another region than the plan', () => {
    const { checks, ready } = runPreflight(reading({ gallery: { location: 'eastus', readable: true } }), idle);
    expect(checks).toContainEqual({ code: 'sameRegion', result: 'notice' });
    expect(ready).toBe(true);
  });

  test('a running template, which the bot stops', () => {
    const { checks, ready } = runPreflight(reading(template('Running')), idle);
    expect(checks).toContainEqual({ code: 'templateIsStopped', result: 'notice', wayOut: 'botStopsTemplate' });
    expect(ready).toBe(true);
  });

  test('a published lab can be saved as a draft can', () => {
    expect(checksOf(reading({ lab: { ...reading().lab, state: 'Published' } }))).toEqual(checksOf(reading()));
  });
});

test('the suggested name is neither in the gallery nor reserved, in whatever case', () => {
  const name = (images: readonly string[], reservedNames: readonly string[]): string => {
    const some = reading({ images: images.map((one) => ({ name: one, osState: 'Specialized' })) });
    return runPreflight(some, { ...idle, reservedNames }).suggestedName;
  };
  const first = name([], []);
  const second = name([first.toUpperCase()], []);
  const third = name([first], [second.toUpperCase()]);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(third).toBe(name([], [first, second]));
});

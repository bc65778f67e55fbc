import type { Lab as SdkLab, VirtualMachineProfile } from '@azure/arm-labservices';
import { describe, expect, test } from '@jest/globals';
import { labOf, planImageOf, planOf, templateVmOf } from '../../src/azure/labMapping.ts';
import { regionName } from '../../src/azure/resourceId.ts';

function lab(fields: object, profile: object = {}): SdkLab {
  // What a service answers is not bound by the types of its client.
  const virtualMachineProfile = { sku: { name: 's', capacity: 3 }, ...profile } as VirtualMachineProfile;
  return { location: 'Korea Central', name: 'lab-x', virtualMachineProfile, ...fields };
}

describe('a lab', () => {
  test.each([
    ['Windows', { offer: 'windows-11', sku: 'win11-23h2-pro' }, 'windows11'],
    ['Windows', { offer: 'Windows-11', sku: '' }, 'windows11'],
    ['Windows', { offer: 'visualstudio2022', sku: 'vs-2022-comm-latest-win11-n' }, 'windows11'],
    ['Windows', { offer: 'Windows-10', sku: 'win10-22h2-pro' }, 'otherWindows'],
    ['Windows', { offer: 'WindowsServer', sku: '2025-datacenter' }, 'otherWindows'],
    ['Windows', { id: '/subscriptions/s/…/images/win11-cad' }, 'otherWindows'],
    ['Windows', undefined, 'otherWindows'],
    ['Linux', { offer: 'ubuntu-24_04-lts', sku: 'server' }, 'linux'],
    ['Linux', { id: '/subscriptions/s/…/images/win11' }, 'linux'],
  ])('on %s from %j: %s', (osType, imageReference, expected) => {
    expect(labOf(lab({}, { osType, imageReference })).operatingSystem).toBe(expected);
  });

  test('without a title has its name, and its region is as ids have it', () => {
    expect(labOf(lab({ title: '' }))).toMatchObject({ title: 'lab-x', location: 'koreacentral' });
    expect(labOf(lab({}))).toMatchObject({ title: 'lab-x', capacity: 3 });
  });

  test('of which less is known than usual is not settled and has no template', () => {
    const bare = labOf({ location: 'eastus' });
    expect(bare).toMatchObject({ provisioningState: '', state: 'Syncing', hasTemplate: false, capacity: 0 });
    expect(bare).not.toHaveProperty('planId');
    expect(labOf(lab({ state: 'Archiving' })).state).toBe('Syncing');
  });

  test.each([
    ['TemplateVM', true],
    ['Image', false],
  ])('made by %s', (createOption, expected) => {
    expect(labOf(lab({}, { createOption })).hasTemplate).toBe(expected);
  });
});

test('a template VM in a state that is not known is one to wait for', () => {
  expect(templateVmOf({ state: 'Hibernating' as 'Stopped' })).toEqual({
    id: '',
    provisioningState: '',
    state: 'Redeploying',
  });
});

test('a plan’s network and gallery are there or not', () => {
  expect(planOf({ location: 'East US', defaultNetworkProfile: {} })).toEqual({
    id: '',
    name: '',
    location: 'eastus',
    hasOwnNetwork: false,
  });
});

test('an image that was never enabled is not enabled', () => {
  expect(planImageOf({ name: 'x' })).toEqual({ id: '', name: 'x', displayName: 'x', enabled: false });
  expect(planImageOf({ name: 'x', displayName: 'X', enabledState: 'Enabled' })).toMatchObject({
    displayName: 'X',
    enabled: true,
  });
});

test('regions are written in one way', () => {
  expect([regionName('Korea  Central'), regionName('koreacentral'), regionName(undefined)]).toEqual([
    'koreacentral',
    'koreacentral',
    '',
  ]);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseArmId, resourceGroupIdOf, sameArmId } from '../../src/domain/armId.ts';

const group = '/subscriptions/2f8c1d4e-6a3b-4c5d-9e7f-1a2b3c4d5e6f/resourceGroups/rg-실습(1)';
const lab = `${group}/providers/Microsoft.LabServices/labs/lab-cad`;

describe('an ARM id', () => {
  test('of a resource, and of one inside it', () => {
    const common = { subscriptionId: '2f8c1d4e-6a3b-4c5d-9e7f-1a2b3c4d5e6f', resourceGroup: 'rg-실습(1)' };
    expect(parseArmId(lab)).toEqual({ ...common, type: 'Microsoft.LabServices/labs', names: ['lab-cad'] });
    expect(parseArmId(`${lab}/virtualMachines/0`)).toEqual({
      ...common,
      type: 'Microsoft.LabServices/labs/virtualMachines',
      names: ['lab-cad', '0'],
    });
  });

  test('in any case, and with a slash at its end, keeps its names', () => {
    expect(parseArmId(`${lab.toUpperCase()}/`)).toMatchObject({ resourceGroup: 'RG-실습(1)', names: ['LAB-CAD'] });
  });

  test.each([
    '',
    group,
    `${group}/providers/Microsoft.LabServices`,
    `${group}/providers/Microsoft.LabServices/labs`,
    `${lab}/virtualMachines`,
    `${lab}//`,
    ` ${lab}`,
    `${lab}\n`,
    `${lab}?x=1`,
    `${lab}#x`,
    `https://management.azure.com${lab}`,
    lab.slice(1),
    lab.replace('/resourceGroups/', '/resourcegroup/'),
    lab.replace('lab-cad', '..').replace('/labs/', '//'),
    '/subscriptions/s/providers/Microsoft.LabServices/labs/lab',
  ])('is not %j', (text) => {
    expect(parseArmId(text)).toBeUndefined();
    expect(resourceGroupIdOf(text)).toBeUndefined();
  });

  test('gives back the parts it was made of', () => {
    const segment = fc.stringMatching(/^[\w.()-]{1,12}$/);
    const pairs = fc.array(fc.tuple(segment, segment), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(segment, segment, segment, pairs, (subscriptionId, resourceGroup, namespace, path) => {
        const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${namespace}/${path.flat().join('/')}`;
        expect(parseArmId(id)).toEqual({
          subscriptionId,
          resourceGroup,
          type: [namespace, ...path.map(([type]) => type)].join('/'),
          names: path.map(([, name]) => name),
        });
        expect(id.startsWith(`${resourceGroupIdOf(id) ?? 'none'}/`)).toBe(true);
      }),
    );
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseArmId(text)).toBeUndefined();
      }),
    );
  });
});

test('the resource group of a resource', () => {
  expect(resourceGroupIdOf(`${lab}/virtualMachines/0`)).toBe(group);
});

test('ids are the same without regard to case', () => {
  expect(sameArmId(lab, lab.toUpperCase())).toBe(true);
  expect(sameArmId(lab, `${lab}2`)).toBe(false);
});

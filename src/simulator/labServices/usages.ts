import type { Azure } from '../azure.ts';
import { answer, type SimulatedResponse } from '../messages.ts';
import { labServicesVersions } from '../operations.ts';
import { nameOf, parentOf } from '../resourceIds.ts';
import { type Call, type Route, scopes } from '../routes.ts';

/** Cores of a size family that a subscription may use in a region, and the sizes of the family. */
const families = [
  { value: 'Fsv2', localizedValue: 'Fsv2 series cores', limit: 400 },
  { value: 'Dsv4', localizedValue: 'Dsv4 series cores', limit: 200 },
  { value: 'NCasT4v3', localizedValue: 'NCas T4 v3 series cores', limit: 48 },
] as const;

/** The cores of a size such as `Classic_Fsv2_2_4GB_128_S_SSD`, in which the number after the family is the cores. */
function coresOf(skuName: string): number {
  return Number(/^Classic_[A-Za-z0-9]+_(\d+)_/.exec(skuName)?.[1] ?? 0);
}

/** Core quotas of a region, filled by the labs that are there. */
export function usageRoutes(azure: Azure): readonly Route[] {
  return [
    {
      method: 'GET',
      scope: scopes.subscription,
      rest: '/providers/Microsoft.LabServices/locations/{}/usages',
      action: 'Microsoft.LabServices/locations/usages/read',
      apiVersions: labServicesVersions,
      answer: (call) => list(azure, call),
    },
  ];
}

function list(azure: Azure, { path, scope }: Call): SimulatedResponse {
  const location = nameOf(parentOf(`${path}/-`));
  const labs = azure.labs.within(scope).filter((lab) => lab.location === location.toLowerCase());
  const value = families.map(({ limit, ...name }) => {
    const inFamily = labs.filter(({ skuName }) => skuName.startsWith(`Classic_${name.value}_`));
    const currentValue = inFamily.reduce((sum, { skuName, capacity }) => sum + coresOf(skuName) * capacity, 0);
    const skuInstances = [...new Set(inFamily.map(({ skuName }) => skuName))];
    return { currentValue, limit, unit: 'Count', name: { ...name, skuInstances }, id: '' };
  });
  return answer(200, { value });
}

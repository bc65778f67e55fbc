import type { Azure } from '../azure.ts';
import { answer, type SimulatedResponse } from '../messages.ts';
import type { LabPlan } from '../models.ts';
import { labServicesVersions } from '../operations.ts';
import { pageOf } from '../paging.ts';
import { resourceNotFound } from '../refusals.ts';
import { nameOf } from '../resourceIds.ts';
import { type Call, type Route, scopes } from '../routes.ts';
import { systemData } from '../systemData.ts';

/** The template of a lab plan's path. */
export const labPlanScope = `${scopes.resourceGroup}/providers/Microsoft.LabServices/labPlans/{}`;

/** Lab plans: listed by subscription and by resource group, and read. */
export function labPlanRoutes(azure: Azure): readonly Route[] {
  const read = {
    method: 'GET',
    action: 'Microsoft.LabServices/labPlans/read',
    apiVersions: labServicesVersions,
  } as const;
  const rest = '/providers/Microsoft.LabServices/labPlans';
  const list = (call: Call): SimulatedResponse => pageOf(call, azure.labPlans.within(call.scope).map(labPlanBody));
  return [
    { ...read, scope: scopes.subscription, rest, answer: list },
    { ...read, scope: scopes.resourceGroup, rest, answer: list },
    {
      ...read,
      scope: labPlanScope,
      rest: '',
      answer: ({ scope }) => {
        const plan = azure.labPlans.get(scope);
        return plan === undefined ? resourceNotFound(scope) : answer(200, labPlanBody(plan));
      },
    },
  ];
}

function labPlanBody(plan: LabPlan): object {
  const { id, location, sharedGalleryId, subnetId } = plan;
  return {
    systemData: systemData(plan),
    properties: {
      provisioningState: 'Succeeded',
      defaultAutoShutdownProfile: {
        shutdownOnDisconnect: 'Enabled',
        shutdownWhenNotConnected: 'Enabled',
        shutdownOnIdle: 'LowUsage',
        disconnectDelay: 'PT0S',
        noConnectDelay: 'PT15M',
        idleDelay: 'PT15M',
      },
      ...(subnetId === undefined ? {} : { defaultNetworkProfile: { subnetId } }),
      allowedRegions: [location],
      ...(sharedGalleryId === undefined ? {} : { sharedGalleryId }),
    },
    tags: {},
    location,
    id,
    name: nameOf(id),
    type: 'Microsoft.LabServices/labPlans',
  };
}

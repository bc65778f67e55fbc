import type { Azure } from '../azure.ts';
import { answer, type SimulatedResponse } from '../messages.ts';
import type { Lab } from '../models.ts';
import { labServicesVersions } from '../operations.ts';
import { pageOf } from '../paging.ts';
import { resourceNotFound } from '../refusals.ts';
import { nameOf } from '../resourceIds.ts';
import { type Call, type Route, scopes } from '../routes.ts';
import { systemData } from '../systemData.ts';

/** The template of a lab's path. */
export const labScope = `${scopes.resourceGroup}/providers/Microsoft.LabServices/labs/{}`;

/** Labs: listed by subscription and by resource group, and read. */
export function labRoutes(azure: Azure): readonly Route[] {
  const read = { method: 'GET', action: 'Microsoft.LabServices/labs/read', apiVersions: labServicesVersions } as const;
  const rest = '/providers/Microsoft.LabServices/labs';
  const list = (call: Call): SimulatedResponse => pageOf(call, azure.labs.within(call.scope).map(labBody));
  return [
    { ...read, scope: scopes.subscription, rest, answer: list },
    { ...read, scope: scopes.resourceGroup, rest, answer: list },
    {
      ...read,
      scope: labScope,
      rest: '',
      answer: ({ scope }) => {
        const lab = azure.labs.get(scope);
        return lab === undefined ? resourceNotFound(scope) : answer(200, labBody(lab));
      },
    },
  ];
}

/** Nothing in here tells the size of a disk: Lab Services reports it nowhere. */
function labBody(lab: Lab): object {
  const { id, location, labPlanId, title, description, state, provisioningState, subnetId } = lab;
  const isWindows = lab.operatingSystem === 'Windows';
  return {
    systemData: systemData(lab),
    properties: {
      provisioningState,
      state,
      autoShutdownProfile: {
        shutdownOnDisconnect: 'Disabled',
        shutdownWhenNotConnected: 'Disabled',
        shutdownOnIdle: 'None',
      },
      connectionProfile: {
        webSshAccess: 'None',
        webRdpAccess: 'None',
        clientSshAccess: isWindows ? 'None' : 'Public',
        clientRdpAccess: isWindows ? 'Public' : 'None',
      },
      virtualMachineProfile: virtualMachineProfile(lab),
      securityProfile: { registrationCode: registrationCode(id), openAccess: 'Disabled' },
      ...(subnetId === undefined ? {} : { networkProfile: { subnetId } }),
      labPlanId,
      title,
      description,
    },
    location,
    id,
    name: nameOf(id),
    type: 'Microsoft.LabServices/labs',
  };
}

function virtualMachineProfile(lab: Lab): object {
  return {
    createOption: lab.template === undefined ? 'Image' : 'TemplateVM',
    imageReference: lab.imageReference,
    osType: lab.operatingSystem,
    sku: { name: lab.skuName, capacity: lab.capacity },
    additionalCapabilities: { installGpuDrivers: 'Disabled' },
    usageQuota: 'PT20H',
    useSharedPassword: 'Disabled',
    adminUser: { username: lab.adminUsername },
  };
}

/** A code that looks like a real one and stays the same for a lab. */
function registrationCode(id: string): string {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  return hash.toString(36).padStart(8, 'x').slice(0, 8);
}

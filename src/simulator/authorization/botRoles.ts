import type { RoleDefinition } from './models.ts';

/**
 * What the bot may read. Lists over a subscription, `locations/*` and usages are paths of the subscription, so this role
 * is assigned there.
 */
const reads = [
  'Microsoft.LabServices/labPlans/read',
  'Microsoft.LabServices/labPlans/images/read',
  'Microsoft.LabServices/labs/read',
  'Microsoft.LabServices/labs/virtualMachines/read',
  'Microsoft.LabServices/locations/operationResults/read',
  'Microsoft.LabServices/locations/usages/read',
  'Microsoft.Compute/galleries/read',
  'Microsoft.Compute/galleries/images/read',
  'Microsoft.Compute/galleries/images/versions/read',
  'Microsoft.Compute/locations/operations/read',
  'Microsoft.Compute/locations/diskOperations/read',
  'Microsoft.Compute/locations/capsOperations/read',
  'Microsoft.Compute/locations/usages/read',
  'Microsoft.Compute/virtualMachines/read',
  'Microsoft.Compute/virtualMachines/instanceView/read',
  'Microsoft.Compute/snapshots/read',
  'Microsoft.Compute/disks/read',
  'Microsoft.Resources/subscriptions/resourceGroups/read',
  'Microsoft.Authorization/roleAssignments/read',
  'Microsoft.Authorization/roleDefinitions/read',
  'Microsoft.Authorization/denyAssignments/read',
];

/** What the bot may change, within the resource groups it is meant to work in. */
const writes = [
  'Microsoft.LabServices/labPlans/images/write',
  'Microsoft.LabServices/labPlans/saveImage/action',
  'Microsoft.LabServices/labs/virtualMachines/stop/action',
  'Microsoft.Compute/galleries/images/write',
  'Microsoft.Compute/galleries/images/delete',
  'Microsoft.Compute/galleries/images/versions/write',
  'Microsoft.Compute/galleries/images/versions/delete',
  'Microsoft.Compute/virtualMachines/write',
  'Microsoft.Compute/virtualMachines/delete',
  'Microsoft.Compute/virtualMachines/start/action',
  'Microsoft.Compute/virtualMachines/deallocate/action',
  'Microsoft.Compute/virtualMachines/generalize/action',
  'Microsoft.Compute/virtualMachines/retrieveBootDiagnosticsData/action',
  'Microsoft.Compute/snapshots/write',
  'Microsoft.Compute/snapshots/delete',
  'Microsoft.Compute/disks/write',
  'Microsoft.Compute/disks/delete',
  'Microsoft.Compute/disks/endGetAccess/action',
  'Microsoft.Network/virtualNetworks/subnets/join/action',
  'Microsoft.Network/networkInterfaces/read',
  'Microsoft.Network/networkInterfaces/write',
  'Microsoft.Network/networkInterfaces/join/action',
  'Microsoft.Network/networkInterfaces/delete',
];

/** The two custom roles of the bot's managed identity; nothing else is granted to it. */
export function botRoles(subscriptionIds: readonly string[]): {
  readonly reader: RoleDefinition;
  readonly operator: RoleDefinition;
} {
  const assignableScopes = subscriptionIds.map((id) => `/subscriptions/${id}`);
  return {
    reader: {
      name: 'c0d4e8a2-7b15-4f6c-9d3e-5a1b2c3d4e01',
      roleName: 'Lab Image Bot Reader',
      description: 'What the lab image bot may read in a subscription.',
      type: 'CustomRole',
      permission: { actions: reads, notActions: [], dataActions: [] },
      assignableScopes,
    },
    operator: {
      name: 'c0d4e8a2-7b15-4f6c-9d3e-5a1b2c3d4e02',
      roleName: 'Lab Image Bot Operator',
      description: 'What the lab image bot may change in a resource group.',
      type: 'CustomRole',
      permission: { actions: writes, notActions: [], dataActions: [] },
      assignableScopes,
    },
  };
}

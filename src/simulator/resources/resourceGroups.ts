import type { Azure } from '../azure.ts';
import { answer } from '../messages.ts';
import type { ResourceGroup } from '../models.ts';
import { pageOf } from '../paging.ts';
import { resourceGroupNotFound } from '../refusals.ts';
import { nameOf } from '../resourceIds.ts';
import { type Route, scopes } from '../routes.ts';

/** Resource groups: listed and read. */
export function resourceGroupRoutes(azure: Azure): readonly Route[] {
  const read = {
    method: 'GET',
    action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    apiVersions: ['2021-04-01', '2022-09-01', '2024-11-01'],
  } as const;
  return [
    {
      ...read,
      scope: scopes.subscription,
      rest: '/resourceGroups',
      answer: (call) => pageOf(call, azure.resourceGroups.within(call.scope).map(resourceGroupBody)),
    },
    {
      ...read,
      scope: scopes.resourceGroup,
      rest: '',
      answer: ({ scope }) => {
        const group = azure.resourceGroups.get(scope);
        return group === undefined ? resourceGroupNotFound(nameOf(scope)) : answer(200, resourceGroupBody(group));
      },
    },
  ];
}

function resourceGroupBody({ id, location }: ResourceGroup): object {
  return {
    id,
    name: nameOf(id),
    type: 'Microsoft.Resources/resourceGroups',
    location,
    properties: { provisioningState: 'Succeeded' },
  };
}

import type {
  AuthorizationManagementClient,
  RoleAssignment as SdkAssignment,
  DenyAssignment as SdkDenial,
  Permission as SdkPermission,
} from '@azure/arm-authorization';
import type { DenyAssignment, Permission, Rights, RoleAssignment } from '../domain/rights.ts';
import type { Azure, RightsReader } from '../ports/azure.ts';
import type { Ask } from './ask.ts';
import { createCache } from './cache.ts';
import type { Clients } from './clients.ts';
import { collect } from './collect.ts';
import { Refusal } from './faults.ts';

export interface RightsParts {
  readonly ask: Ask;
  readonly clients: Clients;
  readonly realNow: () => number;
}

/** Half of the 60 s that a right may be out of date: an answer may rest on role definitions that are as old again. */
const lifetime = 30_000;
const capacity = 10_000;

const resourceGroupPattern = /^\/subscriptions\/([^/?#\s]+)\/resourceGroups\/[^/?#\s]+$/i;
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The id of everybody in deny assignments. */
const everybody = '00000000-0000-0000-0000-000000000000';

/** Reads Azure's role and deny assignments with @azure/arm-authorization. Whatever cannot be read grants nothing. */
export function createRightsReader({ ask, clients, realNow }: RightsParts): Pick<RightsReader, 'rightsWithin'> {
  const rights = createCache<Rights>({ lifetime, capacity, realNow });
  const roles = createCache<readonly Permission[]>({ lifetime, capacity, realNow });
  const denialsForAll = createCache<readonly SdkDenial[]>({ lifetime, capacity, realNow });

  async function readRights(resourceGroupId: string, objectId: string): Promise<Azure<Rights>> {
    const subscriptionId = resourceGroupPattern.exec(resourceGroupId)?.[1];
    if (subscriptionId === undefined || !guid.test(objectId)) {
      return ask.read(() =>
        Promise.reject(new Refusal('InvalidScope', `No rights of ${objectId} can be read in ${resourceGroupId}.`)),
      );
    }
    const filter = `assignedTo('${objectId}')`;
    const [assignments, own, all] = await Promise.all([
      ask.read(async (abortSignal) => {
        const { roleAssignments } = await clients.authorization(subscriptionId);
        return collect(roleAssignments.listForScope(resourceGroupId, { filter, abortSignal }));
      }),
      ask.read(async (abortSignal) => {
        const { denyAssignments } = await clients.authorization(subscriptionId);
        return collect(denyAssignments.listForScope(resourceGroupId, { filter, abortSignal }));
      }),
      denialsForAll.get(resourceGroupId.toLowerCase(), () =>
        ask.read(async (abortSignal) => {
          const { denyAssignments } = await clients.authorization(subscriptionId);
          return (await collect(denyAssignments.listForScope(resourceGroupId, { abortSignal }))).filter(isForEverybody);
        }),
      ),
    ]);
    if (assignments.kind === 'fault') return assignments;
    if (own.kind === 'fault') return own;
    if (all.kind === 'fault') return all;
    const denials = [...own.value, ...all.value.filter((denial) => !excludes(denial, objectId))];
    return withRoles(subscriptionId, assignments.value, denials);
  }

  async function withRoles(
    subscriptionId: string,
    assigned: readonly SdkAssignment[],
    denials: readonly SdkDenial[],
  ): Promise<Azure<Rights>> {
    const client = await clients.authorization(subscriptionId);
    const assignments: RoleAssignment[] = [];
    for (const { scope, roleDefinitionId, condition } of assigned) {
      if (scope === undefined || roleDefinitionId === undefined) continue;
      const role = await roles.get(roleDefinitionId.toLowerCase(), () => readRole(client, roleDefinitionId));
      if (role.kind === 'fault') {
        // A role that is gone or hidden grants nothing; one that could not be read this time might.
        if (role.why === 'notFound' || role.why === 'forbidden') continue;
        return role;
      }
      const conditional = condition !== undefined && condition !== '';
      assignments.push({ scope: within(subscriptionId, scope), permissions: role.value, conditional });
    }
    return { kind: 'ok', value: { assignments, denials: denials.map((denial) => denialOf(subscriptionId, denial)) } };
  }

  function readRole(
    client: AuthorizationManagementClient,
    roleDefinitionId: string,
  ): Promise<Azure<readonly Permission[]>> {
    return ask.read(async (abortSignal) => {
      const { permissions = [] } = await client.roleDefinitions.getById(roleDefinitionId, { abortSignal });
      return permissions.map(permissionOf);
    });
  }

  return {
    rightsWithin: (resourceGroupId, objectId) =>
      rights.get(`${resourceGroupId} ${objectId}`.toLowerCase(), () => readRights(resourceGroupId, objectId)),
  };
}

/** Whether Azure lists such a denial among those of a person is documented nowhere. */
function isForEverybody({ principals = [] }: SdkDenial): boolean {
  return principals.some(({ id }) => id === everybody);
}

/** Those excluded through a group are not known here and count as denied. */
function excludes({ excludePrincipals = [] }: SdkDenial, objectId: string): boolean {
  return excludePrincipals.some(({ id }) => id?.toLowerCase() === objectId.toLowerCase());
}

function denialOf(subscriptionId: string, denial: SdkDenial): DenyAssignment {
  return {
    // A denial without a scope is one of everything. A condition could only narrow it, and is not evaluated.
    scope: within(subscriptionId, denial.scope ?? '/'),
    permissions: (denial.permissions ?? []).map(permissionOf),
    doNotApplyToChildScopes: denial.doNotApplyToChildScopes ?? false,
  };
}

/**
 * Azure lists what holds in a resource group. Where that comes from a management group, it is taken for one of the
 * subscription that was asked about: ids do not tell which subscriptions are in a management group.
 */
function within(subscriptionId: string, scope: string): string {
  return /^\/providers\/Microsoft\.Management\/managementGroups\//i.test(scope)
    ? `/subscriptions/${subscriptionId}`
    : scope;
}

function permissionOf({ actions = [], notActions = [] }: SdkPermission): Permission {
  return { actions, notActions };
}

import { answer, refusal, type SimulatedResponse } from '../messages.ts';
import { invalidFilter } from '../refusals.ts';
import { isWithin, nameOf, subscriptionOf } from '../resourceIds.ts';
import { type Call, type Route, scopes } from '../routes.ts';
import { principalAndGroups, strikes } from './access.ts';
import type { DenyAssignment, Directory, RoleAssignment, RoleDefinition } from './models.ts';

const apiVersions = ['2022-04-01'];

/** Who may do what: role assignments, role definitions and deny assignments of any scope. */
export function authorizationRoutes(directory: Directory): readonly Route[] {
  return [
    read('roleAssignments', '', (call) => listRoleAssignments(directory, call)),
    read('roleDefinitions', '', (call) => listRoleDefinitions(directory, call)),
    read('roleDefinitions', '/{}', (call) => getRoleDefinition(directory, call)),
    read('denyAssignments', '', (call) => listDenyAssignments(directory, call)),
  ];
}

function read(type: string, rest: string, respond: (call: Call) => SimulatedResponse): Route {
  return {
    method: 'GET',
    scope: scopes.any,
    rest: `/providers/Microsoft.Authorization/${type}${rest}`,
    action: `Microsoft.Authorization/${type}/read`,
    apiVersions,
    answer: respond,
  };
}

interface AssignmentFilter {
  readonly atScope: boolean;
  readonly assignedTo?: string;
  readonly principalId?: string;
}

/** The filters that Azure documents for assignments; undefined for any other. */
function parseAssignmentFilter(filter: string | undefined): AssignmentFilter | undefined {
  if (filter === undefined) return { atScope: false };
  const parts = filter.trim().split(/\s+and\s+/i);
  let parsed: AssignmentFilter = { atScope: false };
  for (const part of parts) {
    const assignedTo = /^assignedTo\(\s*'([^']+)'\s*\)$/i.exec(part)?.[1];
    const principalId = /^principalId\s+eq\s+'([^']+)'$/i.exec(part)?.[1];
    if (assignedTo !== undefined) parsed = { ...parsed, assignedTo };
    else if (principalId !== undefined) parsed = { ...parsed, principalId };
    else if (/^atScope\(\)$/i.test(part)) parsed = { ...parsed, atScope: true };
    else return undefined;
  }
  return parsed;
}

/** At, above and below the scope; with `atScope()` not below it. */
function isNear(assignmentScope: string, { scope }: Call, { atScope }: AssignmentFilter): boolean {
  return isWithin(scope, assignmentScope) || (!atScope && isWithin(assignmentScope, scope));
}

function listRoleAssignments(directory: Directory, call: Call): SimulatedResponse {
  const given = call.query('$filter');
  const filter = parseAssignmentFilter(given);
  if (filter === undefined) return invalidFilter(given ?? '');
  const { assignedTo, principalId } = filter;
  const ids = assignedTo === undefined ? undefined : principalAndGroups(directory, assignedTo);
  const value = directory.roleAssignments
    .filter((each) => isNear(each.scope, call, filter))
    .filter((each) => ids === undefined || ids.has(each.principalId.toLowerCase()))
    .filter((each) => principalId === undefined || each.principalId.toLowerCase() === principalId.toLowerCase())
    .map((each) => roleAssignmentBody(each, call));
  return answer(200, { value });
}

function roleAssignmentBody({ name, scope, role, condition, ...principal }: RoleAssignment, call: Call): object {
  const subscription = `/subscriptions/${subscriptionOf(scope) ?? subscriptionOf(call.scope) ?? ''}`;
  return {
    properties: {
      roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
      ...principal,
      scope,
      ...(condition === undefined ? {} : { condition, conditionVersion: '2.0' }),
    },
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    type: 'Microsoft.Authorization/roleAssignments',
    name,
  };
}

function listRoleDefinitions(directory: Directory, call: Call): SimulatedResponse {
  const filter = call.query('$filter');
  const roleName = /^roleName\s+eq\s+'([^']+)'$/i.exec(filter ?? '')?.[1];
  if (filter !== undefined && roleName === undefined && !/^atScopeAndBelow\(\)$/i.test(filter)) {
    return invalidFilter(filter);
  }
  const value = directory.roleDefinitions
    .filter((role) => isAssignable(role, call) && (roleName === undefined || role.roleName === roleName))
    .map((role) => roleDefinitionBody(role, call));
  return answer(200, { value });
}

function getRoleDefinition(directory: Directory, call: Call): SimulatedResponse {
  const id = nameOf(call.path).toLowerCase();
  const role = directory.roleDefinitions.find((each) => each.name === id && isAssignable(each, call));
  if (role !== undefined) return answer(200, roleDefinitionBody(role, call));
  return refusal(404, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${id}' does not exist.`);
}

function isAssignable({ assignableScopes }: RoleDefinition, { scope }: Call): boolean {
  return assignableScopes.some((assignable) => isWithin(scope, assignable) || scope === '');
}

function roleDefinitionBody({ name, permission, assignableScopes, ...about }: RoleDefinition, call: Call): object {
  const subscription = subscriptionOf(call.scope);
  const prefix = subscription === undefined ? '' : `/subscriptions/${subscription}`;
  return {
    properties: { ...about, assignableScopes, permissions: [{ ...permission, notDataActions: [] }] },
    id: `${prefix}/providers/Microsoft.Authorization/roleDefinitions/${name}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name,
  };
}

function listDenyAssignments(directory: Directory, call: Call): SimulatedResponse {
  const given = call.query('$filter');
  const filter = parseAssignmentFilter(given);
  if (filter === undefined) return invalidFilter(given ?? '');
  const { assignedTo, principalId } = filter;
  const ids = assignedTo === undefined ? undefined : principalAndGroups(directory, assignedTo);
  const value = directory.denyAssignments
    .filter((deny) => isNear(deny.scope, call, filter))
    .filter((deny) => ids === undefined || strikes(deny, ids))
    .filter((deny) => principalId === undefined || deny.principals.some(({ id }) => id === principalId.toLowerCase()))
    .map(denyAssignmentBody);
  return answer(200, { value });
}

function denyAssignmentBody({ name, actions, notActions, ...about }: DenyAssignment): object {
  return {
    properties: {
      ...about,
      permissions: [{ actions, notActions, dataActions: [], notDataActions: [] }],
      isSystemProtected: true,
    },
    id: `${about.scope}/providers/Microsoft.Authorization/denyAssignments/${name}`,
    type: 'Microsoft.Authorization/denyAssignments',
    name,
  };
}

import { isWithin, sameId } from '../resourceIds.ts';
import { type DenyAssignment, type DenyPrincipal, type Directory, everybody, type Permission } from './models.ts';

/** A principal's object id and those of all groups it is in, directly or through other groups. */
export function principalAndGroups(directory: Directory, principalId: string): ReadonlySet<string> {
  const ids = new Set([principalId.toLowerCase()]);
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { id, memberIds } of directory.groups) {
      if (memberIds.some((memberId) => ids.has(memberId.toLowerCase()))) ids.add(id.toLowerCase());
    }
  }
  return ids;
}

/** Whether a deny assignment names one of these object ids, everybody included, and excludes none of them. */
export function strikes(deny: DenyAssignment, ids: ReadonlySet<string>): boolean {
  const isAmong = ({ id, type }: DenyPrincipal): boolean =>
    (type === 'SystemDefined' && id === everybody) || ids.has(id.toLowerCase());
  return deny.principals.some(isAmong) && !deny.excludePrincipals.some(isAmong);
}

/** Whether a principal may perform an action on a scope: some role says so and no deny assignment speaks against it. */
export function mayPerform(directory: Directory, principalId: string, action: string, scope: string): boolean {
  const ids = principalAndGroups(directory, principalId);
  const isDenied = directory.denyAssignments.some(
    (deny) => strikes(deny, ids) && concerns(deny, scope) && allows({ ...deny, dataActions: [] }, action),
  );
  if (isDenied) return false;
  return directory.roleAssignments.some((assignment) => {
    if (!ids.has(assignment.principalId.toLowerCase())) return false;
    if (!isWithin(scope, assignment.scope) || assignment.condition !== undefined) return false;
    const role = directory.roleDefinitions.find(({ name }) => name === assignment.role);
    return role !== undefined && allows(role.permission, action);
  });
}

function concerns({ scope, doNotApplyToChildScopes }: DenyAssignment, target: string): boolean {
  return doNotApplyToChildScopes ? sameId(scope, target) : isWithin(target, scope);
}

function allows({ actions, notActions }: Permission, action: string): boolean {
  return actions.some((pattern) => covers(pattern, action)) && !notActions.some((pattern) => covers(pattern, action));
}

function covers(pattern: string, action: string): boolean {
  const source = pattern.split('*').map((part) => part.replaceAll('.', '[.]'));
  return new RegExp(`^${source.join('.*')}$`, 'i').test(action);
}

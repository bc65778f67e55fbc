import type { DenyAssignment, Permission, Rights } from './rights.ts';

/**
 * Whether these rights allow an action at a scope, as Azure evaluates them: some role assignment at the scope or above
 * grants it, and no deny assignment that reaches the scope denies it. Assignments under a condition grant nothing, since
 * only Azure can evaluate it. Actions and ARM ids are compared case-insensitively.
 */
export function allows(rights: Rights, action: string, scope: string): boolean {
  const granted = rights.assignments.some(
    (assignment) =>
      !assignment.conditional &&
      covers(assignment.scope, scope) &&
      assignment.permissions.some((one) => names(one, action)),
  );
  return (
    granted &&
    !rights.denials.some((denial) => reaches(denial, scope) && denial.permissions.some((one) => names(one, action)))
  );
}

/** Saving a template changes the lab and uses the plan: holding the plan's right alone would open everybody's templates. */
export function maySaveTemplate(rights: Rights, lab: { readonly id: string; readonly planId: string }): boolean {
  return (
    allows(rights, 'Microsoft.LabServices/labs/write', lab.id) &&
    allows(rights, 'Microsoft.LabServices/labPlans/saveImage/action', lab.planId)
  );
}

/** May enable a plan's images. */
export function mayEnableImages(rights: Rights, planId: string): boolean {
  return allows(rights, 'Microsoft.LabServices/labPlans/images/write', planId);
}

function reaches(denial: DenyAssignment, scope: string): boolean {
  return denial.doNotApplyToChildScopes ? sameScope(denial.scope, scope) : covers(denial.scope, scope);
}

/** Whether `above` is the scope itself or an ancestor of it: a prefix that ends where a name ends. */
function covers(above: string, scope: string): boolean {
  const upper = trimmed(above);
  return upper === '' || trimmed(scope) === upper || trimmed(scope).startsWith(`${upper}/`);
}

function sameScope(left: string, right: string): boolean {
  return trimmed(left) === trimmed(right);
}

function trimmed(scope: string): string {
  return scope.toLowerCase().replace(/\/+$/, '');
}

function names(permission: Permission, action: string): boolean {
  return (
    permission.actions.some((one) => matches(one, action)) && !permission.notActions.some((one) => matches(one, action))
  );
}

/** `*` stands for any characters, slashes too; an action has at most a few of them. */
function matches(pattern: string, action: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const whole = action.toLowerCase();
  if (rest.length === 0) return whole === first;
  if (!whole.startsWith(first)) return false;
  let from = first.length;
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return whole.length - last.length >= from && whole.endsWith(last);
}

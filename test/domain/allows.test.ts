import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allows, mayEnableImages, maySaveTemplate } from '../../src/domain/allows.ts';
import type { Permission, Rights } from '../../src/domain/rights.ts';

const subscription = '/subscriptions/2f8c1d4e-6a3b-4c5d-9e7f-1a2b3c4d5e6f';
const group = `${subscription}/resourceGroups/rg1`;
const plan = `${group}/providers/Microsoft.LabServices/labPlans/plan`;
const lab = { id: `${group}/providers/Microsoft.LabServices/labs/lab`, planId: plan };
const read = 'Microsoft.LabServices/labs/read';

function permission(actions: readonly string[], notActions: readonly string[] = []): Permission {
  return { actions, notActions };
}

function granted(scope: string, ...permissions: readonly Permission[]): Rights {
  return { assignments: [{ scope, permissions, conditional: false }], denials: [] };
}

function denied(rights: Rights, scope: string, permissions: readonly Permission[], here = false): Rights {
  return { ...rights, denials: [...rights.denials, { scope, permissions, doNotApplyToChildScopes: here }] };
}

const all = permission(['*']);

describe('scopes', () => {
  test.each([
    ['itself', lab.id, true],
    ['its resource group', group, true],
    ['its resource group, written otherwise', `${group.toUpperCase()}/`, true],
    ['its subscription', subscription, true],
    ['everything', '/', true],
    ['a resource group whose name begins the same', `${subscription}/resourceGroups/rg`, false],
    ['a longer name', `${subscription}/resourceGroups/rg10`, false],
    ['another lab whose name begins the same', lab.id.slice(0, -1), false],
    ['what lies below it', `${lab.id}/virtualMachines/0`, false],
    ['a sibling', plan, false],
    ['another subscription', subscription.replace('2f8c', '3f8c'), false],
    ['the same path elsewhere', `/x${lab.id}`, false],
  ])('a role on %s', (_, scope, expected) => {
    expect(allows(granted(scope, all), read, lab.id)).toBe(expected);
  });

  test('rg1 is not rg10, in either direction', () => {
    const inTen = lab.id.replace('/rg1/', '/rg10/');
    expect(allows(granted(group, all), read, inTen)).toBe(false);
    expect(allows(granted(group.replace('rg1', 'rg10'), all), read, lab.id)).toBe(false);
  });
});

describe('actions', () => {
  test.each([
    ['*', true],
    ['*/read', true],
    ['Microsoft.LabServices/*', true],
    ['Microsoft.LabServices/*/read', true],
    ['Microsoft.LabServices/labs/*', true],
    ['microsoft.labservices/LABS/Read', true],
    ['Microsoft.LabServices/labs/read', true],
    ['Microsoft.*/l*s/r*d', true],
    ['Microsoft.LabServices/labs/read*', true],
    ['**', true],
    ['', false],
    ['Microsoft.LabServices/labs', false],
    ['Microsoft.LabServices/labs/', false],
    ['Microsoft.LabServices/labs/rea', false],
    ['Microsoft.LabServices/labs/reader', false],
    ['*/write', false],
    ['read', false],
    ['Microsoft.LabServices/labs/virtualMachines/read', false],
    ['Microsoft.LabServices/labs/*/read', false],
    ['Microsoft.Compute/*', false],
    // A dot is a dot.
    ['MicrosoftxLabServices/*', false],
    // The parts of a pattern may not share characters of the action.
    ['Microsoft.LabServices/labs/re*ead', false],
    ['*labs/read*read', false],
  ])('%s', (pattern, expected) => {
    expect(allows(granted(group, permission([pattern])), read, lab.id)).toBe(expected);
  });

  test('what a role takes away again, it takes from itself alone', () => {
    const contributor = permission(['*'], ['Microsoft.Authorization/*/Write', '*/DELETE']);
    const write = 'Microsoft.Authorization/roleAssignments/write';
    expect(allows(granted(group, contributor), read, lab.id)).toBe(true);
    expect(allows(granted(group, contributor), write, lab.id)).toBe(false);
    expect(allows(granted(group, contributor), 'Microsoft.LabServices/labs/delete', lab.id)).toBe(false);
    const two = granted(group, contributor, permission(['Microsoft.Authorization/roleAssignments/*']));
    expect(allows(two, write, lab.id)).toBe(true);
    const both = { ...two, assignments: [...two.assignments, ...granted(group, contributor).assignments] };
    expect(allows(both, write, lab.id)).toBe(true);
  });

  test('a condition cannot be evaluated, and grants nothing', () => {
    const [assignment] = granted(group, all).assignments;
    if (assignment === undefined) throw new Error('There is one.');
    const conditional = { assignments: [{ ...assignment, conditional: true }], denials: [] };
    expect(allows(conditional, read, lab.id)).toBe(false);
    expect(allows({ ...conditional, assignments: [...conditional.assignments, assignment] }, read, lab.id)).toBe(true);
  });

  test('nothing grants nothing', () => {
    expect(allows({ assignments: [], denials: [] }, read, lab.id)).toBe(false);
    expect(allows(granted(group), read, lab.id)).toBe(false);
  });
});

describe('denials', () => {
  const owner = granted('/', all);

  test.each([
    ['above', group, [all], false, false],
    ['at the scope', lab.id, [all], false, false],
    ['above, and not for what lies below', group, [all], true, true],
    ['at the scope, and not for what lies below', `${lab.id}/`.toUpperCase(), [all], true, false],
    ['below', `${lab.id}/virtualMachines/0`, [all], false, true],
    ['elsewhere', `${subscription}/resourceGroups/rg10`, [all], false, true],
    ['of another action', group, [permission(['*/write'])], false, true],
    ['of all but this action', group, [permission(['*'], ['*/read'])], false, true],
    ['of this action in its second part', group, [permission(['*/write']), permission([read])], false, false],
  ])('%s', (_, scope, permissions, here, expected) => {
    expect(allows(denied(owner, scope, permissions, here), read, lab.id)).toBe(expected);
  });
});

describe('saving a template and enabling images', () => {
  const save = 'Microsoft.LabServices/labPlans/saveImage/action';
  const write = 'Microsoft.LabServices/labs/write';

  test('saving needs to write the lab and to save on its plan', () => {
    expect(maySaveTemplate(granted(group, permission([save, write])), lab)).toBe(true);
    expect(maySaveTemplate(granted(group, permission([save])), lab)).toBe(false);
    expect(maySaveTemplate(granted(group, permission([write])), lab)).toBe(false);
    const apart: Rights = {
      assignments: [
        ...granted(lab.id, permission([write])).assignments,
        ...granted(plan, permission([save])).assignments,
      ],
      denials: [],
    };
    expect(maySaveTemplate(apart, lab)).toBe(true);
    expect(maySaveTemplate(apart, { ...lab, planId: `${plan}2` })).toBe(false);
    expect(maySaveTemplate(apart, { ...lab, id: `${lab.id}2` })).toBe(false);
    const crossed: Rights = {
      assignments: [
        ...granted(lab.id, permission([save])).assignments,
        ...granted(plan, permission([write])).assignments,
      ],
      denials: [],
    };
    expect(maySaveTemplate(crossed, lab)).toBe(false);
  });

  test('enabling needs to write the plan’s images', () => {
    expect(mayEnableImages(granted(plan, permission(['Microsoft.LabServices/labPlans/images/write'])), plan)).toBe(
      true,
    );
    expect(mayEnableImages(granted(group, permission(['Microsoft.LabServices/*'])), plan)).toBe(true);
    expect(mayEnableImages(granted(group, permission([save, write, '*/read'])), plan)).toBe(false);
    expect(mayEnableImages(granted(lab.id, all), plan)).toBe(false);
  });
});

describe('for any rights', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'A');
  const path = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `/${words.join('/')}`);
  const action = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('/'));
  const pattern = fc.array(fc.constantFrom('a', 'b', '/', '*', 'A'), { maxLength: 5 }).map((parts) => parts.join(''));
  const permissions = fc.array(
    fc.record({ actions: fc.array(pattern, { maxLength: 2 }), notActions: fc.array(pattern, { maxLength: 2 }) }),
    { maxLength: 2 },
  );
  const rights: fc.Arbitrary<Rights> = fc.record({
    assignments: fc.array(fc.record({ scope: path, permissions, conditional: fc.boolean() }), { maxLength: 3 }),
    denials: fc.array(fc.record({ scope: path, permissions, doNotApplyToChildScopes: fc.boolean() }), { maxLength: 2 }),
  });

  /** What the documentation says, with regular expressions: `*` is any characters. */
  function expected({ assignments, denials }: Rights, wanted: string, scope: string): boolean {
    const names = ({ actions, notActions }: Permission): boolean => {
      const fits = (one: string): boolean => new RegExp(`^${one.replaceAll('*', '.*')}$`, 'is').test(wanted);
      return actions.some(fits) && !notActions.some(fits);
    };
    const isAt = (above: string): boolean => above.toLowerCase() === scope.toLowerCase();
    const isAbove = (above: string): boolean => `${scope}/`.toLowerCase().startsWith(`${above}/`.toLowerCase());
    const grants = assignments.filter(({ conditional, scope: at }) => !conditional && isAbove(at));
    const denies = denials.filter(({ scope: at, doNotApplyToChildScopes: here }) => (here ? isAt(at) : isAbove(at)));
    const some = (list: readonly { readonly permissions: readonly Permission[] }[]): boolean =>
      list.some((one) => one.permissions.some(names));
    return some(grants) && !some(denies);
  }

  test('it is as documented', () => {
    fc.assert(
      fc.property(rights, action, path, (held, wanted, scope) => {
        expect(allows(held, wanted, scope)).toBe(expected(held, wanted, scope));
      }),
      { numRuns: 2_000 },
    );
  });

  test('another denial or the loss of an assignment never allows more', () => {
    fc.assert(
      fc.property(rights, rights, action, path, (held, more, wanted, scope) => {
        const less = { assignments: held.assignments.slice(1), denials: [...held.denials, ...more.denials] };
        if (allows(less, wanted, scope)) expect(allows(held, wanted, scope)).toBe(true);
      }),
    );
  });
});

import type { RoleAssignment } from '@azure/arm-authorization';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { builtInRoles } from '../../src/simulator/authorization/builtInRoles.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { groups, people } from '../../src/simulator/school/people.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { groupIds, subscriptions } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { all } from '../support/azureReads.ts';

describe('who may do what', () => {
  let azure: TestAzure;
  beforeAll(async () => {
    azure = await startTestAzure();
  });
  afterAll(async () => {
    await azure.close();
  });

  function assignments(scope: string, filter: string): Promise<RoleAssignment[]> {
    return all(azure.clients().authorization.roleAssignments.listForScope(scope, { filter }));
  }

  function rolesAndScopes(
    found: readonly RoleAssignment[],
  ): readonly (readonly [string | undefined, string | undefined])[] {
    const roles = Object.values(builtInRoles);
    return found.map(({ roleDefinitionId, scope }) => [
      roles.find(({ name }) => roleDefinitionId?.endsWith(name))?.roleName,
      scope,
    ]);
  }

  test('assignments of a person at, above and below a resource group', async () => {
    const found = await assignments(groupIds.engineering, `assignedTo('${people.minjun.id}')`);
    expect(rolesAndScopes(found)).toEqual([
      ['Lab Contributor', labIds.cad],
      ['Lab Creator', planIds.engineering],
    ]);
    const above = await assignments(groupIds.science, `assignedTo('${people.seoyeon.id}')`);
    expect(rolesAndScopes(above)).toEqual([['Owner', `/subscriptions/${subscriptions.teaching}`]]);
  });

  test('assignedTo reaches through nested groups, principalId does not', async () => {
    const through = await assignments(groupIds.science, `assignedTo('${people.jiwon.id}')`);
    expect(rolesAndScopes(through)).toEqual([['Lab Contributor', groupIds.science]]);
    expect(through[0]).toMatchObject({ principalId: groups.faculty, principalType: 'Group' });
    expect(await assignments(groupIds.science, `principalId eq '${people.jiwon.id}'`)).toEqual([]);
    expect(await assignments(groupIds.science, `principalId eq '${people.minjun.id}'`)).toHaveLength(1);
  });

  test('atScope leaves out what is below', async () => {
    const filter = `atScope() and assignedTo('${people.minjun.id}')`;
    expect(await assignments(groupIds.engineering, filter)).toEqual([]);
    expect(await assignments(labIds.cad, filter)).toHaveLength(1);
  });

  test('a condition comes with the assignment', async () => {
    const [found] = await assignments(groupIds.science, `assignedTo('${people.haneul.id}')`);
    expect(found).toMatchObject({ conditionVersion: '2.0' });
    expect(found?.condition).toContain('StringLike');
  });

  test('role definitions by the id that assignments carry, and all of a scope', async () => {
    const { authorization } = azure.clients();
    const [found] = await assignments(groupIds.science, `assignedTo('${people.minjun.id}')`);
    const role = await authorization.roleDefinitions.getById(found?.roleDefinitionId ?? '');
    expect(role).toMatchObject({ roleName: 'Lab Contributor', roleType: 'BuiltInRole' });
    expect(role.permissions?.[0]?.actions).toContain('Microsoft.LabServices/labs/write');
    const everyRole = await all(authorization.roleDefinitions.list(`/subscriptions/${subscriptions.teaching}`));
    expect(everyRole.filter(({ roleType }) => roleType === 'CustomRole').map(({ roleName }) => roleName)).toEqual([
      'Lab Image Bot Reader',
      'Lab Image Bot Operator',
    ]);
    const wanted = authorization.roleDefinitions.list(groupIds.science, { filter: "roleName eq 'Lab Creator'" });
    expect((await all(wanted)).map(({ roleName }) => roleName)).toEqual(['Lab Creator']);
    const none = authorization.roleDefinitions.get(groupIds.science, '00000000-0000-0000-0000-000000000001');
    await expect(none).rejects.toMatchObject({ statusCode: 404, code: 'RoleDefinitionDoesNotExist' });
  });

  test('deny assignments of a person', async () => {
    const { authorization } = azure.clients();
    const of = (id: string) =>
      all(authorization.denyAssignments.listForScope(groupIds.science, { filter: `assignedTo('${id}')` }));
    expect(await of(people.minjun.id)).toEqual([]);
    const [deny] = await of(people.doyun.id);
    expect(deny).toMatchObject({ scope: groupIds.science, principals: [{ id: people.doyun.id }] });
    expect(deny?.permissions?.[0]?.actions).toEqual(['Microsoft.LabServices/labPlans/saveImage/action']);
    const byGroup = authorization.denyAssignments.listForResourceGroup('rg-labs-science');
    expect(await all(byGroup)).toHaveLength(1);
  });

  test('a deny assignment for everybody is everybody’s', async () => {
    const { directory } = azure.simulator.look();
    const before = directory.denyAssignments;
    const [deny] = before;
    if (deny === undefined) throw new Error('The school has no deny assignment.');
    const everybody = { id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' } as const;
    const excluded = { id: people.emma.id, type: 'User' } as const;
    directory.denyAssignments = [{ ...deny, principals: [everybody], excludePrincipals: [excluded] }];
    const { authorization } = azure.clients();
    const of = (id: string) =>
      all(authorization.denyAssignments.listForScope(groupIds.science, { filter: `assignedTo('${id}')` }));
    expect(await of(people.minjun.id)).toHaveLength(1);
    expect(await of(people.emma.id)).toHaveLength(0);
    directory.denyAssignments = before;
  });

  test('any other filter is refused', async () => {
    await expect(assignments(groupIds.science, "roleName eq 'Owner'")).rejects.toMatchObject({ statusCode: 400 });
  });
});

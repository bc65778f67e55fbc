import { describe, expect, test } from '@jest/globals';
import { mayPerform } from '../../src/simulator/authorization/access.ts';
import type { DenyAssignment, Directory } from '../../src/simulator/authorization/models.ts';
import { directory } from '../../src/simulator/school/directory.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { botIdentity, people } from '../../src/simulator/school/people.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { groupIds, subscriptions } from '../../src/simulator/school/subscriptions.ts';

const teaching = `/subscriptions/${subscriptions.teaching}`;
const write = 'Microsoft.LabServices/labs/write';
const save = 'Microsoft.LabServices/labPlans/saveImage/action';
const enable = 'Microsoft.LabServices/labPlans/images/write';
const grant = 'Microsoft.Authorization/roleAssignments/write';

describe('who may do what at the school', () => {
  test.each([
    ['minjun', write, labIds.database, true],
    ['minjun', save, planIds.science, true],
    ['minjun', enable, `${planIds.science}/images/x`, false],
    ['minjun', write, labIds.cad, true],
    ['minjun', save, planIds.engineering, true],
    ['minjun', write, labIds.plc, false],
    ['minjun', write, `${labIds.cad}-2`, false],
    ['minjun', write, labIds.globalDatabase, false],
    ['emma', write, labIds.globalDatabase, true],
    ['emma', enable, `${planIds.global}/images/x`, true],
    ['emma', write, labIds.database, false],
    ['jiwon', write, labIds.database, true],
    ['doyun', write, labIds.database, true],
    ['doyun', save, planIds.science, false],
    ['noah', save, planIds.science, true],
    ['noah', write, labIds.database, false],
    ['haneul', write, labIds.database, false],
    ['seoyeon', grant, labIds.database, true],
    ['david', enable, `${planIds.science}/images/x`, true],
    ['david', grant, labIds.database, false],
    ['david', 'microsoft.authorization/ROLEASSIGNMENTS/read', labIds.database, true],
  ] as const)('%s, %s on %s: %s', (name, action, scope, expected) => {
    expect(mayPerform(directory(), people[name].id, action, scope)).toBe(expected);
  });

  test.each([
    ['Microsoft.LabServices/labs/read', teaching, true],
    ['Microsoft.LabServices/labPlans/saveImage/action', planIds.global, true],
    ['Microsoft.LabServices/labPlans/saveImage/action', teaching, false],
    ['Microsoft.LabServices/labs/write', labIds.database, false],
    ['Microsoft.LabServices/labs/virtualMachines/start/action', labIds.database, false],
    [grant, groupIds.science, false],
  ] as const)('the bot, %s on %s: %s', (action, scope, expected) => {
    expect(mayPerform(directory(), botIdentity.id, action, scope)).toBe(expected);
  });

  test('a deny assignment holds below its scope, unless it is kept to the scope itself', () => {
    const of = (change: Partial<DenyAssignment>): Directory => {
      const before = directory();
      return { ...before, denyAssignments: before.denyAssignments.map((deny) => ({ ...deny, ...change })) };
    };
    const mayDoyunSave = (there: Directory): boolean => mayPerform(there, people.doyun.id, save, planIds.science);
    expect(mayDoyunSave(of({ doNotApplyToChildScopes: true }))).toBe(true);
    expect(mayDoyunSave(of({ doNotApplyToChildScopes: true, scope: planIds.science }))).toBe(false);
    expect(mayDoyunSave(of({ notActions: [save] }))).toBe(true);
    expect(mayDoyunSave(of({ scope: groupIds.global }))).toBe(true);
  });
});

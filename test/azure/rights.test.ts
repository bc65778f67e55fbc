import type { HttpClient } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allows, mayEnableImages, maySaveTemplate } from '../../src/domain/allows.ts';
import { everybody } from '../../src/simulator/authorization/models.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { people } from '../../src/simulator/school/people.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { groupIds, subscriptions, tenantId } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { faultIn, roomOn, tunnelTo, valueOf } from '../support/azureRoom.ts';

let azure: TestAzure;
let now: number;
beforeEach(async () => {
  azure = await startTestAzure();
  now = 1_000_000;
});
afterEach(async () => {
  await azure.close();
});

const realNow = (): number => now;
const database = { id: labIds.database, planId: planIds.science };
const { science } = groupIds;

async function may(person: { readonly id: string }, group: string = science) {
  const rights = valueOf(await roomOn(azure, { realNow }).rights.rightsWithin(group, person.id));
  return { save: maySaveTemplate(rights, database), enable: mayEnableImages(rights, planIds.science) };
}

function requests(type: string): number {
  return azure.simulator.journal().filter(({ path }) => path.includes(`/Microsoft.Authorization/${type}`)).length;
}

describe('who may save and enable in the science faculty', () => {
  test.each([
    ['an owner of the subscription', people.seoyeon, true, true],
    ['a contributor of the subscription', people.david, true, true],
    ['a lab contributor of the resource group', people.minjun, true, false],
    ['somebody in a group of a group', people.jiwon, true, false],
    ['somebody denied to save', people.doyun, false, false],
    ['somebody who may save but not write the lab', people.noah, false, false],
    ['somebody whose role holds under a condition', people.haneul, false, false],
    ['somebody of another faculty', people.emma, false, false],
  ])('%s', async (_, person, save, enable) => {
    expect(await may(person)).toEqual({ save, enable });
  });

  test('somebody whom Azure does not know holds nothing', async () => {
    const { rights } = roomOn(azure);
    const unknown = '00000000-1111-4222-8333-444444444444';
    expect(valueOf(await rights.rightsWithin(science, unknown))).toEqual({ assignments: [], denials: [] });
  });

  test('conditions and denials are told as they are', async () => {
    const { rights } = roomOn(azure);
    const { assignments } = valueOf(await rights.rightsWithin(science, people.haneul.id));
    expect(assignments.map(({ scope, conditional }) => [scope, conditional])).toEqual([[science, true]]);
    expect(valueOf(await rights.rightsWithin(science, people.doyun.id)).denials).toEqual([
      {
        scope: science,
        permissions: [{ actions: ['Microsoft.LabServices/labPlans/saveImage/action'], notActions: [] }],
        doNotApplyToChildScopes: false,
      },
    ]);
  });

  test('rights above, at and below the resource group are there', async () => {
    const { rights } = roomOn(azure);
    const engineering = valueOf(await rights.rightsWithin(groupIds.engineering, people.minjun.id));
    expect(engineering.assignments.map(({ scope }) => scope).sort()).toEqual([labIds.cad, planIds.engineering].sort());
    expect(maySaveTemplate(engineering, { id: labIds.cad, planId: planIds.engineering })).toBe(true);
    expect(maySaveTemplate(engineering, { id: labIds.plc, planId: planIds.engineering })).toBe(false);
    const above = valueOf(await rights.rightsWithin(groupIds.engineering, people.seoyeon.id));
    expect(above.assignments.map(({ scope }) => scope)).toEqual([`/subscriptions/${subscriptions.teaching}`]);
  });
});

describe('a denial for everybody', () => {
  const deny = (excluded: readonly string[]) => {
    const { directory } = azure.simulator.look();
    directory.denyAssignments = [
      {
        name: '6e8a0c2d-4f6b-4e8a-9c0d-2f4b6e8a0c99',
        denyAssignmentName: 'managed',
        scope: science,
        actions: ['Microsoft.LabServices/*'],
        notActions: ['Microsoft.LabServices/*/read'],
        principals: [{ id: everybody, type: 'SystemDefined' }],
        excludePrincipals: excluded.map((id) => ({ id, type: 'User' })),
        doNotApplyToChildScopes: false,
      },
    ];
  };

  test('reaches all but those it excludes', async () => {
    deny([people.seoyeon.id.toUpperCase()]);
    expect(await may(people.minjun)).toEqual({ save: false, enable: false });
    expect(await may(people.seoyeon)).toEqual({ save: true, enable: true });
  });

  test('reaches people even where Azure does not list it for them', async () => {
    deny([]);
    const tunnel = tunnelTo(azure);
    const forgetful: HttpClient = {
      sendRequest: async (request) => {
        const response = await tunnel.sendRequest(request);
        const isFiltered = request.url.includes('denyAssignments') && request.url.includes('assignedTo');
        return isFiltered ? { ...response, bodyAsText: '{"value":[]}' } : response;
      },
    };
    const { rights } = roomOn(azure, { httpClient: forgetful });
    const held = valueOf(await rights.rightsWithin(science, people.minjun.id));
    expect(maySaveTemplate(held, database)).toBe(false);
    expect(allows(held, 'Microsoft.LabServices/labs/read', labIds.database)).toBe(true);
  });
});

describe('what comes from a management group', () => {
  const inherited = '/providers/Microsoft.Management/managementGroups/school';

  /** Azure lists what a resource group inherits; the simulated one has no management groups. */
  function withScope(scope: string): HttpClient {
    const tunnel = tunnelTo(azure);
    return {
      sendRequest: async (request) => {
        const response = await tunnel.sendRequest(request);
        if (!/(?:role|deny)Assignments\?/.test(request.url)) return response;
        const text = (response.bodyAsText ?? '').replaceAll(`"scope":"${science}"`, `"scope":"${scope}"`);
        return { ...response, bodyAsText: text };
      },
    };
  }

  test('holds in the subscription that was asked about, and in no other', async () => {
    const { rights } = roomOn(azure, { httpClient: withScope(inherited) });
    const held = valueOf(await rights.rightsWithin(science, people.minjun.id));
    expect(maySaveTemplate(held, database)).toBe(true);
    const elsewhere = (id: string): string => id.replace(subscriptions.teaching, subscriptions.sharedImages);
    expect(allows(held, 'Microsoft.LabServices/labs/write', elsewhere(labIds.database))).toBe(false);
    const denied = valueOf(await rights.rightsWithin(science, people.doyun.id));
    expect(maySaveTemplate(denied, database)).toBe(false);
  });

  test('and what holds everywhere, everywhere', async () => {
    const { rights } = roomOn(azure, { httpClient: withScope('/') });
    const held = valueOf(await rights.rightsWithin(science, people.minjun.id));
    expect(maySaveTemplate(held, database)).toBe(true);
  });
});

describe('what cannot be read', () => {
  test.each(['roleAssignments', 'denyAssignments'])('without %s nothing is shown', async (type) => {
    azure.simulator.faults.add({ kind: 'forbidden', match: { pathPattern: `*/${type}` } });
    const fault = faultIn(await roomOn(azure).rights.rightsWithin(science, people.minjun.id));
    expect(fault).toMatchObject({ why: 'forbidden', code: 'AuthorizationFailed' });
  });

  test.each(['notFound', 'forbidden'] as const)('a role that is %s grants nothing', async (kind) => {
    azure.simulator.faults.add({ kind, match: { pathPattern: '*/roleDefinitions/*' } });
    expect(await may(people.minjun)).toEqual({ save: false, enable: false });
  });

  test('a role that cannot be read this time is a fault, and is asked for again', async () => {
    const id = azure.simulator.faults.add({
      kind: 'throttled',
      match: { pathPattern: '*/roleDefinitions/*' },
      retryAfter: 7,
    });
    const { rights } = roomOn(azure, { realNow });
    const fault = faultIn(await rights.rightsWithin(science, people.minjun.id));
    expect(fault).toMatchObject({ why: 'throttled', retryAfter: 7_000 });
    azure.simulator.faults.remove(id);
    expect(await rights.rightsWithin(science, people.minjun.id)).toMatchObject({ kind: 'ok' });
  });

  test.each([
    [science, "x') or true"],
    [science, ''],
    [labIds.database, people.minjun.id],
    ['', people.minjun.id],
    [`${science}?x=`, people.minjun.id],
  ])('nothing is asked about %s and %s', async (group, objectId) => {
    expect(faultIn(await roomOn(azure).rights.rightsWithin(group, objectId))).toMatchObject({
      why: 'refused',
      code: 'InvalidScope',
    });
    expect(azure.simulator.journal()).toEqual([]);
  });
});

describe('what is kept', () => {
  test('half a minute for a person and a resource group, in any case of their ids', async () => {
    const { rights } = roomOn(azure, { realNow });
    valueOf(await rights.rightsWithin(science, people.minjun.id));
    now += 29_999;
    valueOf(await rights.rightsWithin(science.toUpperCase(), people.minjun.id.toUpperCase()));
    expect(requests('roleAssignments')).toBe(1);
    valueOf(await rights.rightsWithin(science, people.seoyeon.id));
    valueOf(await rights.rightsWithin(groupIds.media, people.minjun.id));
    expect(requests('roleAssignments')).toBe(3);
  });

  test('a right that is withdrawn is gone within a minute, whatever was asked in between', async () => {
    const { rights } = roomOn(azure, { realNow });
    const allowed = async () =>
      maySaveTemplate(valueOf(await rights.rightsWithin(science, people.minjun.id)), database);
    expect(await allowed()).toBe(true);
    const { directory } = azure.simulator.look();
    directory.roleAssignments = directory.roleAssignments.filter(({ principalId }) => principalId !== people.minjun.id);
    for (let passed = 0; passed < 60_000; passed += 10_000) {
      await allowed();
      now += 10_000;
    }
    expect(await allowed()).toBe(false);
  });

  test('a role that is changed grants the new rights within a minute', async () => {
    const { rights } = roomOn(azure, { realNow });
    const allowed = async (person: { readonly id: string }) =>
      maySaveTemplate(valueOf(await rights.rightsWithin(science, person.id)), database);
    expect(await allowed(people.minjun)).toBe(true);
    const { directory } = azure.simulator.look();
    directory.roleDefinitions = directory.roleDefinitions.map((role) => ({
      ...role,
      permission:
        role.roleName === 'Lab Contributor' ? { actions: [], notActions: [], dataActions: [] } : role.permission,
    }));
    now += 29_000;
    // Kept by another person's look at the same role.
    await allowed(people.eunji);
    now += 30_999;
    expect(await allowed(people.minjun)).toBe(false);
    expect(await allowed(people.eunji)).toBe(false);
  });

  test('many who ask at once cause one question', async () => {
    const { rights } = roomOn(azure, { realNow });
    await Promise.all(Array.from({ length: 20 }, () => rights.rightsWithin(science, people.minjun.id)));
    expect([requests('roleAssignments'), requests('denyAssignments'), requests('roleDefinitions')]).toEqual([1, 2, 1]);
  });
});

describe('the tenant', () => {
  test('is the one of Teams, in any case, and is looked at once', async () => {
    let tokens = 0;
    const credential = {
      getToken: () => {
        tokens += 1;
        return Promise.resolve(azure.simulator.tokens.issue(people.emma.id));
      },
    };
    const { rights } = roomOn(azure, { credential, teamsTenantId: tenantId.toUpperCase() });
    expect([await rights.tenantMatches(), await rights.tenantMatches()]).toEqual([true, true]);
    expect(tokens).toBe(1);
  });

  test('is another one', async () => {
    const { rights } = roomOn(azure, { teamsTenantId: '00000000-1111-4222-8333-444444444444' });
    expect(await rights.tenantMatches()).toBe(false);
  });

  test.each([['opaque'], ['a.b.c'], [`a.${Buffer.from('{"tid":7}').toString('base64url')}.c`], ['a.bnVsbA.c']])(
    'is none where the token tells none: %s',
    async (token) => {
      const credential = { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 60_000 }) };
      expect(await roomOn(azure, { credential }).rights.tenantMatches()).toBe(false);
    },
  );

  test('is not known without a token, and is asked again', async () => {
    let isAway = true;
    const away = Object.assign(new Error('no identity'), { name: 'CredentialUnavailableError' });
    const token = azure.simulator.tokens.issue(people.emma.id);
    const credential = { getToken: () => (isAway ? Promise.reject(away) : Promise.resolve(token)) };
    const { rights } = roomOn(azure, { credential });
    expect(await rights.tenantMatches()).toBe(false);
    isAway = false;
    expect(await rights.tenantMatches()).toBe(true);
  });
});

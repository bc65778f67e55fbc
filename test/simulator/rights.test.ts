import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { botIdentity, people } from '../../src/simulator/school/people.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { subscriptions } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { call } from '../support/azureCall.ts';
import { all } from '../support/azureReads.ts';
import { beginSave } from '../support/azureSave.ts';

describe('the rights of who calls', () => {
  let azure: TestAzure;
  beforeAll(async () => {
    azure = await startTestAzure();
  });
  afterAll(async () => {
    await azure.close();
  });

  test('the bot may not start a template: it has no such right', async () => {
    const { labs } = azure.clients();
    await expect(labs.virtualMachines.beginStart('rg-labs-science', 'lab-database', '0')).rejects.toMatchObject({
      statusCode: 403,
      code: 'AuthorizationFailed',
      message: expect.stringMatching(
        /^The client '1b3d5f7a-.+' with object id '7a9c1e3f-.+' does not have authorization to perform action 'Microsoft\.LabServices\/labs\/virtualMachines\/start\/action' over scope '\/subscriptions\/.+\/labs\/lab-database\/virtualMachines\/0' or the scope is invalid\. If access was recently granted, please refresh your credentials\.$/,
      ) as unknown,
    });
  });

  test('the bot’s writes end where its role is not assigned', async () => {
    const { directory } = azure.simulator.look();
    const before = directory.roleAssignments;
    directory.roleAssignments = before.filter(
      ({ principalId, scope }) => principalId !== botIdentity.id || !scope.endsWith('/rg-labs-science'),
    );
    const { labs } = azure.clients();
    await expect(labs.virtualMachines.beginStop('rg-labs-science', 'lab-operating-systems', '0')).rejects.toMatchObject(
      {
        statusCode: 403,
      },
    );
    // Reading is granted on the subscription.
    expect((await labs.labs.get('rg-labs-science', 'lab-database')).name).toBe('lab-database');
    directory.roleAssignments = before;
  });

  test('a co-teacher starts a template, the bot stops it, and both take their time', async () => {
    const { labs } = azure.clients();
    const state = async () => (await labs.virtualMachines.get('rg-labs-science', 'lab-database', '0')).state;
    const authorization = `Bearer ${azure.simulator.tokens.issue(people.eunji.id).token}`;
    const start = () =>
      call(azure, 'POST', `${labIds.database}/virtualMachines/0/start?api-version=2022-08-01`, { authorization });
    expect(await start()).toMatchObject({ status: 202, body: { status: 'InProgress' } });
    expect(await state()).toBe('Starting');
    azure.advance(2 * 60_000);
    expect(await state()).toBe('Running');
    const stopping = await labs.virtualMachines.beginStop('rg-labs-science', 'lab-database', '0');
    expect(await state()).toBe('Stopping');
    expect(await start()).toMatchObject({ status: 409, code: 'Conflict' });
    azure.advance(2 * 60_000);
    await stopping.poll();
    expect(stopping.isDone()).toBe(true);
    expect(await state()).toBe('Stopped');
    await beginSave(azure, { labId: labIds.database, plan: 'plan-science', name: 'db-2026' });
    expect(await start()).toMatchObject({ status: 409, code: 'Conflict' });
    azure.advance(11 * 60_000);
    // Stopping what is stopped is done at once.
    await labs.virtualMachines.beginStopAndWait('rg-labs-science', 'lab-database', '0');
  });

  test.each([
    ['emma', 'plan-security', 'rg-labs-security', true],
    ['minjun', 'plan-science', 'rg-labs-science', false],
    ['seoyeon', 'plan-science', 'rg-labs-science', true],
    ['noah', 'plan-science', 'rg-labs-science', false],
  ] as const)('%s may enable an image on %s: %s %s', async (name, plan, group, may) => {
    const { labs } = azure.clients({ as: people[name].id });
    const image = 'kali-linux.kali.kali-2025-1';
    const enable = labs.images.update(group, plan, image, { enabledState: 'Enabled' });
    if (may) expect((await enable).enabledState).toBe('Enabled');
    else await expect(enable).rejects.toMatchObject({ statusCode: 403 });
  });

  test('a deny assignment beats a role, a condition counts as not fulfilled, and saveImage alone is enough for Azure', async () => {
    const save = (as: string, name: string) =>
      call(
        azure,
        'POST',
        `${planIds.science}/saveImage?api-version=2022-08-01`,
        { authorization: `Bearer ${azure.simulator.tokens.issue(as).token}` },
        { name, labVirtualMachineId: `${labIds.bioinformatics}/virtualMachines/0` },
      );
    expect(await save(people.doyun.id, 'denied-2026')).toMatchObject({ status: 403, code: 'AuthorizationFailed' });
    expect(await save(people.haneul.id, 'condition-2026')).toMatchObject({ status: 403 });
    expect(await save(people.emma.id, 'elsewhere-2026')).toMatchObject({ status: 403 });
    // A Lab Creator may not write the lab, and Azure saves its template all the same.
    expect(await save(people.noah.id, 'creator-2026')).toMatchObject({ status: 202 });
  });

  test('somebody without any role sees nothing', async () => {
    const { labs } = azure.clients({ as: 'ffffffff-0000-4000-8000-000000000000' });
    await expect(all(labs.labs.listBySubscription())).rejects.toMatchObject({ statusCode: 403 });
  });

  const list = `/subscriptions/${subscriptions.teaching}/providers/Microsoft.LabServices/labs`;

  test('without a token, or with a wrong one: 401', async () => {
    const path = `${list}?api-version=2022-08-01`;
    expect(await call(azure, 'GET', path, {})).toMatchObject({ status: 401, code: 'AuthenticationFailed' });
    const forged = `${azure.simulator.tokens.issue(botIdentity.id).token.slice(0, -4)}AAAA`;
    for (const authorization of ['Basic abc', 'Bearer abc', `Bearer ${forged}`]) {
      expect(await call(azure, 'GET', path, { authorization })).toMatchObject({
        status: 401,
        code: 'InvalidAuthenticationToken',
      });
    }
  });

  test('the token tells tenant and object id', () => {
    const [, claims = ''] = azure.simulator.tokens.issue(botIdentity.id).token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      oid: botIdentity.id,
      tid: '6f0d4c1e-8b57-4f0a-9a53-2f6f6a1c7d10',
      aud: 'https://management.azure.com',
    });
  });

  test('a token for another endpoint, and one whose day is over: 401', async () => {
    const path = `${list}?api-version=2022-08-01`;
    const other = azure.simulator.tokens.issue(botIdentity.id, 'https://management.usgovcloudapi.net/');
    expect(await call(azure, 'GET', path, { authorization: `Bearer ${other.token}` })).toMatchObject({
      status: 401,
      code: 'InvalidAuthenticationTokenAudience',
    });
    let realNow = Date.now();
    const later = await startTestAzure({ realNow: () => realNow });
    const authorization = `Bearer ${later.simulator.tokens.issue(botIdentity.id).token}`;
    expect(await call(later, 'GET', path, { authorization })).toMatchObject({ status: 200 });
    realNow += 24 * 60 * 60_000 + 1;
    expect(await call(later, 'GET', path, { authorization })).toMatchObject({
      status: 401,
      code: 'ExpiredAuthenticationToken',
    });
    await later.close();
  });

  test.each([
    [list, 400, 'MissingApiVersionParameter'],
    ['/subscriptions/%zz?api-version=2022-08-01', 400, 'BadRequest'],
    [`${list}?api-version=2018-10-15`, 400, 'InvalidApiVersionParameter'],
    [`${list}/lab-database/secrets?api-version=2022-08-01`, 404, 'InvalidResourceType'],
    [
      '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups?api-version=2021-04-01',
      404,
      'SubscriptionNotFound',
    ],
    [
      `/subscriptions/${subscriptions.teaching}/resourceGroups/rg-nothing?api-version=2021-04-01`,
      404,
      'ResourceGroupNotFound',
    ],
    [
      `/subscriptions/${subscriptions.teaching}/providers/Microsoft.LabServices/operationResults/a?api-version=2022-08-01`,
      404,
      'InvalidResourceType',
    ],
  ])('%s is %d %s', async (path, status, code) => {
    const authorization = `Bearer ${azure.simulator.tokens.issue(botIdentity.id).token}`;
    expect(await call(azure, 'GET', path, { authorization })).toMatchObject({ status, code });
  });

  test('resource groups are listed and read', async () => {
    const authorization = `Bearer ${azure.simulator.tokens.issue(botIdentity.id).token}`;
    const groups = `/subscriptions/${subscriptions.teaching}/resourcegroups`;
    const { body } = await call(azure, 'GET', `${groups}?api-version=2021-04-01`, { authorization });
    expect((body as { value: unknown[] }).value).toHaveLength(5);
    const one = await call(azure, 'GET', `${groups}/rg-labs-global?api-version=2021-04-01`, { authorization });
    expect(one.body).toMatchObject({ name: 'rg-labs-global', location: 'eastus' });
  });
});

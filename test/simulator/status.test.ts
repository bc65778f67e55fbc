import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { botIdentity } from '../../src/simulator/school/people.ts';
import { galleryIds } from '../../src/simulator/school/plans.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from '../support/azure.ts';
import { call, type RawAnswer } from '../support/azureCall.ts';
import { beginSave } from '../support/azureSave.ts';

describe('the status addresses of a long-running operation', () => {
  let azure: TestAzure;
  beforeEach(async () => {
    azure = await startTestAzure();
  });
  afterEach(async () => {
    await azure.close();
  });

  async function restart(options: TestAzureOptions): Promise<void> {
    await azure.close();
    azure = await startTestAzure(options);
  }

  async function addresses() {
    const order = { labId: labIds.database, plan: 'plan-science', name: 'db-2026' };
    const { headers } = (await beginSave(azure, order)).accepted;
    return {
      location: headers['location'] ?? '',
      asyncOperation: headers['azure-asyncoperation'] ?? '',
      plain: headers['operation-location'] ?? '',
    };
  }

  function look(address: string): Promise<RawAnswer> {
    const authorization = `Bearer ${azure.simulator.tokens.issue(botIdentity.id).token}`;
    return call(azure, 'GET', address.replace('https://management.azure.com', ''), { authorization });
  }

  test('tell the state in the body, the monitor by its status code', async () => {
    const { location, asyncOperation, plain } = await addresses();
    for (const address of [asyncOperation, plain]) {
      const running = await look(address);
      expect(running).toMatchObject({ status: 200, body: { status: 'InProgress' } });
      expect(running.headers).not.toHaveProperty('retry-after');
    }
    expect((await look(location)).status).toBe(202);
    azure.advance(11 * 60_000);
    for (const address of [location, asyncOperation, plain]) {
      expect(await look(address)).toMatchObject({
        status: 200,
        body: { status: 'Succeeded', endTime: '2026-03-02T00:10:05.0000000Z' },
      });
    }
  });

  test('a failed save says why', async () => {
    azure.simulator.faults.add({ kind: 'saveFails', match: { pathPattern: '*/saveImage' }, times: 1 });
    const { location, asyncOperation } = await addresses();
    azure.advance(11 * 60_000);
    expect(await look(asyncOperation)).toMatchObject({
      status: 200,
      body: { status: 'Failed', error: { code: 'SaveImageFailed' } },
    });
    expect(await look(location)).toMatchObject({ status: 409, code: 'SaveImageFailed' });
    expect(azure.simulator.look().imageVersions.within(`${galleryIds.science}/images/db-2026`)).toEqual([]);
  });

  test('the unsigned one is refused where the switch says so, the signed ones go on', async () => {
    await restart({ unsignedStatusAddresses: 'refused' });
    const order = { labId: labIds.database, plan: 'plan-science', name: 'db-2026' };
    // The SDK prefers the unsigned address, so its first look fails although the save was accepted.
    await expect(beginSave(azure, order)).rejects.toMatchObject({ statusCode: 403 });
    expect(azure.simulator.operations()).toMatchObject([{ kind: 'saveImage', status: 'InProgress' }]);
  });

  test('a signature that was cut is refused', async () => {
    const { asyncOperation } = await addresses();
    expect((await look(asyncOperation.slice(0, -3))).status).toBe(403);
  });

  test('an operation that nobody knows is 404', async () => {
    const { plain } = await addresses();
    expect((await look(plain.replace(/operationResults\/[^?]+/, 'operationResults/nothing'))).status).toBe(404);
    expect((await look(plain.replace('koreacentral', 'eastus'))).status).toBe(404);
  });
});

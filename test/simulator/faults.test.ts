import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/simulator/faults.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { all } from '../support/azureReads.ts';
import { beginSave, versionOf } from '../support/azureSave.ts';

describe('faults by switch', () => {
  let azure: TestAzure;
  beforeEach(async () => {
    azure = await startTestAzure();
  });
  afterEach(async () => {
    await azure.close();
  });

  const lab = () => azure.clients().labs.labs.get('rg-labs-science', 'lab-database');
  const anyLab: Fault['match'] = { method: 'GET', pathPattern: '*/labs/LAB-database' };
  const save = { labId: labIds.database, plan: 'plan-science', name: 'db-2026' };

  test.each([
    ['forbidden', 403, 'AuthorizationFailed'],
    ['notFound', 404, 'ResourceNotFound'],
    ['conflict', 409, 'Conflict'],
    ['serverError', 500, 'InternalServerError'],
  ] as const)('%s answers %d once and then no more', async (kind, statusCode, code) => {
    azure.simulator.faults.add({ kind, match: anyLab, times: 1 });
    await expect(lab()).rejects.toMatchObject({ statusCode, code });
    expect((await lab()).name).toBe('lab-database');
    expect(azure.simulator.faults.list()).toMatchObject([{ kind, struck: 1 }]);
  });

  test('throttled tells when to come again, and the SDK waits for it', async () => {
    azure.simulator.faults.add({ kind: 'throttled', match: anyLab, retryAfter: 1, times: 1 });
    const { labs } = azure.clients({ retryOptions: { maxRetries: 1 } });
    const started = performance.now();
    expect((await labs.labs.get('rg-labs-science', 'lab-database')).name).toBe('lab-database');
    expect(performance.now() - started).toBeGreaterThan(900);
    expect(azure.simulator.journal().map(({ status }) => status)).toEqual([429, 200]);
  });

  test('strikes nothing else: another method, another path', async () => {
    azure.simulator.faults.add({ kind: 'serverError', match: { method: 'POST', pathPattern: '*' } });
    azure.simulator.faults.add({ kind: 'serverError', match: { pathPattern: '/subscriptions/*/labs/lab-data' } });
    expect((await lab()).name).toBe('lab-database');
  });

  test('is taken away by its id, or all at once', async () => {
    const id = azure.simulator.faults.add({ kind: 'serverError', match: anyLab });
    await expect(lab()).rejects.toMatchObject({ statusCode: 500 });
    azure.simulator.faults.remove(id);
    expect((await lab()).name).toBe('lab-database');
    azure.simulator.faults.add({ kind: 'serverError', match: anyLab });
    azure.simulator.faults.clear();
    expect((await lab()).name).toBe('lab-database');
  });

  test('hang never answers: the caller’s own time limit ends it', async () => {
    azure.simulator.faults.add({ kind: 'hang', match: anyLab, times: 1 });
    const { labs } = azure.clients();
    const get = labs.labs.get('rg-labs-science', 'lab-database', { requestOptions: { timeout: 200 } });
    await expect(get).rejects.toMatchObject({ name: 'AbortError' });
    expect((await lab()).name).toBe('lab-database');
  });

  test('slow answers late', async () => {
    azure.simulator.faults.add({ kind: 'slow', match: anyLab, delay: 300, times: 1 });
    const started = performance.now();
    await lab();
    expect(performance.now() - started).toBeGreaterThan(280);
  });

  test('an abort reaches the connection', async () => {
    azure.simulator.faults.add({ kind: 'hang', match: anyLab, times: 1 });
    const abort = new AbortController();
    const get = azure.clients().labs.labs.get('rg-labs-science', 'lab-database', { abortSignal: abort.signal });
    setTimeout(() => {
      abort.abort();
    }, 50);
    await expect(get).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('reset breaks the connection and does nothing', async () => {
    azure.simulator.faults.add({ kind: 'reset', match: { method: 'POST', pathPattern: '*/saveImage' }, times: 1 });
    await expect(beginSave(azure, save)).rejects.toMatchObject({ name: 'RestError', code: 'ECONNRESET' });
    expect(azure.simulator.operations()).toEqual([]);
  });

  test('accepted but answer lost: the save runs, and the definition tells of it', async () => {
    azure.simulator.faults.add({ kind: 'acceptedButAnswerLost', match: { pathPattern: '*/saveImage' }, times: 1 });
    await expect(beginSave(azure, save)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(azure.simulator.operations()).toMatchObject([{ kind: 'saveImage', status: 'InProgress' }]);
    azure.advance(11 * 60_000);
    expect(await versionOf(azure, 'galScience', 'db-2026', '1.0.0')).toMatchObject({ name: '1.0.0' });
  });

  test('a lost answer that the SDK tries again would save twice, so Azure answers 409 here', async () => {
    azure.simulator.faults.add({ kind: 'acceptedButAnswerLost', match: { pathPattern: '*/saveImage' }, times: 1 });
    const { labs } = azure.clients({ retryOptions: { maxRetries: 3, retryDelayInMs: 10 } });
    const begun = labs.labPlans.beginSaveImage('rg-labs-science', 'plan-science', {
      name: 'db-2026',
      labVirtualMachineId: `${labIds.database}/virtualMachines/0`,
    });
    await expect(begun).rejects.toMatchObject({ statusCode: 409 });
    expect(azure.simulator.operations()).toHaveLength(1);
  });

  test('a save that fails ends so, and leaves no version', async () => {
    azure.simulator.faults.add({ kind: 'saveFails', match: { pathPattern: '*/saveImage' }, times: 1 });
    const { poller } = await beginSave(azure, save);
    azure.advance(11 * 60_000);
    await expect(poller.pollUntilDone()).rejects.toThrow('SaveImageFailed');
    const { compute } = azure.clients();
    const versions = compute.galleryImageVersions.listByGalleryImage('rg-labs-science', 'galScience', 'db-2026');
    expect(await all(versions)).toEqual([]);
  });

  test('replication that fails', async () => {
    azure.simulator.faults.add({ kind: 'replicationFails', match: { pathPattern: '*/saveImage' }, times: 1 });
    await beginSave(azure, save);
    azure.advance(60 * 60_000);
    expect(await versionOf(azure, 'galScience', 'db-2026', '1.0.0')).toMatchObject({
      replicationStatus: { aggregatedState: 'Failed' },
    });
  });
});

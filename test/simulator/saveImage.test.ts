import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { galleryIds } from '../../src/simulator/school/plans.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from '../support/azure.ts';
import { all } from '../support/azureReads.ts';
import { beginSave, type LabName, versionOf } from '../support/azureSave.ts';

const minutes = 60_000;

describe('saving a template as an image', () => {
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

  function save(lab: LabName, name: string, plan = 'plan-science') {
    return beginSave(azure, { labId: labIds[lab], plan, name });
  }

  test('is accepted with the recorded headers: two signed addresses, one not, no Retry-After', async () => {
    const { accepted } = await save('database', 'db-2026');
    expect(accepted.status).toBe(202);
    const { location, 'azure-asyncoperation': asyncOperation, 'operation-location': plain } = accepted.headers;
    const address =
      /^https:\/\/management\.azure\.com\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.LabServices\/locations\/koreacentral\/operationResults\/[0-9a-f-]{36}\?api-version=2022-08-01/;
    expect(plain).toMatch(new RegExp(`${address.source}$`));
    expect(location).toMatch(new RegExp(`${address.source}&monitor=true&t=\\d+&c=[\\w-]+&s=[\\w-]+&h=[\\w-]+$`));
    expect(asyncOperation).toMatch(new RegExp(`${address.source}&t=\\d+&c=[\\w-]+&s=[\\w-]+&h=[\\w-]+$`));
    expect(location?.length).toBeGreaterThan(4_500);
    expect(accepted.headers).not.toHaveProperty('retry-after');
    expect(accepted.body).toMatchObject({ status: 'InProgress', startTime: '2026-03-02T00:00:00.0000000Z' });
  });

  test('runs for ten minutes and then is in the gallery', async () => {
    const { poller } = await save('database', 'db-2026');
    azure.advance(9 * minutes);
    await poller.poll();
    expect(poller.isDone()).toBe(false);
    azure.advance(2 * minutes);
    await poller.poll();
    expect(poller.isDone()).toBe(true);
    const version = await versionOf(azure, 'galScience', 'db-2026', '1.0.0');
    expect(version.storageProfile?.osDiskImage?.sizeInGB).toBe(30);
    expect(version.storageProfile?.dataDiskImages).toBeUndefined();
    expect(version.publishingProfile?.publishedDate).toEqual(new Date('2026-03-02T00:10:05Z'));
  });

  test('is taken up by a new poller from its serialized state, without a second POST', async () => {
    const { poller } = await save('database', 'db-2026');
    azure.advance(11 * minutes);
    const { labs } = azure.clients();
    const resumed = await labs.labPlans.beginSaveImage('any', 'any', {}, { resumeFrom: poller.toString() });
    await resumed.pollUntilDone();
    expect(azure.simulator.operations()).toHaveLength(1);
    expect(azure.simulator.operations()[0]).toMatchObject({ kind: 'saveImage', status: 'Succeeded' });
  });

  test('makes a specialized definition of the template’s generation that lists who made it', async () => {
    await save('cad', 'cad-2026', 'plan-engineering');
    const { compute } = azure.clients({ subscriptionId: galleryIds.shared.split('/')[2] ?? '' });
    const image = await compute.galleryImages.get('rg-shared-images', 'galHanbitShared', 'cad-2026');
    expect(image).toMatchObject({ osType: 'Windows', osState: 'Specialized', hyperVGeneration: 'V2' });
    expect(image.systemData?.createdAt).toEqual(new Date('2026-03-02T00:00:00Z'));
  });

  test('replicates over business time, and only then is listed on the plan, not enabled', async () => {
    await save('cyber', 'cyber-2026', 'plan-security');
    azure.advance(11 * minutes);
    const { labs } = azure.clients();
    const image = () => labs.images.get('rg-labs-security', 'plan-security', 'cyber-2026');
    const running = await versionOf(azure, 'galScience', 'cyber-2026', '1.0.0');
    expect(running).toMatchObject({
      provisioningState: 'Creating',
      replicationStatus: { aggregatedState: 'InProgress' },
    });
    expect(running.replicationStatus?.summary?.map(({ region, state }) => [region, state])).toEqual([
      ['Korea Central', 'Replicating'],
      ['Korea South', 'Replicating'],
    ]);
    azure.advance(10 * minutes);
    const half = await versionOf(azure, 'galScience', 'cyber-2026', '1.0.0');
    expect(half.replicationStatus?.summary?.map(({ state }) => state)).toEqual(['Completed', 'Replicating']);
    expect(half.replicationStatus?.summary?.[1]?.progress).toBeGreaterThan(20);
    await expect(image()).rejects.toMatchObject({ statusCode: 404 });
    azure.advance(20 * minutes);
    expect(await versionOf(azure, 'galScience', 'cyber-2026', '1.0.0')).toMatchObject({
      provisioningState: 'Succeeded',
      replicationStatus: { aggregatedState: 'Completed' },
    });
    expect(await image()).not.toHaveProperty('enabledState');
    const enabled = await labs.images.update('rg-labs-security', 'plan-security', 'cyber-2026', {
      enabledState: 'Enabled',
    });
    expect(enabled.enabledState).toBe('Enabled');
  });

  test.each([
    ['too large a disk', 'volume', 148, 0],
    ['several disks', 'bigData', 64, 2],
  ] as const)('%s hides the image, and the version says why', async (_, lab, size, dataDisks) => {
    await save(lab, 'hidden-2026');
    azure.advance(60 * minutes);
    const version = await versionOf(azure, 'galScience', 'hidden-2026', '1.0.0');
    expect(version.provisioningState).toBe('Succeeded');
    expect(version.storageProfile?.osDiskImage?.sizeInGB).toBe(size);
    expect(version.storageProfile?.dataDiskImages ?? []).toHaveLength(dataDisks);
    const { labs } = azure.clients();
    await expect(labs.images.get('rg-labs-science', 'plan-science', 'hidden-2026')).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  test('replication that fails in the plan’s region is told by region', async () => {
    await save('statistics', 'stat-2026');
    azure.advance(60 * minutes);
    const version = await versionOf(azure, 'galScience', 'stat-2026', '1.0.0');
    expect(version).toMatchObject({ provisioningState: 'Failed', replicationStatus: { aggregatedState: 'Failed' } });
    expect(version.replicationStatus?.summary?.[0]).toMatchObject({
      region: 'Korea Central',
      state: 'Failed',
      progress: 40,
    });
    expect(version.replicationStatus?.summary?.[0]?.details).not.toBe('');
  });

  test('the definition is seen at acceptance or at the end, by switch', async () => {
    const seen = async (): Promise<boolean> => {
      const images = await all(azure.clients().compute.galleryImages.listByGallery('rg-labs-science', 'galScience'));
      return images.some(({ name }) => name === 'db-2026');
    };
    await save('database', 'db-2026');
    expect(await seen()).toBe(true);
    await restart({ save: { definitionAppears: 'atEnd' } });
    await save('database', 'db-2026');
    expect(await seen()).toBe(false);
    azure.advance(11 * minutes);
    expect(await seen()).toBe(true);
  });

  test('an existing name becomes a new version, or a conflict, by switch', async () => {
    await save('database', 'ubuntu-postgresql-16');
    azure.advance(60 * minutes);
    const versions = azure
      .clients()
      .compute.galleryImageVersions.listByGalleryImage('rg-labs-science', 'galScience', 'ubuntu-postgresql-16');
    expect((await all(versions)).map(({ name }) => name)).toEqual(['1.0.0', '1.1.0', '1.1.1']);
    await restart({ save: { existingName: 'conflict' } });
    await expect(save('database', 'ubuntu-postgresql-16')).rejects.toMatchObject({ statusCode: 409 });
  });

  test('a generalized definition takes no version of a template', async () => {
    await expect(save('database', 'ubuntu-rstudio')).rejects.toMatchObject({ statusCode: 409, code: 'Conflict' });
  });

  test('one template is saved once at a time', async () => {
    await save('database', 'db-2026');
    await expect(save('database', 'db-2027')).rejects.toMatchObject({ statusCode: 409 });
    await save('operatingSystems', 'os-2026');
    azure.advance(11 * minutes);
    await save('database', 'db-2027');
    expect(azure.simulator.operations().filter(({ kind }) => kind === 'saveImage')).toHaveLength(3);
  });

  test.each([
    ['another plan than the lab’s', 'database', 'db-2026', 'plan-engineering', 400],
    ['a plan without gallery', 'video', 'video-2026', 'plan-media', 400],
    ['a lab without template', 'signals', 'signals-2026', 'plan-engineering', 404],
    ['a lab that is publishing', 'publishing', 'arch-2026', 'plan-science', 409],
    ['a lab that is scaling', 'scaling', 'physics-2026', 'plan-science', 409],
  ] as const)('%s is refused', async (_, lab, name, plan, statusCode) => {
    await expect(save(lab, name, plan)).rejects.toMatchObject({ statusCode });
    expect(azure.simulator.operations()).toEqual([]);
  });

  test.each(['db 2026', '데이터베이스', '-db', 'db-', 'd'.repeat(81), ''])('the name “%s” is refused', async (name) => {
    // Not recorded: the bot must never send such a name.
    await restart({ recorded: false });
    await expect(save('database', name)).rejects.toMatchObject({ statusCode: 400, code: 'InvalidParameter' });
  });

  test('a running template is refused where the switch says so', async () => {
    await restart({ save: { templateStates: ['Stopped'] } });
    await expect(save('operatingSystems', 'os-2026')).rejects.toMatchObject({ statusCode: 409 });
  });

  test('a lab that vanished is 404', async () => {
    azure.simulator.look().labs.delete(labIds.database);
    await expect(save('database', 'db-2026')).rejects.toMatchObject({ statusCode: 404 });
  });
});

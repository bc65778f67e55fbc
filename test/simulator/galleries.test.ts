import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { galleryIds } from '../../src/simulator/school/plans.ts';
import { subscriptions } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { all } from '../support/azureReads.ts';

describe('galleries', () => {
  let azure: TestAzure;
  beforeAll(async () => {
    azure = await startTestAzure();
  });
  afterAll(async () => {
    await azure.close();
  });

  test('of a subscription and of a resource group', async () => {
    const { compute } = azure.clients();
    expect((await all(compute.galleries.list())).map(({ id }) => id)).toEqual([galleryIds.science, galleryIds.global]);
    const inGroup = await all(compute.galleries.listByResourceGroup('rg-labs-global'));
    expect(inGroup.map(({ name, location }) => [name, location])).toEqual([['galGlobal', 'eastus']]);
  });

  test('one in the other subscription', async () => {
    const { compute } = azure.clients({ subscriptionId: subscriptions.sharedImages });
    const gallery = await compute.galleries.get('rg-shared-images', 'galHanbitShared');
    expect(gallery).toMatchObject({ id: galleryIds.shared, location: 'koreacentral' });
    await expect(azure.clients().compute.galleries.get('rg-shared-images', 'galHanbitShared')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
  });

  test('its images, and one of them', async () => {
    const { compute } = azure.clients();
    const images = await all(compute.galleryImages.listByGallery('rg-labs-science', 'galScience'));
    expect(images.map(({ name, osState }) => [name, osState])).toEqual([
      ['ubuntu-postgresql-16', 'Specialized'],
      ['ubuntu-rstudio', 'Generalized'],
    ]);
    const image = await compute.galleryImages.get('rg-labs-science', 'galScience', 'UBUNTU-RStudio');
    expect(image).toMatchObject({
      name: 'ubuntu-rstudio',
      osType: 'Linux',
      identifier: { publisher: 'HanbitUniversity' },
    });
    await expect(compute.galleryImages.get('rg-labs-science', 'galScience', 'nothing')).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(all(compute.galleryImages.listByGallery('rg-labs-science', 'galNothing'))).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  test('its versions, replicated, and the status only where it is asked for', async () => {
    const { compute } = azure.clients();
    const versions = compute.galleryImageVersions;
    const listed = await all(versions.listByGalleryImage('rg-labs-science', 'galScience', 'ubuntu-postgresql-16'));
    expect(listed.map(({ name }) => name)).toEqual(['1.0.0', '1.1.0']);
    expect(listed.every(({ replicationStatus }) => replicationStatus === undefined)).toBe(true);
    const plain = await versions.get('rg-labs-science', 'galScience', 'ubuntu-postgresql-16', '1.1.0');
    expect(plain.replicationStatus).toBeUndefined();
    const expanded = await versions.get('rg-labs-science', 'galScience', 'ubuntu-postgresql-16', '1.1.0', {
      expand: 'ReplicationStatus',
    });
    expect(expanded.replicationStatus?.summary).toMatchObject([
      { region: 'Korea Central', state: 'Completed', progress: 100 },
    ]);
    await expect(versions.get('rg-labs-science', 'galScience', 'ubuntu-postgresql-16', '9.9.9')).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

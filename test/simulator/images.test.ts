import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { galleryIds } from '../../src/simulator/school/plans.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { all } from '../support/azureReads.ts';

const enabledOnly = "properties/enabledState eq 'Enabled'";

describe('images of a lab plan', () => {
  let azure: TestAzure;
  beforeAll(async () => {
    azure = await startTestAzure();
  });
  afterAll(async () => {
    await azure.close();
  });

  function images(filter?: string, plan = 'plan-science', group = 'rg-labs-science') {
    return azure.clients().labs.images.listByLabPlan(group, plan, filter === undefined ? {} : { filter });
  }

  test('the whole marketplace comes, 200 on a page', async () => {
    const pages: number[] = [];
    for await (const page of images().byPage()) pages.push(page.length);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1)).toEqual(pages.slice(0, -1).map(() => 200));
    const found = await all(images());
    expect(found.length).toBeGreaterThan(250);
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
    expect(found.every(({ displayName }) => displayName !== undefined)).toBe(true);
  });

  test('the next page is linked as recorded, host with its port', async () => {
    const links: string[] = [];
    const list = azure.clients().labs.images.listByLabPlan('rg-labs-science', 'plan-science', {
      onResponse: ({ parsedBody }) => links.push((parsedBody as { nextLink?: string }).nextLink ?? ''),
    });
    await list.next();
    expect(links[0]).toMatch(
      /^https:\/\/management\.azure\.com:443\/subscriptions\/.+\/labPlans\/plan-science\/images\?api-version=2022-08-01&\$skipToken=200$/,
    );
  });

  test('an image that never was enabled has no enabledState, one that was disabled has', async () => {
    const { labs } = azure.clients();
    const never = await labs.images.get('rg-labs-science', 'plan-science', 'kali-linux.kali.kali-2025-1');
    expect(never).not.toHaveProperty('enabledState');
    const disabled = azure.simulator.look().labPlans.all()[1]?.imageStates['ubuntu-rstudio'];
    expect(disabled).toBe('Disabled');
  });

  test('filtered by Azure: name and state', async () => {
    const filter = `indexof(tolower(properties/displayName),'postgre') gt -1 and ${enabledOnly}`;
    expect((await all(images(filter))).map(({ name }) => name)).toEqual(['ubuntu-postgresql-16']);
    expect(await all(images(`indexof(tolower(properties/displayName),'rstudio') gt -1 and ${enabledOnly}`))).toEqual(
      [],
    );
  });

  test('a filter goes on over the pages', async () => {
    const filter = "properties/osState eq 'Generalized'";
    const found = await all(images(filter));
    expect(found.length).toBeGreaterThan(200);
    expect(
      found.some(({ sharedGalleryId }) => sharedGalleryId === `${galleryIds.science}/images/ubuntu-postgresql-16`),
    ).toBe(false);
  });

  test('filtering by gallery finds nothing, a filter that is none is refused', async () => {
    expect(await all(images(`properties/sharedGalleryId eq '${galleryIds.science}/images/ubuntu-rstudio'`))).toEqual(
      [],
    );
    await expect(all(images('properties/displayName like Ubuntu'))).rejects.toMatchObject({
      statusCode: 400,
      code: 'InvalidFilterInQueryString',
    });
  });

  test('the highest version that reached the region is listed, under the id of its definition', async () => {
    const image = await azure.clients().labs.images.get('rg-labs-science', 'plan-science', 'ubuntu-postgresql-16');
    expect(image).toMatchObject({
      sharedGalleryId: `${galleryIds.science}/images/ubuntu-postgresql-16`,
      version: '1.1.0',
      osType: 'Linux',
      osState: 'Specialized',
      enabledState: 'Enabled',
    });
  });

  test('a plan in another region than the image does not list it', async () => {
    const { labs } = azure.clients();
    await expect(labs.images.get('rg-labs-security', 'plan-security', 'ubuntu-postgresql-16')).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  test('enabled by a PATCH on one plan alone', async () => {
    const { labs } = azure.clients();
    const name = 'kali-linux.kali.kali-2025-3';
    const patched = await labs.images.update('rg-labs-security', 'plan-security', name, { enabledState: 'Enabled' });
    expect(patched.enabledState).toBe('Enabled');
    expect((await labs.images.get('rg-labs-security', 'plan-security', name)).enabledState).toBe('Enabled');
    expect(await labs.images.get('rg-labs-science', 'plan-science', name)).not.toHaveProperty('enabledState');
  });

  test('what is not there cannot be enabled, and nothing is made by PUT', async () => {
    const { labs } = azure.clients();
    const enable = labs.images.update('rg-labs-science', 'plan-science', 'nothing', { enabledState: 'Enabled' });
    await expect(enable).rejects.toMatchObject({ statusCode: 404, code: 'ResourceNotFound' });
    const put = labs.images.createOrUpdate('rg-labs-science', 'plan-science', 'mine', { enabledState: 'Enabled' });
    await expect(put).rejects.toMatchObject({ statusCode: 405 });
  });
});

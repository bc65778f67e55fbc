import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { galleryIds, planIds } from '../../src/simulator/school/plans.ts';
import { groupIds, subscriptions } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { faultIn, roomOn, valueOf } from '../support/azureRoom.ts';

const minute = 60_000;
const hour = 60 * minute;

let azure: TestAzure;
beforeEach(async () => {
  azure = await startTestAzure();
});
afterEach(async () => {
  await azure.close();
});

describe('a gallery', () => {
  test('is read in its own subscription, whichever one the labs are in', async () => {
    const { galleries } = roomOn(azure, { subscriptionIds: [subscriptions.teaching] });
    expect(galleryIds.shared).toContain(subscriptions.sharedImages);
    expect(valueOf(await galleries.gallery(galleryIds.shared))).toEqual({ location: 'koreacentral' });
    const image = valueOf(await galleries.image(galleryIds.shared, 'win11-autocad-2026'));
    expect(image?.versions.map(({ name }) => name)).toEqual(['1.0.0', '1.0.1']);
  });

  test('that is gone, or that the bot may not see', async () => {
    const { galleries } = roomOn(azure);
    const gone = `${groupIds.science}/providers/Microsoft.Compute/galleries/galGone`;
    expect(faultIn(await galleries.gallery(gone))).toMatchObject({ why: 'notFound', code: 'ResourceNotFound' });
    expect(faultIn(await galleries.images(gone)).why).toBe('notFound');
    const { directory } = azure.simulator.look();
    directory.roleAssignments = [];
    expect(faultIn(await galleries.gallery(galleryIds.science))).toMatchObject({
      why: 'forbidden',
      code: 'AuthorizationFailed',
      message: expect.stringContaining('does not have authorization'),
    });
  });

  test('its images with their states', async () => {
    const { galleries } = roomOn(azure);
    expect(valueOf(await galleries.images(galleryIds.science))).toEqual([
      { name: 'ubuntu-postgresql-16', osState: 'Specialized' },
      { name: 'ubuntu-rstudio', osState: 'Generalized' },
    ]);
  });
});

describe('an image', () => {
  test('that has the name, in any case, and one that is free', async () => {
    const { galleries } = roomOn(azure);
    const image = valueOf(await galleries.image(galleryIds.science, 'UBUNTU-PostgreSQL-16'));
    expect(image).toMatchObject({
      definitionId: `${galleryIds.science}/images/ubuntu-postgresql-16`,
      osState: 'Specialized',
    });
    expect(valueOf(await galleries.image(galleryIds.science, 'free'))).toBeUndefined();
  });

  test('no name is free in a gallery that is gone', async () => {
    const { galleries } = roomOn(azure);
    const gone = `${groupIds.science}/providers/Microsoft.Compute/galleries/galGone`;
    expect(faultIn(await galleries.image(gone, 'free'))).toMatchObject({
      why: 'notFound',
      code: 'ParentResourceNotFound',
    });
    const elsewhere = galleryIds.science.replace(subscriptions.teaching, '00000000-1111-4222-8333-444444444444');
    expect(faultIn(await galleries.image(elsewhere, 'free'))).toMatchObject({ code: 'SubscriptionNotFound' });
  });

  test('its disks, its date and its replication, region by region', async () => {
    const room = roomOn(azure);
    const acceptedAt = azure.clock.now();
    // The plan is in another region than its gallery.
    const order = { planId: planIds.security, templateVmId: `${labIds.cyber}/virtualMachines/0`, imageName: 'cyber' };
    valueOf(await room.saves.saveImage(order));
    azure.advance(11 * minute);
    const fresh = valueOf(await room.galleries.image(galleryIds.science, 'cyber'));
    const [version] = fresh?.versions ?? [];
    expect(version).toMatchObject({ name: '1.0.0', osDiskSize: 64, dataDisks: 0 });
    expect(version?.publishedAt).toBeGreaterThan(acceptedAt);
    expect(version?.replication).toMatchObject([
      { region: 'koreacentral', state: expect.stringMatching(/Replicating|Completed/) },
      { region: 'koreasouth', state: 'Replicating' },
    ]);
    azure.advance(6 * hour);
    const done = valueOf(await room.galleries.image(galleryIds.science, 'cyber'));
    expect(done?.versions[0]).toMatchObject({
      provisioningState: 'Succeeded',
      replication: ['koreacentral', 'koreasouth'].map((region) => ({
        region,
        state: 'Completed',
        progress: 100,
        details: '',
      })),
    });
  });

  test('of many versions, the newest three are looked at closely, by number', async () => {
    const { imageVersions } = azure.simulator.look();
    const id = `${galleryIds.science}/images/ubuntu-postgresql-16/versions`;
    const [first] = imageVersions.within(id.replace('/versions', ''));
    if (first === undefined) throw new Error('The school has no such version.');
    for (const name of ['1.9.0', '1.10.0', '2.0.0']) imageVersions.put({ ...first, id: `${id}/${name}` });
    const image = valueOf(await roomOn(azure).galleries.image(galleryIds.science, 'ubuntu-postgresql-16'));
    expect(image?.versions.map(({ name, replication }) => [name, replication.length])).toEqual([
      ['1.0.0', 0],
      ['1.1.0', 0],
      ['1.9.0', 1],
      ['1.10.0', 1],
      ['2.0.0', 1],
    ]);
  });
});

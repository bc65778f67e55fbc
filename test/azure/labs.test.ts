import { afterEach, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { galleryIds, planIds } from '../../src/simulator/school/plans.ts';
import { groupIds, subscriptions } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from '../support/azure.ts';
import { faultIn, roomOn, valueOf } from '../support/azureRoom.ts';

let azure: TestAzure | undefined;
afterEach(async () => {
  await azure?.close();
});

async function start(options: TestAzureOptions = {}): Promise<TestAzure> {
  azure = await startTestAzure(options);
  return azure;
}

describe('labs', () => {
  test('one lab, as Azure describes it', async () => {
    const { labs } = roomOn(await start());
    const lab = valueOf(await labs.lab(labIds.database));
    expect(lab).toEqual({
      id: labIds.database,
      name: 'lab-database',
      title: '데이터베이스 개론',
      location: 'koreacentral',
      planId: planIds.science,
      provisioningState: 'Succeeded',
      state: 'Draft',
      hasTemplate: true,
      operatingSystem: 'linux',
      capacity: lab.capacity,
    });
    expect(lab.capacity).toBeGreaterThan(0);
  });

  test('Windows 11 by its image, without a template, and busy', async () => {
    const { labs } = roomOn(await start());
    expect(valueOf(await labs.lab(labIds.signals))).toMatchObject({
      operatingSystem: 'windows11',
      hasTemplate: false,
      state: 'Published',
    });
    expect(valueOf(await labs.lab(labIds.publishing))).toMatchObject({ state: 'Publishing' });
  });

  test('Windows of an image of the school’s own is some Windows', async () => {
    const started = await start();
    const id = `${galleryIds.shared}/images/win11-autocad-2026`;
    started.simulator.look().labs.update(labIds.cad, { imageReference: { id } });
    expect(valueOf(await roomOn(started).labs.lab(labIds.cad)).operatingSystem).toBe('otherWindows');
  });

  test('a thousand labs, page by page', async () => {
    const started = await start({ school: { extraLabs: 1_000 } });
    const labs = valueOf(await roomOn(started).labs.labs());
    const all = started.simulator.look().labs.within(`/subscriptions/${subscriptions.teaching}`);
    expect(all.length).toBeGreaterThan(1_000);
    expect(labs.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(started.simulator.journal().filter(({ path }) => path.endsWith('/labs')).length).toBeGreaterThan(5);
  });

  test('every subscription is asked, and one that cannot be read is told', async () => {
    const started = await start();
    const both = roomOn(started, { subscriptionIds: [subscriptions.teaching, subscriptions.sharedImages] });
    expect(valueOf(await both.labs.labs()).length).toBe(Object.keys(labIds).length);
    const unknown = '00000000-1111-4222-8333-444444444444';
    const wrong = roomOn(started, { subscriptionIds: [subscriptions.teaching, unknown] });
    expect(faultIn(await wrong.labs.labs())).toMatchObject({ why: 'notFound', code: 'SubscriptionNotFound' });
  });

  test('a lab that vanished', async () => {
    const { labs } = roomOn(await start());
    const gone = faultIn(await labs.lab(`${labIds.database}-gone`));
    expect(gone).toMatchObject({ why: 'notFound', code: 'ResourceNotFound' });
    expect(faultIn(await labs.templateVm(`${labIds.database}-gone`)).why).toBe('notFound');
  });

  test.each(['', 'lab-database', planIds.science, `${labIds.database}/virtualMachines/0`, `${labIds.database}\n`])(
    'what is no id of a lab is not asked for: %j',
    async (id) => {
      const started = await start({ recorded: false });
      const fault = faultIn(await roomOn(started).labs.lab(id));
      expect(fault).toMatchObject({ why: 'refused', code: 'InvalidResourceId' });
      expect(started.simulator.journal()).toEqual([]);
    },
  );
});

describe('plans', () => {
  test('with gallery and network, and without', async () => {
    const { labs } = roomOn(await start());
    expect(valueOf(await labs.plan(planIds.engineering))).toEqual({
      id: planIds.engineering,
      name: 'plan-engineering',
      location: 'koreacentral',
      galleryId: galleryIds.shared,
      hasOwnNetwork: true,
    });
    const media = valueOf(await labs.plan(planIds.media));
    expect(media.hasOwnNetwork).toBe(false);
    expect(media).not.toHaveProperty('galleryId');
  });

  test('all of them', async () => {
    const { labs } = roomOn(await start());
    expect(valueOf(await labs.plans()).map(({ id }) => id)).toEqual(Object.values(planIds));
  });
});

describe('the template VM', () => {
  test('is found by its type among the students’', async () => {
    const { labs } = roomOn(await start());
    expect(valueOf(await labs.templateVm(labIds.operatingSystems))).toEqual({
      id: `${labIds.operatingSystems}/virtualMachines/0`,
      provisioningState: 'Succeeded',
      state: 'Running',
    });
  });

  test('is none where the lab was made without', async () => {
    expect(valueOf(await roomOn(await start()).labs.templateVm(labIds.signals))).toBeUndefined();
  });
});

describe('images of a plan', () => {
  test('the enabled ones are filtered by Azure', async () => {
    const started = await start();
    const { labs } = roomOn(started);
    const images = valueOf(await labs.enabledImages(planIds.science, 'PostgreSQL', 10));
    expect(images).toEqual([
      {
        id: `${planIds.science}/images/ubuntu-postgresql-16`,
        name: 'ubuntu-postgresql-16',
        displayName: 'ubuntu-postgresql-16',
        enabled: true,
        definitionId: `${galleryIds.science}/images/ubuntu-postgresql-16`,
      },
    ]);
    // One page, and not the marketplace.
    expect(started.simulator.journal()).toHaveLength(1);
  });

  test('no more than wanted, and all without a text', async () => {
    const { labs } = roomOn(await start());
    const all = valueOf(await labs.enabledImages(planIds.science, '', 10));
    expect(all.map(({ name }) => name)).toHaveLength(3);
    expect(all.filter(({ definitionId }) => definitionId === undefined)).toHaveLength(2);
    expect(valueOf(await labs.enabledImages(planIds.science, '', 2))).toHaveLength(2);
    expect(valueOf(await labs.enabledImages(planIds.science, '', 0))).toEqual([]);
  });

  test.each(["O'Reilly", "') or ('x' eq 'x", '한글 % & + #'])('a text is data and no filter: %s', async (text) => {
    const { labs } = roomOn(await start());
    expect(valueOf(await labs.enabledImages(planIds.science, text, 10))).toEqual([]);
  });

  test('the image of a gallery’s definition, enabled or not, in any case of its id', async () => {
    // No recording of Azure shows an image that was disabled again.
    const started = await start({ recorded: false });
    const { labs } = roomOn(started);
    const idOf = (name: string) => `${galleryIds.science}/images/${name}`;
    expect(valueOf(await labs.planImage(planIds.science, idOf('ubuntu-rstudio')))).toMatchObject({ enabled: false });
    const upper = idOf('ubuntu-postgresql-16').toUpperCase();
    expect(valueOf(await labs.planImage(planIds.science, upper))).toMatchObject({ enabled: true });
    // Never enabled: Azure leaves the state out.
    started.simulator.look().labPlans.update(planIds.science, { imageStates: {} });
    expect(valueOf(await labs.planImage(planIds.science, upper))).toMatchObject({ enabled: false });
    expect(valueOf(await labs.planImage(planIds.science, idOf('unknown')))).toBeUndefined();
  });

  test('an image of the same name from another gallery is another', async () => {
    const { labs } = roomOn(await start());
    const other = `${galleryIds.shared}/images/ubuntu-postgresql-16`;
    expect(valueOf(await labs.planImage(planIds.science, other))).toBeUndefined();
  });

  test('a plan that vanished', async () => {
    const { labs } = roomOn(await start());
    const gone = `${groupIds.science}/providers/Microsoft.LabServices/labPlans/plan-gone`;
    expect(faultIn(await labs.planImage(gone, `${galleryIds.science}/images/x`)).why).toBe('notFound');
    expect(faultIn(await labs.enabledImages(gone, '', 3)).why).toBe('notFound');
  });
});

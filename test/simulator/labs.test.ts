import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { startTestAzure, type TestAzure } from '../support/azure.ts';
import { all } from '../support/azureReads.ts';

describe('lab plans and labs', () => {
  let azure: TestAzure;
  beforeAll(async () => {
    azure = await startTestAzure({ school: { extraLabs: 1_000 } });
  });
  afterAll(async () => {
    await azure.close();
  });

  test('plans of a subscription, with and without gallery', async () => {
    const plans = await all(azure.clients().labs.labPlans.listBySubscription());
    expect(plans.map(({ id }) => id)).toEqual(Object.values(planIds));
    expect(plans.find(({ id }) => id === planIds.media)?.sharedGalleryId).toBeUndefined();
    expect(plans.find(({ id }) => id === planIds.engineering)?.sharedGalleryId).toContain('/rg-shared-images/');
  });

  test('plans of a resource group', async () => {
    const plans = await all(azure.clients().labs.labPlans.listByResourceGroup('RG-Labs-Science'));
    expect(plans.map(({ name }) => name)).toEqual(['plan-science']);
  });

  test('a plan by its name, in any case', async () => {
    const plan = await azure.clients().labs.labPlans.get('rg-labs-science', 'PLAN-Science');
    expect(plan).toMatchObject({ id: planIds.science, location: 'koreacentral', provisioningState: 'Succeeded' });
  });

  test('a thousand labs come in pages', async () => {
    const { labs } = azure.clients();
    const pages: number[] = [];
    for await (const page of labs.labs.listBySubscription().byPage()) pages.push(page.length);
    expect(pages).toEqual([200, 200, 200, 200, 200, Object.keys(labIds).length]);
    const found = await all(labs.labs.listBySubscription());
    expect(new Set(found.map(({ id }) => id)).size).toBe(1_000 + Object.keys(labIds).length);
  });

  test('a lab tells no disk size', async () => {
    const lab = await azure.clients().labs.labs.get('rg-labs-science', 'lab-database');
    expect(lab).toMatchObject({ title: '데이터베이스 개론', state: 'Draft', labPlanId: planIds.science });
    expect(lab.virtualMachineProfile?.createOption).toBe('TemplateVM');
    expect(JSON.stringify(lab)).not.toMatch(/sizeInGB|diskSize/i);
  });

  test('a lab without template', async () => {
    const { labs } = azure.clients();
    const lab = await labs.labs.get('rg-labs-engineering', 'lab-signals');
    expect(lab.virtualMachineProfile?.createOption).toBe('Image');
    const templates = labs.virtualMachines.listByLab('rg-labs-engineering', 'lab-signals', {
      filter: "Properties/VMType eq 'Template'",
    });
    expect(await all(templates)).toEqual([]);
  });

  test('the template virtual machine is named 0, the others are students’', async () => {
    const { labs } = azure.clients();
    const filter = "Properties/VMType eq 'Template'";
    const templates = await all(labs.virtualMachines.listByLab('rg-labs-science', 'lab-operating-systems', { filter }));
    expect(templates).toMatchObject([{ name: '0', vmType: 'Template', state: 'Running' }]);
    const everything = await all(labs.virtualMachines.listByLab('rg-labs-science', 'lab-operating-systems'));
    expect(everything.filter(({ vmType }) => vmType === 'User').length).toBeGreaterThan(20);
    const one = await labs.virtualMachines.get('rg-labs-science', 'lab-operating-systems', '0');
    expect(one.connectionProfile?.sshAuthority).toContain('koreacentral.cloudapp.azure.com');
  });

  test('what is not there is 404', async () => {
    const { labs } = azure.clients();
    await expect(labs.labs.get('rg-labs-science', 'lab-nothing')).rejects.toMatchObject({
      statusCode: 404,
      code: 'ResourceNotFound',
    });
    await expect(all(labs.virtualMachines.listByLab('rg-labs-science', 'lab-nothing'))).rejects.toMatchObject({
      code: 'ParentResourceNotFound',
    });
  });

  test('core quotas count the labs of the region', async () => {
    const usages = await all(azure.clients().labs.usages.listByLocation('koreacentral'));
    const fsv2 = usages.find(({ name }) => name?.value === 'Fsv2');
    const windowsLabs = azure.simulator
      .look()
      .labs.all()
      .filter(({ location, operatingSystem }) => location === 'koreacentral' && operatingSystem === 'Windows');
    expect(fsv2?.currentValue).toBe(2 * windowsLabs.reduce((sum, { capacity }) => sum + capacity, 0));
    expect(fsv2?.limit).toBe(400);
  });
});

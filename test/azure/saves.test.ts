import { afterEach, describe, expect, test } from '@jest/globals';
import type { SaveOrder } from '../../src/ports/azure.ts';
import type { Fault } from '../../src/simulator/faults.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { galleryIds, planIds } from '../../src/simulator/school/plans.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from '../support/azure.ts';
import { faultIn, roomOn, valueOf } from '../support/azureRoom.ts';

const minute = 60_000;

let azure: TestAzure | undefined;
// Jest fails a test that leaves a rejection without a handler, such as that of a poller nobody awaits.
afterEach(async () => {
  await azure?.close();
});

async function start(options: TestAzureOptions = {}): Promise<TestAzure> {
  azure = await startTestAzure(options);
  return azure;
}

const order: SaveOrder = {
  planId: planIds.science,
  templateVmId: `${labIds.database}/virtualMachines/0`,
  imageName: 'db-2026',
};

const saveImage = { method: 'POST', pathPattern: '*/saveImage' } as const;

function posts(started: TestAzure): readonly number[] {
  return started.simulator
    .journal()
    .filter(({ method }) => method === 'POST')
    .map(({ status }) => status);
}

describe('saveImage', () => {
  test('is one request, and gives all three addresses of its status as Azure wrote them', async () => {
    const started = await start();
    const addresses = valueOf(await roomOn(started).saves.saveImage(order));
    const [operation] = started.simulator.operations();
    for (const address of Object.values(addresses)) expect(address).toContain(operation?.id);
    expect(Object.keys(addresses).sort()).toEqual(['azureAsyncOperation', 'location', 'operationLocation']);
    expect(addresses.azureAsyncOperation?.length).toBeGreaterThan(4_000);
    // The SDK's look right after the POST is cut off.
    expect(started.simulator.journal().map(({ method, status }) => [method, status])).toEqual([['POST', 202]]);
  });

  test('takes effect', async () => {
    const started = await start();
    valueOf(await roomOn(started).saves.saveImage(order));
    started.advance(11 * minute);
    const { imageVersions } = started.simulator.look();
    expect(imageVersions.get(`${galleryIds.science}/images/db-2026/versions/1.0.0`)).toBeDefined();
  });

  test.each([
    ['forbidden', 'forbidden', 'AuthorizationFailed'],
    ['notFound', 'notFound', 'ResourceNotFound'],
    ['conflict', 'conflict', 'Conflict'],
    ['throttled', 'throttled', 'SubscriptionRequestsThrottled'],
    ['serverError', 'unavailable', 'InternalServerError'],
  ] as const)('%s is %s, told at once and sent once', async (kind, why, code) => {
    const started = await start();
    started.simulator.faults.add({ kind, match: saveImage, retryAfter: 3_600 });
    const fault = faultIn(await roomOn(started).saves.saveImage(order));
    expect(fault).toMatchObject({ why, code });
    expect(fault.retryAfter).toBe(kind === 'throttled' ? 3_600_000 : undefined);
    expect(posts(started)).toHaveLength(1);
    expect(started.simulator.operations()).toEqual([]);
  });

  test('a bad name is refused by Azure, and that is told', async () => {
    const started = await start({ recorded: false });
    const fault = faultIn(await roomOn(started).saves.saveImage({ ...order, imageName: 'db 2026' }));
    expect(fault).toMatchObject({ why: 'refused', code: 'InvalidParameter' });
  });

  test.each(['reset', 'acceptedButAnswerLost'] as const)('%s: nobody knows, and it is not sent again', async (kind) => {
    const started = await start();
    const id = started.simulator.faults.add({ kind, match: saveImage });
    const fault = faultIn(await roomOn(started).saves.saveImage(order));
    expect(fault).toMatchObject({ why: 'unavailable', code: 'ECONNRESET' });
    expect(started.simulator.faults.list().find((each) => each.id === id)?.struck).toBe(1);
    expect(started.simulator.operations()).toHaveLength(kind === 'reset' ? 0 : 1);
  });

  test('no answer within the time limit: nobody knows', async () => {
    const started = await start();
    const fault: Fault = { kind: 'hang', match: saveImage };
    const id = started.simulator.faults.add(fault);
    const before = Date.now();
    const answer = faultIn(await roomOn(started, { timeLimit: 150 }).saves.saveImage(order));
    expect(answer).toMatchObject({ why: 'unavailable', code: 'Timeout' });
    expect(Date.now() - before).toBeLessThan(1_500);
    expect(started.simulator.faults.list().find((each) => each.id === id)?.struck).toBe(1);
  });

  test.each(['serverError', 'reset', 'hang'] as const)(
    'accepted is accepted, whatever becomes of a look: %s',
    async (kind) => {
      const started = await start();
      started.simulator.faults.add({ kind, match: { method: 'GET', pathPattern: '*' } });
      const addresses = valueOf(await roomOn(started, { timeLimit: 2_000 }).saves.saveImage(order));
      expect(Object.keys(addresses)).toHaveLength(3);
    },
  );

  test('ids that are none are not sent', async () => {
    const started = await start();
    const { saves } = roomOn(started);
    expect(faultIn(await saves.saveImage({ ...order, planId: labIds.database })).code).toBe('InvalidResourceId');
    expect(faultIn(await saves.stopTemplate(labIds.database)).code).toBe('InvalidResourceId');
    expect(faultIn(await saves.enableImage(planIds.science)).code).toBe('InvalidResourceId');
    expect(started.simulator.journal()).toEqual([]);
  });
});

describe('stopTemplate', () => {
  const running = `${labIds.operatingSystems}/virtualMachines/0`;

  test('is one request; the VM tells the rest', async () => {
    const started = await start();
    const { saves, labs } = roomOn(started);
    expect(await saves.stopTemplate(running)).toMatchObject({ kind: 'ok' });
    expect(posts(started)).toEqual([202]);
    expect(valueOf(await labs.templateVm(labIds.operatingSystems))?.state).toBe('Stopping');
    started.advance(10 * minute);
    expect(valueOf(await labs.templateVm(labIds.operatingSystems))?.state).toBe('Stopped');
  });

  test('of a VM that is stopped is nothing', async () => {
    const started = await start();
    expect(await roomOn(started).saves.stopTemplate(order.templateVmId)).toMatchObject({ kind: 'ok' });
    expect(posts(started)).toEqual([200]);
  });

  test('of a VM that is on its way is a conflict', async () => {
    const started = await start();
    const { saves } = roomOn(started);
    valueOf(await saves.stopTemplate(running));
    expect(faultIn(await saves.stopTemplate(running))).toMatchObject({ why: 'conflict', code: 'Conflict' });
  });

  test('a lost answer is not sent again', async () => {
    const started = await start();
    started.simulator.faults.add({ kind: 'acceptedButAnswerLost', match: { method: 'POST', pathPattern: '*/stop' } });
    expect(faultIn(await roomOn(started).saves.stopTemplate(running)).why).toBe('unavailable');
    expect(started.simulator.operations()).toHaveLength(1);
  });
});

describe('enableImage', () => {
  const image = `${planIds.science}/images/ubuntu-rstudio`;

  test('enables, and once more does no harm', async () => {
    const started = await start();
    const { saves, labs } = roomOn(started);
    for (let time = 0; time < 2; time += 1) {
      expect(await saves.enableImage(image)).toMatchObject({ kind: 'ok' });
      const seen = await labs.planImage(planIds.science, `${galleryIds.science}/images/ubuntu-rstudio`);
      expect(valueOf(seen)?.enabled).toBe(true);
    }
  });

  test('an image that is not listed, and one that the bot may not enable', async () => {
    const started = await start();
    const { saves } = roomOn(started);
    expect(faultIn(await saves.enableImage(`${planIds.science}/images/unknown`)).why).toBe('notFound');
    started.simulator.faults.add({ kind: 'forbidden', match: { method: 'PATCH', pathPattern: '*' } });
    expect(faultIn(await saves.enableImage(image))).toMatchObject({ why: 'forbidden', code: 'AuthorizationFailed' });
  });

  test('is sent once', async () => {
    const started = await start();
    const id = started.simulator.faults.add({ kind: 'reset', match: { method: 'PATCH', pathPattern: '*' } });
    expect(faultIn(await roomOn(started).saves.enableImage(image)).why).toBe('unavailable');
    expect(started.simulator.faults.list().find((each) => each.id === id)?.struck).toBe(1);
  });
});

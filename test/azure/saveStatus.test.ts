import type { HttpClient } from '@azure/core-rest-pipeline';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { StatusAddresses } from '../../src/ports/azure.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from '../support/azure.ts';
import { faultIn, roomOn, valueOf } from '../support/azureRoom.ts';

const minute = 60_000;

let azure: TestAzure | undefined;
afterEach(async () => {
  await azure?.close();
});

/** An Azure in which a save was accepted. */
async function startSave(
  options: TestAzureOptions = {},
  prepare: (started: TestAzure) => void = () => undefined,
): Promise<{ started: TestAzure; addresses: StatusAddresses }> {
  azure = await startTestAzure(options);
  prepare(azure);
  const order = {
    planId: planIds.science,
    templateVmId: `${labIds.database}/virtualMachines/0`,
    imageName: 'db-2026',
  };
  return { started: azure, addresses: valueOf(await roomOn(azure).saves.saveImage(order)) };
}

const each = ['azureAsyncOperation', 'operationLocation', 'location'] as const;

function looksAt(started: TestAzure): number {
  return started.simulator.journal().filter(({ path }) => path.includes('/operationResults/')).length;
}

describe('the status of a save', () => {
  test.each(each)('by %s alone: running, then succeeded, a request each', async (name) => {
    const { started, addresses } = await startSave();
    const { saves } = roomOn(started);
    const only = { [name]: addresses[name] };
    expect(valueOf(await saves.saveStatus(only))).toEqual({ kind: 'running' });
    started.advance(11 * minute);
    expect(valueOf(await saves.saveStatus(only))).toEqual({ kind: 'succeeded' });
    expect(looksAt(started)).toBe(2);
  });

  test.each(each)('by %s alone: failed, with Azure’s code', async (name) => {
    const { started, addresses } = await startSave({}, ({ simulator }) => {
      simulator.faults.add({ kind: 'saveFails', match: { pathPattern: '*' } });
    });
    started.advance(11 * minute);
    const status = valueOf(await roomOn(started).saves.saveStatus({ [name]: addresses[name] }));
    expect(status).toEqual({
      kind: 'failed',
      code: 'SaveImageFailed',
      message: expect.stringContaining('could not be saved'),
    });
  });

  test('where unsigned addresses are refused, a signed one is asked', async () => {
    const { started, addresses } = await startSave({ unsignedStatusAddresses: 'refused' });
    const { saves } = roomOn(started);
    const { operationLocation, location } = addresses;
    expect(operationLocation).toBeDefined();
    expect(faultIn(await saves.saveStatus({ operationLocation: operationLocation ?? '' }))).toMatchObject({
      why: 'forbidden',
      code: 'InvalidSignature',
    });
    const two = { operationLocation: operationLocation ?? '', location: location ?? '' };
    expect(valueOf(await saves.saveStatus(two))).toEqual({ kind: 'running' });
  });

  test('a signature that is refused leads to the next address', async () => {
    const { started, addresses } = await startSave();
    const { azureAsyncOperation = '', ...others } = addresses;
    const bent = { azureAsyncOperation: azureAsyncOperation.replace(/&h=.*/, '&h=bent'), ...others };
    expect(valueOf(await roomOn(started).saves.saveStatus(bent))).toEqual({ kind: 'running' });
    expect(looksAt(started)).toBe(2);
  });

  test('in another process and on another day the addresses are enough', async () => {
    const { started, addresses } = await startSave();
    started.advance(24 * 60 * minute);
    const kept = JSON.parse(JSON.stringify(addresses)) as StatusAddresses;
    expect(valueOf(await roomOn(started).saves.saveStatus(kept))).toEqual({ kind: 'succeeded' });
  });

  test.each([
    ['throttled', { why: 'throttled', retryAfter: 90_000 }],
    ['serverError', { why: 'unavailable', code: 'InternalServerError' }],
    ['reset', { why: 'unavailable', code: 'ECONNRESET' }],
  ] as const)('%s is no answer about the save, and no reason to ask elsewhere', async (kind, wanted) => {
    const { started, addresses } = await startSave();
    const id = started.simulator.faults.add({ kind, match: { pathPattern: '*/operationResults/*' }, retryAfter: 90 });
    expect(faultIn(await roomOn(started).saves.saveStatus(addresses))).toMatchObject(wanted);
    // A broken connection is worth one more try at the same address.
    const struck = started.simulator.faults.list().find((fault) => fault.id === id)?.struck;
    expect(struck).toBe(kind === 'reset' ? 2 : 1);
  });

  test('an operation that Azure has forgotten is told as not found', async () => {
    const { started, addresses } = await startSave();
    started.simulator.faults.add({ kind: 'notFound', match: { pathPattern: '*/operationResults/*' } });
    expect(faultIn(await roomOn(started).saves.saveStatus(addresses)).why).toBe('notFound');
  });

  test('without an address there is nothing to ask', async () => {
    const { started } = await startSave();
    expect(faultIn(await roomOn(started).saves.saveStatus({}))).toMatchObject({
      why: 'refused',
      code: 'NoStatusAddress',
    });
  });
});

describe('an address that is not Azure Resource Manager’s', () => {
  test.each([
    'https://management.azure.com.evil.example/status',
    'https://evil.example/https://management.azure.com/',
    'https://management.azure.com@evil.example/status',
    'https://management.azure.com:8443/status',
    'http://management.azure.com/status',
    'https://MANAGEMENT.azure.example/status',
    '/subscriptions/status',
  ])('gets no token: %s', async (address) => {
    const { started, addresses } = await startSave();
    const reached: string[] = [];
    const httpClient: HttpClient = {
      sendRequest: (request) => {
        reached.push(request.url);
        return Promise.resolve({ request, status: 200, headers: createHttpHeaders(), bodyAsText: '{}' });
      },
    };
    const { saves } = roomOn(started, { httpClient });
    expect(await saves.saveStatus({ azureAsyncOperation: address })).toMatchObject({ kind: 'fault', why: 'refused' });
    expect(reached).toEqual([]);
    const good = addresses.operationLocation ?? '';
    await saves.saveStatus({ azureAsyncOperation: address, operationLocation: good });
    expect(reached).toEqual([good]);
  });

  test('its own port may be written out', async () => {
    const { started, addresses } = await startSave();
    const withPort = addresses.operationLocation?.replace('azure.com/', 'azure.com:443/') ?? '';
    expect(withPort).toContain(':443/');
    expect(valueOf(await roomOn(started).saves.saveStatus({ operationLocation: withPort }))).toEqual({
      kind: 'running',
    });
  });

  test('a redirect to one is not followed', async () => {
    const { started, addresses } = await startSave();
    const reached: string[] = [];
    const httpClient: HttpClient = {
      sendRequest: (request) => {
        reached.push(new URL(request.url).host);
        const headers = createHttpHeaders({ location: 'https://evil.example/' });
        return Promise.resolve({ request, status: 302, headers });
      },
    };
    await roomOn(started, { httpClient }).saves.saveStatus({ location: addresses.location ?? '' });
    expect(new Set(reached)).toEqual(new Set(['management.azure.com']));
  });
});

describe('what a status may look like', () => {
  const address = { azureAsyncOperation: 'https://management.azure.com/s' };
  const answered = async (status: number, body: string, addresses: StatusAddresses = address) => {
    azure = await startTestAzure({ recorded: false });
    const httpClient: HttpClient = {
      sendRequest: (request) =>
        Promise.resolve({
          request,
          status,
          headers: createHttpHeaders(),
          ...(body === '' ? {} : { bodyAsText: body }),
        }),
    };
    return roomOn(azure, { httpClient }).saves.saveStatus(addresses);
  };
  const monitor = { location: address.azureAsyncOperation };

  test.each([
    [200, '{"status":"InProgress"}', 'running'],
    [200, '{"status":"SUCCEEDED"}', 'succeeded'],
    [200, '{"status":"Canceled"}', 'failed'],
    [200, '{"status":"Failed"}', 'failed'],
    [200, '{"status":"Failed","error":null}', 'failed'],
    [200, '{"status":7}', 'running'],
    [202, '', 'running'],
  ])('%s %s', async (status, body, kind) => {
    expect(valueOf(await answered(status, body))).toMatchObject({ kind });
  });

  test.each([
    [200, '', 'succeeded'],
    [204, '', 'succeeded'],
    [202, '', 'running'],
    [200, '{"status":"InProgress"}', 'running'],
    [409, '{"error":{"code":"Late"}}', 'failed'],
    [400, '', 'failed'],
  ])('of the monitor’s address: %s %s', async (status, body, kind) => {
    expect(valueOf(await answered(status, body, monitor))).toMatchObject({ kind });
  });

  test.each([
    [500, 'unavailable'],
    [503, 'unavailable'],
    [403, 'forbidden'],
    [404, 'notFound'],
  ])('of the monitor’s address, %s is no end of the save', async (status, why) => {
    expect(faultIn(await answered(status, '', monitor))).toMatchObject({ why, code: String(status) });
  });

  test.each([
    [200, 'unavailable'],
    [403, 'forbidden'],
  ])('a page of a proxy in between is no status: %s', async (status, why) => {
    expect(faultIn(await answered(status, '<html></html>'))).toMatchObject({ why, code: 'PARSE_ERROR' });
  });

  test('a failure without a word about it keeps the status as its code', async () => {
    expect(valueOf(await answered(200, '{"status":"Canceled"}'))).toEqual({
      kind: 'failed',
      code: 'Canceled',
      message: '',
    });
  });
});

import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { afterEach, describe, expect, test } from '@jest/globals';
import { labIds } from '../../src/simulator/school/labs.ts';
import { people } from '../../src/simulator/school/people.ts';
import { galleryIds } from '../../src/simulator/school/plans.ts';
import { groupIds } from '../../src/simulator/school/subscriptions.ts';
import { startTestAzure, type TestAzure, type TestAzureOptions } from '../support/azure.ts';
import { faultIn, roomOn, tunnelTo, valueOf } from '../support/azureRoom.ts';

let azure: TestAzure | undefined;
afterEach(async () => {
  await azure?.close();
});

async function start(options: TestAzureOptions = {}): Promise<TestAzure> {
  azure = await startTestAzure(options);
  return azure;
}

const anyRead = { method: 'GET', pathPattern: '*' } as const;

function struck({ simulator }: TestAzure, id: string): number | undefined {
  return simulator.faults.list().find((fault) => fault.id === id)?.struck;
}

describe('a read that fails', () => {
  test.each([
    ['forbidden', 'forbidden', 'AuthorizationFailed', 1],
    ['notFound', 'notFound', 'ResourceNotFound', 1],
    ['conflict', 'conflict', 'Conflict', 1],
    ['throttled', 'throttled', 'SubscriptionRequestsThrottled', 1],
    ['serverError', 'unavailable', 'InternalServerError', 2],
    ['reset', 'unavailable', 'ECONNRESET', 2],
  ] as const)('%s is %s, %s, after %s requests', async (kind, why, code, requests) => {
    const started = await start();
    const id = started.simulator.faults.add({ kind, match: anyRead, retryAfter: 3_600 });
    const room = roomOn(started);
    const fault = faultIn(await room.labs.lab(labIds.database));
    expect(fault).toMatchObject({ why, code });
    expect(fault.message).not.toBe('');
    expect(fault.retryAfter).toBe(kind === 'throttled' ? 3_600_000 : undefined);
    expect(struck(started, id)).toBe(requests);
    // The other package words its errors differently.
    const other = faultIn(await room.galleries.gallery(galleryIds.science));
    expect(other).toMatchObject({ why, code });
    expect(other.retryAfter).toBe(fault.retryAfter);
  });

  test.each(['serverError', 'reset'] as const)('%s once is not noticed', async (kind) => {
    const started = await start();
    started.simulator.faults.add({ kind, match: anyRead, times: 1 });
    expect(valueOf(await roomOn(started).labs.lab(labIds.database)).name).toBe('lab-database');
  });

  test('silence ends at the time limit, with one request', async () => {
    const started = await start();
    const id = started.simulator.faults.add({ kind: 'hang', match: anyRead });
    const room = roomOn(started, { timeLimit: 200 });
    const before = Date.now();
    const faults = await Promise.all([
      room.labs.labs(),
      room.galleries.image(galleryIds.science, 'x'),
      room.rights.rightsWithin(groupIds.science, people.minjun.id),
    ]);
    for (const fault of faults) expect(faultIn(fault)).toMatchObject({ why: 'unavailable', code: 'Timeout' });
    expect(Date.now() - before).toBeLessThan(2_000);
    // Rights: assignments, and two kinds of denials.
    expect(struck(started, id)).toBe(5);
  });

  test('slow is no fault within the time limit, which holds for a whole list', async () => {
    const started = await start({ school: { extraLabs: 1_000 } });
    started.simulator.faults.add({ kind: 'slow', match: anyRead, delay: 60 });
    expect(valueOf(await roomOn(started).labs.lab(labIds.database)).name).toBe('lab-database');
    expect(faultIn(await roomOn(started, { timeLimit: 200 }).labs.labs()).code).toBe('Timeout');
  });

  test('nobody there', async () => {
    const started = await start();
    const room = roomOn(started);
    await started.close();
    expect(faultIn(await room.labs.plans())).toMatchObject({ why: 'unavailable', code: 'ECONNREFUSED' });
  });

  test('a credential that is silent, and one that has no identity', async () => {
    const started = await start();
    const silent = { getToken: () => new Promise<never>(() => undefined) };
    const room = roomOn(started, { credential: silent, timeLimit: 100 });
    expect(faultIn(await room.labs.plans())).toMatchObject({ why: 'unavailable', code: 'Timeout' });
    const error = Object.assign(new Error('no identity'), { name: 'CredentialUnavailableError' });
    const none = roomOn(started, { credential: { getToken: () => Promise.reject(error) } });
    expect(faultIn(await none.labs.plans())).toMatchObject({ why: 'unavailable', code: 'CredentialUnavailableError' });
  });

  test('a mistake in the program is thrown', async () => {
    const started = await start();
    const credential = { getToken: () => Promise.reject(new TypeError('mistake')) };
    await expect(roomOn(started, { credential }).labs.plans()).rejects.toThrow('mistake');
  });

  test('a token that Azure refuses', async () => {
    const started = await start();
    const token = { token: 'a.b.c', expiresOnTimestamp: Date.now() + 3_600_000 };
    const room = roomOn(started, { credential: { getToken: () => Promise.resolve(token) } });
    expect(faultIn(await room.labs.plans())).toMatchObject({ why: 'forbidden', code: 'InvalidAuthenticationToken' });
  });
});

describe('a list', () => {
  test('does not follow a next link to another host', async () => {
    const started = await start({ recorded: false });
    const tunnel = tunnelTo(started);
    const hosts: string[] = [];
    const httpClient: HttpClient = {
      sendRequest: async (request) => {
        hosts.push(new URL(request.url).host);
        const response = await tunnel.sendRequest(request);
        return {
          ...response,
          bodyAsText: '{"value":[],"nextLink":"https://evil.example/labs?api-version=2022-08-01"}',
        };
      },
    };
    const room = roomOn(started, { httpClient });
    expect(faultIn(await room.labs.labs())).toMatchObject({ why: 'refused', code: 'ForeignAddress' });
    expect(faultIn(await room.galleries.images(galleryIds.science)).code).toBe('ForeignAddress');
    expect(hosts).toEqual(['management.azure.com', 'management.azure.com']);
  });

  test('ends, even where Azure’s never does', async () => {
    const started = await start({ recorded: false });
    const lab = { id: labIds.database, name: 'lab-database', properties: {} };
    const value = Array.from({ length: 2_000 }, () => lab);
    const httpClient: HttpClient = {
      sendRequest: (request) =>
        Promise.resolve({
          request,
          status: 200,
          headers: createHttpHeaders(),
          bodyAsText: JSON.stringify({ value, nextLink: request.url }),
        }),
    };
    expect(faultIn(await roomOn(started, { httpClient }).labs.labs()).code).toBe('ListTooLong');
  }, 20_000);
});

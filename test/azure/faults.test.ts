import { createHttpHeaders, createPipelineRequest, type HttpClient, RestError } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { createAzure } from '../../src/azure/createAzure.ts';
import { faultOf } from '../../src/azure/faults.ts';
import { planIds } from '../../src/simulator/school/plans.ts';
import { subscriptions, tenantId } from '../../src/simulator/school/subscriptions.ts';
import { faultIn } from '../support/azureRoom.ts';

const now = Date.parse('2026-03-02T00:00:00Z');

function refused(status: number, headers: Record<string, string> = {}): RestError {
  const request = createPipelineRequest({ url: 'https://management.azure.com/' });
  const response = { status, headers: createHttpHeaders(headers), request };
  return new RestError('no', { statusCode: status, request, response });
}

describe('what an error says of Azure', () => {
  test.each([
    [400, 'refused'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [405, 'refused'],
    [408, 'unavailable'],
    [409, 'conflict'],
    [410, 'refused'],
    [412, 'conflict'],
    [429, 'throttled'],
    [499, 'refused'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [200, 'unavailable'],
    [302, 'unavailable'],
  ])('%s is %s', (status, why) => {
    expect(faultOf(refused(status), now)).toEqual({ kind: 'fault', why, code: String(status), message: 'no' });
  });

  test('a connection that broke has no status', () => {
    expect(faultOf(new RestError('broken', { code: 'ECONNRESET' }), now)).toMatchObject({
      why: 'unavailable',
      code: 'ECONNRESET',
    });
    expect(faultOf(new RestError('broken'), now)).toMatchObject({ why: 'unavailable', code: 'RestError' });
  });

  test.each([
    ['0', 0],
    ['7', 7_000],
    [' 7 ', 7_000],
    ['Mon, 02 Mar 2026 00:01:30 GMT', 90_000],
    // It has passed: the clocks differ.
    ['Sun, 01 Mar 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-3', undefined],
    ['', undefined],
  ])('Retry-After: %j', (value, milliseconds) => {
    expect(faultOf(refused(429, { 'Retry-After': value }), now).retryAfter).toBe(milliseconds);
  });

  test.each([new TypeError('mistake'), 'text', undefined, { name: 'RestError', statusCode: 404 }])(
    'what is none of Azure’s errors is thrown on: %s',
    (mistake) => {
      let thrown: unknown = 'nothing';
      try {
        faultOf(mistake, now);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBe(mistake);
    },
  );
});

describe('a read is tried once more', () => {
  const token = { token: 'a.b.c', expiresOnTimestamp: Date.now() + 3_600_000 };

  function answering(status: number, headers: Record<string, string>) {
    let requests = 0;
    const httpClient: HttpClient = {
      sendRequest: (request) => {
        requests += 1;
        return Promise.resolve({ request, status, headers: createHttpHeaders(headers) });
      },
    };
    const room = createAzure({
      credential: { getToken: () => Promise.resolve(token) },
      httpClient,
      endpoint: 'https://management.azure.com',
      subscriptionIds: [subscriptions.teaching],
      teamsTenantId: tenantId,
      realNow: () => now,
    });
    return { room, requests: () => requests };
  }

  test.each([
    [503, {}, 2],
    [503, { 'Retry-After': '30' }, 1],
    [429, { 'Retry-After': '0' }, 1],
    [404, {}, 1],
  ] as const)('on %s with %j: %s requests', async (status, headers, expected) => {
    const { room, requests } = answering(status, headers);
    expect(faultIn(await room.labs.plan(planIds.science)).code).toBe(String(status));
    expect(requests()).toBe(expected);
  });
});

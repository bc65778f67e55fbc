import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createCredential } from '../../src/azure/credential.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { botIdentity, people } from '../../src/simulator/school/people.ts';
import { galleryIds, planIds } from '../../src/simulator/school/plans.ts';
import { createSchool } from '../../src/simulator/school/school.ts';
import { groupIds } from '../../src/simulator/school/subscriptions.ts';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/server/server.ts';
import { createAzureSimulator } from '../../src/simulator/simulator.ts';
import { faultIn, roomOn, valueOf } from '../support/azureRoom.ts';
import { localhostTls } from '../support/localhostTls.ts';

let server: SimulatorServer | undefined;
afterEach(async () => {
  await server?.close();
});

describe('an endpoint of its own', () => {
  /** What `NODE_EXTRA_CA_CERTS` does for a whole process. */
  const trusting: HttpClient = {
    sendRequest: (request) => {
      request.tlsSettings = { ca: localhostTls.cert };
      return createDefaultHttpClient().sendRequest(request);
    },
  };

  test('over HTTPS: tokens, links and status addresses are that endpoint’s, in all three clients', async () => {
    let now = Date.now();
    const simulator = createAzureSimulator({
      school: createSchool({ now, extraLabs: 300 }),
      clock: { now: () => now },
    });
    server = await startSimulatorServer(simulator, { tls: localhostTls });
    const scopes = new Set<string>();
    const room = roomOn(
      { simulator, port: server.port },
      {
        endpoint: server.endpoint,
        httpClient: trusting,
        credential: {
          getToken: (scope) => {
            const wanted = [scope].flat()[0] ?? '';
            scopes.add(wanted);
            return Promise.resolve(simulator.tokens.issue(botIdentity.id, wanted.replace(/\/\.default$/, '')));
          },
        },
      },
    );
    expect(valueOf(await room.labs.labs()).length).toBeGreaterThan(300);
    expect(valueOf(await room.galleries.gallery(galleryIds.shared))).toEqual({ location: 'koreacentral' });
    expect(valueOf(await room.rights.rightsWithin(groupIds.science, people.minjun.id)).assignments).toHaveLength(1);
    expect(await room.rights.tenantMatches()).toBe(true);
    const addresses = valueOf(
      await room.saves.saveImage({
        planId: planIds.science,
        templateVmId: `${labIds.database}/virtualMachines/0`,
        imageName: 'db-2026',
      }),
    );
    expect(addresses.azureAsyncOperation).toMatch(new RegExp(`^${server.endpoint}`));
    now += 11 * 60_000;
    expect(valueOf(await room.saves.saveStatus(addresses))).toEqual({ kind: 'succeeded' });
    expect([...scopes]).toEqual([`${new URL(server.endpoint).origin}/.default`]);
  });

  test('without trust in its certificate there is no answer', async () => {
    const simulator = createAzureSimulator({ school: createSchool({ now: 0 }), clock: { now: () => 0 } });
    server = await startSimulatorServer(simulator, { tls: localhostTls });
    const room = roomOn(
      { simulator, port: server.port },
      {
        endpoint: server.endpoint,
        httpClient: createDefaultHttpClient(),
        credential: { getToken: () => Promise.resolve(simulator.tokens.issue(botIdentity.id)) },
      },
    );
    expect(faultIn(await room.labs.plans())).toMatchObject({
      why: 'unavailable',
      code: expect.stringMatching(/CERT/),
    });
  });
});

// The SDK keeps the first identity endpoint that it finds in a process: one server for all of these.
describe('the managed identity', () => {
  const identity = { objectId: botIdentity.id, clientId: botIdentity.applicationId, secret: 'only-here' };
  const names = ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER'] as const;
  const simulator = createAzureSimulator({
    school: createSchool({ now: Date.now() }),
    clock: { now: () => Date.now() },
  });
  let identityServer: SimulatorServer;

  beforeAll(async () => {
    identityServer = await startSimulatorServer(simulator, { identity });
    const values = [identityServer.identityEndpoint, identity.secret];
    for (const [at, name] of names.entries()) process.env[name] = values[at];
  });
  afterAll(async () => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
    await identityServer.close();
  });

  const roomAs = (clientId?: string) =>
    roomOn({ simulator, port: identityServer.port }, { credential: createCredential(clientId) });

  test.each([[undefined], [identity.clientId]])('gets the bot in, with the client id %s', async (clientId) => {
    const room = roomAs(clientId);
    expect(valueOf(await room.labs.plans())).toHaveLength(Object.keys(planIds).length);
    expect(await room.rights.tenantMatches()).toBe(true);
  });

  test('that does not exist is a fault in words', async () => {
    const room = roomAs(people.emma.id);
    expect(faultIn(await room.labs.plans())).toMatchObject({
      why: 'unavailable',
      code: expect.stringMatching(/Error$/),
    });
    expect(await room.rights.tenantMatches()).toBe(false);
  });
});

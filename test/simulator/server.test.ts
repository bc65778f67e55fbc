import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LabServicesClient } from '@azure/arm-labservices';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { ManagedIdentityCredential } from '@azure/identity';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { people as teamsPeople, tenantId as teamsTenantId } from '../../src/sandbox/teams/people.ts';
import { botIdentity, people } from '../../src/simulator/school/people.ts';
import { createSchool } from '../../src/simulator/school/school.ts';
import { subscriptions, tenantId } from '../../src/simulator/school/subscriptions.ts';
import { simulatedCredential } from '../../src/simulator/server/credential.ts';
import { type SimulatorServer, startSimulatorServer } from '../../src/simulator/server/server.ts';
import { createTunnelHttpClient } from '../../src/simulator/server/tunnel.ts';
import { type AzureSimulator, createAzureSimulator } from '../../src/simulator/simulator.ts';
import { localhostTls } from '../support/localhostTls.ts';

describe('the simulator’s server', () => {
  let folder: string;
  let simulator: AzureSimulator;
  let server: SimulatorServer | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'azure-'));
    simulator = createAzureSimulator({ school: createSchool({ now: Date.now() }), clock: { now: () => Date.now() } });
  });
  afterEach(async () => {
    await server?.close();
    await rm(folder, { recursive: true });
  });

  function tunnelled(port: number, retryOptions = { maxRetries: 0 }): LabServicesClient {
    const httpClient = createTunnelHttpClient({ port, inner: createDefaultHttpClient() });
    const credential = simulatedCredential(simulator.tokens, botIdentity.id);
    return new LabServicesClient(credential, subscriptions.teaching, { httpClient, retryOptions });
  }

  test('appends answered exchanges to a file, without tokens, and none that was not answered', async () => {
    const trafficFile = join(folder, 'traffic', 'exchanges.jsonl');
    server = await startSimulatorServer(simulator, { trafficFile });
    const labs = tunnelled(server.port);
    await labs.labs.get('rg-labs-science', 'lab-database');
    simulator.faults.add({ kind: 'reset', match: { pathPattern: '*' }, times: 1 });
    await expect(labs.labs.get('rg-labs-science', 'lab-database')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await labs.images.update('rg-labs-science', 'plan-science', 'ubuntu-rstudio', { enabledState: 'Enabled' });
    const written = await readFile(trafficFile, 'utf8');
    const [first, second, ...more] = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<'request' | 'response', Record<string, unknown>>);
    expect(more).toEqual([]);
    expect(first?.request).toMatchObject({ method: 'GET', body: null });
    expect(first?.request['url']).toMatch(
      /^https:\/\/management\.azure\.com\/subscriptions\/.+api-version=2022-08-01$/,
    );
    expect(first?.response).toMatchObject({ statusCode: 200, body: { name: 'lab-database' } });
    expect(second?.request).toMatchObject({ method: 'PATCH', body: { properties: { enabledState: 'Enabled' } } });
    expect(written.toLowerCase()).not.toContain('bearer');
  });

  test('the SDK sees the address of the public cloud and nothing of the tunnel', async () => {
    server = await startSimulatorServer(simulator);
    const seen: string[] = [];
    await tunnelled(server.port).labs.get('rg-labs-science', 'lab-database', {
      onResponse: ({ request }) => seen.push(new URL(request.url).origin),
    });
    expect(seen).toEqual(['https://management.azure.com']);
  });

  test('a broken connection is tried again by the SDK where it may', async () => {
    server = await startSimulatorServer(simulator);
    simulator.faults.add({ kind: 'reset', match: { pathPattern: '*' }, times: 2 });
    const client = new LabServicesClient(
      simulatedCredential(simulator.tokens, botIdentity.id),
      subscriptions.teaching,
      {
        httpClient: createTunnelHttpClient({ port: server.port, inner: createDefaultHttpClient() }),
        retryOptions: { maxRetries: 2, retryDelayInMs: 5 },
      },
    );
    expect((await client.labs.get('rg-labs-science', 'lab-database')).name).toBe('lab-database');
  });

  test('a managed identity gets its token there', async () => {
    const identity = { objectId: botIdentity.id, clientId: botIdentity.applicationId, secret: 'only-here' };
    server = await startSimulatorServer(simulator, { identity });
    const environment = { IDENTITY_ENDPOINT: server.identityEndpoint, IDENTITY_HEADER: identity.secret };
    Object.assign(process.env, environment);
    try {
      const credential = new ManagedIdentityCredential({ clientId: identity.clientId });
      const httpClient = createTunnelHttpClient({ port: server.port, inner: createDefaultHttpClient() });
      const labs = new LabServicesClient(credential, subscriptions.teaching, { httpClient });
      expect((await labs.labs.get('rg-labs-science', 'lab-database')).name).toBe('lab-database');
      const another = new ManagedIdentityCredential({ clientId: people.emma.id });
      await expect(another.getToken('https://management.azure.com/.default')).rejects.toThrow();
    } finally {
      for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
    }
    const uninvited = await fetch(`${server.identityEndpoint}?resource=https://management.azure.com`);
    expect(uninvited.status).toBe(401);
  });

  test('over HTTPS as an endpoint of its own: links and tokens are that endpoint’s', async () => {
    const trafficFile = join(folder, 'exchanges.jsonl');
    server = await startSimulatorServer(simulator, { tls: localhostTls, trafficFile });
    const { endpoint } = server;
    const client = (audience?: string) =>
      new LabServicesClient(
        { getToken: () => Promise.resolve(simulator.tokens.issue(botIdentity.id, audience)) },
        subscriptions.teaching,
        {
          endpoint,
          tlsOptions: { ca: localhostTls.cert },
          retryOptions: { maxRetries: 0 },
          credentialScopes: `${endpoint}.default`,
        },
      );
    await expect(client().labs.get('rg-labs-science', 'lab-database')).rejects.toMatchObject({
      statusCode: 401,
      code: 'InvalidAuthenticationTokenAudience',
    });
    const links: unknown[] = [];
    const images = client(endpoint).images.listByLabPlan('rg-labs-science', 'plan-science', {
      onResponse: ({ parsedBody }) => links.push((parsedBody as { nextLink?: string }).nextLink),
    });
    await images.next();
    expect(links[0]).toMatch(new RegExp(`^${endpoint}subscriptions/`));
    simulator.faults.add({ kind: 'reset', match: { pathPattern: '*' }, times: 1 });
    await expect(client(endpoint).labs.get('rg-labs-science', 'lab-database')).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    await expect(readFile(trafficFile)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a taken port is told', async () => {
    server = await startSimulatorServer(simulator);
    await expect(startSimulatorServer(simulator, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the school', () => {
  test('has the people and the tenant of the pretend Teams', () => {
    expect(tenantId).toBe(teamsTenantId);
    const both = teamsPeople.map(({ id, name, objectId }) => [id, name, objectId]);
    const school = new Map(Object.entries(people));
    expect(both.map(([id = '']) => [id, school.get(id)?.name, school.get(id)?.id])).toEqual(both);
  });
});

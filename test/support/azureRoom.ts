import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import { type AzureOptions, type AzureRoom, createAzure } from '../../src/azure/createAzure.ts';
import type { Azure, AzureFault } from '../../src/ports/azure.ts';
import { botIdentity } from '../../src/simulator/school/people.ts';
import { subscriptions, tenantId } from '../../src/simulator/school/subscriptions.ts';
import { simulatedCredential } from '../../src/simulator/server/credential.ts';
import { createTunnelHttpClient } from '../../src/simulator/server/tunnel.ts';
import type { TestAzure } from './azure.ts';

/** A simulated Azure, and the port of its server. */
export type AzureAt = Pick<TestAzure, 'simulator' | 'port'>;

/** The azure room on a simulated Azure, as the bot; what is given differs. */
export function roomOn(azure: AzureAt, options: Partial<AzureOptions> = {}): AzureRoom {
  return createAzure({
    credential: simulatedCredential(azure.simulator.tokens, botIdentity.id),
    httpClient: tunnelTo(azure),
    endpoint: 'https://management.azure.com',
    subscriptionIds: [subscriptions.teaching],
    teamsTenantId: tenantId,
    realNow: () => Date.now(),
    ...options,
  });
}

/** An HTTP client that carries requests to this simulated Azure. */
export function tunnelTo({ port }: Pick<AzureAt, 'port'>): HttpClient {
  return createTunnelHttpClient({ port, inner: createDefaultHttpClient() });
}

/** The value, where there is one. */
export function valueOf<Value>(answer: Azure<Value>): Value {
  if (answer.kind === 'ok') return answer.value;
  throw new Error(`Azure: ${answer.why}, ${answer.code}: ${answer.message}`);
}

/** The fault, where there is one. */
export function faultIn(answer: Azure<unknown>): AzureFault {
  if (answer.kind === 'fault') return answer;
  throw new Error(`Azure answered ${JSON.stringify(answer.value)}.`);
}

import type { AuthorizationManagementClient } from '@azure/arm-authorization';
import type { ComputeManagementClient } from '@azure/arm-compute';
import type { LabServicesClient } from '@azure/arm-labservices';
import type { HttpClient, PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { Refusal } from './faults.ts';

/** The SDK's clients, one of each kind for a subscription. Their packages are large and are loaded at the first use. */
export interface Clients {
  labs(subscriptionId: string): Promise<LabServicesClient>;
  compute(subscriptionId: string): Promise<ComputeManagementClient>;
  authorization(subscriptionId: string): Promise<AuthorizationManagementClient>;
  /** Reads an address that Azure gave, such as that of a status, with all that the SDK does for a request. Any status is an answer. */
  follow(address: string, subscriptionId: string, abortSignal: AbortSignal): Promise<PipelineResponse>;
}

export interface ClientOptions {
  readonly credential: TokenCredential;
  /** Absent: the SDK's own. */
  readonly httpClient?: HttpClient;
  /** Origin of Azure Resource Manager, `https://management.azure.com`. */
  readonly endpoint: string;
}

/** The scope of a token for an endpoint of Azure Resource Manager. */
export function scopeFor(endpoint: string): string {
  return `${endpoint}/.default`;
}

/** Makes the clients. All requests of theirs go to the endpoint, carry a token for it, and are sent once. */
export function createClients({ credential, httpClient, endpoint }: ClientOptions): Clients {
  const scope = scopeFor(endpoint);
  const options = {
    endpoint,
    // The SDK would sleep as long as Retry-After says, and repeat a POST whose answer was lost.
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: onlyTo(endpoint), position: 'perRetry' as const }],
    ...(httpClient === undefined ? {} : { httpClient }),
  };
  const labs = oncePerSubscription(async (subscriptionId) => {
    const { LabServicesClient } = await import('@azure/arm-labservices');
    return new LabServicesClient(credential, subscriptionId, { ...options, credentialScopes: scope });
  });
  return {
    labs,
    compute: oncePerSubscription(async (subscriptionId) => {
      const { ComputeManagementClient } = await import('@azure/arm-compute');
      // This client ignores `credentialScopes` and would ask for a token of the public cloud.
      return new ComputeManagementClient(credential, subscriptionId, { ...options, credentials: { scopes: [scope] } });
    }),
    authorization: oncePerSubscription(async (subscriptionId) => {
      const { AuthorizationManagementClient } = await import('@azure/arm-authorization');
      return new AuthorizationManagementClient(credential, subscriptionId, { ...options, credentialScopes: scope });
    }),
    follow: async (address, subscriptionId, abortSignal) => {
      requireOrigin(endpoint, address);
      const { createPipelineRequest } = await import('@azure/core-rest-pipeline');
      return (await labs(subscriptionId)).sendRequest(createPipelineRequest({ url: address, abortSignal }));
    },
  };
}

/** Refuses requests to other hosts: next links, status addresses and redirects come from answers, and requests carry a token. */
function onlyTo(endpoint: string): PipelinePolicy {
  return {
    name: 'onlyToResourceManager',
    sendRequest: (request, next) => {
      requireOrigin(endpoint, request.url);
      return next(request);
    },
  };
}

function requireOrigin(endpoint: string, address: string): void {
  const origin = URL.canParse(address) ? new URL(address).origin : address;
  if (origin === endpoint) return;
  throw new Refusal('ForeignAddress', `${origin} is not Azure Resource Manager's address, ${endpoint}.`);
}

function oncePerSubscription<Client>(
  make: (subscriptionId: string) => Promise<Client>,
): (subscriptionId: string) => Promise<Client> {
  const clients = new Map<string, Promise<Client>>();
  return (subscriptionId) => {
    const key = subscriptionId.toLowerCase();
    const client = clients.get(key) ?? make(key);
    clients.set(key, client);
    return client;
  };
}

import type { HttpClient } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { GalleryReader, LabReader, RightsReader, SaveWriter } from '../ports/azure.ts';
import { createAsk } from './ask.ts';
import { createClients, scopeFor } from './clients.ts';
import { createGalleryReader } from './galleries.ts';
import { createLabReader } from './labs.ts';
import { createRightsReader } from './roleAssignments.ts';
import { createSaveStatus } from './saveStatus.ts';
import { createSaveWrites } from './saves.ts';
import { createTenantCheck } from './tenant.ts';

/** What differs between production, the sandbox and tests. */
export interface AzureEdges {
  readonly credential: TokenCredential;
  /** Absent: the SDK's own. */
  readonly httpClient?: HttpClient;
  /** Milliseconds of real time that a call may take with all its requests; absent: 20 s. */
  readonly timeLimit?: number;
}

export interface AzureOptions extends AzureEdges {
  /** Address of Azure Resource Manager; https. */
  readonly endpoint: string;
  /** At least one; their labs and plans are listed. */
  readonly subscriptionIds: readonly string[];
  /** The tenant of the people in Teams. */
  readonly teamsTenantId: string;
  /** Milliseconds of real time. */
  readonly realNow: () => number;
}

export interface AzureRoom {
  readonly labs: LabReader;
  readonly galleries: GalleryReader;
  readonly rights: RightsReader;
  readonly saves: SaveWriter;
}

/** At most half of any lease under which Azure is called. */
const usualTimeLimit = 20_000;

/** Azure Resource Manager as the rest of the house knows it, on the SDK's own clients. Nothing is loaded or asked before it is needed. */
export function createAzure(options: AzureOptions): AzureRoom {
  const { credential, httpClient, subscriptionIds, teamsTenantId, realNow, timeLimit = usualTimeLimit } = options;
  const endpoint = new URL(options.endpoint).origin;
  const ask = createAsk({ timeLimit, realNow });
  const clients = createClients({ credential, endpoint, ...(httpClient === undefined ? {} : { httpClient }) });
  const tenantMatches = createTenantCheck({ ask, credential, scope: scopeFor(endpoint), teamsTenantId });
  const [subscriptionId = ''] = subscriptionIds;
  return {
    labs: createLabReader({ ask, clients, subscriptionIds }),
    galleries: createGalleryReader({ ask, clients }),
    rights: { ...createRightsReader({ ask, clients, realNow }), tenantMatches },
    saves: {
      ...createSaveWrites({ ask, clients }),
      saveStatus: createSaveStatus({ ask, clients, subscriptionId, realNow }),
    },
  };
}

import type { Directory } from '../authorization/models.ts';
import type { Gallery, ImageDefinition, ImageVersion, Lab, LabPlan, ResourceGroup } from '../models.ts';
import { directory } from './directory.ts';
import { galleries, imageDefinitions, imageVersions } from './galleries.ts';
import { labs } from './labs.ts';
import { manyLabs } from './manyLabs.ts';
import { labPlans } from './plans.ts';
import { resourceGroups, subscriptions, tenantId as universityTenantId } from './subscriptions.ts';

/** Everything a school has in Azure before the bot comes. */
export interface School {
  readonly tenantId: string;
  readonly subscriptionIds: readonly string[];
  readonly resourceGroups: readonly ResourceGroup[];
  readonly labPlans: readonly LabPlan[];
  readonly labs: readonly Lab[];
  readonly galleries: readonly Gallery[];
  readonly imageDefinitions: readonly ImageDefinition[];
  readonly imageVersions: readonly ImageVersion[];
  readonly directory: Directory;
}

export interface SchoolOptions {
  /** Milliseconds, business time: what the school has was made in the months before. */
  readonly now: number;
  /** Labs of former terms, added for a long search. */
  readonly extraLabs?: number;
  /** Absent: the tenant of the university's Teams. */
  readonly tenantId?: string;
}

/** The pretend university: labs, plans, galleries and people for every case the bot meets. */
export function createSchool({ now, extraLabs = 0, tenantId = universityTenantId }: SchoolOptions): School {
  return {
    tenantId,
    subscriptionIds: Object.values(subscriptions),
    resourceGroups,
    labPlans: labPlans(now),
    labs: [...labs(now), ...manyLabs(extraLabs, now)],
    galleries: galleries(now),
    imageDefinitions: imageDefinitions(now),
    imageVersions: imageVersions(now),
    directory: directory(),
  };
}

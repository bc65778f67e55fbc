import type { Directory } from './authorization/models.ts';
import type { Gallery, ImageDefinition, ImageVersion, Lab, LabPlan, ResourceGroup } from './models.ts';
import { ResourceTable } from './resourceTable.ts';
import type { School } from './school/school.ts';

/**
 * What is in the simulated Azure. Tests and the sandbox change it as people in the portal would: a lab is deleted, a
 * right withdrawn, a template started.
 */
export interface Azure {
  readonly subscriptionIds: readonly string[];
  readonly resourceGroups: ResourceTable<ResourceGroup>;
  readonly labPlans: ResourceTable<LabPlan>;
  readonly labs: ResourceTable<Lab>;
  readonly galleries: ResourceTable<Gallery>;
  readonly imageDefinitions: ResourceTable<ImageDefinition>;
  readonly imageVersions: ResourceTable<ImageVersion>;
  readonly directory: Directory;
}

/** Fills a simulated Azure with what a school has; the school itself stays as it is. */
export function azureOf(school: School): Azure {
  return {
    subscriptionIds: school.subscriptionIds,
    resourceGroups: new ResourceTable(school.resourceGroups),
    labPlans: new ResourceTable(school.labPlans),
    labs: new ResourceTable(school.labs),
    galleries: new ResourceTable(school.galleries),
    imageDefinitions: new ResourceTable(school.imageDefinitions),
    imageVersions: new ResourceTable(school.imageVersions),
    directory: { ...school.directory },
  };
}

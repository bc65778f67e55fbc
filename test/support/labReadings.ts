import type { LabReading } from '../../src/domain/preflight.ts';

const group = '/subscriptions/0f8fad5b-d9cb-469f-a165-70867728950e/resourceGroups/teaching/providers';
const planId = `${group}/Microsoft.LabServices/labPlans/Seoul`;
const labId = `${group}/Microsoft.LabServices/labs/lab-database`;

/** A lab whose template can be saved as it is, apart from the change. */
export function savableLab(change: Partial<LabReading> = {}): LabReading {
  return {
    lab: {
      id: labId,
      name: 'lab-database',
      title: 'Database Systems',
      location: 'koreacentral',
      planId,
      provisioningState: 'Succeeded',
      state: 'Draft',
      hasTemplate: true,
      operatingSystem: 'linux',
      capacity: 24,
    },
    plan: {
      id: planId,
      name: 'Seoul',
      location: 'koreacentral',
      galleryId: `${group}/Microsoft.Compute/galleries/Teaching`,
      hasOwnNetwork: false,
    },
    template: { id: `${labId}/virtualMachines/0`, provisioningState: 'Succeeded', state: 'Stopped' },
    gallery: { location: 'koreacentral', readable: true },
    images: [],
    maySave: true,
    mayEnable: false,
    ...change,
  };
}

import type { LabPlan } from '../models.ts';
import { people } from './people.ts';
import { groupIds } from './subscriptions.ts';

const day = 86_400_000;

/** A plan of a resource group. */
function planId(group: string, name: string): string {
  return `${group}/providers/Microsoft.LabServices/labPlans/${name}`;
}

/** Ids of the lab plans. */
export const planIds = {
  engineering: planId(groupIds.engineering, 'plan-engineering'),
  science: planId(groupIds.science, 'plan-science'),
  security: planId(groupIds.security, 'plan-security'),
  global: planId(groupIds.global, 'plan-global'),
  media: planId(groupIds.media, 'plan-media'),
} as const;

/** Ids of the galleries: one in another subscription than its plan, one that serves two plans. */
export const galleryIds = {
  shared: `${groupIds.sharedImages}/providers/Microsoft.Compute/galleries/galHanbitShared`,
  science: `${groupIds.science}/providers/Microsoft.Compute/galleries/galScience`,
  global: `${groupIds.global}/providers/Microsoft.Compute/galleries/galGlobal`,
} as const;

/** The lab plans. `plan-media` has no gallery; the gallery of `plan-security` is in another region. */
export function labPlans(now: number): readonly LabPlan[] {
  const origin = { createdBy: people.seoyeon.address, createdAt: now - 400 * day };
  const enabled = {
    'microsoftwindowsdesktop.windows-11.win11-23h2-pro': 'Enabled',
    'canonical.0001-com-ubuntu-server-jammy.22_04-lts-gen2': 'Enabled',
  } as const;
  return [
    {
      ...origin,
      id: planIds.engineering,
      location: 'koreacentral',
      sharedGalleryId: galleryIds.shared,
      subnetId: `${groupIds.engineering}/providers/Microsoft.Network/virtualNetworks/vnet-labs/subnets/default`,
      imageStates: { ...enabled, 'win11-autocad-2026': 'Enabled' },
    },
    {
      ...origin,
      id: planIds.science,
      location: 'koreacentral',
      sharedGalleryId: galleryIds.science,
      imageStates: { ...enabled, 'ubuntu-postgresql-16': 'Enabled', 'ubuntu-rstudio': 'Disabled' },
    },
    {
      ...origin,
      id: planIds.security,
      location: 'koreasouth',
      sharedGalleryId: galleryIds.science,
      imageStates: enabled,
    },
    {
      ...origin,
      id: planIds.global,
      location: 'eastus',
      sharedGalleryId: galleryIds.global,
      imageStates: { ...enabled, 'ubuntu-data-science': 'Enabled' },
    },
    { ...origin, id: planIds.media, location: 'koreacentral', imageStates: enabled },
  ];
}

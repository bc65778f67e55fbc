import type { ResourceGroup } from '../models.ts';

/** The university's Entra tenant, the one that its Teams is in. */
export const tenantId = '6f0d4c1e-8b57-4f0a-9a53-2f6f6a1c7d10';

/** By what they are for: the labs, and the image gallery that the computing centre keeps apart from them. */
export const subscriptions = {
  teaching: '2f8c1d4e-6a3b-4c5d-9e7f-1a2b3c4d5e6f',
  sharedImages: '9b7e5d3c-1f2a-4b6c-8d0e-7f6a5b4c3d2e',
} as const;

const teaching = `/subscriptions/${subscriptions.teaching}/resourceGroups`;

/** Ids of the resource groups by what they hold. */
export const groupIds = {
  engineering: `${teaching}/rg-labs-engineering`,
  science: `${teaching}/rg-labs-science`,
  security: `${teaching}/rg-labs-security`,
  global: `${teaching}/rg-labs-global`,
  media: `${teaching}/rg-labs-media`,
  sharedImages: `/subscriptions/${subscriptions.sharedImages}/resourceGroups/rg-shared-images`,
} as const;

export const resourceGroups: readonly ResourceGroup[] = [
  { id: groupIds.engineering, location: 'koreacentral' },
  { id: groupIds.science, location: 'koreacentral' },
  { id: groupIds.security, location: 'koreasouth' },
  { id: groupIds.global, location: 'eastus' },
  { id: groupIds.media, location: 'koreacentral' },
  { id: groupIds.sharedImages, location: 'koreacentral' },
];

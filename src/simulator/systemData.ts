import type { Origin } from './models.ts';
import { timestamp } from './times.ts';

/** Who made a resource and when, as Azure Resource Manager adds it. */
export function systemData({ createdBy, createdAt }: Origin): object {
  const at = timestamp(createdAt);
  // Applications have a GUID for a name, people an address.
  const type = createdBy.includes('@') ? 'User' : 'Application';
  return {
    createdBy,
    createdByType: type,
    createdAt: at,
    lastModifiedBy: createdBy,
    lastModifiedByType: type,
    lastModifiedAt: at,
  };
}

import { type ArmId, parseArmId } from '../domain/armId.ts';
import { Refusal } from './faults.ts';

/** The types of resources that this room addresses, and how many names an id of each holds. */
const depths = {
  'Microsoft.LabServices/labs': 1,
  'Microsoft.LabServices/labs/virtualMachines': 2,
  'Microsoft.LabServices/labPlans': 1,
  'Microsoft.LabServices/labPlans/images': 2,
  'Microsoft.Compute/galleries': 1,
  'Microsoft.Compute/galleries/images': 2,
} as const;

export type ResourceType = keyof typeof depths;

export interface ResourceId extends Omit<ArmId, 'type' | 'names'> {
  /** The outermost name: of the lab, the plan, the gallery. */
  readonly name: string;
  /** The name inside it; empty where the type has none. */
  readonly childName: string;
}

/**
 * The parts of the id of a resource of this type.
 *
 * @throws Refusal where it is none
 */
export function readResourceId(id: string, type: ResourceType): ResourceId {
  const parsed = parseArmId(id);
  const [name = '', childName = ''] = parsed?.names ?? [];
  if (parsed?.type.toLowerCase() !== type.toLowerCase() || parsed.names.length !== depths[type]) {
    throw new Refusal('InvalidResourceId', `${id} is not the id of a resource of the type ${type}.`);
  }
  const { subscriptionId, resourceGroup } = parsed;
  return { subscriptionId, resourceGroup, name, childName };
}

/** A region as ids have it, `koreacentral`, of what Azure writes in several ways (`Korea Central`). */
export function regionName(location: string | undefined): string {
  return (location ?? '').toLowerCase().replace(/\s+/g, '');
}

import { resourceGroupIdOf } from '../domain/armId.ts';
import type { Rights } from '../domain/rights.ts';
import type { Azure, RightsReader } from '../ports/azure.ts';

/**
 * A person's rights in the resource groups of these resources, together. A fault where any group could not be read: nothing
 * is shown to be allowed then.
 */
export async function rightsOf(
  reader: RightsReader,
  objectId: string,
  resourceIds: readonly string[],
): Promise<Azure<Rights>> {
  const groups = new Map<string, string>();
  for (const id of resourceIds) {
    const group = resourceGroupIdOf(id);
    if (group !== undefined) groups.set(group.toLowerCase(), group);
  }
  const answers = await Promise.all([...groups.values()].map((group) => reader.rightsWithin(group, objectId)));
  const rights: { assignments: Rights['assignments'][number][]; denials: Rights['denials'][number][] } = {
    assignments: [],
    denials: [],
  };
  for (const answer of answers) {
    if (answer.kind === 'fault') return answer;
    rights.assignments.push(...answer.value.assignments);
    rights.denials.push(...answer.value.denials);
  }
  return { kind: 'ok', value: rights };
}

/** The parts of an ARM id that the bot goes by. Names are as Azure wrote them; compare ids case-insensitively. */
export interface ArmId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** `Microsoft.LabServices/labs`, as written. */
  readonly type: string;
  /** The names along the type, outermost first. */
  readonly names: readonly string[];
}

/** Names hold no space and nothing that would end the path of an address. */
const pattern =
  /^\/subscriptions\/([^/?#\s]+)\/resourceGroups\/([^/?#\s]+)\/providers\/([^/?#\s]+)((?:\/[^/?#\s]+\/[^/?#\s]+)+)\/?$/i;

/** The parts of the id of a resource in a resource group; undefined for any other text. */
export function parseArmId(id: string): ArmId | undefined {
  const [, subscriptionId, resourceGroup, namespace, path] = pattern.exec(id) ?? [];
  if (subscriptionId === undefined || resourceGroup === undefined || namespace === undefined || path === undefined) {
    return undefined;
  }
  const segments = path.split('/').slice(1);
  return {
    subscriptionId,
    resourceGroup,
    type: [namespace, ...segments.filter((_, index) => index % 2 === 0)].join('/'),
    names: segments.filter((_, index) => index % 2 === 1),
  };
}

/** Whether two ARM ids name the same resource. */
export function sameArmId(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** The id of the resource group that a resource is in; undefined where the text is no id of such a resource. */
export function resourceGroupIdOf(id: string): string | undefined {
  const parsed = parseArmId(id);
  return parsed && `/subscriptions/${parsed.subscriptionId}/resourceGroups/${parsed.resourceGroup}`;
}

/** The last segment of a resource id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** A resource id without its last type and name: a lab for its virtual machine, a gallery for its image. */
export function parentOf(id: string): string {
  return id.split('/').slice(0, -2).join('/');
}

/** The subscription's GUID, or undefined where the path is in none. */
export function subscriptionOf(path: string): string | undefined {
  return /^\/subscriptions\/([^/]+)/i.exec(path)?.[1];
}

/** The name of the resource group, or undefined where the path is in none. */
export function resourceGroupOf(path: string): string | undefined {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)/i.exec(path)?.[1];
}

/** The type and name below the provider as error messages show them: `Microsoft.LabServices/labs/lab-cad`. */
export function typeAndName(id: string): string {
  return id.slice(id.lastIndexOf('/providers/') + '/providers/'.length);
}

/** Whether two ids name the same thing: Azure compares them without regard to case. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether an id lies at or below a scope. The root scope is `/`. */
export function isWithin(id: string, scope: string): boolean {
  if (scope === '/' || scope === '') return true;
  return `${id}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase());
}

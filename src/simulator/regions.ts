const displayNames = new Map([
  ['koreacentral', 'Korea Central'],
  ['koreasouth', 'Korea South'],
  ['japaneast', 'Japan East'],
  ['eastus', 'East US'],
  ['westeurope', 'West Europe'],
]);

/** The regions of the simulated Azure, by the names that resources carry as their location. */
export const regions: readonly string[] = [...displayNames.keys()];

/** A region as galleries write it in their target regions and replication status: `Korea Central`. */
export function displayName(region: string): string {
  return displayNames.get(region) ?? region;
}

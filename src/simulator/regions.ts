const displayNames = new Map([
  ['koreacentral', 'Korea Central'],
  ['koreasouth', 'Korea South'],
  ['japaneast', 'Japan East'],
  ['eastus', 'East US'],
  ['westeurope', 'West Europe'],
]);

/** A region as galleries write it in their target regions and replication status: `Korea Central`. */
export function displayName(region: string): string {
  return displayNames.get(region) ?? region;
}

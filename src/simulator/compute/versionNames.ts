/** Orders version names `1.2.10` by their numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The name after the highest of these; `1.0.0` is the first. */
export function nextVersionName(names: readonly string[]): string {
  const highest = [...names].sort(compareVersions).at(-1);
  if (highest === undefined) return '1.0.0';
  const [major = 1, minor = 0, patch = 0] = numbersOf(highest);
  return `${major}.${minor}.${patch + 1}`;
}

function numbersOf(name: string): readonly number[] {
  return name.split('.').map(Number);
}

/** The longest wait between two tries, milliseconds. */
const longest = 300_000;

/**
 * Milliseconds to wait after the given number of earlier failures: doubles from one second to five minutes, of which a
 * random half is taken off, so that many cards that failed together do not come back together.
 */
export function retryDelay(earlierFailures: number, random: () => number = Math.random): number {
  const full = Math.min(1_000 * 2 ** Math.min(earlierFailures, 20), longest);
  return Math.round(full * (0.5 + random() / 2));
}

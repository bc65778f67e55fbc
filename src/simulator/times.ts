const minute = 60_000;

/** How long things take in business time, in milliseconds. */
export interface Durations {
  readonly saveImage: number;
  readonly stop: number;
  readonly start: number;
  /** Replication to the gallery's own region. */
  readonly replicationAtHome: number;
  /** Replication to any other region. */
  readonly replicationAway: number;
}

/** Saves were seen to take 10m00s and 10m10s; the rest is assumed, replication being able to take hours. */
export const usualDurations: Durations = {
  saveImage: 10 * minute + 5_000,
  stop: 2 * minute,
  start: 2 * minute,
  replicationAtHome: 3 * minute,
  replicationAway: 25 * minute,
};

/** An instant (milliseconds) as Azure writes it, with seven digits of a second. */
export function timestamp(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '0000Z');
}

import type { ImageVersion, ReplicationTarget } from '../models.ts';
import { displayName } from '../regions.ts';

type State = 'Replicating' | 'Completed' | 'Failed';

/** How far the replication to a region has come at an instant. */
export function stateIn({ endsAt, outcome }: ReplicationTarget, now: number): State {
  return now < endsAt ? 'Replicating' : outcome;
}

/** The states of all regions in one word, as the version's own state. */
export function provisioningState({ targetRegions }: ImageVersion, now: number): 'Creating' | 'Succeeded' | 'Failed' {
  const states = targetRegions.map((target) => stateIn(target, now));
  if (states.includes('Replicating')) return 'Creating';
  return states.includes('Failed') ? 'Failed' : 'Succeeded';
}

/** The answer to `$expand=ReplicationStatus`. */
export function replicationStatus(version: ImageVersion, now: number): object {
  const aggregated = { Creating: 'InProgress', Succeeded: 'Completed', Failed: 'Failed' } as const;
  return {
    aggregatedState: aggregated[provisioningState(version, now)],
    summary: version.targetRegions.map((target) => {
      const state = stateIn(target, now);
      return {
        region: displayName(target.region),
        state,
        details: state === 'Failed' ? 'Replication to this region failed. Retry the replication.' : '',
        progress: progressOf(target, version.createdAt, now),
      };
    }),
  };
}

/** Percent. What fails stops at 40. */
function progressOf({ endsAt, outcome }: ReplicationTarget, startedAt: number, now: number): number {
  const share = endsAt <= startedAt ? 1 : Math.min(1, (now - startedAt) / (endsAt - startedAt));
  return Math.floor(share * (outcome === 'Failed' ? 40 : 100));
}

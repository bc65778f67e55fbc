import { StoreConflict } from '../../src/store/conflict.ts';

/** Claims, or nothing where the claim lost against others each time it was run, as PostgreSQL may have it. */
export async function claimOrLose<Row>(claim: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  try {
    return await claim();
  } catch (error) {
    if (error instanceof StoreConflict) return [];
    throw error;
  }
}

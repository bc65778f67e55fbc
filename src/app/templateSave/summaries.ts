import { known } from '../../domain/needs.ts';
import type { SaveSummary } from '../../ports/cards.ts';
import type { ImageSave } from '../../ports/saveRecords.ts';
import type { Records } from '../../ports/store.ts';

/** A person's template saves for their status card, last changed first. */
export async function saveSummaries(
  records: Records,
  personId: string,
  limit: number,
): Promise<readonly SaveSummary[]> {
  const saves = await records.imageSaves.list(personId, limit);
  return Promise.all(saves.map((save) => summaryOf(records, save)));
}

async function summaryOf(records: Records, save: ImageSave): Promise<SaveSummary> {
  const { id, state } = save;
  const interview = await records.interviews.find(save.interviewId);
  const className = known(interview?.state.needs.className);
  const operation = state.status === 'confirmed' ? await records.operations.find(state.operationId) : undefined;
  return {
    id,
    state,
    ...(className === undefined ? {} : { className }),
    ...(operation === undefined
      ? {}
      : { operation: { imageName: operation.target.imageName, progress: operation.progress } }),
    changedAt: operation?.changedAt ?? save.changedAt,
  };
}

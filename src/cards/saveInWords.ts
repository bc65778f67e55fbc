import type { ImageSaveState } from '../domain/imageSave.ts';
import type { SaveProgress, SaveStep } from '../domain/templateSave.ts';
import type { Catalogue } from '../ports/catalogue.ts';

/** Steps at which the image itself exists already. */
const afterSave: readonly SaveStep[] = ['replicating', 'checkingDisk', 'enabling'];

/** Where a confirmed save stands, in one line. */
export function progressInWords(progress: SaveProgress, { save: { titles } }: Catalogue): string {
  switch (progress.status) {
    case 'stopping':
    case 'saving':
    case 'replicating':
    case 'checkingDisk':
      return titles.saving;
    case 'failed':
      return afterSave.includes(progress.step) ? titles.failedAfterSave : titles.failed;
    case 'queued':
    case 'enabling':
    case 'waitingForEnable':
    case 'done':
    case 'notListed':
    case 'cancelled':
      return titles[progress.status];
  }
}

/** Where the way to a save stands, in one line; once confirmed, where the save stands. */
export function saveInWords(state: ImageSaveState, progress: SaveProgress | undefined, text: Catalogue): string {
  const { titles } = text.save;
  switch (state.status) {
    case 'labMissing':
    case 'choosingLab':
    case 'preparing':
      return titles[state.status];
    case 'confirmed':
      return progress === undefined ? titles.saving : progressInWords(progress, text);
    case 'cancelled':
      return titles.draftCancelled;
  }
}

import { hasEnded } from '../../domain/templateSave.ts';
import type { Operation } from '../../ports/saveRecords.ts';
import type { Scope } from '../scope.ts';
import { keep } from './operations.ts';

/**
 * IT's one press: the image is enabled on IT's authority. The first press wins; to everybody else the card shows who it was.
 * False: this person may not enable images, and nothing changed.
 */
export async function enableImage(scope: Scope, operation: Operation, approvers: readonly string[]): Promise<boolean> {
  if (!approvers.includes(scope.person.objectId)) return false;
  const { progress, steps } = operation;
  if (hasEnded(progress) || progress.status !== 'waitingForEnable') return true;
  const enabling = { status: 'enabling', version: progress.version, approvedBy: scope.person.id } as const;
  const change = {
    progress: enabling,
    steps: [...steps, { step: 'enabling', at: scope.now } as const],
    cancelRequested: false,
  };
  await keep(scope, operation, change, 'image.enable');
  return true;
}

import { hasEnded, type SaveProgress, saveSteps } from '../../domain/templateSave.ts';
import type { Operation } from '../../ports/saveRecords.ts';
import { audit } from '../audit.ts';
import { refreshCardsShowing } from '../postCard.ts';
import type { Scope } from '../scope.ts';

/** An operation of this person's; undefined for anybody else's. */
export async function ownOperation(scope: Scope, id: string): Promise<Operation | undefined> {
  const operation = await scope.records.operations.find(id);
  return operation?.personId === scope.person.id ? operation : undefined;
}

/** Goes on with a failed save from where it failed, unless the template or the name was taken meanwhile. */
export async function retryOperation(scope: Scope, operation: Operation): Promise<void> {
  const { progress } = operation;
  if (progress.status !== 'failed' || progress.retryFrom === undefined) return;
  if ((await scope.records.operations.mayBeActive(operation)) !== 'free') return;
  const step = saveSteps.find((candidate) => candidate === progress.retryFrom?.status) ?? 'queued';
  const steps = [...operation.steps, { step, at: scope.now }];
  await keep(scope, operation, { progress: progress.retryFrom, steps, cancelRequested: false }, 'operation.retry');
}

/** Asks for the end of a save. One that Azure has accepted finishes first and is then not enabled. */
export async function cancelOperation(scope: Scope, operation: Operation): Promise<void> {
  if (hasEnded(operation.progress) || operation.cancelRequested) return;
  const { progress, steps } = operation;
  await keep(scope, operation, { progress, steps, cancelRequested: true }, 'operation.cancel');
}

/** Writes a person's change down and shows it. */
export async function keep(
  scope: Scope,
  operation: Operation,
  change: Pick<Operation, 'progress' | 'steps' | 'cancelRequested'>,
  action: string,
): Promise<void> {
  await scope.records.operations.update(operation.id, change, operation.version, scope.now);
  const words = { from: nameOf(operation.progress), to: nameOf(change.progress), note: operation.target.imageName };
  await audit(scope, { action, subjectId: operation.id, ...words });
  await refreshCardsShowing(scope, operation.imageSaveId);
  await refreshCardsShowing(scope, operation.id);
}

function nameOf(progress: SaveProgress): string {
  return progress.status === 'failed' ? `failed: ${progress.why}` : progress.status;
}

import { known } from '../../domain/needs.ts';
import { hasEnded, saveSteps } from '../../domain/templateSave.ts';
import type { EnableCardData, LookedUp, OperationShown, SaveCardData } from '../../ports/saveCards.ts';
import type { Operation } from '../../ports/saveRecords.ts';
import type { Records } from '../../ports/store.ts';

/** From how many saves the usual duration of a step is told, and from how few not yet. */
const historyLength = 20;
const leastHistory = 3;

/** What the card of a template save shows at this moment. */
export async function presentSave(records: Records, imageSaveId: string, savesPerPlan: number): Promise<SaveCardData> {
  const save = await records.imageSaves.find(imageSaveId);
  if (save === undefined) throw new Error('A card shows an image save that does not exist.');
  const { state } = save;
  const operation = state.status === 'confirmed' ? await records.operations.find(state.operationId) : undefined;
  const interview = await records.interviews.find(save.interviewId);
  const className = known(interview?.state.needs.className);
  return {
    kind: 'save',
    id: save.id,
    state,
    ...(className === undefined ? {} : { className }),
    ...(await lookedUpFor(records, save.id)),
    ...(operation === undefined ? {} : { operation: await shown(records, operation, savesPerPlan) }),
  };
}

/** The newest look-up about a subject, as its cards show it. */
export async function lookedUpFor(records: Records, subjectId: string): Promise<{ readonly lookedUp?: LookedUp }> {
  const newest = await records.inquiries.newest(subjectId);
  if (newest === undefined) return {};
  const { inquiry, answer } = newest;
  return { lookedUp: { inquiry, ...(answer === undefined ? {} : { answer }) } };
}

/** What IT's card of a save that waits to be enabled shows at this moment. */
export async function presentEnable(
  records: Records,
  operationId: string,
  savesPerPlan: number,
): Promise<EnableCardData> {
  const operation = await records.operations.find(operationId);
  if (operation === undefined) throw new Error('A card shows an operation that does not exist.');
  const requester = await records.people.get(operation.personId);
  return { kind: 'enable', operation: await shown(records, operation, savesPerPlan), requester: requester.name };
}

async function shown(records: Records, operation: Operation, savesPerPlan: number): Promise<OperationShown> {
  const { id, target, progress, cancelRequested, steps, changedAt } = operation;
  const enabledBy = 'approvedBy' in progress ? (await records.people.get(progress.approvedBy)).name : undefined;
  const usual = await usualDuration(records, operation);
  return {
    id,
    target,
    progress,
    cancelRequested,
    steps,
    changedAt,
    ...(progress.status === 'queued' ? { placeInLine: await placeInLine(records, operation, savesPerPlan) } : {}),
    ...(usual === undefined ? {} : { usualDuration: usual }),
    ...(enabledBy === undefined ? {} : { enabledBy }),
  };
}

async function placeInLine(records: Records, operation: Operation, savesPerPlan: number): Promise<number> {
  const { running, queued } = await records.operations.before(operation, operation.target.planId);
  return Math.max(0, running + queued - savesPerPlan + 1);
}

/** The median of the bot's own history; without one nothing is promised. */
async function usualDuration(records: Records, { progress }: Operation): Promise<number | undefined> {
  const step = saveSteps.find((candidate) => candidate === progress.status);
  if (step === undefined || step === 'queued' || hasEnded(progress)) return undefined;
  const durations = [...(await records.operations.stepDurations(step, historyLength))].sort(
    (one, other) => one - other,
  );
  return durations.length < leastHistory ? undefined : durations[Math.floor(durations.length / 2)];
}

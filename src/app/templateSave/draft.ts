import type { ImageSaveState } from '../../domain/imageSave.ts';
import type { LabAnswer } from '../../domain/labs.ts';
import { hasEnded } from '../../domain/templateSave.ts';
import type { ImageSave } from '../../ports/saveRecords.ts';
import type { Interview } from '../../ports/store.ts';
import { postCard, refreshCardsShowing } from '../postCard.ts';
import type { Scope } from '../scope.ts';
import { lookUp } from './lookUp.ts';

/** What came of a step: the inquiry that its card waits for, if any. */
export interface DraftStep {
  readonly inquiryId?: string;
}

/** An image save of this person; undefined for anybody else's and for ids that were never given. */
export async function ownImageSave(scope: Scope, id: string): Promise<ImageSave | undefined> {
  const save = await scope.records.imageSaves.find(id);
  return save?.personId === scope.person.id ? save : undefined;
}

/**
 * The educator goes on with saving a template: from the lab that the interview knows, or from the checklist how to get one.
 * One image save for each interview, however often it is accepted; its card is posted below.
 */
export async function beginImageSave(
  scope: Scope,
  interview: Interview,
  lab: LabAnswer | undefined,
): Promise<DraftStep> {
  const known = await scope.records.imageSaves.ofInterview(interview.id);
  if (known !== undefined) {
    await postCard(scope, { kind: 'save', imageSaveId: known.id });
    return {};
  }
  const id = scope.makeIdentifier();
  const state: ImageSaveState =
    lab === undefined ? { status: 'labMissing', reminded: false } : { status: 'preparing', lab };
  await scope.records.imageSaves.insert({
    id,
    personId: scope.person.id,
    conversationId: scope.conversation.id,
    interviewId: interview.id,
    state,
    changedAt: scope.now,
  });
  const inquiryId = lab && (await lookUp(scope, id, { kind: 'preflight', labId: lab.labId }));
  await postCard(scope, { kind: 'save', imageSaveId: id });
  return inquiryId === undefined ? {} : { inquiryId };
}

/** Looks for the labs whose template this person may save: after the checklist, for another lab, or by a search text. */
export async function searchLabs(scope: Scope, save: ImageSave, search: string): Promise<DraftStep> {
  if (save.state.status === 'confirmed') return {};
  await change(scope, save, { status: 'choosingLab', search });
  return { inquiryId: await lookUp(scope, save.id, { kind: 'labs', search }) };
}

/** Takes a lab that Azure told of in the newest search; any other id changes nothing. */
export async function chooseLab(scope: Scope, save: ImageSave, labId: string): Promise<DraftStep> {
  const newest = await scope.records.inquiries.newest(save.id);
  const lab = newest?.answer?.kind === 'labs' ? newest.answer.labs.find((one) => one.labId === labId) : undefined;
  if (lab === undefined || save.state.status !== 'choosingLab') return {};
  await change(scope, save, { status: 'preparing', lab });
  return { inquiryId: await lookUp(scope, save.id, { kind: 'preflight', labId }) };
}

/** Looks again at what the card is about. A cancelled save is taken up again; one whose
 * operation ended without a usable image gets a new form. */
export async function checkAgain(scope: Scope, save: ImageSave): Promise<DraftStep> {
  const { state } = save;
  switch (state.status) {
    case 'labMissing':
      return searchLabs(scope, save, '');
    case 'choosingLab':
      return { inquiryId: await lookUp(scope, save.id, { kind: 'labs', search: state.search }) };
    case 'preparing':
      return { inquiryId: await lookUp(scope, save.id, { kind: 'preflight', labId: state.lab.labId }) };
    case 'cancelled':
      return searchLabs(scope, save, '');
    case 'confirmed': {
      const operation = await scope.records.operations.find(state.operationId);
      if (operation === undefined || !hasEnded(operation.progress) || operation.progress.status === 'done') return {};
      const { imageName, as, description } = operation.target;
      const form = { imageName, as, description, understood: false };
      await change(scope, save, { status: 'preparing', lab: state.lab, form });
      return { inquiryId: await lookUp(scope, save.id, { kind: 'preflight', labId: state.lab.labId }) };
    }
  }
}

/** Gives the save up before it was confirmed. */
export async function cancelDraft(scope: Scope, save: ImageSave): Promise<DraftStep> {
  if (save.state.status !== 'confirmed') await change(scope, save, { status: 'cancelled' });
  return {};
}

async function change(scope: Scope, save: ImageSave, state: ImageSaveState): Promise<void> {
  await scope.records.imageSaves.update(save.id, state, save.version, scope.now);
  await refreshCardsShowing(scope, save.id);
}

import { checkSaveForm } from '../../domain/checkSaveForm.ts';
import { suggestImageName } from '../../domain/imageName.ts';
import type { Preflight, SaveForm, SaveFormFault } from '../../domain/preflight.ts';
import type { SaveTarget } from '../../domain/templateSave.ts';
import type { ImageSave } from '../../ports/saveRecords.ts';
import { audit } from '../audit.ts';
import { refreshCardsShowing } from '../postCard.ts';
import type { Scope } from '../scope.ts';
import type { DraftStep } from './draft.ts';
import { lookUp } from './lookUp.ts';

/**
 * Confirms a save: checks the form against what the preflight read, reserves the name and the template, and makes the
 * operation that carries it out. What is wrong is said on the card, with everything typed kept.
 */
export async function confirmSave(scope: Scope, save: ImageSave, form: SaveForm): Promise<DraftStep> {
  const { state } = save;
  if (state.status !== 'preparing') return {};
  const newest = await scope.records.inquiries.newest(save.id);
  const preflight = newest?.answer?.kind === 'preflight' ? newest.answer.preflight : undefined;
  if (preflight === undefined || !preflight.ready) return {};
  const fault = checkSaveForm(form, preflight);
  const target = targetOf(preflight, form);
  if (fault !== undefined || target === undefined) return refuse(scope, save, form, fault);

  const id = scope.makeIdentifier();
  const inserted = await scope.records.operations.insert({
    id,
    personId: scope.person.id,
    conversationId: scope.conversation.id,
    imageSaveId: save.id,
    target,
    progress: { status: 'queued' },
    cancelRequested: false,
    steps: [{ step: 'queued', at: scope.now }],
    createdAt: scope.now,
  });
  if (inserted === 'nameTaken') {
    return refuse(scope, save, form, { code: 'nameTaken', suggested: await freeName(scope, preflight, target) });
  }
  if (inserted === 'templateTaken') {
    // Another save of this template was confirmed since the preflight: a new one shows it.
    await scope.records.imageSaves.update(save.id, { ...state, form }, save.version, scope.now);
    return { inquiryId: await lookUp(scope, save.id, { kind: 'preflight', labId: state.lab.labId }) };
  }
  const confirmed = { status: 'confirmed', lab: state.lab, operationId: id } as const;
  await scope.records.imageSaves.update(save.id, confirmed, save.version, scope.now);
  await audit(scope, { action: 'save.confirm', subjectId: id, from: '', to: 'queued', note: target.imageName });
  await refreshCardsShowing(scope, save.id);
  return {};
}

async function refuse(
  scope: Scope,
  save: ImageSave,
  form: SaveForm,
  fault: SaveFormFault | undefined,
): Promise<DraftStep> {
  if (save.state.status !== 'preparing' || fault === undefined) return {};
  await scope.records.imageSaves.update(save.id, { ...save.state, form, fault }, save.version, scope.now);
  await refreshCardsShowing(scope, save.id);
  return {};
}

/** The preflight's own suggestion may be the very name that was reserved since. */
async function freeName(scope: Scope, { reading }: Preflight, { galleryId }: SaveTarget): Promise<string> {
  const reserved = await scope.records.operations.reservedNames(galleryId);
  return suggestImageName(reading.lab, scope.calendar.today, [...reading.images.map(({ name }) => name), ...reserved]);
}

/** Undefined where the preflight lacks what a save needs; then it was not ready either. */
function targetOf({ reading }: Preflight, form: SaveForm): SaveTarget | undefined {
  const { lab, plan, template } = reading;
  if (plan?.galleryId === undefined || template === undefined) return undefined;
  return {
    labId: lab.id,
    labTitle: lab.title,
    templateVmId: template.id,
    planId: plan.id,
    planLocation: plan.location,
    galleryId: plan.galleryId,
    imageName: form.imageName,
    as: form.as,
    description: form.description,
    stopAgreed: template.state !== 'Stopped',
  };
}

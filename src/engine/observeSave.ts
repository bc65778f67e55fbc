import { mayEnableImages, maySaveTemplate } from '../domain/allows.ts';
import { resourceGroupIdOf } from '../domain/armId.ts';
import type { AcceptedSave, SaveTarget } from '../domain/templateSave.ts';
import type { SaveLook, SaveSeen } from '../domain/templateSaveSituation.ts';
import type { Azure, GalleryReader, LabReader, RightsReader, SaveWriter } from '../ports/azure.ts';

export interface Observers {
  readonly labs: LabReader;
  readonly galleries: GalleryReader;
  readonly rights: RightsReader;
  readonly saves: SaveWriter;
}

/** What an observation is made for. */
export interface Observed {
  readonly target: SaveTarget;
  /** Entra object id of the person on whose behalf it is saved. */
  readonly objectId: string;
  readonly accepted?: AcceptedSave;
  readonly definitionId: string;
}

/** An observation, and how long Azure asked to be left alone, if it did (milliseconds). */
export interface Observation {
  readonly seen: SaveSeen;
  readonly retryAfter?: number;
}

/**
 * Reads of Azure what the next step is decided on. What cannot be read this time is left out: a network error or a 5xx is
 * never taken for a fact. 404 is one.
 */
export async function observeSave(
  observers: Observers,
  observed: Observed,
  looks: readonly SaveLook[],
): Promise<Observation> {
  const pauses: number[] = [];
  const known = <Value>(answer: Azure<Value>): Value | undefined => {
    if (answer.kind === 'ok') return answer.value;
    if (answer.retryAfter !== undefined) pauses.push(answer.retryAfter);
    return undefined;
  };
  const seen: { -readonly [Look in keyof SaveSeen]: SaveSeen[Look] } = {};
  for (const look of looks) {
    if (look === 'lab') Object.assign(seen, await seeLab(observers.labs, observed.target, known));
    else if (look === 'rights') Object.assign(seen, await seeRights(observers.rights, observed, known));
    else if (look === 'image') Object.assign(seen, await seeImage(observers.galleries, observed.target, known));
    else if (look === 'status') Object.assign(seen, await seeStatus(observers.saves, observed, known));
    else if (look === 'planImage') Object.assign(seen, await seePlanImage(observers.labs, observed, known));
  }
  return { seen, ...(pauses.length === 0 ? {} : { retryAfter: Math.max(...pauses) }) };
}

type Known = <Value>(answer: Azure<Value>) => Value | undefined;

async function seeLab(labs: LabReader, target: SaveTarget, known: Known): Promise<Pick<SaveSeen, 'lab'>> {
  const lab = await labs.lab(target.labId);
  if (lab.kind === 'fault' && lab.why === 'notFound') return { lab: 'gone' };
  const plan = await labs.plan(target.planId);
  const template = await labs.templateVm(target.labId);
  const values = { lab: known(lab), plan: known(plan), template: known(template) };
  // A plan that is gone has no gallery any more.
  const isPlanGone = plan.kind === 'fault' && plan.why === 'notFound';
  if (values.lab === undefined || (values.plan === undefined && !isPlanGone) || template.kind === 'fault') return {};
  return {
    lab: {
      ...(values.template === undefined ? {} : { template: values.template }),
      ...(values.plan?.galleryId === undefined ? {} : { galleryId: values.plan.galleryId }),
    },
  };
}

async function seeRights(
  rights: RightsReader,
  { target, objectId }: Observed,
  known: Known,
): Promise<Pick<SaveSeen, 'rights'>> {
  const labGroup = resourceGroupIdOf(target.labId);
  const planGroup = resourceGroupIdOf(target.planId);
  if (labGroup === undefined || planGroup === undefined) return {};
  const answers = [
    await rights.rightsWithin(labGroup, objectId),
    await rights.rightsWithin(planGroup, objectId),
  ] as const;
  // Fails closed: what the bot may not look into shows no right. Anything else is asked again.
  if (answers.some((answer) => answer.kind === 'fault' && answer.why === 'forbidden'))
    return { rights: { maySave: false, mayEnable: false } };
  const [onLab, onPlan] = [known(answers[0]), known(answers[1])];
  if (onLab === undefined || onPlan === undefined) return {};
  const both = {
    assignments: [...onLab.assignments, ...onPlan.assignments],
    denials: [...onLab.denials, ...onPlan.denials],
  };
  return {
    rights: {
      maySave: maySaveTemplate(both, { id: target.labId, planId: target.planId }),
      mayEnable: mayEnableImages(onPlan, target.planId),
    },
  };
}

async function seeImage(galleries: GalleryReader, target: SaveTarget, known: Known): Promise<Pick<SaveSeen, 'image'>> {
  const answer = await galleries.image(target.galleryId, target.imageName);
  if (answer.kind === 'ok' && answer.value === undefined) return { image: 'absent' };
  const image = known(answer);
  return image === undefined ? {} : { image };
}

async function seeStatus(saves: SaveWriter, { accepted }: Observed, known: Known): Promise<Pick<SaveSeen, 'status'>> {
  const status = known(await saves.saveStatus(accepted ?? {}));
  return status === undefined ? {} : { status };
}

async function seePlanImage(
  labs: LabReader,
  { target, definitionId }: Observed,
  known: Known,
): Promise<Pick<SaveSeen, 'planImage'>> {
  const answer = await labs.planImage(target.planId, definitionId);
  if (answer.kind === 'ok' && answer.value === undefined) return { planImage: 'absent' };
  const planImage = known(answer);
  return planImage === undefined ? {} : { planImage };
}

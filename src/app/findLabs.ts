import { maySaveTemplate } from '../domain/allows.ts';
import { sameArmId } from '../domain/armId.ts';
import type { InquiryAnswer } from '../domain/inquiry.ts';
import type { Lab, LabAnswer, LabPlan } from '../domain/labs.ts';
import type { AzureFault, LabReader, RightsReader } from '../ports/azure.ts';
import { rightsOf } from './rightsOf.ts';

/** As many as a card shows to choose from. */
const shown = 10;

/**
 * The labs whose template this person may save, by Azure's own role assignments: those whose title or name holds the text,
 * by title. Fails closed: a resource group whose rights cannot be read shows no labs; where none can be read, that is said.
 */
export async function findLabs(
  readers: { readonly labs: LabReader; readonly rights: RightsReader },
  objectId: string,
  search: string,
): Promise<InquiryAnswer> {
  if (!(await readers.rights.tenantMatches())) return { kind: 'failed', why: 'noRights' };
  const [labs, plans] = await Promise.all([readers.labs.labs(), readers.labs.plans()]);
  if (labs.kind === 'fault') return failedInquiry(labs);
  if (plans.kind === 'fault') return failedInquiry(plans);

  const wanted = comparable(search);
  const fitting = labs.value.filter(
    ({ title, name, hasTemplate }) => hasTemplate && [title, name].some((text) => comparable(text).includes(wanted)),
  );
  const found: LabAnswer[] = [];
  let fault: AzureFault | undefined;
  for (const lab of fitting) {
    const plan = plans.value.find(({ id }) => lab.planId !== undefined && sameArmId(id, lab.planId));
    if (plan === undefined) continue;
    const rights = await rightsOf(readers.rights, objectId, [lab.id, plan.id]);
    if (rights.kind === 'fault') fault = rights;
    else if (maySaveTemplate(rights.value, { id: lab.id, planId: plan.id })) found.push(labAnswer(lab, plan));
  }
  if (found.length === 0 && fault !== undefined) return failedInquiry(fault);
  found.sort((left, right) => left.title.localeCompare(right.title));
  return { kind: 'labs', labs: found.slice(0, shown), total: found.length };
}

/** Why an inquiry has no answer, in the terms that people are told. */
export function failedInquiry(fault: AzureFault): InquiryAnswer {
  switch (fault.why) {
    case 'forbidden':
      return { kind: 'failed', why: 'forbidden', azureCode: fault.code };
    case 'throttled':
      return { kind: 'failed', why: 'throttled', azureCode: fault.code };
    case 'notFound':
    case 'conflict':
    case 'refused':
    case 'unavailable':
      return { kind: 'failed', why: 'unavailable', azureCode: fault.code };
  }
}

function labAnswer(lab: Lab, plan: LabPlan): LabAnswer {
  return {
    labId: lab.id,
    title: lab.title,
    operatingSystem: lab.operatingSystem,
    capacity: lab.capacity,
    hasOwnNetwork: plan.hasOwnNetwork,
  };
}

/** Titles are compared without case, spaces and forms of the same letter. */
function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

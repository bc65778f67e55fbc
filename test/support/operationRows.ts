import type { LabAnswer } from '../../src/domain/labs.ts';
import type { ActiveSave, EndedSave, SaveTarget } from '../../src/domain/templateSave.ts';
import type { AuditRow, ImageSave, InquiryRow, Operation } from '../../src/ports/saveRecords.ts';
import type { Records } from '../../src/ports/store.ts';
import { interview, now } from '../contract/rows.ts';

const group = '/subscriptions/0f8fad5b-d9cb-469f-a165-70867728950e/resourceGroups/teaching/providers';

export const labAnswer: LabAnswer = {
  labId: `${group}/Microsoft.LabServices/labs/network-security`,
  title: '네트워크 보안',
  operatingSystem: 'windows11',
  capacity: 30,
  hasOwnNetwork: false,
};

/** A save of the template VM of the lab of this name. */
export function saveTarget(change: Partial<SaveTarget> & { readonly lab?: string } = {}): SaveTarget {
  const { lab = 'network-security', ...rest } = change;
  const labId = `${group}/Microsoft.LabServices/labs/${lab}`;
  return {
    labId,
    labTitle: '네트워크 보안',
    templateVmId: `${labId}/virtualMachines/0`,
    planId: `${group}/Microsoft.LabServices/labPlans/Seoul`,
    planLocation: 'koreacentral',
    galleryId: `${group}/Microsoft.Compute/galleries/Teaching`,
    imageName: `${lab}-2026`,
    as: 'newImage',
    description: '실습용 이미지',
    stopAgreed: true,
    ...rest,
  };
}

/** As `insert` takes it: queued, and due now. */
export function operation(change: Partial<Operation> = {}): Omit<Operation, 'version' | 'changedAt'> {
  return {
    id: 'operation',
    personId: 'person',
    conversationId: 'conversation',
    imageSaveId: 'image save',
    target: saveTarget(),
    progress: { status: 'queued' },
    cancelRequested: false,
    steps: [{ step: 'queued', at: now }],
    createdAt: now,
    ...change,
  };
}

/** What `operation()` is as long as nobody changed it. */
export function insertedOperation(change: Partial<Operation> = {}): Operation {
  const inserted = operation(change);
  return { ...inserted, version: 1, changedAt: inserted.createdAt };
}

/** One progress of every status that holds a template and a name. */
export const savesUnderWay: readonly ActiveSave[] = [
  { status: 'queued' },
  { status: 'stopping', asked: true },
  { status: 'saving', intent: { at: now, versionsBefore: [] }, accepted: { location: 'https://azure.example/1' } },
  { status: 'replicating', intent: { at: now, versionsBefore: ['1.0.0'] }, version: '1.0.1', percent: 40 },
  { status: 'checkingDisk', version: '1.0.1', intent: { at: now, versionsBefore: ['1.0.0'] } },
  { status: 'enabling', version: '1.0.1' },
  { status: 'waitingForEnable', version: '1.0.1', planImageId: 'plan image' },
];

export const failedSave: EndedSave = {
  status: 'failed',
  step: 'saving',
  why: 'saveFailed',
  azureCode: 'InternalServerError',
  retryFrom: { status: 'stopping', asked: false },
};

/** One progress of every status that holds nothing. */
export const endedSaves: readonly EndedSave[] = [
  { status: 'done', version: '1.0.1', enabledBy: 'it' },
  { status: 'notListed', version: '1.0.1', why: 'tooLarge' },
  failedSave,
  { status: 'cancelled', savedAnyway: false },
];

export function imageSave(change: Partial<ImageSave> = {}): Omit<ImageSave, 'version'> {
  return {
    id: 'image save',
    personId: 'person',
    conversationId: 'conversation',
    interviewId: 'interview',
    state: { status: 'choosingLab', search: '' },
    changedAt: now,
    ...change,
  };
}

export function inquiry(change: Partial<InquiryRow> = {}): Omit<InquiryRow, 'answer'> {
  return {
    id: 'inquiry',
    personId: 'person',
    subjectId: 'image save',
    inquiry: { kind: 'labs', search: '보안' },
    askedAt: now,
    deadline: now + 30_000,
    ...change,
  };
}

export function auditRow(change: Partial<AuditRow> = {}): AuditRow {
  return {
    id: 'audit row',
    at: now,
    personId: 'person',
    action: 'confirm',
    subjectId: 'operation',
    from: 'preparing',
    to: 'queued',
    note: '',
    ...change,
  };
}

/** An interview and its image save, which operations refer to. */
export async function insertImageSave({ interviews, imageSaves }: Records, at = now): Promise<void> {
  await interviews.insert(interview({ startedAt: at }));
  await imageSaves.insert(imageSave({ changedAt: at }));
}

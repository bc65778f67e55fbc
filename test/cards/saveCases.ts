import type { ImageSaveState } from '../../src/domain/imageSave.ts';
import type { InquiryAnswer } from '../../src/domain/inquiry.ts';
import type { LabAnswer } from '../../src/domain/labs.ts';
import type { Check, CheckCode, LabReading, Preflight, SaveForm, SaveFormFault } from '../../src/domain/preflight.ts';
import {
  type EndedSave,
  type SaveFailure,
  type SaveProgress,
  type SaveStep,
  type SaveTarget,
  saveSteps,
} from '../../src/domain/templateSave.ts';
import type { CardData, SaveSummary } from '../../src/ports/cards.ts';
import type { EnableCardData, LookedUp, OperationShown, SaveCardData } from '../../src/ports/saveCards.ts';
import { type Case, lab, questionCard } from './plainCases.ts';

const group = '/subscriptions/s1/resourceGroups/rg1/providers';
const planId = `${group}/Microsoft.LabServices/labPlans/cad-plan`;
const galleryId = `${group}/Microsoft.Compute/galleries/school`;

export const reading: LabReading = {
  lab: {
    id: lab.labId,
    name: 'cad-3',
    title: lab.title,
    location: 'koreacentral',
    planId,
    provisioningState: 'Succeeded',
    state: 'Published',
    hasTemplate: true,
    operatingSystem: 'windows11',
    capacity: 30,
  },
  plan: { id: planId, name: 'cad-plan', location: 'koreacentral', galleryId, hasOwnNetwork: false },
  template: { id: `${lab.labId}/virtualMachines/0`, provisioningState: 'Succeeded', state: 'Stopped' },
  gallery: { location: 'koreacentral', readable: true },
  images: [],
  maySave: true,
  mayEnable: false,
};

/** Every check; the record makes the compiler ask for a new one. */
const wayOuts: Readonly<Record<CheckCode, NonNullable<Check['wayOut']>>> = {
  maySave: 'askIt',
  labHasTemplate: 'makeLabWithTemplate',
  planHasGallery: 'askIt',
  galleryReadable: 'askIt',
  sameRegion: 'askIt',
  labIsSettled: 'tryAgainLater',
  templateIsSettled: 'tryAgainLater',
  templateIsStopped: 'botStopsTemplate',
  noOtherSave: 'tryAgainLater',
};
const codes = Object.keys(wayOuts) as readonly CheckCode[];

export function preflightOf(results: Partial<Record<CheckCode, Check>>, of: LabReading = reading): Preflight {
  const checks = codes.map((code): Check => results[code] ?? { code, result: 'passed' });
  return {
    checks,
    ready: checks.every(({ result }) => result !== 'failed'),
    reading: of,
    suggestedName: 'cad-3-2027-01',
  };
}

export const typedForm: SaveForm = {
  imageName: 'CAD 3학년',
  as: 'newImage',
  description: 'AutoCAD 2027, 12월 시험용',
  understood: true,
};

/** Every fault of the form; the record makes the compiler ask for a new one. */
const formFaults: { readonly [Code in SaveFormFault['code']]: Extract<SaveFormFault, { code: Code }> } = {
  nameEmpty: { code: 'nameEmpty' },
  nameTooLong: { code: 'nameTooLong', longest: 80 },
  nameCharacters: { code: 'nameCharacters', wrong: ' 학년' },
  nameEnds: { code: 'nameEnds' },
  nameTaken: { code: 'nameTaken', suggested: 'cad-3-2027-01-2' },
  noSuchImage: { code: 'noSuchImage' },
  imageIsGeneralized: { code: 'imageIsGeneralized' },
  descriptionTooLong: { code: 'descriptionTooLong', longest: 500 },
  tickMissing: { code: 'tickMissing' },
};

/** Why a look-up has no answer; the record makes the compiler ask for a new one. */
const whys: Readonly<Record<Extract<InquiryAnswer, { kind: 'failed' }>['why'], true>> = {
  forbidden: true,
  throttled: true,
  unavailable: true,
  noRights: true,
  tooLate: true,
};

const failedAnswers: readonly InquiryAnswer[] = Object.keys(whys).map((why) => ({
  kind: 'failed',
  why: why as keyof typeof whys,
  ...(why === 'forbidden' ? { azureCode: 'AuthorizationFailed' } : {}),
}));

export function labsNamed(titles: readonly string[]): readonly LabAnswer[] {
  return titles.map((title, index) => ({ ...lab, title, labId: `${group}/Microsoft.LabServices/labs/lab-${index}` }));
}

export function labsAnswer(count: number, total = count): InquiryAnswer {
  return { kind: 'labs', labs: labsNamed(Array.from({ length: count }, (_, index) => `실습 랩 ${index + 1}`)), total };
}

export function lookedUpLabs(search: string, answer?: InquiryAnswer): LookedUp {
  return { inquiry: { kind: 'labs', search }, ...(answer === undefined ? {} : { answer }) };
}

export function lookedUpPreflight(answer?: InquiryAnswer): LookedUp {
  return { inquiry: { kind: 'preflight', labId: lab.labId }, ...(answer === undefined ? {} : { answer }) };
}

export function saveCardData(state: ImageSaveState, more: Partial<SaveCardData> = {}): SaveCardData {
  return { kind: 'save', id: 's1', state, className: '데이터베이스 2학년', ...more };
}

export function choosing(search: string, answer?: InquiryAnswer): SaveCardData {
  return saveCardData({ status: 'choosingLab', search }, { lookedUp: lookedUpLabs(search, answer) });
}

export function preparing(
  answer?: InquiryAnswer,
  more: { readonly form?: SaveForm; readonly fault?: SaveFormFault } = {},
): SaveCardData {
  return saveCardData({ status: 'preparing', lab, ...more }, { lookedUp: lookedUpPreflight(answer) });
}

export function withPreflight(
  preflight: Preflight,
  more: { readonly form?: SaveForm; readonly fault?: SaveFormFault } = {},
): SaveCardData {
  return preparing({ kind: 'preflight', preflight }, more);
}

export const target: SaveTarget = {
  labId: lab.labId,
  labTitle: lab.title,
  templateVmId: `${lab.labId}/virtualMachines/0`,
  planId,
  planLocation: 'koreacentral',
  galleryId,
  imageName: 'cad-3-2027-01',
  as: 'newImage',
  description: '',
  stopAgreed: true,
};

export const began = Date.UTC(2027, 0, 11, 14, 50);
const minute = 60_000;

/** A save that got as far as this step, each step ten minutes after the one before. */
export function operationAt(
  progress: SaveProgress,
  last: SaveStep,
  more: Partial<OperationShown> = {},
): OperationShown {
  const reached = saveSteps.slice(0, saveSteps.indexOf(last) + 1);
  const steps = reached.map((step, index) => ({ step, at: began + index * 10 * minute }));
  return { id: 'o1', target, progress, cancelRequested: false, steps, changedAt: began + 50 * minute, ...more };
}

export function confirmed(operation: OperationShown): SaveCardData {
  return saveCardData({ status: 'confirmed', lab, operationId: operation.id }, { operation });
}

const intent = { at: began, versionsBefore: [] };

/** Every way a save can be under way, with the step it is at. */
const activeCases: readonly (readonly [string, OperationShown])[] = [
  ['queued', operationAt({ status: 'queued' }, 'queued', { placeInLine: 2 })],
  ['queued, one before', operationAt({ status: 'queued' }, 'queued', { placeInLine: 1 })],
  ['queued, next', operationAt({ status: 'queued' }, 'queued', { placeInLine: 0 })],
  ['stopping', operationAt({ status: 'stopping', asked: true }, 'stopping', { usualDuration: 90_000 })],
  ['saving, not sent', operationAt({ status: 'saving' }, 'saving')],
  ['saving', operationAt({ status: 'saving', intent, accepted: {} }, 'saving', { usualDuration: 10 * minute })],
  ['saving, cancelled', operationAt({ status: 'saving', intent }, 'saving', { cancelRequested: true })],
  [
    'replicating',
    operationAt({ status: 'replicating', intent, version: '1.0.0', percent: 40 }, 'replicating', {
      usualDuration: 95 * minute,
    }),
  ],
  ['replicating, unseen', operationAt({ status: 'replicating', intent }, 'replicating')],
  ['checkingDisk', operationAt({ status: 'checkingDisk', version: '1.0.0', intent }, 'checkingDisk')],
  ['enabling', operationAt({ status: 'enabling', version: '1.0.0' }, 'enabling')],
  [
    'waitingForEnable',
    operationAt({ status: 'waitingForEnable', version: '1.0.0', planImageId: `${planId}/images/x` }, 'enabling'),
  ],
];

/** Every failure with the step it comes at; the record makes the compiler ask for a new one. */
export const failures: Readonly<Record<SaveFailure, SaveStep>> = {
  labGone: 'stopping',
  templateGone: 'stopping',
  templateBusy: 'stopping',
  templateStartedAgain: 'saving',
  rightsWithdrawn: 'saving',
  galleryDetached: 'saving',
  nameTaken: 'saving',
  stopRefused: 'stopping',
  saveRefused: 'saving',
  saveFailed: 'saving',
  saveTooSlow: 'saving',
  saveUncertain: 'saving',
  replicationFailed: 'replicating',
  replicationTooSlow: 'replicating',
  notListedInTime: 'enabling',
  enableRefused: 'enabling',
};

const failedCases = (Object.keys(failures) as readonly SaveFailure[]).flatMap((why) => {
  const step = failures[why];
  const failed = { status: 'failed', step, why } as const;
  const retryFrom = { status: 'stopping', asked: false } as const;
  return [
    [`${why}, no retry`, operationAt(failed, step)] as const,
    [`${why}, retry`, operationAt({ ...failed, azureCode: 'InternalServerError', retryFrom }, step)] as const,
  ];
});

const ended: readonly (readonly [string, EndedSave, SaveStep, Partial<OperationShown>?])[] = [
  ['done by the bot', { status: 'done', version: '1.0.0', enabledBy: 'bot' }, 'enabling'],
  ['done by IT', { status: 'done', version: '1.0.0', enabledBy: 'it' }, 'enabling', { enabledBy: '홍길동' }],
  ['done already', { status: 'done', version: '1.0.0', enabledBy: 'already' }, 'enabling'],
  ['too large', { status: 'notListed', version: '1.0.0', why: 'tooLarge' }, 'checkingDisk'],
  ['several disks', { status: 'notListed', version: '1.0.0', why: 'severalDisks' }, 'checkingDisk'],
  ['cancelled', { status: 'cancelled', savedAnyway: false }, 'stopping'],
  ['cancelled, saved', { status: 'cancelled', savedAnyway: true }, 'replicating'],
];

const operations = [
  ...activeCases,
  ...failedCases,
  ...ended.map(([name, progress, step, more]) => [name, operationAt(progress, step, more)] as const),
];

export function enableCardData(operation: OperationShown): EnableCardData {
  return { kind: 'enable', operation, requester: '김선생' };
}

const images = Array.from({ length: 14 }, (_, index) => ({
  name: `image_${index}-2026-09`,
  osState: index === 0 ? ('Generalized' as const) : ('Specialized' as const),
}));

export const runningTemplate = {
  id: `${lab.labId}/virtualMachines/0`,
  provisioningState: 'Succeeded',
  state: 'Running',
} as const;
const stopsFirst = preflightOf(
  { templateIsStopped: { code: 'templateIsStopped', result: 'notice', wayOut: 'botStopsTemplate' } },
  { ...reading, template: runningTemplate, mayEnable: true, images: images.slice(0, 3) },
);

const preflightCases: readonly Case[] = [
  ['ready', withPreflight(preflightOf({}))],
  ['ready, stops the template', withPreflight(stopsFirst)],
  ['ready, many images', withPreflight(preflightOf({}, { ...reading, images }))],
  ['ready, gallery elsewhere', withPreflight(preflightOf({ sameRegion: { code: 'sameRegion', result: 'notice' } }))],
  ...codes.map(
    (code): Case => [
      `failed ${code}`,
      withPreflight(preflightOf({ [code]: { code, result: 'failed', wayOut: wayOuts[code] } })),
    ],
  ),
  [
    'everything failed',
    withPreflight(
      preflightOf(Object.fromEntries(codes.map((code) => [code, { code, result: 'failed', wayOut: wayOuts[code] }]))),
    ),
  ],
  ...Object.values(formFaults).map(
    (fault): Case => [`refused ${fault.code}`, withPreflight(stopsFirst, { form: typedForm, fault })],
  ),
];

const labAnswers: readonly (readonly [string, InquiryAnswer | undefined])[] = [
  ['being asked', undefined],
  ...[0, 1, 2, 3, 4, 5, 6, 10].map((count) => [`${count} labs`, labsAnswer(count)] as const),
  ['11 labs', labsAnswer(10, 11)],
  ['1,000 labs', labsAnswer(10, 1_000)],
  ...failedAnswers.map((answer) => [answer.kind === 'failed' ? answer.why : '', answer] as const),
  ['labGone', { kind: 'labGone' }],
];

function labQuestion(search: string, answer: InquiryAnswer | undefined): CardData {
  const card = questionCard('lab', { startingPoint: 'labTemplate', lab });
  return card.kind === 'interview' ? { ...card, lookedUp: lookedUpLabs(search, answer) } : card;
}

const labCases: readonly Case[] = labAnswers.flatMap(([name, answer]) =>
  ['', 'CAD <at>x</at>'].flatMap((search): Case[] => [
    [`save card, ${name}, "${search}"`, choosing(search, answer)],
    [`question, ${name}, "${search}"`, labQuestion(search, answer)],
  ]),
);

const summaries: readonly SaveSummary[] = [
  { id: 's0', state: { status: 'labMissing', reminded: false }, changedAt: began },
  { id: 's1', state: { status: 'choosingLab', search: '' }, className: '데이터베이스', changedAt: began },
  { id: 's2', state: { status: 'preparing', lab }, changedAt: began },
  { id: 's3', state: { status: 'cancelled' }, className: 'CAD', changedAt: began },
  ...operations.map(
    ([, { progress }], index): SaveSummary => ({
      id: `s${index + 4}`,
      state: { status: 'confirmed', lab, operationId: 'o1' },
      operation: { imageName: target.imageName, progress },
      changedAt: began,
    }),
  ),
];

/** The card of a save and IT's card in every state, the question which lab, and the status with saves. */
export const saveCases: readonly Case[] = [
  ['lab missing', saveCardData({ status: 'labMissing', reminded: false })],
  ['lab missing, unnamed class', { kind: 'save', id: 's1', state: { status: 'labMissing', reminded: true } }],
  ['draft cancelled', saveCardData({ status: 'cancelled' })],
  ['not looked up yet', saveCardData({ status: 'preparing', lab })],
  [
    'looked up for another lab',
    saveCardData({ status: 'preparing', lab }, { lookedUp: lookedUpLabs('', labsAnswer(2)) }),
  ],
  ['preflight being asked', preparing()],
  ['lab gone', preparing({ kind: 'labGone' })],
  ...failedAnswers.map((answer): Case => [`preflight ${answer.kind}`, preparing(answer)]),
  ...preflightCases,
  ...labCases,
  ...operations.flatMap(([name, operation]): Case[] => [
    [`operation ${name}`, confirmed(operation)],
    [`enable ${name}`, enableCardData(operation)],
  ]),
  ...Array.from(
    { length: Math.ceil(summaries.length / 4) },
    (_, page): Case => [
      `status, saves ${page}`,
      { kind: 'status', interviews: [], saves: summaries.slice(page * 4, page * 4 + 4) },
    ],
  ),
];

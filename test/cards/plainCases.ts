import type { Approach } from '../../src/domain/approach.ts';
import type { Calendar } from '../../src/domain/calendar.ts';
import type { AnswerFault, InterviewState, RefusedAnswer } from '../../src/domain/interview.ts';
import type { LabAnswer } from '../../src/domain/labs.ts';
import type { Answer, CalendarDay, Needs, QuestionId } from '../../src/domain/needs.ts';
import { questions } from '../../src/domain/questions.ts';
import { recommend } from '../../src/domain/recommend.ts';
import type { CardData, Notice } from '../../src/ports/cards.ts';

/** A lab as an answer. */
export const lab: LabAnswer = {
  labId: '/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.LabServices/labs/cad-3',
  title: 'CAD 3학년 A반',
  operatingSystem: 'windows11',
  capacity: 30,
  hasOwnNetwork: false,
};

export const calendar: Calendar = { today: '2027-01-11', endsOfTerm: ['2027-06-20', '2027-12-20', '2028-06-20'] };

/** Answers under which every question matters. */
export const everyQuestionMatters: Needs = {
  className: '데이터베이스 2학년',
  startingPoint: 'nothing',
  operatingSystem: 'windows11',
  campusFiles: 'no',
  uniqueIdentity: 'no',
  advancedSetup: 'no',
  campusServer: 'no',
  largeDisk: 'yes',
  students: 30,
  lastDay: '2027-12-20',
  keepAfterRetirement: 'no',
  neededBy: '2027-03-02',
};

export type Case = readonly [name: string, data: CardData];

export const values: { readonly [Id in QuestionId]-?: readonly NonNullable<Needs[Id]>[] } = {
  className: ['CAD, 3rd year', 'notSure'],
  startingPoint: ['labTemplate', 'nothing', 'physicalImage', 'otherToolImage', 'notSure'],
  lab: [lab, 'notSure'],
  operatingSystem: ['windows11', 'otherWindows', 'linux', 'notSure'],
  campusFiles: ['yes', 'no', 'notSure'],
  uniqueIdentity: ['yes', 'no', 'notSure'],
  advancedSetup: ['yes', 'no', 'notSure'],
  campusServer: ['yes', 'no', 'notSure'],
  largeDisk: ['yes', 'no', 'notSure'],
  students: [1, 10_000, 'notSure'],
  lastDay: ['2027-12-20', 'notSure'],
  keepAfterRetirement: ['yes', 'no', 'notSure'],
  neededBy: ['2027-01-11', 'notSure'],
};

function titleOf(value: Answer['value']): string {
  return typeof value === 'object' ? value.title : String(value);
}

/** Every answer worth a look. */
const answers: readonly Answer[] = questions.flatMap(({ id }) =>
  values[id].map((value) => ({ question: id, value }) as Answer),
);

/** Every fault; the record makes the compiler ask for a new one. */
const faults: { readonly [Code in AnswerFault['code']]: Extract<AnswerFault, { code: Code }> } = {
  empty: { code: 'empty' },
  tooLong: { code: 'tooLong', longest: 120 },
  notAChoice: { code: 'notAChoice' },
  ambiguousWindows: { code: 'ambiguousWindows' },
  notANumber: { code: 'notANumber' },
  outOfRange: { code: 'outOfRange', least: 1, most: 10_000 },
  notADay: { code: 'notADay' },
  dayInThePast: { code: 'dayInThePast', today: '2027-01-11' },
  afterLastDay: { code: 'afterLastDay', lastDay: '2027-06-20' },
  tooFarAhead: { code: 'tooFarAhead', latest: '2032-01-11' },
};

export function questionCard(question: QuestionId, needs: Needs, refused?: RefusedAnswer): CardData {
  const state: InterviewState = { status: 'open', needs, question, ...(refused === undefined ? {} : { refused }) };
  return { kind: 'interview', id: 'i1', state, calendar };
}

function without(question: QuestionId): Needs {
  return Object.fromEntries(Object.entries(everyQuestionMatters).filter(([id]) => id !== question));
}

const questionCases: readonly Case[] = questions.flatMap(({ id }): Case[] => [
  [`${id}, empty`, questionCard(id, without(id))],
  ...values[id].map(
    (value): Case => [`${id}, was ${titleOf(value)}`, questionCard(id, { ...everyQuestionMatters, [id]: value })],
  ),
  ...Object.values(faults).flatMap((fault) =>
    ['', '20000', '2020-01-01', 'whatever, 무엇이든'].map(
      (typed): Case => [
        `${id}, refused "${typed}" (${fault.code})`,
        questionCard(id, everyQuestionMatters, { fault, typed }),
      ],
    ),
  ),
]);

export function completedCard(
  needs: Needs,
  today: CalendarDay = calendar.today,
  taken?: Approach,
  accepted = false,
): CardData {
  const recommendation = recommend(needs, today);
  const chosen = taken ?? recommendation.assessment.approach;
  return {
    kind: 'interview',
    id: 'i1',
    calendar,
    state: { status: 'completed', needs, recommendation, chosen, accepted },
  };
}

/** Every notice; the record makes the compiler ask for a new one. */
const notices: { readonly [Code in Notice['code']]: Extract<Notice, { code: Code }> } = {
  nothingToCancel: { code: 'nothingToCancel' },
  nothingToGoBackTo: { code: 'nothingToGoBackTo' },
  nothingToResume: { code: 'nothingToResume' },
  noTextUnderstood: { code: 'noTextUnderstood' },
  term: { code: 'term', term: 'labPlan' },
  welcome: { code: 'welcome' },
  languageChosen: { code: 'languageChosen' },
  labReminder: { code: 'labReminder', saveId: 's1', className: 'CAD' },
};

const cancelled: InterviewState = { status: 'cancelled', needs: everyQuestionMatters };
const open: InterviewState = { status: 'open', needs: everyQuestionMatters, question: 'students' };
const completed: InterviewState = {
  status: 'completed',
  needs: everyQuestionMatters,
  recommendation: recommend(everyQuestionMatters, calendar.today),
  chosen: 'vhd',
  accepted: false,
};
const states = [open, completed, { ...completed, accepted: true }, cancelled, { ...cancelled, needs: {} }, open, open];

function statusCard(count: number): CardData {
  const interviews = states
    .slice(0, count)
    .map((state, index) => ({ id: `i${index}`, state, changedAt: 1_799_600_000_000 }));
  return { kind: 'status', interviews, saves: [] };
}

const otherCases: readonly Case[] = [
  ...['P1Y', 'P6M', 'P1Y6M', 'P30D'].map(
    (retention): Case => [`greeting ${retention}`, { kind: 'greeting', retention }],
  ),
  ['help', { kind: 'help' }],
  ['help, not understood', { kind: 'help', notUnderstood: '오늘 점심 뭐 먹지?' }],
  ['cancelled', { kind: 'interview', id: 'i1', state: cancelled, calendar }],
  ...answers.map(
    (answer): Case => [`answered ${answer.question} ${titleOf(answer.value)}`, { kind: 'answered', answer }],
  ),
  ['movedBelow', { kind: 'movedBelow' }],
  ...states.map((state): Case => [`unfinished, ${state.status}`, { kind: 'unfinished', id: 'i1', state }]),
  ...[0, 1, 5, 6, 7].map((count): Case => [`status of ${count}`, statusCard(count)]),
  ['language', { kind: 'language' }],
  ...Object.values(notices).map((notice): Case => [`notice ${notice.code}`, { kind: 'notice', notice }]),
  ['notice labReminder, unnamed', { kind: 'notice', notice: { code: 'labReminder', saveId: 's1' } }],
];

/** Every kind of card but the recommendation, in every state that looks different. */
export const plainCases: readonly Case[] = [...otherCases, ...questionCases];

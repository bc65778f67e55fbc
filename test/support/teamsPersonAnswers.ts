import type { QuestionId } from '../../src/domain/needs.ts';
import type { TeamsPerson } from './teamsPerson.ts';

/** A whole interview's answers, as they are typed in each language and as a card sends them. Leads to a template VM. */
export const databaseClass: readonly {
  readonly question: QuestionId;
  readonly ko: string;
  readonly en: string;
  readonly pressed: string;
}[] = [
  { question: 'className', ko: '데이터베이스 2학년', en: 'Databases, 2nd year', pressed: 'Databases, 2nd year' },
  { question: 'startingPoint', ko: '처음부터', en: 'nothing yet', pressed: 'nothing' },
  { question: 'operatingSystem', ko: '리눅스', en: 'Linux', pressed: 'linux' },
  { question: 'uniqueIdentity', ko: '잘 모르겠어요', en: 'not sure', pressed: 'notSure' },
  { question: 'campusFiles', ko: '아니요', en: 'no', pressed: 'no' },
  { question: 'advancedSetup', ko: '없어요', en: 'nope', pressed: 'no' },
  { question: 'campusServer', ko: '네', en: 'yes please', pressed: 'yes' },
  { question: 'largeDisk', ko: '아니요', en: 'no', pressed: 'no' },
  { question: 'students', ko: '서른 명', en: 'about thirty', pressed: '30' },
  { question: 'lastDay', ko: '이번 학기 종강', en: 'end of term', pressed: '2026-12-18' },
  { question: 'neededBy', ko: '12월 10일', en: '10 December', pressed: '2026-12-10' },
];

/** What those answers make of the interview. */
export const databaseNeeds = {
  startingPoint: 'nothing',
  operatingSystem: 'linux',
  uniqueIdentity: 'notSure',
  campusFiles: 'no',
  advancedSetup: 'no',
  campusServer: 'yes',
  largeDisk: 'no',
  students: 30,
  lastDay: '2026-12-18',
  neededBy: '2026-12-10',
};

/** How the question on the lowest card is answered by a press: by a button of its own, or by its input and "next". */
export function answerPress(person: TeamsPerson, answer: string): Parameters<TeamsPerson['press']> {
  const { buttons } = person.last;
  const own = buttons.some(({ verb, data }) => verb === 'interview.answer' && data['answer'] === answer);
  return own ? [{ verb: 'interview.answer', stands: { answer } }] : [{ verb: 'interview.answer' }, { answer }];
}

/** Presses the answer to the question on the lowest card. */
export async function pressAnswer(person: TeamsPerson, answer: string): ReturnType<TeamsPerson['press']> {
  return person.press(...answerPress(person, answer));
}

/** Begins an interview and presses its answers up to this question, which is shown then; without one, to the end. */
export async function interviewUpTo(person: TeamsPerson, question?: QuestionId): Promise<void> {
  await person.type(person.locale.startsWith('ko') ? '새 이미지' : 'new image');
  for (const answer of databaseClass) {
    if (answer.question === question) return;
    await pressAnswer(person, answer.pressed);
  }
}

import type { Calendar } from './calendar.ts';
import { checkAnswer } from './checkAnswer.ts';
import type { InterviewState } from './interview.ts';
import {
  answerQuestion,
  cancelInterview,
  changeAnswer,
  goBack,
  refuseAnswer,
  resumeInterview,
  type StepRefusal,
  type StepResult,
} from './interviewSteps.ts';
import type { LabAnswer } from './labs.ts';
import type { Answer, QuestionId } from './needs.ts';
import { parseTypedAnswer, readPressedAnswer } from './parseAnswer.ts';
import { questions } from './questions.ts';
import type { Words } from './words.ts';

/** What a person wants of an interview, whether typed or pressed. */
export type InterviewIntent =
  /** Only to see where it stands; a cancelled one is taken up again. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'typed'; readonly text: string }
  /** A card's answer to the question it showed; both are as the card sent them. */
  | { readonly kind: 'pressed'; readonly question: string; readonly value: string }
  /** A lab that Azure told of, picked on a card or by its name. */
  | { readonly kind: 'lab'; readonly lab: LabAnswer }
  /** To the question before; before `question` where a card showed that one, as the card sent it. */
  | { readonly kind: 'back'; readonly question?: string }
  | { readonly kind: 'cancel' }
  /** To answer one question of a completed interview again. */
  | { readonly kind: 'change'; readonly question: string };

export type Proceeding =
  | { readonly kind: 'moved'; readonly state: InterviewState; readonly answered?: Answer }
  /** Nothing changes; the state of the moment is the answer. */
  | { readonly kind: 'stays'; readonly why: StepRefusal['refused'] };

/** The next state of an interview. Pure: the words understood and today come in as data. */
export function proceedInterview(
  state: InterviewState,
  intent: InterviewIntent,
  words: readonly Words[],
  calendar: Calendar,
): Proceeding {
  switch (intent.kind) {
    case 'resume':
      return moved(resumeInterview(state, calendar.today));
    case 'back':
      if (state.status === 'open' && intent.question !== undefined && intent.question !== state.question)
        return { kind: 'stays', why: 'notCurrent' };
      return moved(goBack(state));
    case 'cancel':
      return moved(cancelInterview(state));
    case 'change': {
      const question = questionNamed(intent.question);
      return question === undefined ? { kind: 'stays', why: 'doesNotMatter' } : moved(changeAnswer(state, question));
    }
    case 'lab': {
      const answered: Answer = { question: 'lab', value: intent.lab };
      return moved(answerQuestion(state, answered, calendar.today), answered);
    }
    case 'typed':
      return state.status === 'open'
        ? answer(state, parseTypedAnswer(state.question, intent.text, words, calendar), intent.text, calendar)
        : { kind: 'stays', why: 'notOpen' };
    case 'pressed':
      if (state.status !== 'open') return { kind: 'stays', why: 'notOpen' };
      if (intent.question !== state.question) return { kind: 'stays', why: 'notCurrent' };
      return answer(state, readPressedAnswer(state.question, intent.value), intent.value, calendar);
  }
}

function answer(
  state: Extract<InterviewState, { status: 'open' }>,
  reading: ReturnType<typeof parseTypedAnswer>,
  typed: string,
  calendar: Calendar,
): Proceeding {
  if (reading.kind === 'fault') return moved(refuseAnswer(state, { fault: reading.fault, typed }));
  const fault = checkAnswer(state.needs, reading.answer, calendar);
  if (fault !== undefined) return moved(refuseAnswer(state, { fault, typed }));
  return moved(answerQuestion(state, reading.answer, calendar.today), reading.answer);
}

function moved(result: StepResult, answered?: Answer): Proceeding {
  if (!('status' in result)) return { kind: 'stays', why: result.refused };
  return answered === undefined ? { kind: 'moved', state: result } : { kind: 'moved', state: result, answered };
}

function questionNamed(name: string): QuestionId | undefined {
  return questions.find(({ id }) => id === name)?.id;
}

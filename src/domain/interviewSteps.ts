import type { Approach } from './approach.ts';
import { lastDayBeforeNeeded } from './checkAnswer.ts';
import type { InterviewState, RefusedAnswer } from './interview.ts';
import type { Answer, CalendarDay, Needs, QuestionId } from './needs.ts';
import { tidyText } from './normalize.ts';
import { nextQuestion, previousQuestion, questionsThatMatter, relevantNeeds } from './questions.ts';
import { recommend } from './recommend.ts';

/** A step that does not fit the state it met: nothing changes. */
export interface StepRefusal {
  readonly refused: 'notOpen' | 'notCurrent' | 'nothingBefore' | 'notCompleted' | 'alreadyCompleted' | 'doesNotMatter';
}

/** The new state, or why there is none. Told apart by `'status' in result`. */
export type StepResult = InterviewState | StepRefusal;

/** Longest typed text that is kept for mending, in Unicode code points. */
const longestTyped = 1_000;

/** A new interview at its first question. */
export function startInterview(): InterviewState {
  return { status: 'open', needs: {}, question: 'className' };
}

/** On to the first question that still matters and is unanswered, or to the recommendation. */
function proceed(needs: Needs, today: CalendarDay): InterviewState {
  const question = nextQuestion(needs);
  if (question !== undefined) {
    return { status: 'open', needs, question };
  }
  const relevant = relevantNeeds(needs);
  const recommendation = recommend(relevant, today);
  return {
    status: 'completed',
    needs: relevant,
    recommendation,
    chosen: recommendation.assessment.approach,
    accepted: false,
  };
}

function withAnswer(needs: Needs, answer: Answer): Needs {
  if (answer.question === 'className') {
    return { ...needs, className: tidyText(answer.value) };
  }
  const answered: Needs = { ...needs, [answer.question]: answer.value };
  if (answer.question !== 'lastDay' || lastDayBeforeNeeded(answered) === undefined) {
    return answered;
  }
  // The day the image is needed by has come to lie after the last day: it has to be asked for again.
  const { neededBy: _, ...others } = answered;
  return others;
}

/**
 * Takes an answer that `checkAnswer` found nothing wrong with. After the last one the interview is completed with its
 * recommendation, judged on `today`. Refused where the answer is to another question than the current one.
 */
export function answerQuestion(state: InterviewState, answer: Answer, today: CalendarDay): StepResult {
  if (state.status !== 'open') {
    return { refused: 'notOpen' };
  }
  if (answer.question !== state.question) {
    return { refused: 'notCurrent' };
  }
  return proceed(withAnswer(state.needs, answer), today);
}

/** Keeps an answer that could not be taken beside its question, until the next step. */
export function refuseAnswer(state: InterviewState, refusedAnswer: RefusedAnswer): StepResult {
  if (state.status !== 'open') {
    return { refused: 'notOpen' };
  }
  const typed = Array.from(refusedAnswer.typed).slice(0, longestTyped).join('');
  return { ...state, refused: { ...refusedAnswer, typed } };
}

/** Back to the previous question that matters. All answers stay: the old one is the default there. */
export function goBack(state: InterviewState): StepResult {
  if (state.status !== 'open') {
    return { refused: 'notOpen' };
  }
  const question = previousQuestion(state.needs, state.question);
  return question === undefined ? { refused: 'nothingBefore' } : { status: 'open', needs: state.needs, question };
}

/** Ends an open interview; its answers are kept, so that it can be taken up again. */
export function cancelInterview(state: InterviewState): StepResult {
  return state.status === 'open' ? { status: 'cancelled', needs: state.needs } : { refused: 'notOpen' };
}

/** Takes a cancelled interview up again where it stood; an open one stays as it is. */
export function resumeInterview(state: InterviewState, today: CalendarDay): StepResult {
  switch (state.status) {
    case 'open':
      return state;
    case 'cancelled':
      return proceed(state.needs, today);
    case 'completed':
      return { refused: 'alreadyCompleted' };
  }
}

/** Opens a completed interview again at one of its questions, with all answers kept. */
export function changeAnswer(state: InterviewState, question: QuestionId): StepResult {
  if (state.status !== 'completed') {
    return { refused: 'notCompleted' };
  }
  const matters = questionsThatMatter(state.needs).some(({ id }) => id === question);
  return matters ? { status: 'open', needs: state.needs, question } : { refused: 'doesNotMatter' };
}

/** Takes this approach, recommended or not. What was accepted for another approach is not accepted for this one. */
export function chooseApproach(state: InterviewState, approach: Approach): StepResult {
  if (state.status !== 'completed') {
    return { refused: 'notCompleted' };
  }
  return { ...state, chosen: approach, accepted: state.accepted && state.chosen === approach };
}

/** The educator goes on with the chosen approach. */
export function acceptRecommendation(state: InterviewState): StepResult {
  return state.status === 'completed' ? { ...state, accepted: true } : { refused: 'notCompleted' };
}

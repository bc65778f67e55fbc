import { latestUnfinished, ownInterview } from '../../app/interviews.ts';
import type { InterviewIntent } from '../../domain/proceedInterview.ts';
import { answeredBy, type RunAction, textInput } from './action.ts';

/** `interview.back`: to the question before the one that the card showed. */
export const interviewBack: RunAction = stepOfCard((pressed) => ({
  kind: 'back',
  question: textInput(pressed, 'question') ?? '',
}));

/** `interview.cancel`: ends the interview; its answers are kept. */
export const interviewCancel: RunAction = stepOfCard(() => ({ kind: 'cancel' }));

/** `recommendation.change`: opens one question of a completed interview again. */
export const recommendationChange: RunAction = stepOfCard((pressed) => ({
  kind: 'change',
  question: textInput(pressed, 'question') ?? '',
}));

/**
 * `interview.resume`: takes an interview up again. On a card of its own, in place; from a list, which names it in
 * `interview`, below; from a card that knows of none, the one last worked on, below.
 */
export const interviewResume: RunAction = async ({ scope, interviews }, pressed) => {
  const { card } = pressed;
  const named = textInput(pressed, 'interview') ?? card.subjectId;
  const interview = named === undefined ? await latestUnfinished(scope) : await ownInterview(scope, named);
  if (interview === undefined) return { cardId: card.id };
  const inPlace = interview.id === card.subjectId;
  await interviews.step(interview.id, { kind: 'resume' }, inPlace ? { kind: 'inPlace', card } : { kind: 'below' });
  return { cardId: card.id };
};

function stepOfCard(intentOf: (pressed: Parameters<RunAction>[1]) => InterviewIntent): RunAction {
  return async ({ scope, interviews }, pressed) => {
    const interview = await ownInterview(scope, pressed.card.subjectId ?? '');
    if (interview === undefined) return { cardId: pressed.card.id };
    const step = await interviews.step(interview.id, intentOf(pressed), { kind: 'inPlace', card: pressed.card });
    return answeredBy(step);
  };
}

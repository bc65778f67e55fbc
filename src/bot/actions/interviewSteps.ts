import { ownInterview } from '../../app/interviews.ts';
import type { InterviewIntent } from '../../domain/proceedInterview.ts';
import { type RunAction, textInput } from './action.ts';

/** `interview.back`: to the question before. */
export const interviewBack: RunAction = stepOfCard(() => ({ kind: 'back' }));

/** `interview.cancel`: ends the interview; its answers are kept. */
export const interviewCancel: RunAction = stepOfCard(() => ({ kind: 'cancel' }));

/** `recommendation.change`: opens one question of a completed interview again. */
export const recommendationChange: RunAction = stepOfCard((pressed) => ({
  kind: 'change',
  question: textInput(pressed, 'question') ?? '',
}));

/**
 * `interview.resume`: takes an interview up again. On a card of its own, in place; from a list, which names it in
 * `interview`, below.
 */
export const interviewResume: RunAction = async ({ scope, interviews }, pressed) => {
  const named = textInput(pressed, 'interview');
  const interview = await ownInterview(scope, named ?? pressed.card.subjectId ?? '');
  if (interview === undefined) return pressed.card.id;
  const inPlace = named === undefined;
  await interviews.step(
    interview.id,
    { kind: 'resume' },
    inPlace ? { kind: 'inPlace', card: pressed.card } : { kind: 'below' },
  );
  return pressed.card.id;
};

function stepOfCard(intentOf: (pressed: Parameters<RunAction>[1]) => InterviewIntent): RunAction {
  return async ({ scope, interviews }, pressed) => {
    const interview = await ownInterview(scope, pressed.card.subjectId ?? '');
    if (interview === undefined) return pressed.card.id;
    const step = await interviews.step(interview.id, intentOf(pressed), { kind: 'inPlace', card: pressed.card });
    return step.cardId;
  };
}

import { changeInterview, ownInterview } from '../../app/interviews.ts';
import { beginImageSave } from '../../app/templateSave/draft.ts';
import { approaches } from '../../domain/approach.ts';
import type { InterviewState } from '../../domain/interview.ts';
import { acceptRecommendation, chooseApproach, type StepResult } from '../../domain/interviewSteps.ts';
import { known } from '../../domain/needs.ts';
import { type Pressed, type RunAction, textInput } from './action.ts';

/**
 * `recommendation.accept`: the educator goes on with the approach that the card showed. A template VM leads to the save of
 * its image; the card keeps the steps of the other approaches.
 */
export const recommendationAccept: RunAction = async ({ scope }, pressed) => {
  const { card } = pressed;
  const interview = await ownInterview(scope, card.subjectId ?? '');
  if (interview?.state.status !== 'completed') return { cardId: card.id };
  const { chosen, needs } = interview.state;
  const accepted = acceptRecommendation(interview.state);
  if (chosen !== textInput(pressed, 'approach') || !('status' in accepted)) return { cardId: card.id };
  await changeInterview(scope, interview, accepted);
  if (chosen === 'templateVm') await beginImageSave(scope, interview, known(needs.lab));
  return { cardId: card.id };
};

/** `recommendation.choose`: another approach than the recommended one, or back to it. */
export const recommendationChoose: RunAction = decide((state, pressed) => {
  const approach = approaches.find((candidate) => candidate === textInput(pressed, 'approach'));
  return approach === undefined ? state : chooseApproach(state, approach);
});

function decide(step: (state: InterviewState, pressed: Pressed) => StepResult): RunAction {
  return async ({ scope }, pressed) => {
    const interview = await ownInterview(scope, pressed.card.subjectId ?? '');
    if (interview === undefined) return { cardId: pressed.card.id };
    const result = step(interview.state, pressed);
    if ('status' in result) await changeInterview(scope, interview, result);
    return { cardId: pressed.card.id };
  };
}

import { changeInterview, ownInterview } from '../../app/interviews.ts';
import { approaches } from '../../domain/approach.ts';
import type { InterviewState } from '../../domain/interview.ts';
import { acceptRecommendation, chooseApproach, type StepResult } from '../../domain/interviewSteps.ts';
import { type Pressed, type RunAction, textInput } from './action.ts';

/** `recommendation.accept`: the educator goes on with the approach that the card showed. */
export const recommendationAccept: RunAction = decide((state, pressed) => {
  const shown = textInput(pressed, 'approach');
  return state.status === 'completed' && state.chosen === shown ? acceptRecommendation(state) : state;
});

/** `recommendation.choose`: another approach than the recommended one, or back to it. */
export const recommendationChoose: RunAction = decide((state, pressed) => {
  const approach = approaches.find((candidate) => candidate === textInput(pressed, 'approach'));
  return approach === undefined ? state : chooseApproach(state, approach);
});

function decide(step: (state: InterviewState, pressed: Pressed) => StepResult): RunAction {
  return async ({ scope }, pressed) => {
    const interview = await ownInterview(scope, pressed.card.subjectId ?? '');
    if (interview === undefined) return pressed.card.id;
    const result = step(interview.state, pressed);
    if ('status' in result) await changeInterview(scope, interview, result);
    return pressed.card.id;
  };
}

import { startOrOfferResume, startOver } from '../../app/newImage.ts';
import { type RunAction, textInput } from './action.ts';

/** `interview.start`: a new interview below; with `fresh`, in place of the question whether to resume the open one. */
export const interviewStart: RunAction = async ({ scope, interviews, words }, pressed) => {
  if (textInput(pressed, 'fresh') === 'yes') {
    const interviewId = await startOver(scope, words);
    const step = await interviews.step(interviewId, { kind: 'resume' }, { kind: 'inPlace', card: pressed.card });
    return { cardId: step.cardId };
  }
  const start = await startOrOfferResume(scope);
  if (start.kind === 'begin') await interviews.step(start.interviewId, { kind: 'resume' }, { kind: 'below' });
  return { cardId: pressed.card.id };
};

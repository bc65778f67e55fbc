import { startOver as beginAnew } from '../../app/newImage.ts';
import type { RunCommand } from './command.ts';

/** `start over`: a new interview in place of the open one, whose answers are kept. */
export const startOver: RunCommand = async ({ scope, interviews, words }) => {
  const interviewId = await beginAnew(scope, words);
  await interviews.step(interviewId, { kind: 'resume' }, { kind: 'below' });
};

import { startOrOfferResume } from '../../app/newImage.ts';
import type { RunCommand } from './command.ts';

/** `new image`: begins the interview, or asks about the one that is still open. */
export const newImage: RunCommand = async ({ scope, interviews }) => {
  const start = await startOrOfferResume(scope);
  if (start.kind === 'begin') await interviews.step(start.interviewId, { kind: 'resume' }, { kind: 'below' });
};

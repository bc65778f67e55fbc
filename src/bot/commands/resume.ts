import { latestUnfinished } from '../../app/interviews.ts';
import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `continue`: takes up the interview last worked on, open or cancelled. */
export const resume: RunCommand = async ({ scope, interviews }) => {
  const interview = await latestUnfinished(scope);
  if (interview === undefined) {
    await postCard(scope, { kind: 'notice', notice: { code: 'nothingToResume' } });
    return;
  }
  await interviews.step(interview.id, { kind: 'resume' }, { kind: 'below' });
};

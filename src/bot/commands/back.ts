import { postCard } from '../../app/postCard.ts';
import { goBack } from '../../domain/interviewSteps.ts';
import type { RunCommand } from './command.ts';

/** `back`: to the question before. */
export const back: RunCommand = async ({ scope, interviews }) => {
  const interview = await interviews.current();
  if (interview === undefined) {
    await postCard(scope, { kind: 'notice', notice: { code: 'nothingToResume' } });
    return;
  }
  const before = 'status' in goBack(interview.state);
  if (!before) await postCard(scope, { kind: 'notice', notice: { code: 'nothingToGoBackTo' } });
  await interviews.step(interview.id, { kind: 'back' }, { kind: 'below' });
};

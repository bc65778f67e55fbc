import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `back`: to the question before. */
export const back: RunCommand = async ({ scope, interviews }) => {
  const current = await interviews.current();
  const step = current === undefined ? undefined : await interviews.step(current, { kind: 'back' }, { kind: 'below' });
  if (step !== undefined && step.stays === undefined) return;
  await postCard(scope, { kind: 'notice', notice: { code: 'nothingToGoBackTo' } });
};

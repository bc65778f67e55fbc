import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `cancel`: ends the interview under way; its answers are kept. */
export const cancel: RunCommand = async ({ scope, interviews }) => {
  const interview = await interviews.current();
  if (interview === undefined) {
    await postCard(scope, { kind: 'notice', notice: { code: 'nothingToCancel' } });
    return;
  }
  await interviews.step(interview.id, { kind: 'cancel' }, { kind: 'below' });
};

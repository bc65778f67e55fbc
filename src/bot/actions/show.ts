import { postCard } from '../../app/postCard.ts';
import type { RunAction } from './action.ts';

/** `help.show`: what can be typed, below. */
export const helpShow: RunAction = async ({ scope }, pressed) => {
  await postCard(scope, { kind: 'help' });
  return { cardId: pressed.card.id };
};

/** `status.show`: what is going on for this person, below. */
export const statusShow: RunAction = async ({ scope }, pressed) => {
  await postCard(scope, { kind: 'status' });
  return { cardId: pressed.card.id };
};

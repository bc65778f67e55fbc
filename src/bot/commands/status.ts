import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `status`: what is going on for this person. */
export const status: RunCommand = async ({ scope }) => {
  await postCard(scope, { kind: 'status' });
};

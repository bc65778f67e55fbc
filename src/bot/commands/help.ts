import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `help`: what can be typed. */
export const help: RunCommand = async ({ scope }) => {
  await postCard(scope, { kind: 'help' });
};

import { postCard } from './postCard.ts';
import type { Scope } from './scope.ts';

/** Greets once for each install: Teams announces one install by several activities. */
export async function greetOnce(scope: Scope): Promise<void> {
  if (scope.conversation.greeted) return;
  await scope.records.conversations.update({ ...scope.conversation, greeted: true }, scope.now);
  await postCard(scope, { kind: 'greeting', conversationId: scope.conversation.id });
}

/** The app was removed: nothing more is sent there, and a new install is greeted again. */
export async function takeLeave(scope: Scope): Promise<void> {
  await scope.records.conversations.update({ ...scope.conversation, greeted: false, reachable: false }, scope.now);
}

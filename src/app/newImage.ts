import type { Words } from '../domain/words.ts';
import { beginInterview, openInterview, setAside } from './interviews.ts';
import { postCard } from './postCard.ts';
import type { Scope } from './scope.ts';

export type Start =
  | { readonly kind: 'begin'; readonly interviewId: string }
  /** A card now asks whether to take up the open interview or to start over. */
  | { readonly kind: 'asked' };

/** A new interview; or, where one with answers is open, the question whether to take that one up again. */
export async function startOrOfferResume(scope: Scope): Promise<Start> {
  const open = await openInterview(scope);
  if (open === undefined) return { kind: 'begin', interviewId: await beginInterview(scope) };
  if (Object.keys(open.state.needs).length === 0) return { kind: 'begin', interviewId: open.id };
  await postCard(scope, { kind: 'unfinished', interviewId: open.id });
  return { kind: 'asked' };
}

/** A new interview, whatever was open: that is cancelled, with its answers kept. Returns the new one's id. */
export async function startOver(scope: Scope, words: readonly Words[]): Promise<string> {
  const open = await openInterview(scope);
  if (open !== undefined) await setAside(scope, open, words);
  return beginInterview(scope);
}

import type { Answer } from '../domain/needs.ts';
import type { Card } from '../ports/store.ts';
import { postCard, refreshCard, replaceCard } from './postCard.ts';
import type { Scope } from './scope.ts';

/**
 * Where an interview goes on. A press changes the pressed card in place; after a typed message the card would be above what
 * the person is looking at, so the old one shrinks to a line and a new one is posted below.
 */
export type Placement = { readonly kind: 'inPlace'; readonly card: Card } | { readonly kind: 'below' };

/**
 * Shows the interview's state of the moment where it goes on; every other card of it shrinks to a line: to the answer just
 * given, or to "goes on below". Returns the id of the card that shows it.
 */
export async function showInterview(
  scope: Scope,
  interviewId: string,
  placement: Placement,
  answered?: Answer,
): Promise<string> {
  const kept = placement.kind === 'inPlace' ? placement.card : undefined;
  for (const card of await scope.records.cards.showing(interviewId)) {
    if (card.id === kept?.id) continue;
    const shrinksToAnswer = answered !== undefined && card.kind === 'interview';
    await replaceCard(
      scope,
      card.id,
      shrinksToAnswer ? { kind: 'answered', answer: answered } : { kind: 'movedBelow' },
    );
  }
  if (kept === undefined) return postCard(scope, { kind: 'interview', interviewId });
  if (kept.kind === 'interview' && kept.subjectId === interviewId) await refreshCard(scope, kept.id);
  else await replaceCard(scope, kept.id, { kind: 'interview', interviewId });
  return kept.id;
}

import type { CardContent } from './cardContent.ts';
import { cardColumns } from './cardContent.ts';
import type { Scope } from './scope.ts';

/** Puts a card at the end of the conversation; it is posted after the commit. Returns the card row's id. */
export async function postCard(scope: Scope, content: CardContent): Promise<string> {
  const id = scope.makeIdentifier();
  await scope.records.cards.insert(
    {
      id,
      conversationId: scope.conversation.id,
      personId: scope.person.id,
      nonce: scope.makeIdentifier(),
      ...cardColumns(content),
    },
    scope.now,
  );
  return id;
}

/** Turns a posted card into another one, in place. */
export async function replaceCard(scope: Scope, cardId: string, content: CardContent): Promise<void> {
  await scope.records.cards.become(cardId, { nonce: scope.makeIdentifier(), ...cardColumns(content) });
}

/** Wants this card brought up to date, with a new nonce: presses on what was shown before are outdated. */
export async function refreshCard(scope: Scope, cardId: string): Promise<void> {
  await scope.records.cards.want(cardId, scope.makeIdentifier());
}

/** Wants every card that shows this subject brought up to date. */
export async function refreshCardsShowing(scope: Scope, subjectId: string): Promise<void> {
  for (const card of await scope.records.cards.showing(subjectId)) await refreshCard(scope, card.id);
}

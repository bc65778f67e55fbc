import type { Card } from '../ports/store.ts';
import type { Scope } from './scope.ts';

/** What a button carries about the card it was rendered on. */
export interface PressStamp {
  readonly cardId: string;
  readonly nonce: string;
  readonly verb: string;
}

export type OpenedPress =
  /**
   * A button that was really shown on this card. The card may have changed since: what the press still means is for the
   * state it acts on to decide, so a card that was only brought up to date never refuses a good answer.
   */
  | { readonly kind: 'genuine'; readonly card: Card }
  /** This very press was carried out before: the same card answers, nothing is done again. */
  | { readonly kind: 'repeat'; readonly answerCardId: string }
  /** No rendering of this card ever carried this nonce: the current card answers and nothing changes. */
  | { readonly kind: 'forged'; readonly card: Card }
  | { readonly kind: 'unknownCard' }
  | { readonly kind: 'notYours' };

/** Decides whether a press may be carried out, from the rows alone: nothing that the button carries is trusted. */
export async function openPress(scope: Scope, stamp: PressStamp): Promise<OpenedPress> {
  const card = await scope.records.cards.find(stamp.cardId);
  if (card === undefined) return { kind: 'unknownCard' };
  if (card.personId !== scope.person.id || card.conversationId !== scope.conversation.id) return { kind: 'notYours' };
  const earlier = await scope.records.presses.find(stamp.nonce, scope.person.id, stamp.verb);
  if (earlier?.cardId === card.id) return { kind: 'repeat', answerCardId: earlier.answerCardId };
  if (!(await scope.records.cards.minted(stamp.nonce, card.id))) return { kind: 'forged', card };
  return { kind: 'genuine', card };
}

/**
 * Keeps a press that was carried out, so that a repeat of it is known. `answerCardId` is the card that answers.
 * Written in the transaction of what it led to.
 */
export async function keepPress(scope: Scope, stamp: PressStamp, answerCardId: string): Promise<void> {
  const { nonce, cardId, verb } = stamp;
  await scope.records.presses.insert({ nonce, personId: scope.person.id, verb, cardId, answerCardId }, scope.now);
}

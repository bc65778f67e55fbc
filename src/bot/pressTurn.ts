import type { TurnContext } from 'botbuilder';
import { keepPress, openPress } from '../app/openPress.ts';
import { refreshCard } from '../app/postCard.ts';
import { verbs } from '../domain/verbs.ts';
import type { RenderedCard } from '../ports/cards.ts';
import { actions } from './actions/table.ts';
import { inTurn } from './openTurn.ts';
import type { PressedButton } from './press.ts';
import type { Speaker } from './speaker.ts';
import type { Turn, TurnParts } from './turnParts.ts';

/** What answers a press: a card for the presser, or a sentence. */
export type PressAnswer =
  | { readonly kind: 'card'; readonly card: RenderedCard }
  | { readonly kind: 'message'; readonly text: string };

/** A pressed button in a personal chat. `button` is undefined where its form was wrong: no card of ours sends that. */
export async function pressTurn(
  parts: TurnParts,
  context: TurnContext,
  speaker: Speaker,
  button: PressedButton | undefined,
): Promise<PressAnswer> {
  return inTurn(parts, context, speaker, async (turn) => {
    const texts = parts.catalogues[turn.scope.person.language].messages;
    if (button === undefined) return { kind: 'message', text: texts.unknownButton };
    const opened = await openPress(turn.scope, button);
    switch (opened.kind) {
      case 'unknownCard':
        return { kind: 'message', text: texts.unknownButton };
      case 'notYours':
        return { kind: 'message', text: texts.notYourCard };
      case 'forged':
        return currentCard(parts, turn, opened.card.id);
      case 'repeat':
        return currentCard(parts, turn, opened.answerCardId);
      case 'genuine':
        return currentCard(parts, turn, await carryOut(turn, button, opened.card.id));
    }
  });
}

/**
 * Carries the press out, unless its verb is unknown. The pressed card gets a new nonce if it did not get one by changing:
 * a button that stays (such as "new image" on the greeting) can be pressed again, and this very press cannot.
 */
async function carryOut(turn: Turn, button: PressedButton, cardId: string): Promise<string> {
  const { records } = turn.scope;
  const verb = verbs.find((candidate) => candidate === button.verb);
  const card = await records.cards.find(cardId);
  if (verb === undefined || card === undefined) return cardId;
  const answerCardId = await actions[verb](turn, { card, inputs: button.inputs });
  const after = await records.cards.find(cardId);
  if (after?.nonce === card.nonce) await refreshCard(turn.scope, cardId);
  await keepPress(turn.scope, button, answerCardId);
  return answerCardId;
}

async function currentCard(parts: TurnParts, turn: Turn, cardId: string): Promise<PressAnswer> {
  const card = await turn.scope.records.cards.find(cardId);
  if (card === undefined) {
    const texts = parts.catalogues[turn.scope.person.language].messages;
    return { kind: 'message', text: texts.outdated };
  }
  return { kind: 'card', card: await parts.present(turn.scope.records, card) };
}

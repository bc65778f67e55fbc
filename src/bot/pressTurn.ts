import type { TurnContext } from 'botbuilder';
import { keepPress, openPress } from '../app/openPress.ts';
import { refreshCard } from '../app/postCard.ts';
import { verbs } from '../domain/verbs.ts';
import type { RenderedCard } from '../ports/cards.ts';
import type { Records } from '../ports/store.ts';
import type { ActionResult } from './actions/action.ts';
import { actions } from './actions/table.ts';
import { inTurn } from './openTurn.ts';
import type { PressedButton } from './press.ts';
import type { Speaker } from './speaker.ts';
import type { Turn, TurnParts } from './turnParts.ts';

/** What answers a press: a card for the presser, or a sentence. */
export type PressAnswer =
  | { readonly kind: 'card'; readonly card: RenderedCard }
  | { readonly kind: 'message'; readonly text: string };

/**
 * How long the answer to a press waits for Azure, milliseconds of real time: Teams wants one within 5 s, people within 2 s. After
 * that the card says "checking…" and is updated.
 */
const patience = 1_500;

/** A pressed button in a personal chat. `button` is undefined where its form was wrong: no card of ours sends that. */
export async function pressTurn(
  parts: TurnParts,
  context: TurnContext,
  speaker: Speaker,
  button: PressedButton | undefined,
): Promise<PressAnswer> {
  const { answer, waiting } = await inTurn(parts, context, speaker, (turn) => answerPress(parts, turn, button));
  if (waiting === undefined) return answer;
  await parts.inquiryAnswered(waiting.inquiryId, patience);
  return parts.store.transaction((records) => showCard(parts, records, waiting.cardId, answer));
}

/** What answers a press now, and what it had better wait for. */
interface AnsweredPress {
  readonly answer: PressAnswer;
  readonly waiting?: { readonly inquiryId: string; readonly cardId: string };
}

async function answerPress(parts: TurnParts, turn: Turn, button: PressedButton | undefined): Promise<AnsweredPress> {
  const texts = parts.catalogues[turn.scope.person.language].messages;
  const said = (text: string): AnsweredPress => ({ answer: { kind: 'message', text } });
  if (button === undefined) return said(texts.unknownButton);
  const opened = await openPress(turn.scope, button);
  switch (opened.kind) {
    case 'unknownCard':
      return said(texts.unknownButton);
    case 'notYours':
      return said(texts.notYourCard);
    case 'forged':
      return { answer: await currentCard(parts, turn, opened.card.id) };
    case 'repeat':
      return { answer: await currentCard(parts, turn, opened.answerCardId) };
    case 'genuine': {
      const { cardId, waitsFor, refusal } = await carryOut(turn, button, opened.card.id);
      if (refusal !== undefined) return said(texts[refusal]);
      const answer = await currentCard(parts, turn, cardId);
      return { answer, ...(waitsFor === undefined ? {} : { waiting: { inquiryId: waitsFor, cardId } }) };
    }
  }
}

/**
 * Carries the press out, unless its verb is unknown. The pressed card gets a new nonce if it did not get one by changing:
 * a button that stays (such as "new image" on the greeting) can be pressed again, and this very press cannot.
 */
async function carryOut(turn: Turn, button: PressedButton, cardId: string): Promise<ActionResult> {
  const { records } = turn.scope;
  const verb = verbs.find((candidate) => candidate === button.verb);
  const card = await records.cards.find(cardId);
  if (verb === undefined || card === undefined) return { cardId };
  const result = await actions[verb](turn, { card, inputs: button.inputs });
  const after = await records.cards.find(cardId);
  if (after?.nonce === card.nonce) await refreshCard(turn.scope, cardId);
  await keepPress(turn.scope, button, result.cardId);
  return result;
}

async function currentCard(parts: TurnParts, turn: Turn, cardId: string): Promise<PressAnswer> {
  const { outdated } = parts.catalogues[turn.scope.person.language].messages;
  return showCard(parts, turn.scope.records, cardId, { kind: 'message', text: outdated });
}

async function showCard(parts: TurnParts, records: Records, cardId: string, gone: PressAnswer): Promise<PressAnswer> {
  const card = await records.cards.find(cardId);
  return card === undefined ? gone : { kind: 'card', card: await parts.present(records, card) };
}

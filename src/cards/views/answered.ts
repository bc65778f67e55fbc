import type { CardData } from '../../ports/cards.ts';
import { userText } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';
import { bareLine, type LineView } from './line.ts';

/** What is left of a question card after a typed answer: question and answer. */
export function answeredView({ answer }: Extract<CardData, { kind: 'answered' }>, context: ViewContext): LineView {
  const { text, words } = context;
  return bareLine(text.interview.answered(text.questions[answer.question].short, userText(words.answer(answer))));
}

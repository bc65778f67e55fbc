import type { CardData } from '../../ports/cards.ts';
import { classNameOf, stateInWords } from '../stateInWords.ts';
import type { ViewContext } from '../viewContext.ts';
import { type LineView, lineWithButtons } from './line.ts';
import { resumeButton } from './status.ts';

/**
 * Asks whether to go on with an interview or to start over. By the time the card is rendered the interview may have gone
 * on elsewhere: then it says where it stands.
 */
export function unfinishedView(data: Extract<CardData, { kind: 'unfinished' }>, context: ViewContext): LineView {
  const { text, button } = context;
  const { state } = data;
  const buttons = [
    { ...resumeButton(data, context), style: 'positive' as const },
    button(text.buttons.startOver, 'interview.start', { values: { fresh: 'yes' } }),
  ];
  const view = lineWithButtons(text.interview.answered(classNameOf(state, text), stateInWords(state, text)), buttons);
  return state.status === 'open' ? { ...view, details: [text.questions[state.question].ask] } : view;
}

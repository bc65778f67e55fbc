import type { CardData } from '../../ports/cards.ts';
import type { FilledTemplate, ViewContext } from '../viewContext.ts';
import { lineWithButtons } from './line.ts';
import { questionView } from './question.ts';
import { recommendationView } from './recommendation.ts';

/** An interview's card: the question it is at, its recommendation, or that it was cancelled. */
export function interviewCard(data: Extract<CardData, { kind: 'interview' }>, context: ViewContext): FilledTemplate {
  const { state } = data;
  const { text, button } = context;
  switch (state.status) {
    case 'open':
      return { template: 'question', view: questionView(state, data, context) };
    case 'completed':
      return { template: 'recommendation', view: recommendationView(state, context) };
    case 'cancelled': {
      const ways = [
        button(text.buttons.resume, 'interview.resume', { values: { interview: data.id } }),
        button(text.buttons.start, 'interview.start'),
      ];
      return { template: 'line', view: lineWithButtons(text.interview.cancelled, ways) };
    }
  }
}

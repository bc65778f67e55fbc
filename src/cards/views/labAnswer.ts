import type { Needs } from '../../domain/needs.ts';
import type { LookedUp } from '../../ports/saveCards.ts';
import type { ButtonView } from '../button.ts';
import type { ViewContext } from '../viewContext.ts';
import { type LabButtons, type LabChoicesView, labChoices } from './labChoices.ts';

/** How the question which lab is answered, besides "not sure". */
export interface LabAnswerView {
  /** That Azure is being asked, or why it gave no answer: none or one. */
  readonly labRemarks: readonly string[];
  /** None or one. */
  readonly labChoices: readonly LabChoicesView[];
  /** Asks Azure again: none or one. */
  readonly checkButtons: readonly ButtonView[];
}

/** Of every other question. */
export const noLabAnswer: LabAnswerView = { labRemarks: [], labChoices: [], checkButtons: [] };

/** The labs that Azure told of; that it is being asked; or why it did not answer. */
export function labAnswerView(
  chosen: Needs['lab'],
  lookedUp: LookedUp | undefined,
  context: ViewContext,
): LabAnswerView {
  const { text, button } = context;
  const inquiry = lookedUp?.inquiry;
  const answer = inquiry?.kind === 'labs' ? lookedUp?.answer : undefined;
  const again = (title: string): readonly ButtonView[] => [button(title, 'save.check')];
  const { checkAgain, lookAgain } = text.save.buttons;
  switch (answer?.kind) {
    case 'labs': {
      const search = inquiry?.kind === 'labs' ? inquiry.search : '';
      const found = { ...answer, search, ...(typeof chosen === 'object' ? { chosen: chosen.labId } : {}) };
      return {
        labRemarks: [],
        labChoices: [labChoices(found, labButtons(search, context), context)],
        checkButtons: answer.total === 0 ? again(lookAgain) : [],
      };
    }
    case 'failed':
      return { labRemarks: [text.save.notLookedUp[answer.why]], labChoices: [], checkButtons: again(checkAgain) };
    case undefined:
    case 'preflight':
    case 'labGone':
      return { labRemarks: [text.save.checking], labChoices: [], checkButtons: again(checkAgain) };
  }
}

/** With "not sure", "back" and "cancel", and the search where something was searched for, a card stays at six buttons. */
function labButtons(search: string, { text, button }: ViewContext): LabButtons {
  const values = { question: 'lab' };
  const { choose, search: find } = text.save.labs;
  return {
    inputId: 'answer',
    mostPresses: search === '' ? 3 : 2,
    press: (title, labId) => button(title, 'interview.answer', { values: { ...values, answer: labId } }),
    choose: button(choose, 'interview.answer', { values, primary: true, withInputs: true }),
    search: button(find, 'lab.search', { withInputs: true }),
  };
}

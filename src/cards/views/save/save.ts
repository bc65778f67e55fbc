import type { SaveCardData } from '../../../ports/saveCards.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import { lineWithButtons } from '../line.ts';
import { labMissingCard } from './labMissing.ts';
import { labsCard } from './labs.ts';
import { operationCard } from './operation.ts';
import { preflightCard } from './preflight.ts';

/** The one card of a template save, in whichever state it is. Throws on a confirmed save without its operation, a defect. */
export function saveCard(data: SaveCardData, context: ViewContext): FilledTemplate {
  const { state, operation } = data;
  switch (state.status) {
    case 'labMissing':
      return labMissingCard(data, context);
    case 'choosingLab':
      return labsCard(data, state, context);
    case 'preparing':
      return preflightCard(data, state, context);
    case 'confirmed':
      if (operation === undefined) throw new Error(`The card of the confirmed save ${data.id} lacks its operation`);
      return operationCard(data, operation, context);
    case 'cancelled': {
      const { save } = context.text;
      const again = context.button(save.buttons.takeUpAgain, 'save.check');
      return { template: 'line', view: lineWithButtons(save.draftCancelled, [again]) };
    }
  }
}

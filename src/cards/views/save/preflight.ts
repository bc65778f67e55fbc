import { sameArmId } from '../../../domain/armId.ts';
import type { ImageSaveState } from '../../../domain/imageSave.ts';
import type { SaveCardData } from '../../../ports/saveCards.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import { checksView } from './checks.ts';
import { saveFormView } from './form.ts';
import { headView } from './head.ts';
import { checkingCard, failedLookUpCard, labGoneCard } from './notLookedUp.ts';

type Preparing = Extract<ImageSaveState, { status: 'preparing' }>;

/** The checks before a save and, where nothing is in the way, the form that starts it. */
export function preflightCard(data: SaveCardData, state: Preparing, context: ViewContext): FilledTemplate {
  const { text, button } = context;
  const { titles, buttons } = text.save;
  const subject = { className: data.className, labTitle: state.lab.title };
  const head = headView(titles.preparing, subject, context);
  const others = [button(buttons.otherLab, 'lab.ready'), button(buttons.cancel, 'save.cancel')];
  const answer = answerFor(data, state);
  switch (answer?.kind) {
    case undefined:
    case 'labs':
      return checkingCard(head, others, context);
    case 'failed':
      return failedLookUpCard(head, answer, others, context);
    case 'labGone':
      return labGoneCard(head, context);
    case 'preflight': {
      const { preflight } = answer;
      const save = button(buttons.save, 'save.confirm', { primary: true, withInputs: true });
      const check = button(buttons.checkAgain, 'save.check', { primary: !preflight.ready });
      return {
        template: 'savePreflight',
        view: {
          head: preflight.ready ? headView(titles.preparingForm, subject, context) : head,
          checks: checksView(preflight.checks, context),
          forms: preflight.ready ? [{ ...saveFormView(state, preflight, context), buttons: [save] }] : [],
          buttons: [check, ...others],
        },
      };
    }
  }
}

function answerFor({ lookedUp }: SaveCardData, { lab }: Preparing): NonNullable<SaveCardData['lookedUp']>['answer'] {
  const inquiry = lookedUp?.inquiry;
  return inquiry?.kind === 'preflight' && sameArmId(inquiry.labId, lab.labId) ? lookedUp?.answer : undefined;
}

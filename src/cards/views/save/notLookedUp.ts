import type { InquiryAnswer } from '../../../domain/inquiry.ts';
import type { ButtonView } from '../../button.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import type { HeadView } from './head.ts';
import { messageCard } from './message.ts';

/** Azure is being asked; the card is updated when it has answered, and can be asked for by hand. */
export function checkingCard(head: HeadView, others: readonly ButtonView[], context: ViewContext): FilledTemplate {
  const { text, button } = context;
  return messageCard({
    head,
    lines: [text.save.checking],
    buttons: [button(text.save.buttons.checkAgain, 'save.check'), ...others],
  });
}

/** Azure's answer did not come: why, and what to do. */
export function failedLookUpCard(
  head: HeadView,
  { why, azureCode }: Extract<InquiryAnswer, { kind: 'failed' }>,
  others: readonly ButtonView[],
  context: ViewContext,
): FilledTemplate {
  const { text, button } = context;
  return messageCard({
    head,
    lines: [text.save.notLookedUp[why]],
    hints: azureCode === undefined ? [] : [text.save.operation.azureCode(azureCode)],
    buttons: [button(text.save.buttons.checkAgain, 'save.check', { primary: why !== 'noRights' }), ...others],
  });
}

/** The lab is not in Azure any more. */
export function labGoneCard(head: HeadView, { text, button }: ViewContext): FilledTemplate {
  const { buttons, labGone } = text.save;
  return messageCard({
    head,
    lines: [labGone],
    buttons: [
      button(buttons.otherLab, 'lab.ready', { primary: true }),
      button(buttons.checkAgain, 'save.check'),
      button(buttons.cancel, 'save.cancel'),
    ],
  });
}

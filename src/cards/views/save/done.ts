import { parseArmId } from '../../../domain/armId.ts';
import { labsPortalAddress, pageAddress } from '../../../domain/links.ts';
import type { SaveProgress } from '../../../domain/templateSave.ts';
import type { OperationShown } from '../../../ports/saveCards.ts';
import { link, numberedList } from '../../markdown.ts';
import { shortUserText } from '../../userText.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import type { HeadView } from './head.ts';

/** The name of the lab plan in an ARM id. User text. */
export function planNameOf({ target }: OperationShown): string {
  return shortUserText(parseArmId(target.planId)?.names.at(-1) ?? target.planId, 100);
}

/** The usable image: where it is, how to make a lab from it, and what goes wrong most. */
export function doneCard(
  head: HeadView,
  operation: OperationShown,
  { version }: Extract<SaveProgress, { status: 'done' }>,
  context: ViewContext,
): FilledTemplate {
  const { text, language, button } = context;
  const { done } = text.save;
  const [first, ...others] = done.makeLab;
  const { enabledBy } = operation;
  return {
    template: 'saveDone',
    view: {
      head,
      facts: [
        done.version(version),
        ...(enabledBy === undefined ? [] : [done.enabledBy(shortUserText(enabledBy, 60))]),
      ].join(' · '),
      plan: done.plan(planNameOf(operation)),
      makeLab: numberedList([`${first} ${link('labs.azure.com', labsPortalAddress)}`, ...others]),
      warning: text.warnings.sameCredentials({}),
      more: link(done.readMore, pageAddress('how-to-use-shared-image-gallery', language)),
      buttons: [button(text.buttons.start, 'interview.start')],
    },
  };
}

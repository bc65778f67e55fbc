import { labsPortalAddress, pageAddress } from '../../../domain/links.ts';
import type { SaveCardData } from '../../../ports/saveCards.ts';
import { link, numberedList } from '../../markdown.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import { headView } from './head.ts';
import { messageCard } from './message.ts';

/** What to do where there is no lab yet, after Microsoft's article on template VMs. */
export function labMissingCard({ className }: SaveCardData, context: ViewContext): FilledTemplate {
  const { text, language, button } = context;
  const { labMissing, titles, buttons } = text.save;
  const [first, ...others] = labMissing.steps;
  const steps = [`${first} ${link('labs.azure.com', labsPortalAddress)}`, ...others];
  return messageCard({
    head: headView(titles.labMissing, { className }, context),
    lines: [
      labMissing.intro,
      numberedList(steps),
      link(labMissing.readMore, pageAddress('how-to-create-manage-template', language)),
    ],
    hints: [labMissing.cannotMakeLab],
    buttons: [button(buttons.findLab, 'lab.ready', { primary: true }), button(buttons.cancel, 'save.cancel')],
  });
}

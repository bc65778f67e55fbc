import type { ButtonView } from '../../button.ts';
import type { FilledTemplate } from '../../viewContext.ts';
import type { HeadView } from './head.ts';

/** A card of a save that says something and offers ways on. No user text but in its head. */
interface MessageView {
  readonly head: HeadView;
  readonly lines: readonly string[];
  readonly hints: readonly string[];
  readonly buttons: readonly ButtonView[];
}

/** A message's card. Lines may hold Markdown. */
export function messageCard(view: Omit<MessageView, 'hints'> & Partial<MessageView>): FilledTemplate {
  return { template: 'saveMessage', view: { hints: [], ...view } };
}

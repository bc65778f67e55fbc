import { commandNames } from '../../domain/command.ts';
import type { CardData } from '../../ports/cards.ts';
import type { ButtonView } from '../button.ts';
import { bulletList } from '../markdown.ts';
import { shortUserText } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';
import { otherLanguageButtons } from './greeting.ts';

interface HelpView {
  /** None or one. */
  readonly notUnderstood: readonly string[];
  readonly commands: string;
  readonly buttons: readonly ButtonView[];
}

const longestQuote = 100;

/** What can be typed; first of all, where that is why it is shown, what was not understood. */
export function helpView(data: Extract<CardData, { kind: 'help' }>, context: ViewContext): HelpView {
  const { text, button } = context;
  const { notUnderstood } = data;
  return {
    notUnderstood:
      notUnderstood === undefined ? [] : [text.help.notUnderstood(shortUserText(notUnderstood, longestQuote))],
    commands: bulletList(commandNames.map((name) => `**${text.commands[name].typed}**: ${text.commands[name].does}`)),
    buttons: [
      button(text.buttons.start, 'interview.start', { primary: true }),
      button(text.buttons.status, 'status.show'),
      ...otherLanguageButtons(context),
    ],
  };
}

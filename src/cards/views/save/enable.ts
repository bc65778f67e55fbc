import type { EnableCardData, OperationShown } from '../../../ports/saveCards.ts';
import type { ButtonView } from '../../button.ts';
import { shortUserText } from '../../userText.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import { planNameOf } from './done.ts';

interface EnableView {
  readonly title: string;
  readonly facts: readonly { readonly name: string /** User text. */; readonly value: string }[];
  readonly lines: readonly string[];
  /** User text: none or one. */
  readonly outcomes: readonly string[];
  readonly buttons: readonly ButtonView[];
}

type Situation = Pick<EnableView, 'title' | 'lines' | 'outcomes' | 'buttons'>;

const longest = 80;

/** IT's one press: what is to be enabled and for whom, and afterwards who did it. */
export function enableCard({ operation, requester }: EnableCardData, context: ViewContext): FilledTemplate {
  const { enable } = context.text.save;
  const { target, progress } = operation;
  const version = 'version' in progress ? [progress.version ?? []].flat() : [];
  const view: EnableView = {
    ...situationOf(operation, context),
    facts: [
      { name: enable.requester, value: shortUserText(requester, longest) },
      { name: enable.lab, value: shortUserText(target.labTitle, longest) },
      { name: enable.image, value: shortUserText(target.imageName, longest) },
      ...version.map((value) => ({ name: enable.version, value: shortUserText(value, longest) })),
      { name: enable.plan, value: planNameOf(operation) },
    ].map(({ name, value }) => ({ name: `${name}: `, value })),
  };
  return { template: 'enable', view };
}

function situationOf(operation: OperationShown, { text, words, timeZone, button }: ViewContext): Situation {
  const { enable, titles, buttons } = text.save;
  const { progress, changedAt, enabledBy } = operation;
  switch (progress.status) {
    case 'waitingForEnable':
      return {
        title: titles.enable,
        lines: [enable.effect],
        outcomes: [],
        buttons: [button(buttons.enable, 'image.enable', { primary: true })],
      };
    case 'enabling':
      return {
        title: titles.enabling,
        lines: [],
        outcomes: [enabledBy === undefined ? enable.running : enable.runningFor(shortUserText(enabledBy, longest))],
        buttons: [],
      };
    case 'done': {
      const moment = words.moment(changedAt, timeZone);
      const outcome =
        enabledBy === undefined ? enable.enabled(moment) : enable.enabledBy(shortUserText(enabledBy, longest), moment);
      return { title: titles.enabled, lines: [], outcomes: [outcome], buttons: [] };
    }
    case 'queued':
    case 'stopping':
    case 'saving':
    case 'replicating':
    case 'checkingDisk':
    case 'notListed':
    case 'failed':
    case 'cancelled':
      return { title: titles.nothingToEnable, lines: [enable.nothingToDo], outcomes: [], buttons: [] };
  }
}

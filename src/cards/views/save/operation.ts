import { pageAddress } from '../../../domain/links.ts';
import type { ActiveSave, SaveProgress } from '../../../domain/templateSave.ts';
import type { OperationShown, SaveCardData } from '../../../ports/saveCards.ts';
import type { SaveTexts } from '../../../ports/saveTexts.ts';
import type { ButtonView } from '../../button.ts';
import { link } from '../../markdown.ts';
import { progressInWords } from '../../saveInWords.ts';
import type { FilledTemplate, ViewContext } from '../../viewContext.ts';
import { doneCard } from './done.ts';
import { type HeadView, headView } from './head.ts';
import { messageCard } from './message.ts';
import { type StepView, stepViews } from './steps.ts';

interface OperationView {
  readonly head: HeadView;
  readonly steps: readonly StepView[];
  /** None or one: how the save stopped. */
  readonly stops: readonly { readonly style: 'attention' | 'warning'; readonly lines: readonly string[] }[];
  readonly lines: readonly string[];
  readonly hints: readonly string[];
  readonly buttons: readonly ButtonView[];
}

type Ended<Status extends SaveProgress['status']> = Extract<SaveProgress, { status: Status }>;

/** The save under way, or how it ended. */
export function operationCard(data: SaveCardData, operation: OperationShown, context: ViewContext): FilledTemplate {
  const { progress, target } = operation;
  const subject = { className: data.className, labTitle: target.labTitle, imageName: target.imageName };
  const head = headView(progressInWords(progress, context.text), subject, context);
  const steps = stepViews(operation, context);
  switch (progress.status) {
    case 'done':
      return doneCard(head, operation, progress, context);
    case 'cancelled':
      return cancelledCard(head, progress, context);
    case 'failed':
      return operationTemplate({ head, steps, ...failedParts(progress, context) });
    case 'notListed':
      return operationTemplate({ head, steps, ...notListedParts(progress, context) });
    case 'queued':
    case 'stopping':
    case 'saving':
    case 'replicating':
    case 'checkingDisk':
    case 'enabling':
    case 'waitingForEnable':
      return operationTemplate({ head, steps, ...underWayParts(operation, progress, context) });
  }
}

function operationTemplate(view: OperationView): FilledTemplate {
  return { template: 'saveOperation', view };
}

type Parts = Omit<OperationView, 'head' | 'steps'>;

function underWayParts(
  { cancelRequested, changedAt }: OperationShown,
  progress: ActiveSave,
  { text, words, timeZone, button }: ViewContext,
): Parts {
  const said = text.save.operation;
  return {
    stops: [],
    lines: [
      ...(progress.status === 'waitingForEnable' ? [said.waitingForEnable] : []),
      ...(cancelRequested ? [said.cancelRequested] : []),
    ],
    hints: [
      ...(cancelRequested ? [] : [cancelHint(progress, text.save)]),
      said.changedAt(words.moment(changedAt, timeZone)),
    ],
    buttons: cancelRequested ? [] : [button(text.save.buttons.cancelOperation, 'operation.cancel')],
  };
}

/** What becomes of the save if it is cancelled now: Azure cannot stop one that it may have accepted. */
function cancelHint(progress: ActiveSave, { operation }: SaveTexts): string {
  switch (progress.status) {
    case 'queued':
    case 'stopping':
      return operation.cancelStops;
    case 'saving':
      return progress.intent === undefined ? operation.cancelStops : operation.cancelFinishes;
    case 'replicating':
    case 'checkingDisk':
    case 'enabling':
    case 'waitingForEnable':
      return operation.cancelKeeps;
  }
}

function failedParts(progress: Ended<'failed'>, context: ViewContext): Parts {
  const { operation } = context.text.save;
  const { what, wayOut } = operation.failures[progress.why];
  return {
    stops: [{ style: 'attention', lines: [what, wayOut] }],
    lines: [],
    hints: progress.azureCode === undefined ? [] : [operation.azureCode(progress.azureCode)],
    buttons: failedButtons(progress, context),
  };
}

function failedButtons({ why, retryFrom }: Ended<'failed'>, { text, button }: ViewContext): readonly ButtonView[] {
  const { buttons } = text.save;
  const primary = { primary: true };
  if (retryFrom !== undefined) return [button(buttons.retry, 'operation.retry', primary)];
  return [button(why === 'nameTaken' ? buttons.otherName : buttons.checkAgain, 'save.check', primary)];
}

function notListedParts({ why }: Ended<'notListed'>, { text, language, button }: ViewContext): Parts {
  const { operation, buttons } = text.save;
  const { what, wayOut } = operation.notListed[why];
  const more = link(operation.readMore, pageAddress('how-to-use-shared-image-gallery', language));
  return {
    stops: [{ style: 'warning', lines: [what, wayOut] }],
    lines: [`${operation.kept} ${more}`],
    hints: [],
    buttons: [button(buttons.saveAgain, 'save.check')],
  };
}

function cancelledCard(
  head: HeadView,
  { savedAnyway }: Ended<'cancelled'>,
  { text, button }: ViewContext,
): FilledTemplate {
  const { operation, buttons } = text.save;
  return messageCard({
    head,
    lines: [savedAnyway ? operation.cancelledButSaved : operation.cancelled],
    buttons: [button(buttons.saveAgain, 'save.check')],
  });
}

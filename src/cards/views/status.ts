import type { CardData, InterviewSummary, SaveSummary } from '../../ports/cards.ts';
import type { ButtonView } from '../button.ts';
import { saveInWords } from '../saveInWords.ts';
import { classNameOf, stateInWords } from '../stateInWords.ts';
import { shortUserText } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';

interface StatusView {
  /** None or one. */
  readonly remarks: readonly string[];
  readonly entries: readonly EntryView[];
  /** None or one: how many are not shown. */
  readonly more: readonly string[];
  readonly buttons: readonly ButtonView[];
}

interface EntryView {
  /** User text. */
  readonly name: string;
  readonly state: string;
  readonly buttons: readonly ButtonView[];
}

/** With "new image" a card stays at six buttons. */
const mostShown = 5;
const longestName = 60;

/** The person's saves, then the interviews, each last changed first as they come in. */
export function statusView(data: Extract<CardData, { kind: 'status' }>, context: ViewContext): StatusView {
  const { text, button } = context;
  const entries = [
    ...data.saves.map((save) => saveEntry(save, context)),
    ...data.interviews.map((interview) => interviewEntry(interview, context)),
  ];
  const left = entries.length - mostShown;
  return {
    remarks: entries.length === 0 ? [text.status.nothing] : [],
    entries: entries.slice(0, mostShown),
    more: left > 0 ? [text.status.more(left)] : [],
    buttons: [button(text.buttons.start, 'interview.start', { primary: entries.length === 0 })],
  };
}

function interviewEntry(interview: InterviewSummary, context: ViewContext): EntryView {
  return {
    name: classNameOf(interview.state, context.text),
    state: withDay(stateInWords(interview.state, context.text), interview.changedAt, context),
    buttons: [resumeButton(interview, context)],
  };
}

function saveEntry({ id, state, className, operation, changedAt }: SaveSummary, context: ViewContext): EntryView {
  const { text, button } = context;
  const labTitle = 'lab' in state ? state.lab.title : undefined;
  const name = operation?.imageName ?? labTitle ?? className;
  return {
    name: name === undefined ? text.status.unnamedClass : shortUserText(name, longestName),
    state: withDay(saveInWords(state, operation?.progress, text), changedAt, context),
    buttons: [button(text.buttons.show, 'operation.show', { values: { save: id } })],
  };
}

function withDay(state: string, changedAt: number, { text, words, timeZone }: ViewContext): string {
  return text.status.changed(state, words.instant(changedAt, timeZone));
}

/** Goes on with an interview, or shows its recommendation again. */
export function resumeButton({ id, state }: Omit<InterviewSummary, 'changedAt'>, context: ViewContext): ButtonView {
  const { resume, show } = context.text.buttons;
  const title = state.status === 'completed' ? show : resume;
  return context.button(title, 'interview.resume', { values: { interview: id } });
}

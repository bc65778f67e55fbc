import type { CardData, InterviewSummary } from '../../ports/cards.ts';
import type { ButtonView } from '../button.ts';
import { classNameOf, stateInWords } from '../stateInWords.ts';
import type { ViewContext } from '../viewContext.ts';

interface StatusView {
  /** None or one. */
  readonly remarks: readonly string[];
  readonly interviews: readonly {
    /** User text. */
    readonly name: string;
    readonly state: string;
    readonly buttons: readonly ButtonView[];
  }[];
  /** None or one: how many are not shown. */
  readonly more: readonly string[];
  readonly buttons: readonly ButtonView[];
}

/** With "new image" a card stays at six buttons. */
const mostShown = 5;

/** The person's interviews, last changed first as they come in. */
export function statusView({ interviews }: Extract<CardData, { kind: 'status' }>, context: ViewContext): StatusView {
  const { text, button } = context;
  const left = interviews.length - mostShown;
  return {
    remarks: interviews.length === 0 ? [text.status.nothing] : [],
    interviews: interviews.slice(0, mostShown).map((interview) => ({
      name: classNameOf(interview.state, text),
      state: stateAndDay(interview, context),
      buttons: [resumeButton(interview, context)],
    })),
    more: left > 0 ? [text.status.more(left)] : [],
    buttons: [button(text.buttons.start, 'interview.start', { primary: interviews.length === 0 })],
  };
}

function stateAndDay({ state, changedAt }: InterviewSummary, { text, words, timeZone }: ViewContext): string {
  return text.status.changed(stateInWords(state, text), words.instant(changedAt, timeZone));
}

/** Goes on with an interview, or shows its recommendation again. */
export function resumeButton({ id, state }: Omit<InterviewSummary, 'changedAt'>, context: ViewContext): ButtonView {
  const { resume, show } = context.text.buttons;
  const title = state.status === 'completed' ? show : resume;
  return context.button(title, 'interview.resume', { values: { interview: id } });
}

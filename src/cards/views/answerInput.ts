import type { Calendar } from '../../domain/calendar.ts';
import { longestClassName, mostStudents } from '../../domain/checkAnswer.ts';
import { isCalendarDay } from '../../domain/days.ts';
import type { InterviewState } from '../../domain/interview.ts';
import type { CalendarDay } from '../../domain/needs.ts';
import { tidyText } from '../../domain/normalize.ts';
import { questionById } from '../../domain/questions.ts';
import type { ButtonView } from '../button.ts';
import type { ViewContext } from '../viewContext.ts';
import { choiceInWords } from '../words.ts';

export type OpenInterview = Extract<InterviewState, { status: 'open' }>;

/** The inputs of a question card, at most one in all, and the buttons that answer. A null is left out of the card. */
export interface AnswerInputs {
  readonly textInputs: readonly (InputTexts & { readonly value: string; readonly maxLength: number })[];
  readonly choiceInputs: readonly (InputTexts & {
    readonly value: string | null;
    readonly choices: readonly Choice[];
  })[];
  readonly numberInputs: readonly (InputTexts & {
    readonly value: number | null;
    readonly least: number;
    readonly most: number;
  })[];
  readonly dayInputs: readonly (InputTexts & { readonly value: string | null; readonly earliest: string })[];
  readonly answerButtons: readonly ButtonView[];
  /** Ready answers, each in a row of its own: their titles are long for a phone. */
  readonly quickAnswers: readonly { readonly buttons: readonly ButtonView[] }[];
  /** The input holds what was typed and refused, so that it need not be quoted. */
  readonly holdsTyped: boolean;
}

interface InputTexts {
  readonly label: string;
  readonly errorMessage: string;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** With "next", "not sure", "back" and "cancel" a card stays at six. */
const mostEndsOfTerm = 2;

/** How the current question is answered. What was refused is offered again where an input can hold it, else the old answer. */
export function answerInputs(state: OpenInterview, calendar: Calendar, context: ViewContext): AnswerInputs {
  const { text, words, button } = context;
  const { question, needs, refused } = state;
  const { kind, choices } = questionById(question);
  const given = needs[question];
  const answer = given === 'notSure' ? undefined : given;
  const typed = refused === undefined ? undefined : tidyText(refused.typed);
  const short = text.questions[question].short;
  const press = (title: string, value: string): ButtonView =>
    button(title, 'interview.answer', { values: { question, answer: value } });
  const next = button(text.buttons.next, 'interview.answer', { values: { question }, primary: true, withInputs: true });
  const notSure = press(text.answers.notSure, 'notSure');
  const none = {
    textInputs: [],
    choiceInputs: [],
    numberInputs: [],
    dayInputs: [],
    quickAnswers: [],
    holdsTyped: false,
  };

  switch (kind) {
    case 'text': {
      const value = typed ?? tidyText(typeof answer === 'string' ? answer : '');
      const input = { label: short, errorMessage: text.interview.inputMissing, value, maxLength: longestClassName };
      return { ...none, textInputs: [input], answerButtons: [next, notSure], holdsTyped: true };
    }
    case 'choice': {
      const titled = [...choices, 'notSure'].map((value) => ({ title: choiceInWords(value, text), value }));
      const input = { label: text.interview.chooseOne, errorMessage: text.interview.chooseOne, choices: titled };
      return {
        ...none,
        choiceInputs: [{ ...input, value: typeof given === 'string' ? given : null }],
        answerButtons: [next],
      };
    }
    case 'yesNo':
      return {
        ...none,
        answerButtons: [...choices, 'notSure'].map((value) => press(choiceInWords(value, text), value)),
      };
    case 'number': {
      const typedNumber = typed !== undefined && /^-?\d{1,9}$/.test(typed) ? Number(typed) : undefined;
      const value = typedNumber ?? (typeof answer === 'number' ? answer : null);
      const limits = { least: 1, most: mostStudents };
      const errorMessage = text.interview.numberNeeded(limits.least, limits.most);
      const input = { label: short, errorMessage, value, ...limits };
      return { ...none, numberInputs: [input], answerButtons: [next, notSure], holdsTyped: typedNumber !== undefined };
    }
    // Labs come from Azure: they are shown apart, and "not sure" follows them.
    case 'lab':
      return { ...none, answerButtons: [notSure] };
    case 'day': {
      const typedDay = typed !== undefined && isCalendarDay(typed) ? typed : undefined;
      const value = typedDay ?? (typeof answer === 'string' ? answer : null);
      const input = { label: short, errorMessage: text.interview.dayNeeded, value, earliest: calendar.today };
      const ends = question === 'lastDay' ? calendar.endsOfTerm.slice(0, mostEndsOfTerm) : [];
      const endButton = (day: CalendarDay): ButtonView => press(text.interview.endOfTerm(words.shortDay(day)), day);
      return {
        ...none,
        dayInputs: [input],
        answerButtons: [next, notSure],
        quickAnswers: ends.map((day) => ({ buttons: [endButton(day)] })),
        holdsTyped: typedDay !== undefined,
      };
    }
  }
}

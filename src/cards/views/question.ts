import type { AnswerFault, RefusedAnswer } from '../../domain/interview.ts';
import type { Answer } from '../../domain/needs.ts';
import { previousQuestion, progressOf, questionById } from '../../domain/questions.ts';
import type { CardData } from '../../ports/cards.ts';
import type { ButtonView } from '../button.ts';
import { shortUserText } from '../userText.ts';
import type { ViewContext } from '../viewContext.ts';
import { type AnswerInputs, answerInputs, type OpenInterview } from './answerInput.ts';
import { type LabAnswerView, labAnswerView, noLabAnswer } from './labAnswer.ts';

interface QuestionView extends AnswerInputs, Omit<LabAnswerView, 'checkButtons'> {
  readonly progress: string;
  readonly ask: string;
  readonly help: string;
  /** None or one. */
  readonly refusals: readonly RefusalView[];
  /** The answer that buttons cannot show as chosen: none or one. */
  readonly currentAnswers: readonly string[];
  readonly wayButtons: readonly ButtonView[];
}

interface RefusalView {
  readonly wrong: string;
  /** What was typed, where no input holds it: none or one. */
  readonly typed: readonly string[];
}

const longestQuote = 100;

/** The current question of an open interview. */
export function questionView(
  state: OpenInterview,
  { calendar, lookedUp }: Extract<CardData, { kind: 'interview' }>,
  context: ViewContext,
): QuestionView {
  const { text, words, button } = context;
  const { question, needs, refused } = state;
  const inputs = answerInputs(state, calendar, context);
  const { checkButtons, ...labs } = question === 'lab' ? labAnswerView(needs.lab, lookedUp, context) : noLabAnswer;
  const { position, total } = progressOf(needs, question);
  const isAnswered = needs[question] !== undefined && questionById(question).kind === 'yesNo';
  const back = button(text.buttons.back, 'interview.back', { values: { question } });
  const cancel = button(text.buttons.cancel, 'interview.cancel', { values: { question } });
  return {
    ...inputs,
    ...labs,
    answerButtons: [...checkButtons, ...inputs.answerButtons],
    progress: text.interview.progress(position, total),
    ask: text.questions[question].ask,
    help: text.questions[question].help,
    refusals: refused === undefined ? [] : [refusalView(refused, inputs.holdsTyped, context)],
    currentAnswers: isAnswered
      ? [text.interview.currentAnswer(words.answer({ question, value: needs[question] } as Answer))]
      : [],
    wayButtons: previousQuestion(needs, question) === undefined ? [cancel] : [back, cancel],
  };
}

function refusalView({ fault, typed }: RefusedAnswer, isHeld: boolean, context: ViewContext): RefusalView {
  const quoted = shortUserText(typed, longestQuote);
  return {
    wrong: faultInWords(fault, context),
    typed: isHeld || quoted === '' ? [] : [context.text.interview.youTyped(quoted)],
  };
}

function faultInWords(fault: AnswerFault, { text: { faults }, words }: ViewContext): string {
  switch (fault.code) {
    case 'empty':
    case 'notAChoice':
    case 'ambiguousWindows':
    case 'notANumber':
    case 'notADay':
      return faults[fault.code]({});
    case 'tooLong':
      return faults.tooLong(fault);
    case 'outOfRange':
      return faults.outOfRange(fault);
    case 'dayInThePast':
      return faults.dayInThePast({ today: words.day(fault.today) });
    case 'afterLastDay':
      return faults.afterLastDay({ lastDay: words.day(fault.lastDay) });
    case 'tooFarAhead':
      return faults.tooFarAhead({ latest: words.day(fault.latest) });
  }
}

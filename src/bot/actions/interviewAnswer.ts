import { ownInterview } from '../../app/interviews.ts';
import { answeredBy, type RunAction, textInput } from './action.ts';

/** `interview.answer`: the answer to the question that the card showed. */
export const interviewAnswer: RunAction = async ({ scope, interviews }, pressed) => {
  const interview = await ownInterview(scope, pressed.card.subjectId ?? '');
  if (interview === undefined) return { cardId: pressed.card.id };
  const question = textInput(pressed, 'question') ?? '';
  const value = answerInput(pressed.inputs['answer']);
  const placement = { kind: 'inPlace', card: pressed.card } as const;
  const step = await interviews.step(interview.id, { kind: 'pressed', question, value }, placement);
  return answeredBy(step);
};

/** Input.Number sends a number or its digits, depending on the client; an input left empty is missing. */
function answerInput(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

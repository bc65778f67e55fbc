import type { Calendar } from './calendar.ts';
import type { QuestionId } from './needs.ts';
import { normalizeTyped } from './normalize.ts';
import { parseTypedAnswer } from './parseAnswer.ts';
import { parseCommand, type TypedCommand } from './parseCommand.ts';
import { type Courtesy, parseCourtesy } from './parseCourtesy.ts';
import { parseTerm } from './parseTerm.ts';
import type { Term } from './term.ts';
import type { Words } from './words.ts';

/** What a typed message is: something that can be typed at any time, or `other`, an answer to the question asked if any. */
export type Message =
  | { readonly kind: 'command'; readonly command: TypedCommand }
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy }
  /** A term to be explained. */
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'other' };

const endMarks = /[\s.!]+$/;

/**
 * What a typed message is while this question is open, if one is. Some words are a command elsewhere and the answer there:
 * a language's bare name is the name of its class, 처음부터 at the starting point means that there is nothing yet, and
 * 이미지가 필요해요 is a yes.
 */
export function parseMessage(
  typed: string,
  question: QuestionId | undefined,
  words: readonly Words[],
  calendar: Calendar,
): Message {
  const command = parseCommand(typed, words);
  if (command !== undefined) {
    return isAnswer(command, typed, question, words, calendar) ? { kind: 'other' } : { kind: 'command', command };
  }
  const courtesy = parseCourtesy(typed, words);
  if (courtesy !== undefined) return { kind: 'courtesy', courtesy };
  // A term alone may be the answer to a question; asked for its meaning it never is.
  const named = parseTerm(typed, words);
  const isMeant = named !== undefined && (named.isAsked || question === undefined);
  return isMeant ? { kind: 'term', term: named.term } : { kind: 'other' };
}

function isAnswer(
  { name, language }: TypedCommand,
  typed: string,
  question: QuestionId | undefined,
  words: readonly Words[],
  calendar: Calendar,
): boolean {
  if (question === 'className' && language !== undefined) {
    const bare = normalizeTyped(typed).replace(endMarks, '');
    return words.some(({ languages }) => languages[language].includes(bare));
  }
  return (
    question !== undefined &&
    question !== 'className' &&
    (name === 'startOver' || name === 'newImage') &&
    parseTypedAnswer(question, typed, words, calendar).kind === 'answer'
  );
}

import type { Calendar } from './calendar.ts';
import { longestClassName, mostStudents } from './checkAnswer.ts';
import { isCalendarDay } from './days.ts';
import type { AnswerFault } from './interview.ts';
import type { Answer, CalendarDay, NotSure, QuestionId, StartingPoint, YesNo } from './needs.ts';
import { normalizeTyped, tidyText } from './normalize.ts';
import type { OperatingSystem } from './operatingSystem.ts';
import { parseChoice, saysNotSure } from './parseChoice.ts';
import { type DayOfSpan, dayReader } from './parseDay.ts';
import { numberReader } from './parseNumber.ts';
import { parseYesNo } from './parseYesNo.ts';
import type { Words } from './words.ts';

export type ParsedAnswer =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly fault: AnswerFault };

type Read<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'fault'; readonly fault: AnswerFault };

/** How the values of each kind of question are read. */
interface Readers {
  readonly text: () => Read<string>;
  readonly startingPoint: () => Read<StartingPoint | NotSure>;
  readonly yesNo: () => Read<YesNo | NotSure>;
  readonly operatingSystem: () => Read<OperatingSystem | NotSure>;
  readonly number: () => Read<number | NotSure>;
  readonly day: (wanted: DayOfSpan) => Read<CalendarDay | NotSure>;
  /** A lab is chosen among those that Azure told of, not read from a text: only "not sure" can be. */
  readonly lab: () => Read<NotSure>;
}

/** In the order shown, as `questions` lists them: a choice can be named by its place. */
const startingPoints: readonly StartingPoint[] = ['labTemplate', 'nothing', 'physicalImage', 'otherToolImage'];
const operatingSystems: readonly OperatingSystem[] = ['windows11', 'otherWindows', 'linux'];
const yesNo: readonly YesNo[] = ['yes', 'no'];

const students = { least: 1, most: mostStudents };

/** No answer but a class name is longer; whatever is, is not read at all. Characters. */
const longestAnswer = 200;

/** A tilde after the last word only softens it; between two numbers it is a range. */
const softEnding = /(?<=\p{Script=Hangul})[~〜∼]+(?=[\s.!?]*$)/u;

/** Generous enough for spaces that are dropped from a class name. Characters. */
const longestRead = 2_000;

/**
 * What a person typed, as an answer to the question, or why it is none. Understands the words of all the languages given.
 * A day without a year is the next such day from `calendar.today` on; whether a day or a number suits the other answers is not
 * checked here. "Windows" without a version is a fault of its own: it could be either. Never throws.
 */
export function parseTypedAnswer(
  question: QuestionId,
  typed: string,
  words: readonly Words[],
  calendar: Calendar,
): ParsedAnswer {
  const text = typed.trim();
  const isLong = text.length > longestRead;
  const normalized = isLong ? '' : normalizeTyped(text).replace(softEnding, '');
  if (!isLong && normalized === '') return { kind: 'fault', fault: { code: 'empty' } };

  const readable = !isLong && normalized.length <= longestAnswer;
  const isNotSure = readable && saysNotSure(normalized, words);
  const readOr = <Value>(fault: AnswerFault, read: () => Value | undefined): Read<Value | NotSure> => {
    if (isNotSure) return { kind: 'value', value: 'notSure' };
    const value = readable ? read() : undefined;
    return value === undefined ? { kind: 'fault', fault } : { kind: 'value', value };
  };

  return answer(question, {
    text: () => (isNotSure ? { kind: 'value', value: 'notSure' } : className(text)),
    startingPoint: () => readOr({ code: 'notAChoice' }, () => parseStartingPoint(normalized, words)),
    yesNo: () => readOr({ code: 'notAChoice' }, () => parseYesNo(normalized, words)),
    operatingSystem: () =>
      readOr(readable ? operatingSystemFault(normalized, words) : { code: 'notAChoice' }, () =>
        parseOperatingSystem(normalized, words),
      ),
    number: () =>
      inRange(readOr({ code: 'notANumber' }, () => numberReader(words.map(({ numbers }) => numbers))(normalized))),
    lab: () => readOr<never>({ code: 'notAChoice' }, () => undefined),
    day: (wanted) =>
      readOr({ code: 'notADay' }, () => dayReader(words.map(({ days }) => days))(normalized, calendar, wanted)),
  });
}

/**
 * The value that a card's input sent, as an answer to the question, or why it is none: the id of a choice, `notSure`, a
 * `YYYY-MM-DD` day, digits, or a text. Never throws.
 */
export function readPressedAnswer(question: QuestionId, value: string): ParsedAnswer {
  if (value.trim() === '') return { kind: 'fault', fault: { code: 'empty' } };
  const readOr = <Value>(fault: AnswerFault, read: () => Value | undefined): Read<Value | NotSure> => {
    const found = value === 'notSure' ? value : read();
    return found === undefined ? { kind: 'fault', fault } : { kind: 'value', value: found };
  };
  const choice = <Value extends string>(values: readonly Value[]): Read<Value | NotSure> =>
    readOr({ code: 'notAChoice' }, () => values.find((each) => each === value));
  return answer(question, {
    text: () => className(value),
    startingPoint: () => choice(startingPoints),
    yesNo: () => choice(yesNo),
    operatingSystem: () => choice(operatingSystems),
    number: () => inRange(readOr({ code: 'notANumber' }, () => (/^-?[0-9]+$/.test(value) ? Number(value) : undefined))),
    lab: () => readOr<never>({ code: 'notAChoice' }, () => undefined),
    day: () => readOr({ code: 'notADay' }, () => (isCalendarDay(value) ? value : undefined)),
  });
}

function answer(question: QuestionId, read: Readers): ParsedAnswer {
  switch (question) {
    case 'className':
      return given(read.text(), (value) => ({ question, value }));
    case 'startingPoint':
      return given(read.startingPoint(), (value) => ({ question, value }));
    case 'operatingSystem':
      return given(read.operatingSystem(), (value) => ({ question, value }));
    case 'campusFiles':
    case 'uniqueIdentity':
    case 'advancedSetup':
    case 'campusServer':
    case 'largeDisk':
    case 'keepAfterRetirement':
      return given(read.yesNo(), (value) => ({ question, value }));
    case 'lab':
      return given(read.lab(), (value) => ({ question, value }));
    case 'students':
      return given(read.number(), (value) => ({ question, value }));
    case 'lastDay':
      return given(read.day('last'), (value) => ({ question, value }));
    case 'neededBy':
      return given(read.day('first'), (value) => ({ question, value }));
  }
}

function given<Value>(read: Read<Value>, answerOf: (value: Value) => Answer): ParsedAnswer {
  return read.kind === 'fault' ? read : { kind: 'answer', answer: answerOf(read.value) };
}

function parseStartingPoint(typed: string, words: readonly Words[]): StartingPoint | NotSure | undefined {
  const meanings = startingPoints.map((value) => ({
    value,
    phrases: words.flatMap((each) => each.startingPoints[value]),
  }));
  return parseChoice(typed, meanings, words);
}

function parseOperatingSystem(typed: string, words: readonly Words[]): OperatingSystem | NotSure | undefined {
  const meanings = operatingSystems.map((value) => ({
    value,
    phrases: words.flatMap((each) => each.operatingSystems[value]),
  }));
  return parseChoice(typed, meanings, words) ?? parseOnly('notSure', ({ anyChoice }) => anyChoice, typed, words);
}

/** Windows without any number: with one that no choice has it is a version that there is not. */
function operatingSystemFault(typed: string, words: readonly Words[]): AnswerFault {
  const isSomeWindows =
    !/[0-9]/.test(typed) && parseOnly('windows', ({ someWindows }) => someWindows, typed, words) === 'windows';
  return { code: isSomeWindows ? 'ambiguousWindows' : 'notAChoice' };
}

/** The value, where the text says nothing but it. */
function parseOnly<Value extends string>(
  value: Value,
  phrases: (words: Words) => readonly string[],
  typed: string,
  words: readonly Words[],
): Value | undefined {
  return parseChoice(typed, [{ value, phrases: words.flatMap(phrases) }], words) === value ? value : undefined;
}

function inRange(read: Read<number | NotSure>): Read<number | NotSure> {
  const isOutside =
    read.kind === 'value' && read.value !== 'notSure' && !(read.value >= students.least && read.value <= students.most);
  return isOutside ? { kind: 'fault', fault: { code: 'outOfRange', ...students } } : read;
}

function className(text: string): Read<string> {
  const tidy = text.length > longestRead ? text : tidyText(text);
  if (Array.from(tidy).length > longestClassName)
    return { kind: 'fault', fault: { code: 'tooLong', longest: longestClassName } };
  return normalizeTyped(tidy) === '' ? { kind: 'fault', fault: { code: 'empty' } } : { kind: 'value', value: tidy };
}

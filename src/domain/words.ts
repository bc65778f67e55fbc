import type { CommandName } from './command.ts';
import type { Language } from './language.ts';
import type { StartingPoint } from './needs.ts';
import type { OperatingSystem } from './operatingSystem.ts';
import type { Term } from './term.ts';

/**
 * The words of one language that the parsers understand, as data. All are lower case, NFC, without surrounding space, and
 * with every space that correct spelling has: a space may be left out when typing, none may be added.
 * A parser is given the words of every language: people mix them.
 */
export interface Words {
  readonly commands: Readonly<Record<CommandName, readonly string[]>>;
  /** What this language calls each language: korean, 한국어. */
  readonly languages: Readonly<Record<Language, readonly string[]>>;
  /** What may stand around a command without changing it: "please", "해 주세요". */
  readonly commandFillers: readonly string[];
  /** What this language calls the terms of Azure. */
  readonly glossary: Readonly<Record<Term, readonly string[]>>;
  /** What asks for a term's meaning: "what is", 뭐예요. */
  readonly termQuestions: readonly string[];
  /** What may stand around a term: particles, "the". */
  readonly termFillers: readonly string[];
  readonly greetings: readonly string[];
  readonly thanks: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly notSure: readonly string[];
  /** What leans to yes where nothing more certain is said: "probably", 아마. */
  readonly likely: readonly string[];
  /** What leans to no: "probably not". */
  readonly unlikely: readonly string[];
  /** What in a remark after yes or no might take it back: "but", "not", 하지만. */
  readonly caveats: readonly string[];
  /** "Any will do", which leaves a choice open. */
  readonly anyChoice: readonly string[];
  /** Windows without its version. */
  readonly someWindows: readonly string[];
  readonly startingPoints: Readonly<Record<StartingPoint, readonly string[]>>;
  readonly operatingSystems: Readonly<Record<OperatingSystem, readonly string[]>>;
  /** The place of a choice in the order shown, from 1: "second", 두 번째. */
  readonly places: Readonly<Record<string, number>>;
  /** What may stand around a choice without changing it: particles, endings, "we use". Never a negation. */
  readonly choiceFillers: readonly string[];
  readonly numbers: NumberWords;
  readonly days: DayWords;
}

/** Number words and the counters that may follow a number ("30명", "thirty students"). */
export interface NumberWords {
  /** Words that add their value: 서른 30, 다섯 5, thirty 30, five 5. */
  readonly units: Readonly<Record<string, number>>;
  /** Words that add their value and need a counter after them: 네 명 4, where 네 alone is "yes". */
  readonly attributives: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: 십 10, 백 100, hundred 100. */
  readonly multipliers: Readonly<Record<string, number>>;
  readonly counters: readonly string[];
  /** Words between the ends of a range: 에서, to. */
  readonly rangeMarks: readonly string[];
  /** First words that mean "about" there and a number elsewhere: "한 30명" is about 30. */
  readonly leading: readonly string[];
  /** Words that may be passed over: "about", "약", "and". */
  readonly fillers: readonly string[];
}

export interface DayWords {
  /** Month names, 1 to 12. Languages that write months as a number leave this empty. */
  readonly months: Readonly<Record<string, number>>;
  /** Names of weekdays, Monday 1 to Sunday 7 (ISO 8601). */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Days counted from today: today 0, tomorrow 1, 모레 2. */
  readonly relative: Readonly<Record<string, number>>;
  /** Weeks counted from the present one, Monday to Sunday: this week 0, 다음 주 1. */
  readonly weeksAhead: Readonly<Record<string, number>>;
  /** Months counted from the present one. */
  readonly monthsAhead: Readonly<Record<string, number>>;
  /** Years counted from the present one. */
  readonly yearsAhead: Readonly<Record<string, number>>;
  /** Spans of so many days in a word: 열흘 10, fortnight 14. */
  readonly spans: Readonly<Record<string, number>>;
  /** Number words before a unit of time: "two" weeks, "한" 달. */
  readonly counts: Readonly<Record<string, number>>;
  readonly dayUnits: readonly string[];
  readonly weekUnits: readonly string[];
  readonly monthUnits: readonly string[];
  /** Words that count a span from today: 후, in, from now. */
  readonly after: readonly string[];
  /** "End of term", answered with the next of the configured ends of term. */
  readonly endOfTerm: readonly string[];
  /** Terms counted from the present one: this semester 0, 다음 학기 1. */
  readonly terms: Readonly<Record<string, number>>;
  /** Part of a month and the day it is taken for, 31 for the last one: early 1, 중순 15, 말 31. */
  readonly monthParts: Readonly<Record<string, number>>;
  /** A month's mark and a part in one, of the present month where no number stands before: 월말 31, "end of the month" 31. */
  readonly markedMonthParts: Readonly<Record<string, number>>;
  /** "As soon as possible". */
  readonly soonest: readonly string[];
  /** Marks after a number that make it a year, a month or a day: 년, 월, 일, nd. Empty where the language has none. */
  readonly yearMarks: readonly string[];
  readonly monthMarks: readonly string[];
  readonly dayMarks: readonly string[];
  /** Words that may be passed over: "by", "until", "까지". */
  readonly fillers: readonly string[];
}

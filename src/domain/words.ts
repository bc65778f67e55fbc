import type { CommandName } from './command.ts';
import type { OperatingSystem, StartingPoint } from './needs.ts';

/**
 * The words of one language that the parsers understand, as data. All are lower case, NFC, without surrounding space.
 * A parser is given the words of every language: people mix them.
 */
export interface Words {
  readonly commands: Readonly<Record<CommandName, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly notSure: readonly string[];
  readonly startingPoints: Readonly<Record<StartingPoint, readonly string[]>>;
  readonly operatingSystems: Readonly<Record<OperatingSystem, readonly string[]>>;
  readonly numbers: NumberWords;
  readonly days: DayWords;
}

/** Number words and the counters that may follow a number ("30명", "thirty students"). */
export interface NumberWords {
  /** Words that add their value: 서른 30, 다섯 5, thirty 30, five 5. */
  readonly units: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: 십 10, 백 100, hundred 100. */
  readonly multipliers: Readonly<Record<string, number>>;
  readonly counters: readonly string[];
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
  readonly thisWeek: readonly string[];
  readonly nextWeek: readonly string[];
  /** "End of term", answered with the next of the configured ends of term. */
  readonly endOfTerm: readonly string[];
  /** Marks after a number that make it a year, a month or a day: 년, 월, 일. Empty where the language has none. */
  readonly yearMarks: readonly string[];
  readonly monthMarks: readonly string[];
  readonly dayMarks: readonly string[];
  /** Words that may be passed over: "by", "until", "까지". */
  readonly fillers: readonly string[];
}

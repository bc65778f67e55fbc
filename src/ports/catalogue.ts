import type { Approach, ImageType } from '../domain/approach.ts';
import type { CommandName } from '../domain/command.ts';
import type { AnswerFault } from '../domain/interview.ts';
import type { QuestionId, StartingPoint, YesNo } from '../domain/needs.ts';
import type { OperatingSystem } from '../domain/operatingSystem.ts';
import type { Conflict, Gain, Loss, Reason, Warning } from '../domain/recommendation.ts';
import type { Term } from '../domain/term.ts';
import type { RecommendationTexts, StepCode } from './recommendationTexts.ts';
import type { SaveTexts } from './saveTexts.ts';

/**
 * Everything the bot says in one language. Days, durations and lists are handed in as words of that language. Plain
 * strings that a card shows may hold Markdown; texts that are given a person's own words are plain text.
 */
export interface Catalogue {
  /** The language's name in the language itself: titles the button that leads to it. */
  readonly languageName: string;
  readonly buttons: ButtonTexts;
  readonly greeting: GreetingTexts;
  readonly help: HelpTexts;
  readonly commands: Readonly<Record<CommandName, CommandText>>;
  readonly interview: InterviewTexts;
  readonly questions: Readonly<Record<QuestionId, QuestionText>>;
  readonly answers: AnswerTexts;
  readonly faults: FaultTexts;
  /** A date followed or led by its weekday. */
  readonly dayWithWeekday: (date: string, weekday: string) => string;
  readonly approaches: Readonly<Record<Approach, NameAndMeaning>>;
  readonly imageTypes: Readonly<Record<ImageType, NameAndMeaning>>;
  readonly recommendation: RecommendationTexts;
  readonly reasons: Readonly<Record<Reason['code'], string>>;
  readonly conflicts: Readonly<Record<Conflict, NameAndMeaning>>;
  readonly warnings: WarningTexts;
  readonly gains: Readonly<Record<Gain, string>>;
  readonly losses: Readonly<Record<Loss, string>>;
  readonly steps: Readonly<Record<StepCode, string>>;
  readonly save: SaveTexts;
  readonly status: StatusTexts;
  readonly language: LanguageTexts;
  readonly notices: NoticeTexts;
  readonly messages: MessageTexts;
  readonly summaries: SummaryTexts;
}

export interface NameAndMeaning {
  readonly name: string;
  /** What the name means, in one short sentence for somebody who does not know Azure. */
  readonly meaning: string;
}

export interface ButtonTexts {
  readonly start: string;
  readonly startOver: string;
  readonly resume: string;
  readonly show: string;
  readonly help: string;
  readonly status: string;
  readonly next: string;
  readonly back: string;
  readonly cancel: string;
  /** Leads to the steps of an approach that people carry out. */
  readonly accept: string;
  /** Leads to the save that the bot carries out. */
  readonly acceptSave: string;
  readonly otherWays: string;
  readonly choose: (approachName: string) => string;
  readonly changeAnswers: string;
  readonly changeThisAnswer: string;
}

export interface GreetingTexts {
  readonly title: string;
  readonly what: string;
  readonly how: string;
  /** What is stored, how long, who sees it. */
  readonly privacy: (retention: string) => string;
}

export interface HelpTexts {
  readonly title: string;
  readonly intro: string;
  readonly notUnderstood: (typed: string) => string;
  readonly answering: string;
}

export interface CommandText {
  /** What to type: one of the words understood for this command. */
  readonly typed: string;
  readonly does: string;
}

export interface InterviewTexts {
  readonly progress: (position: number, total: number) => string;
  readonly youTyped: (typed: string) => string;
  readonly currentAnswer: (answer: string) => string;
  readonly chooseOne: string;
  /** Shown by the client where an input is left empty or does not fit. */
  readonly inputMissing: string;
  readonly numberNeeded: (least: number, most: number) => string;
  readonly dayNeeded: string;
  readonly endOfTerm: (day: string) => string;
  readonly cancelled: string;
  readonly answered: (question: string, answer: string) => string;
  readonly movedBelow: string;
  readonly unfinished: (position: number, total: number) => string;
}

export interface QuestionText {
  readonly ask: string;
  /** One line of help, with what "not sure" means here. */
  readonly help: string;
  /** A few words that name the question in a list. */
  readonly short: string;
}

export interface AnswerTexts {
  readonly notSure: string;
  readonly notAnswered: string;
  readonly yesNo: Readonly<Record<YesNo, string>>;
  readonly startingPoint: Readonly<Record<StartingPoint, string>>;
  readonly operatingSystem: Readonly<Record<OperatingSystem, string>>;
  readonly students: (count: number) => string;
}

/** What is wrong with an answer, and what would be right. A day comes as words. */
export type FaultTexts = {
  readonly [Code in AnswerFault['code']]: (fault: InWords<Extract<AnswerFault, { code: Code }>>) => string;
};

export type WarningTexts = {
  readonly [Code in Warning['code']]: (warning: InWords<Extract<Warning, { code: Code }>>) => string;
};

/** A fault or warning whose days have become words. */
export type InWords<Fact> = {
  readonly [Key in keyof Omit<Fact, 'code'>]: Fact[Key & keyof Fact] extends number ? number : string;
};

export interface StatusTexts {
  readonly title: string;
  readonly nothing: string;
  readonly unnamedClass: string;
  readonly open: (position: number, total: number) => string;
  readonly recommended: (approachName: string) => string;
  readonly accepted: (approachName: string) => string;
  readonly cancelled: string;
  readonly changed: (state: string, day: string) => string;
  readonly more: (count: number) => string;
}

export interface LanguageTexts {
  readonly title: string;
  readonly hint: string;
}

export interface NoticeTexts {
  readonly nothingToCancel: string;
  readonly nothingToGoBackTo: string;
  readonly nothingToResume: string;
  readonly noTextUnderstood: string;
  /** What each term means, in one sentence for somebody who does not know Azure. */
  readonly term: Readonly<Record<Term, string>>;
  readonly welcome: string;
  readonly languageChosen: string;
  readonly labReminder: (className: string | undefined) => string;
}

/** What the bot says without a card: answers to presses, and messages where a card cannot be. */
export interface MessageTexts {
  readonly notYourCard: string;
  readonly outdated: string;
  readonly unknownButton: string;
  readonly somethingWentWrong: (errorId: string) => string;
  readonly wrongTenant: string;
  readonly noSchoolAccount: string;
  /** Markdown. `link` opens the personal chat. */
  readonly personalChatOnly: (link: string) => string;
  readonly mayNotEnable: string;
}

/** One line of plain text that Teams shows in a notification, by kind of card. */
export interface SummaryTexts {
  readonly greeting: string;
  readonly help: string;
  readonly recommendation: (approachName: string) => string;
  readonly steps: (approachName: string) => string;
  readonly cancelled: string;
  readonly movedBelow: string;
  readonly unfinished: string;
  readonly status: (count: number) => string;
  readonly language: string;
  /** Given user text. */
  readonly save: (subject: string, state: string) => string;
}

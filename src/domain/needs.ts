import type { LabAnswer } from './labs.ts';
import type { OperatingSystem } from './operatingSystem.ts';

/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type CalendarDay = `${number}-${number}-${number}`;

/** "I am not sure": always an answer. It counts as no and is listed as an assumption. */
export type NotSure = 'notSure';

export type YesNo = 'yes' | 'no';

/** Where the image starts from. */
export type StartingPoint = 'labTemplate' | 'nothing' | 'physicalImage' | 'otherToolImage';

/**
 * What the educator has answered so far, by question. A question that was not asked (because it would change neither
 * the outcome nor a warning) is absent, which counts as no and is not an assumption.
 */
export interface Needs {
  /** What the class is, in the educator's words: 1 to 120 characters; or `notSure`. */
  readonly className?: string;
  readonly startingPoint?: StartingPoint | NotSure;
  /**
   * The lab whose template VM has the software, with what Azure said of it: settles the operating system and the number of
   * students. Not sure: the lab could not be found or read, and what Azure would have told is asked.
   */
  readonly lab?: LabAnswer | NotSure;
  readonly operatingSystem?: OperatingSystem | NotSure;
  /** Installers or files needed to build the image live only on campus or are too large to copy. */
  readonly campusFiles?: YesNo | NotSure;
  /** Every student's VM must be its own computer: domain join, Configuration Manager, a licence for each machine. */
  readonly uniqueIdentity?: YesNo | NotSure;
  /** VM extensions, boot diagnostics, serial console or a scripted set-up are needed to build the image. */
  readonly advancedSetup?: YesNo | NotSure;
  /** The software asks a campus server while the class runs. */
  readonly campusServer?: YesNo | NotSure;
  /** More than 127 GB, or several disks. */
  readonly largeDisk?: YesNo | NotSure;
  /** 1 to 10,000. */
  readonly students?: number | NotSure;
  readonly lastDay?: CalendarDay | NotSure;
  readonly neededBy?: CalendarDay | NotSure;
  /** Asked only where the course outlives the service: the image is wanted afterwards, on other services. */
  readonly keepAfterRetirement?: YesNo | NotSure;
}

/** The value of an answer that is known: neither missing nor "not sure". */
export function known<Value>(answer: Value | NotSure | undefined): Value | undefined {
  return answer === 'notSure' ? undefined : answer;
}

export type QuestionId = keyof Needs;

/** One answer: a question and a value that fits it. */
export type Answer = {
  [Id in QuestionId]-?: { readonly question: Id; readonly value: NonNullable<Needs[Id]> };
}[QuestionId];

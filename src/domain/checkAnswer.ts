import type { Calendar } from './calendar.ts';
import { isCalendarDay, yearsAfter } from './days.ts';
import type { AnswerFault } from './interview.ts';
import type { Answer, CalendarDay, Needs } from './needs.ts';
import { questionById } from './questions.ts';

/** Longest name of a class, in Unicode code points. */
const longestClassName = 120;
const mostStudents = 10_000;
/** A day later than this many years is taken for a slip: courses are planned in terms. */
const mostYearsAhead = 5;

/**
 * A class name as it is kept: one line in NFC, without surrounding space, runs of white space and control characters
 * turned into one space, invisible formatting (bidirectional overrides and the like) taken out. The two joiners stay:
 * scripts and emoji are written with them.
 */
export function tidyClassName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[[\p{Cf}\p{Cs}]--[\u200c\u200d]]/gv, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function checkClassName(typed: string): AnswerFault | undefined {
  const tidy = tidyClassName(typed);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(tidy)) {
    return { code: 'empty' };
  }
  return Array.from(tidy).length > longestClassName ? { code: 'tooLong', longest: longestClassName } : undefined;
}

function checkStudents(students: number): AnswerFault | undefined {
  if (!Number.isInteger(students)) {
    return { code: 'notANumber' };
  }
  const inRange = students >= 1 && students <= mostStudents;
  return inRange ? undefined : { code: 'outOfRange', least: 1, most: mostStudents };
}

function checkDay(day: CalendarDay, today: CalendarDay): AnswerFault | undefined {
  if (!isCalendarDay(day)) {
    return { code: 'notADay' };
  }
  if (day < today) {
    return { code: 'dayInThePast', today };
  }
  const latest = yearsAfter(today, mostYearsAhead);
  return day > latest ? { code: 'tooFarAhead', latest } : undefined;
}

function checkNeededBy(neededBy: CalendarDay, { lastDay }: Needs): AnswerFault | undefined {
  const isAfter = lastDay !== undefined && lastDay !== 'notSure' && neededBy > lastDay;
  return isAfter ? { code: 'afterLastDay', lastDay } : undefined;
}

/**
 * What is wrong with an answer, by itself or beside the other answers; undefined where it can be taken. "Not sure" is
 * never wrong. Days are those of the calendar's reader: today is not in the past.
 */
export function checkAnswer(needs: Needs, answer: Answer, calendar: Calendar): AnswerFault | undefined {
  if (answer.value === 'notSure') {
    return undefined;
  }
  switch (answer.question) {
    case 'className':
      return checkClassName(answer.value);
    case 'students':
      return checkStudents(answer.value);
    case 'lastDay':
      return checkDay(answer.value, calendar.today);
    case 'neededBy':
      return checkDay(answer.value, calendar.today) ?? checkNeededBy(answer.value, needs);
    case 'startingPoint':
    case 'operatingSystem':
    case 'campusFiles':
    case 'uniqueIdentity':
    case 'advancedSetup':
    case 'campusServer':
    case 'largeDisk':
    case 'keepAfterRetirement':
      return questionById(answer.question).choices.includes(answer.value) ? undefined : { code: 'notAChoice' };
  }
}

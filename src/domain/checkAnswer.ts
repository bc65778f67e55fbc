import type { Calendar } from './calendar.ts';
import { addMonths, isCalendarDay } from './days.ts';
import type { AnswerFault } from './interview.ts';
import { type Answer, type CalendarDay, known, type Needs } from './needs.ts';
import { tidyText } from './normalize.ts';
import { questionById } from './questions.ts';

/** Longest name of a class, in Unicode code points. */
export const longestClassName = 120;
/** Most students of a class. */
export const mostStudents = 10_000;
/** A day later than this many years is taken for a slip: courses are planned in terms. */
const mostYearsAhead = 5;

function checkClassName(typed: string): AnswerFault | undefined {
  const tidy = tidyText(typed);
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
  const latest = addMonths(today, 12 * mostYearsAhead);
  return day > latest ? { code: 'tooFarAhead', latest } : undefined;
}

/** The last day of the course where the image is needed only after it, which cannot be meant; otherwise undefined. */
export function lastDayBeforeNeeded(needs: Needs): CalendarDay | undefined {
  const lastDay = known(needs.lastDay);
  const neededBy = known(needs.neededBy);
  return lastDay !== undefined && neededBy !== undefined && neededBy > lastDay ? lastDay : undefined;
}

function checkNeededBy(neededBy: CalendarDay, needs: Needs): AnswerFault | undefined {
  const lastDay = lastDayBeforeNeeded({ ...needs, neededBy });
  return lastDay === undefined ? undefined : { code: 'afterLastDay', lastDay };
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
    // Read from Azure, never from the person.
    case 'lab':
      return undefined;
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

import { parseDuration } from '../domain/duration.ts';
import { type Language, languages } from '../domain/language.ts';
import type { Answer, CalendarDay } from '../domain/needs.ts';
import type { Catalogue } from '../ports/catalogue.ts';

/** English dates put the day first, as schools outside the United States write them; the month is always a word. */
const dateLocales: Readonly<Record<Language, string>> = { ko: 'ko', en: 'en-GB' };

/** Says days, durations and answers in one language. */
export interface InWords {
  /** A calendar day with its weekday: people check a date by it. */
  readonly day: (day: CalendarDay) => string;
  /** A calendar day without its weekday, for a button. */
  readonly shortDay: (day: CalendarDay) => string;
  /** The day of an instant (milliseconds UTC) in a time zone (IANA name). */
  readonly instant: (instant: number, timeZone: string) => string;
  /** The day and time of an instant, without the year. */
  readonly moment: (instant: number, timeZone: string) => string;
  /** The time of day of an instant. */
  readonly time: (instant: number, timeZone: string) => string;
  /** So many milliseconds, to the minute below an hour, else to the quarter of an hour; at least a minute. */
  readonly roughly: (milliseconds: number) => string;
  /** An ISO 8601 duration of years, months and days (`P1Y`); throws on any other text. */
  readonly duration: (duration: string) => string;
  /** An answer as the reader would say it. A class's name and a lab's title come back as they were typed. */
  readonly answer: (answer: Answer) => string;
}

const time = { hour: 'numeric', minute: '2-digit' } as const;
const date = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/** The words of every language. Make them once: they hold date formats, which are dear to build. */
export function wordsOfEach(catalogues: Readonly<Record<Language, Catalogue>>): Readonly<Record<Language, InWords>> {
  return Object.fromEntries(languages.map((language) => [language, inWords(language, catalogues[language])])) as Record<
    Language,
    InWords
  >;
}

function inWords(language: Language, text: Catalogue): InWords {
  const locale = dateLocales[language];
  const dayFormat = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' });
  const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const shortDay = (day: CalendarDay): string => dayFormat.format(Date.parse(day));
  const day = (calendarDay: CalendarDay): string =>
    text.dayWithWeekday(shortDay(calendarDay), weekdayFormat.format(Date.parse(calendarDay)));
  return {
    day,
    shortDay,
    instant: (instant, timeZone) => new Intl.DateTimeFormat(locale, { ...date, timeZone }).format(instant),
    moment: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', ...time, timeZone }).format(instant),
    time: (instant, timeZone) => new Intl.DateTimeFormat(locale, { ...time, timeZone }).format(instant),
    roughly: (milliseconds) => roughlyInWords(milliseconds, language),
    duration: (duration) => durationInWords(duration, language),
    answer: (answer) => answerInWords(answer, text, day),
  };
}

function durationInWords(duration: string, language: Language): string {
  const parts = parseDuration(duration);
  if (parts === undefined) {
    throw new Error(`Not a duration of years, months and days: ${duration}`);
  }
  const amounts = [
    { unit: 'year', amount: parts.years },
    { unit: 'month', amount: parts.months },
    { unit: 'day', amount: parts.days },
  ].filter(({ amount }) => amount > 0);
  return amountsInWords(amounts, language);
}

function roughlyInWords(milliseconds: number, language: Language): string {
  const exact = Math.max(1, Math.round(milliseconds / 60_000));
  const minutes = exact < 60 ? exact : Math.round(exact / 15) * 15;
  const amounts = [
    { unit: 'hour', amount: Math.floor(minutes / 60) },
    { unit: 'minute', amount: minutes % 60 },
  ].filter(({ amount }) => amount > 0);
  return amountsInWords(amounts, language);
}

function amountsInWords(
  amounts: readonly { readonly unit: string; readonly amount: number }[],
  language: Language,
): string {
  return amounts
    .map(({ unit, amount }) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    )
    .join(' ');
}

function answerInWords(answer: Answer, { answers }: Catalogue, day: (day: CalendarDay) => string): string {
  if (answer.value === 'notSure') {
    return answers.notSure;
  }
  switch (answer.question) {
    case 'className':
      return answer.value;
    case 'lab':
      return answer.value.title;
    case 'startingPoint':
      return answers.startingPoint[answer.value];
    case 'operatingSystem':
      return answers.operatingSystem[answer.value];
    case 'students':
      return answers.students(answer.value);
    case 'lastDay':
    case 'neededBy':
      return day(answer.value);
    case 'campusFiles':
    case 'uniqueIdentity':
    case 'advancedSetup':
    case 'campusServer':
    case 'largeDisk':
    case 'keepAfterRetirement':
      return answers.yesNo[answer.value];
  }
}

/** A value of a choice or yes/no question, or "not sure", as the reader would say it. Throws on any other text. */
export function choiceInWords(value: string, { answers }: Catalogue): string {
  const titles: Readonly<Record<string, string>> = {
    ...answers.yesNo,
    ...answers.startingPoint,
    ...answers.operatingSystem,
    notSure: answers.notSure,
  };
  const title = titles[value];
  if (title === undefined) {
    throw new Error(`No words for the choice ${value}`);
  }
  return title;
}

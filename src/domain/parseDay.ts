import type { Calendar } from './calendar.ts';
import { addDays, addMonths, compare, dayOf, daysInMonth, laterMonth, partsOf, weekday } from './days.ts';
import type { CalendarDay } from './needs.ts';
import { type DayField, type DayFields, dayFieldsReader } from './parseDayFields.ts';
import type { DayWords } from './words.ts';

/** A day of the year comes again after eight years at the latest: 29 February from 1896 to 1904. */
const yearsUntilAnyDay = 8;

/** A day of the month is missing from one month in a row at most: the 30th after 31 January comes in March. */
const monthsUntilAnyDay = 2;

/** Which day is meant by a month or a term that is named without one: its first, or its last. */
export type DayOfSpan = 'first' | 'last';

/** Stands for the last day of a month, however long it is. */
const lastOfMonth = 31;

type DayValues = Readonly<Record<DayField, number>>;

type Reader = (fields: DayValues, calendar: Calendar) => CalendarDay | undefined;

type RoughReader = (fields: DayValues, calendar: Calendar, wanted: DayOfSpan) => CalendarDay | undefined;

const zeros: DayValues = {
  year: 0,
  month: 0,
  day: 0,
  weekday: 0,
  relative: 0,
  weeksAhead: 0,
  monthsAhead: 0,
  yearsAhead: 0,
  span: 0,
  count: 0,
  days: 0,
  weeks: 0,
  months: 0,
  after: 0,
  endOfTerm: 0,
  term: 0,
  monthPart: 0,
  soonest: 0,
};

/** Which fields, in alphabetical order, make a day. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'day month',
    ({ month, day }, { today }) =>
      firstFrom(today, yearsUntilAnyDay, (index) => dayOf({ year: partsOf(today).year + index, month, day })),
  ],
  ['day month year', ({ year, month, day }) => dayOf({ year, month, day })],
  [
    'day month yearsAhead',
    ({ yearsAhead, month, day }, { today }) => dayOf({ year: partsOf(today).year + yearsAhead, month, day }),
  ],
  [
    'day',
    ({ day }, { today }) =>
      firstFrom(today, monthsUntilAnyDay, (index) => dayOf({ ...laterMonth(partsOf(today), index), day })),
  ],
  ['day monthsAhead', ({ day, monthsAhead }, { today }) => dayOf({ ...laterMonth(partsOf(today), monthsAhead), day })],
  ['weekday', ({ weekday: wanted }, { today }) => addDays(today, (wanted - weekday(today) + 7) % 7)],
  [
    'weekday weeksAhead',
    ({ weekday: wanted, weeksAhead }, { today }) => addDays(today, wanted - weekday(today) + 7 * weeksAhead),
  ],
  ['relative', ({ relative }, { today }) => addDays(today, relative)],
  ['endOfTerm', (_fields, { endsOfTerm }) => endsOfTerm[0]],
  ['endOfTerm term', ({ term }, { endsOfTerm }) => endsOfTerm[term]],
  ['after span', ({ span }, { today }) => addDays(today, span)],
  ['after day', ({ day }, { today }) => addDays(today, day)],
  ['after count days', ({ count }, { today }) => addDays(today, count)],
  ['after count weeks', ({ count }, { today }) => addDays(today, 7 * count)],
  ['after count months', ({ count }, { today }) => addMonths(today, count)],
]);

const nextMonthNamed: RoughReader = (fields, calendar, wanted) =>
  firstFrom(calendar.today, 1, (index) =>
    dayInMonth({ year: partsOf(calendar.today).year + index, month: fields.month }, fields, calendar, wanted),
  );
const monthOfYear: RoughReader = (fields, calendar, wanted) => dayInMonth(fields, fields, calendar, wanted);
const monthOfYearAhead: RoughReader = (fields, calendar, wanted) =>
  dayInMonth({ year: partsOf(calendar.today).year + fields.yearsAhead, month: fields.month }, fields, calendar, wanted);
const monthAhead: RoughReader = (fields, calendar, wanted) =>
  dayInMonth(laterMonth(partsOf(calendar.today), fields.monthsAhead), fields, calendar, wanted);

/** Which fields, in alphabetical order, mean a day without naming it: no weekday beside them could be its own. */
const roughReaders: ReadonlyMap<string, RoughReader> = new Map<string, RoughReader>([
  ['month', nextMonthNamed],
  ['month monthPart', nextMonthNamed],
  ['month year', monthOfYear],
  ['month monthPart year', monthOfYear],
  ['month yearsAhead', monthOfYearAhead],
  ['month monthPart yearsAhead', monthOfYearAhead],
  ['monthsAhead', monthAhead],
  ['monthPart monthsAhead', monthAhead],
  ['term', ({ term }, { endsOfTerm }, wanted) => (wanted === 'last' ? endsOfTerm[term] : undefined)],
  [
    'monthPart term',
    ({ monthPart, term }, { endsOfTerm }) => (monthPart === lastOfMonth ? endsOfTerm[term] : undefined),
  ],
  ['soonest', (_fields, { today }, wanted) => (wanted === 'first' ? today : undefined)],
  ['span', ({ span }, { today }) => addDays(today, span)],
  ['count days', ({ count }, { today }) => addDays(today, count)],
  ['count weeks', ({ count }, { today }) => addDays(today, 7 * count)],
  ['count months', ({ count }, { today }) => addMonths(today, count)],
]);

/** The day of a month's part, or the wanted one of the whole month. The present month has begun: its first is today. */
function dayInMonth(
  { year, month }: { readonly year: number; readonly month: number },
  { monthPart }: DayValues,
  { today }: Calendar,
  wanted: DayOfSpan,
): CalendarDay | undefined {
  const present = partsOf(today);
  if (monthPart === 0 && wanted === 'first' && year === present.year && month === present.month) return today;
  const day = monthPart === 0 && wanted === 'first' ? 1 : monthPart === 0 ? lastOfMonth : monthPart;
  return dayOf({ year, month, day: Math.min(day, daysInMonth(year, month)) });
}

/**
 * Prepares to read days with these words. The reader gives the day that a normalised text means, or undefined where it means
 * none or the calendar lacks it. Without a year it is the next such day, today included; a week runs from Monday to Sunday
 * (ISO 8601), so that a day of the present week may lie in the past; two numbers alone are month and day, or day and month
 * where only that is possible. A weekday beside a date must be the date's own. `wanted` decides what a month alone means.
 */
export function dayReader(
  words: readonly DayWords[],
): (typed: string, calendar: Calendar, wanted: DayOfSpan) => CalendarDay | undefined {
  const readFields = dayFieldsReader(words);
  return (typed, calendar, wanted) => {
    const fields = readFields(typed);
    return fields === undefined ? undefined : dayOfFields(fields, calendar, wanted);
  };
}

function dayOfFields(fields: DayFields, calendar: Calendar, wanted: DayOfSpan): CalendarDay | undefined {
  const values = { ...zeros, ...Object.fromEntries(fields) };
  const key = keyOf(fields);
  const reader = readers.get(key) ?? roughReaders.get(key);
  if (reader !== undefined) return reader(values, calendar, wanted);

  const dated = new Map(fields);
  dated.delete('weekday');
  const day = readers.get(keyOf(dated))?.(values, calendar);
  return day !== undefined && weekday(day) === fields.get('weekday') ? day : undefined;
}

function keyOf(fields: DayFields): string {
  return [...fields.keys()].sort().join(' ');
}

/** The first of the days for 0 to `last` that exists and is not before `today`. */
function firstFrom(
  today: CalendarDay,
  last: number,
  dayAt: (index: number) => CalendarDay | undefined,
): CalendarDay | undefined {
  return Array.from({ length: last + 1 }, (_, index) => dayAt(index)).find(
    (day) => day !== undefined && compare(day, today) >= 0,
  );
}

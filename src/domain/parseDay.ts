import type { Calendar } from './calendar.ts';
import { addDays, addMonths, compare, dayOf, laterMonth, partsOf, weekday } from './days.ts';
import type { CalendarDay } from './needs.ts';
import { type DayField, type DayFields, dayFieldsReader } from './parseDayFields.ts';
import type { DayWords } from './words.ts';

/** A day of the year comes again after eight years at the latest: 29 February from 1896 to 1904. */
const yearsUntilAnyDay = 8;

/** A day of the month is missing from one month in a row at most: the 30th after 31 January comes in March. */
const monthsUntilAnyDay = 2;

type Reader = (fields: Readonly<Record<DayField, number>>, calendar: Calendar) => CalendarDay | undefined;

const zeros: Readonly<Record<DayField, number>> = {
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
  ['after span', ({ span }, { today }) => addDays(today, span)],
  ['after day', ({ day }, { today }) => addDays(today, day)],
  ['after count days', ({ count }, { today }) => addDays(today, count)],
  ['after count weeks', ({ count }, { today }) => addDays(today, 7 * count)],
  ['after count months', ({ count }, { today }) => addMonths(today, count)],
]);

/**
 * Prepares to read days with these words. The reader gives the day that a normalised text means, or undefined where it means
 * none or the calendar lacks it. Without a year it is the next such day, today included; a week runs from Monday to Sunday
 * (ISO 8601), so that a day of the present week may lie in the past; two numbers alone are month and day. A weekday beside a
 * date must be the date's own.
 */
export function dayReader(words: readonly DayWords[]): (typed: string, calendar: Calendar) => CalendarDay | undefined {
  const readFields = dayFieldsReader(words);
  return (typed, calendar) => {
    const fields = readFields(typed);
    return fields === undefined ? undefined : dayOfFields(fields, calendar);
  };
}

function dayOfFields(fields: DayFields, calendar: Calendar): CalendarDay | undefined {
  const values = { ...zeros, ...Object.fromEntries(fields) };
  const reader = readers.get(keyOf(fields));
  if (reader !== undefined) return reader(values, calendar);

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

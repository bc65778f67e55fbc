import { lexiconOf, type Phrase, readPhrases } from './parsePhrases.ts';
import type { DayWords } from './words.ts';

/** What a typed day may be made of. `after` only says that a span is counted from today. */
export type DayField =
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'relative'
  | 'weeksAhead'
  | 'monthsAhead'
  | 'yearsAhead'
  | 'span'
  | 'count'
  | 'days'
  | 'weeks'
  | 'months'
  | 'after'
  | 'endOfTerm'
  | 'term'
  | 'monthPart'
  | 'soonest';

export type DayFields = ReadonlyMap<DayField, number>;

type DayToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'mark'; readonly field: 'year' | 'month' | 'day' }
  | { readonly kind: 'markedPart'; readonly part: number }
  | { readonly kind: 'field'; readonly field: DayField; readonly value: number };

const separator = /[\s,.!?:]/;
const dateSeparator = /(?<=[0-9])\s*[-–./]\s*(?=[0-9])/g;
const joiningDash = /(?<=[0-9])-(?=\p{L})|(?<=\p{L})-(?=[\p{L}0-9])/gu;
/** 2027/3/2, 3/2/2027 and 3/2: month before day, as Koreans and Americans write, where the first can be a month. */
const dateInDigits = /(?<![0-9/])(?:([0-9]{4})\/)?([0-9]{1,2})\/([0-9]{1,2})(?:\/([0-9]{4}))?(?![0-9/])/;
const monthOfYearInDigits = /(?<![0-9/])([0-9]{4})\/([0-9]{1,2})(?![0-9/])/;
const compactDate = /(?<![0-9/])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9/])/;

const monthsOfYear = 12;

/** Longer numbers are no part of a day; it also keeps a span of months within the calendar. */
const largestNumber = 9999;

/**
 * Prepares to read the parts of days with these words. The reader gives the parts of a normalised text, each at most once and
 * in any order; undefined where one is no part of a day or comes twice. A number is a year, a month or a day by its mark;
 * without one, four digits are a year, and the number beside a month is its day.
 */
export function dayFieldsReader(words: readonly DayWords[]): (typed: string) => DayFields | undefined {
  const lexicon = lexiconOf(words.flatMap(phrasesOf), separator);
  return (typed) => {
    const text = typed.replace(dateSeparator, '/').replace(joiningDash, ' ');
    const digits = monthOfYearInDigits.exec(text) ?? dateInDigits.exec(text) ?? compactDate.exec(text);
    const written = digits === null ? [] : fieldsInDigits(digits);
    const rest = digits === null ? text : text.replace(digits[0], ' ');
    const tokens = readPhrases<DayToken>(rest, lexicon, (numeral) => ({ kind: 'number', value: Number(numeral) }));
    const named = tokens === undefined ? undefined : fieldsOf(tokens);
    return named === undefined ? undefined : gathered([...written, ...named]);
  };
}

function fieldsInDigits([, yearBefore, first, second, yearAfter]: RegExpExecArray): readonly (readonly [
  DayField,
  number,
])[] {
  const years = [yearBefore, yearAfter].filter((year) => year !== undefined);
  const isDayFirst = yearBefore === undefined && Number(first) > monthsOfYear && Number(second) <= monthsOfYear;
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  return [
    ...years.map((year) => ['year', Number(year)] as const),
    ['month', Number(month)] as const,
    ...(day === undefined ? [] : [['day', Number(day)] as const]),
  ];
}

function phrasesOf(words: DayWords): readonly Phrase<DayToken>[] {
  const fields = (field: DayField, entries: Readonly<Record<string, number>>): readonly Phrase<DayToken>[] =>
    Object.entries(entries).map(([text, value]) => ({ text, token: { kind: 'field', field, value }, attached: true }));
  const plain = (token: DayToken | undefined, texts: readonly string[]): readonly Phrase<DayToken>[] =>
    texts.map((text) => ({ text, token, attached: true }));
  const present = (field: DayField): DayToken => ({ kind: 'field', field, value: 0 });
  return [
    ...fields('month', words.months),
    ...fields('weekday', words.weekdays),
    ...fields('relative', words.relative),
    ...fields('weeksAhead', words.weeksAhead),
    ...fields('monthsAhead', words.monthsAhead),
    ...fields('yearsAhead', words.yearsAhead),
    ...fields('span', words.spans),
    ...Object.entries(words.counts).flatMap(([text, value]) => plain({ kind: 'number', value }, [text])),
    ...plain(present('days'), words.dayUnits),
    ...plain(present('weeks'), words.weekUnits),
    ...plain(present('months'), words.monthUnits),
    ...plain(present('after'), words.after),
    ...plain(present('endOfTerm'), words.endOfTerm),
    ...fields('term', words.terms),
    ...fields('monthPart', words.monthParts),
    ...Object.entries(words.markedMonthParts).flatMap(([text, part]) => plain({ kind: 'markedPart', part }, [text])),
    ...plain(present('soonest'), words.soonest),
    ...plain({ kind: 'mark', field: 'year' }, words.yearMarks),
    ...plain({ kind: 'mark', field: 'month' }, words.monthMarks),
    ...plain({ kind: 'mark', field: 'day' }, words.dayMarks),
    ...plain(undefined, ['(', ')', ...words.fillers]),
  ];
}

/** Numbers with the marks after them; undefined where a mark has no number before it. */
function fieldsOf(tokens: readonly DayToken[]): readonly (readonly [DayField, number])[] | undefined {
  const fields: (readonly [DayField, number])[] = [];
  let number: number | undefined;
  const flush = () => {
    if (number !== undefined) fields.push([number >= 1000 ? 'year' : 'count', number]);
    number = undefined;
  };
  for (const token of tokens) {
    if (token.kind === 'mark') {
      if (number === undefined) return undefined;
      fields.push([token.field, token.field === 'year' && number < 100 ? 2000 + number : number]);
      number = undefined;
    } else if (token.kind === 'markedPart') {
      fields.push(number === undefined ? ['monthsAhead', 0] : ['month', number], ['monthPart', token.part]);
      number = undefined;
    } else {
      flush();
      if (token.kind === 'number') number = token.value;
      else fields.push([token.field, token.value]);
    }
  }
  flush();
  return fields;
}

function gathered(fields: readonly (readonly [DayField, number])[]): DayFields | undefined {
  const found = new Map(fields);
  if (found.size < fields.length || fields.some(([, value]) => value > largestNumber)) return undefined;
  const count = found.get('count');
  if (count !== undefined && (found.has('month') || found.has('monthsAhead')) && !found.has('day')) {
    found.delete('count');
    found.set('day', count);
  }
  return found;
}

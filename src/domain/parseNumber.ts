import { lexiconOf, type Phrase, readPhrases } from './parsePhrases.ts';
import type { NumberWords } from './words.ts';

type NumberToken =
  | { readonly kind: 'digits' | 'unit' | 'attributive' | 'multiplier'; readonly value: number }
  | { readonly kind: 'counter' }
  | { readonly kind: 'range' };

const separator = /[\s,.!?:]/;
const thousandsComma = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g;
/** A dash before digits and after a number or its counter is a range; in "thirty-five" it joins two words. */
const rangeDash = /(?<=[0-9\p{Script=Hangul}])\s*[-–—~〜∼]\s*(?=[0-9\p{L}])/gu;
const joiningDash = /(?<=\p{L})-(?=\p{L})/gu;
const minusSign = /^[-−–]\s*(?=[0-9])/;

/**
 * Prepares to read whole numbers with these words. The reader gives the number that a normalised text means, in digits, words
 * or both, with a counter or without; undefined where it means none. Of a range ("30~35명") it is the larger end, because
 * seats for all are wanted. A number is below zero by a minus sign only.
 */
export function numberReader(words: readonly NumberWords[]): (typed: string) => number | undefined {
  const lexicon = lexiconOf(words.flatMap(phrasesOf), separator);
  const leadingWords = words.flatMap(({ leading }) => leading);

  const readMarked = (text: string): number | undefined => {
    const marked = text.replace(rangeDash, ' ~ ').replace(joiningDash, ' ');
    const tokens = readPhrases<NumberToken>(marked, lexicon, (digits) => ({ kind: 'digits', value: Number(digits) }));
    return tokens === undefined ? undefined : largerEnd(tokens);
  };
  const read = (typed: string): number | undefined => {
    const text = typed.replace(thousandsComma, '');
    const leading = leadingWords.find((word) => text.startsWith(`${word} `));
    return readMarked(text) ?? (leading === undefined ? undefined : readMarked(text.slice(leading.length)));
  };
  return (typed) => {
    if (!minusSign.test(typed)) return read(typed);
    const opposite = read(typed.replace(minusSign, ''));
    return opposite === undefined ? undefined : -opposite;
  };
}

function phrasesOf(words: NumberWords): readonly Phrase<NumberToken>[] {
  const valued = (kind: 'unit' | 'attributive' | 'multiplier', entries: Readonly<Record<string, number>>) =>
    Object.entries(entries).map(([text, value]) => ({ text, token: { kind, value }, attached: true }));
  const plain = (token: NumberToken | undefined, texts: readonly string[]) =>
    texts.map((text) => ({ text, token, attached: true }));
  return [
    ...valued('unit', words.units),
    ...valued('attributive', words.attributives),
    ...valued('multiplier', words.multipliers),
    ...plain({ kind: 'counter' }, words.counters),
    ...plain({ kind: 'range' }, ['~', ...words.rangeMarks]),
    ...plain(undefined, words.fillers),
  ];
}

function largerEnd(tokens: readonly NumberToken[]): number | undefined {
  const middle = tokens.findIndex(({ kind }) => kind === 'range');
  if (middle === -1) return valueOf(tokens);
  const least = valueOf(
    tokens.slice(0, middle),
    tokens.some(({ kind }) => kind === 'counter'),
  );
  const most = valueOf(tokens.slice(middle + 1));
  return (least ?? Infinity) < (most ?? -Infinity) ? most : undefined;
}

/** The value of number words and the counters around them. `counted`: a counter further on counts these, too. */
function valueOf(tokens: readonly NumberToken[], counted = false): number | undefined {
  /** What has been read, as summands of falling size: 백이십 is 100, then 20. */
  let summands: readonly number[] = [];
  let before: NumberToken['kind'] | undefined;
  for (const token of tokens) {
    if (token.kind === 'range') return undefined;
    if (token.kind !== 'counter') {
      if (before === 'counter' && summands.length > 0) return undefined;
      if (token.kind === 'digits' && summands.length > 0 && before !== 'multiplier') return undefined;
      const next = token.kind === 'multiplier' ? multiplied(summands, token.value) : added(summands, token.value);
      if (next === undefined) return undefined;
      summands = next;
    }
    before = token.kind;
  }
  const complete = summands.length > 0 && (before !== 'attributive' || counted);
  return complete ? summands.reduce((sum, summand) => sum + summand) : undefined;
}

/** A word multiplies the smaller summands before it; alone it stands for itself: 백 100, 삼천 3000, 백이십삼만 1,230,000. */
function multiplied(summands: readonly number[], multiplier: number): readonly number[] | undefined {
  const kept = summands.filter((summand) => summand >= multiplier);
  const count = summands.slice(kept.length).reduce((sum, summand) => sum + summand, 0);
  return added(kept, (summands.length > kept.length ? count : 1) * multiplier);
}

/** A summand must fit into the zeros of the one before it: after 30 comes 5, after 5 or 20 never 30. */
function added(summands: readonly number[], summand: number): readonly number[] | undefined {
  const last = summands.at(-1);
  const fits = last === undefined || last % 10 ** String(summand).length === 0;
  return fits ? [...summands, summand] : undefined;
}

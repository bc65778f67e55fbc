import type { NotSure, YesNo } from './needs.ts';
import { type Meaning, parseChoice } from './parseChoice.ts';
import type { Words } from './words.ts';

/** What comes first, and a remark behind a comma or a full stop. */
const withRemark = /^([^,.;!]+)(?:,|[.;!] )(.+)$/;
const digit = /[0-9]/;
const hangulSyllables = /^\p{Script=Hangul}{2,}/u;
const notInWords = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The yes, no or "not sure" that a normalised text means, or undefined. A leaning counts as what it leans to ("probably
 * not"). So does a yes or no before a remark ("yes, 80 GB"), unless the remark might take it back.
 */
export function parseYesNo(typed: string, words: readonly Words[]): YesNo | NotSure | undefined {
  const certain: readonly Meaning<YesNo>[] = [
    { value: 'yes', phrases: words.flatMap(({ yes }) => yes) },
    { value: 'no', phrases: words.flatMap(({ no }) => no) },
  ];
  const leaning: readonly Meaning<YesNo>[] = [
    { value: 'yes', phrases: words.flatMap(({ likely }) => likely) },
    { value: 'no', phrases: words.flatMap(({ unlikely }) => unlikely) },
  ];
  return (
    parseChoice(typed, certain, words) ?? parseChoice(typed, leaning, words) ?? beforeRemark(typed, certain, words)
  );
}

function beforeRemark(typed: string, meanings: readonly Meaning<YesNo>[], words: readonly Words[]): YesNo | undefined {
  const [, first = '', remark = ''] = withRemark.exec(typed) ?? [];
  // The comma of a number ends no answer, and a place could be a quantity.
  const said = digit.test(first) ? undefined : parseChoice(first, meanings, words);
  if (said === undefined || said === 'notSure') return undefined;
  const opposites = meanings.flatMap(({ value, phrases }) => (value === said ? [] : phrases));
  const doubts = words.flatMap(({ notSure, caveats }) => [...notSure, ...caveats]);
  return [...opposites, ...doubts].some((phrase) => mentions(remark, phrase)) ? undefined : said;
}

/** Whether a text has these words; Hangul of two syllables also within a word, where endings and particles join it. */
function mentions(text: string, phrase: string): boolean {
  const compared = phrase.replaceAll(/['’`]/g, '').replaceAll(notInWords, ' ').trim();
  if (compared === '') return false;
  const spoken = text.replaceAll(/['’`]/g, '').replaceAll(notInWords, ' ').trim();
  return hangulSyllables.test(compared)
    ? spoken.replaceAll(' ', '').includes(compared.replaceAll(' ', ''))
    : ` ${spoken} `.includes(` ${compared} `);
}

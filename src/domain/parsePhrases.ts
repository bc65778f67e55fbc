/** A word or several, and what it stands for. `undefined`: it may be passed over. */
export interface Phrase<Token> {
  readonly text: string;
  readonly token: Token | undefined;
  /** Whether Hangul of this phrase may follow other Hangul without a space, as particles, endings and numbers do. */
  readonly attached: boolean;
}

interface Entry<Token> {
  readonly spelling: Spelling;
  readonly token: Token | undefined;
  readonly attached: boolean;
}

/** The characters of a text without what separates them, and where it did. */
interface Spelling {
  readonly characters: readonly string[];
  readonly spaceBefore: readonly boolean[];
}

/** Phrases by their first character, longest first. */
export interface Lexicon<Token> {
  readonly separator: RegExp;
  readonly entries: ReadonlyMap<string, readonly Entry<Token>[]>;
}

/** "don't" and "dont" are the same; people leave apostrophes out. */
const apostrophe = /['’`]/;

const digit = /[0-9]/;
const hangul = /\p{Script=Hangul}/u;
const letter = /[\p{L}\p{M}]/u;

/** `separator` matches one character that stands between words and means nothing. */
export function lexiconOf<Token>(phrases: readonly Phrase<Token>[], separator: RegExp): Lexicon<Token> {
  const entries = new Map<string, Entry<Token>[]>();
  for (const { text, token, attached } of phrases) {
    const spelling = spell(text, separator);
    const [first] = spelling.characters;
    if (first !== undefined) {
      const found = entries.get(first) ?? [];
      found.push({ spelling, token, attached });
      entries.set(first, found);
    }
  }
  for (const found of entries.values()) {
    found.sort((a, b) => b.spelling.characters.length - a.spelling.characters.length);
  }
  return { separator, entries };
}

/**
 * The tokens of a text that consists of phrases alone, the longest phrase first at each place; undefined where some part of
 * the text is no phrase. A phrase's spaces may be left out ("필요없어요"), none may be added. Latin letters and digits match
 * whole words only. `numeral` takes the digits that are no phrase; without it such digits are not understood.
 */
export function readPhrases<Token>(
  text: string,
  lexicon: Lexicon<Token>,
  numeral?: (digits: string) => Token,
): readonly Token[] | undefined {
  const spelling = spell(text, lexicon.separator);
  const { characters } = spelling;
  const deadEnds = new Set<number>();

  function readFrom(start: number): readonly Token[] | undefined {
    const first = characters[start];
    if (first === undefined) return [];
    if (deadEnds.has(start)) return undefined;
    for (const entry of lexicon.entries.get(first) ?? []) {
      const rest = matches(entry, spelling, start) ? readFrom(start + entry.spelling.characters.length) : undefined;
      if (rest !== undefined) return entry.token === undefined ? rest : [entry.token, ...rest];
    }
    const digits = digitsAt(spelling, start);
    if (digits !== '' && numeral !== undefined) {
      const rest = readFrom(start + digits.length);
      if (rest !== undefined) return [numeral(digits), ...rest];
    }
    deadEnds.add(start);
    return undefined;
  }

  return readFrom(0);
}

function spell(text: string, separator: RegExp): Spelling {
  const characters: string[] = [];
  const spaceBefore: boolean[] = [];
  // Every text begins with a word.
  let space = true;
  for (const character of text) {
    if (separator.test(character)) {
      space = true;
    } else if (!apostrophe.test(character)) {
      characters.push(character);
      spaceBefore.push(space);
      space = false;
    }
  }
  return { characters, spaceBefore };
}

function matches(entry: Entry<unknown>, text: Spelling, start: number): boolean {
  const { characters, spaceBefore } = entry.spelling;
  const end = start + characters.length;
  return (
    characters.every((character, index) => text.characters[start + index] === character) &&
    spaceBefore.every((space, index) => space || text.spaceBefore[start + index] === false) &&
    (isWordEdge(text, start) || (entry.attached && isHangul(text.characters[start]))) &&
    (isWordEdge(text, end) || isHangul(text.characters[end - 1]))
  );
}

function digitsAt(text: Spelling, start: number): string {
  let end = start;
  while (digit.test(text.characters[end] ?? '') && (end === start || text.spaceBefore[end] === false)) end += 1;
  return text.characters.slice(start, end).join('');
}

/** Whether a word can begin or end here: at a space, at either end of the text, and where the kind of letters changes. */
function isWordEdge(text: Spelling, index: number): boolean {
  return text.spaceBefore[index] !== false || kindOf(text.characters[index - 1]) !== kindOf(text.characters[index]);
}

function isHangul(character = ''): boolean {
  return hangul.test(character);
}

/** Which of the kinds of characters that words are made of, or -1. */
function kindOf(character = ''): number {
  return [digit, hangul, letter].findIndex((kind) => kind.test(character));
}

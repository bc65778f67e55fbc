/** The phrases of a text that separates them by `|`. */
export function phrases(text: string): readonly string[] {
  return text.split('|').map((phrase) => phrase.trim());
}

/** A table that gives each phrase of `text`, separated by `|`, the number of its place, counted from `first`. */
export function numbered(first: number, text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(phrases(text).map((phrase, index) => [phrase, first + index]));
}

/** A table that gives all the phrases of `text`, separated by `|`, the same number. */
export function all(value: number, text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(phrases(text).map((phrase) => [phrase, value]));
}

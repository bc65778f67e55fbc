import { tidyText } from '../domain/normalize.ts';

const wordJoiner = '\u2060';

/**
 * A person's own words for a card: one line, nothing in it that a client could take for a mention (`<at>`), a tag or
 * the card functions `{{DATE(…)}}`, and no invisible formatting that could reorder the words around it. It reads as typed.
 *
 * It may stand only where Teams reads no Markdown: in the TextRun of a RichTextBlock and in an input's value. Escaping
 * Markdown with backslashes instead is not enough, because Teams' mobile clients show the backslashes
 * (github.com/microsoft/AdaptiveCards/issues/5590).
 */
export function userText(typed: string): string {
  return tidyText(typed)
    .replace(/<(?=[a-z/!?])/gi, `<${wordJoiner}`)
    .replace(/\{(?=\{)/g, `{${wordJoiner}`);
}

/** As `userText`, cut to so many characters as people count them, with "…" where something was cut. */
export function shortUserText(typed: string, longest: number): string {
  const characters = Array.from(new Intl.Segmenter().segment(tidyText(typed)), ({ segment }) => segment);
  return userText(characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join(''));
}

/**
 * More combining marks than any script stacks on one letter: the bound of Unicode's Stream-Safe Text Format (UAX 15, 13).
 * Without it NFC sorts a crafted run of 100,000 marks for seconds.
 */
const excessMarks = /(\p{M}{30})\p{M}+/gu;

const whiteSpace = /[\s\u0085]/g;
const controls = /[\p{Cc}\p{Cs}]/gu;
const severalSpaces = / {2,}/g;
/** What turns the reading direction or takes no room; joiners and variation selectors stay, emoji are made of them. */
const unseenInText = /[\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/gu;
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const fullWidthAscii = /[\uFF01-\uFF5E]/g;

/** U+FF01 to U+FF5E stand in the order of ASCII, this far behind it. */
const fullWidthOffset = 0xfee0;

function composed(text: string): string {
  return text.replace(excessMarks, '$1').normalize('NFC');
}

/**
 * Free text as it is kept: NFC, one line, single spaces, without control characters, lone surrogates and characters that
 * turn the reading direction. Letters keep their case. Linear in the length.
 */
export function tidyText(text: string): string {
  const line = text.replace(unseenInText, '').replace(whiteSpace, ' ').replace(controls, '');
  return composed(line.replace(severalSpaces, ' ').trim());
}

/**
 * Typed text as the parsers compare it: like {@link tidyText}, but lower case, full-width characters as ASCII and without
 * anything that is not seen. Linear in the length; normalising twice changes nothing.
 */
export function normalizeTyped(text: string): string {
  const ascii = text.replace(fullWidthAscii, (character) =>
    String.fromCharCode(character.charCodeAt(0) - fullWidthOffset),
  );
  return composed(tidyText(ascii.replace(unseen, '')).toLowerCase());
}

import { normalizeTyped } from './normalize.ts';
import { lexiconOf, readPhrases } from './parsePhrases.ts';
import type { Words } from './words.ts';

/** What is said to be polite and asks for nothing. */
export type Courtesy = 'greeting' | 'thanks';

const separator = /[^\p{L}\p{M}\p{N}]/u;

/** Longer texts are more than a courtesy. Characters. */
const longestCourtesy = 100;

/** The courtesy that a text is and nothing else, in any of the languages given, or undefined. Thanks outweigh a greeting. */
export function parseCourtesy(typed: string, words: readonly Words[]): Courtesy | undefined {
  if (typed.length > longestCourtesy) return undefined;
  const phrases = words.flatMap(({ greetings, thanks }) => [
    ...greetings.map((text) => ({ text, token: 'greeting' as const, attached: false })),
    ...thanks.map((text) => ({ text, token: 'thanks' as const, attached: false })),
  ]);
  const tokens = readPhrases<Courtesy>(normalizeTyped(typed), lexiconOf(phrases, separator)) ?? [];
  return tokens.includes('thanks') ? 'thanks' : tokens[0];
}

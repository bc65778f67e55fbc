import { normalizeTyped } from './normalize.ts';
import { lexiconOf, type Phrase, readPhrases } from './parsePhrases.ts';
import { type Term, terms } from './term.ts';
import type { Words } from './words.ts';

/** A term as typed. `isAsked`: as a question for its meaning, not alone. */
export interface TypedTerm {
  readonly term: Term;
  readonly isAsked: boolean;
}

type TermToken = { readonly kind: 'term'; readonly term: Term } | { readonly kind: 'ask' };

const separator = /[^\p{L}\p{M}\p{N}]/u;

/** Nobody needs more to ask for a term. Characters. */
const longestTerm = 100;

/** The one term that a text names or asks about, and nothing else, in any of the languages given, or undefined. */
export function parseTerm(typed: string, words: readonly Words[]): TypedTerm | undefined {
  if (typed.length > longestTerm) return undefined;
  const text = normalizeTyped(typed);
  const tokens = readPhrases<TermToken>(text, lexiconOf(words.flatMap(phrasesOf), separator)) ?? [];
  const named = new Set(tokens.flatMap((token) => (token.kind === 'term' ? [token.term] : [])));
  const [term, otherTerm] = named;
  if (term === undefined || otherTerm !== undefined) return undefined;
  return { term, isAsked: text.endsWith('?') || tokens.some(({ kind }) => kind === 'ask') };
}

function phrasesOf({ glossary, termQuestions, termFillers }: Words): readonly Phrase<TermToken>[] {
  return [
    ...terms.flatMap((term) =>
      glossary[term].map((text) => ({ text, token: { kind: 'term' as const, term }, attached: false })),
    ),
    ...termQuestions.map((text) => ({ text, token: { kind: 'ask' as const }, attached: true })),
    ...termFillers.map((text) => ({ text, token: undefined, attached: true })),
  ];
}

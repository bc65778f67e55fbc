import type { NotSure } from './needs.ts';
import { lexiconOf, type Phrase, readPhrases } from './parsePhrases.ts';
import type { Words } from './words.ts';

/** A value and the phrases that mean it. */
export interface Meaning<Value> {
  readonly value: Value;
  readonly phrases: readonly string[];
}

type ChoiceToken<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'numeral'; readonly place: number };

const separator = /[^\p{L}\p{M}\p{N}]/u;

/**
 * The one choice that a normalised text means, or undefined. Every part of the text must be understood, so that a negation is
 * never taken for its opposite, and two different choices are none. A choice may be named by its place in the order of
 * `meanings`, which "not sure" ends; a bare number beside a named choice is its version ("Ubuntu 22.04").
 */
export function parseChoice<Value>(
  typed: string,
  meanings: readonly Meaning<Value>[],
  words: readonly Words[],
): Value | NotSure | undefined {
  const choices: readonly Meaning<Value | NotSure>[] = [...meanings, notSureMeaning(words)];
  const exact = choices.find(({ phrases }) => phrases.includes(typed));
  if (exact !== undefined) return exact.value;

  const tokens = readPhrases<ChoiceToken<Value | NotSure>>(
    typed,
    lexiconOf<ChoiceToken<Value | NotSure>>(
      [...valuePhrases(choices), ...placePhrases(words), ...fillerPhrases(words)],
      separator,
    ),
    (digits) => ({ kind: 'numeral', place: Number(digits) }),
  );
  if (tokens === undefined) return undefined;
  const named = tokens.flatMap((token) => (token.kind === 'value' ? [token.value] : []));
  const placed = tokens.flatMap((token) =>
    token.kind === 'place' || (token.kind === 'numeral' && named.length === 0) ? [choices[token.place - 1]?.value] : [],
  );
  const [first, ...others] = [...named, ...placed];
  return others.every((other) => other === first) ? first : undefined;
}

/** Whether a normalised text says "not sure" and nothing else. */
export function saysNotSure(typed: string, words: readonly Words[]): boolean {
  const meaning = notSureMeaning(words);
  const phrases = [...valuePhrases([meaning]), ...fillerPhrases(words)];
  const tokens = readPhrases<ChoiceToken<NotSure>>(typed, lexiconOf<ChoiceToken<NotSure>>(phrases, separator));
  return meaning.phrases.includes(typed) || (tokens !== undefined && tokens.length > 0);
}

function notSureMeaning(words: readonly Words[]): Meaning<NotSure> {
  return { value: 'notSure', phrases: words.flatMap(({ notSure }) => notSure) };
}

function valuePhrases<Value>(meanings: readonly Meaning<Value>[]): readonly Phrase<ChoiceToken<Value>>[] {
  return meanings.flatMap(({ value, phrases }) =>
    phrases.map((text) => ({ text, token: { kind: 'value' as const, value }, attached: false })),
  );
}

function placePhrases(words: readonly Words[]): readonly Phrase<{ readonly kind: 'place'; readonly place: number }>[] {
  return words.flatMap(({ places }) =>
    Object.entries(places).map(([text, place]) => ({
      text,
      token: { kind: 'place' as const, place },
      attached: false,
    })),
  );
}

function fillerPhrases(words: readonly Words[]): readonly Phrase<never>[] {
  return words.flatMap(({ choiceFillers }) =>
    choiceFillers.map((text) => ({ text, token: undefined, attached: true })),
  );
}

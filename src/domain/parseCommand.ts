import { type CommandName, commandNames } from './command.ts';
import { type Language, languages } from './language.ts';
import { normalizeTyped } from './normalize.ts';
import { lexiconOf, type Phrase, readPhrases } from './parsePhrases.ts';
import type { Words } from './words.ts';

/** A command as typed; `language` where one is named with the command `language`. */
export interface TypedCommand {
  readonly name: CommandName;
  readonly language?: Language;
}

type CommandToken =
  | { readonly kind: 'command'; readonly name: CommandName }
  | { readonly kind: 'language'; readonly language: Language };

const separator = /[^\p{L}\p{M}\p{N}]/u;

/** No command is longer. Characters. */
const longestCommand = 100;

/**
 * The command that a text is, in any of the languages given, or undefined. Only politeness may stand around a command: a
 * sentence that merely contains one is none. The name of a language alone asks for that language. Never throws.
 */
export function parseCommand(typed: string, words: readonly Words[]): TypedCommand | undefined {
  if (typed.length > longestCommand) return undefined;
  const text = normalizeTyped(typed);
  const exact = commandNames.find((name) => words.some(({ commands }) => commands[name].includes(text)));
  if (exact !== undefined) return { name: exact };

  const tokens = readPhrases<CommandToken>(text, lexiconOf(words.flatMap(phrasesOf), separator));
  if (tokens === undefined) return undefined;
  const names = new Set(tokens.map((token) => (token.kind === 'command' ? token.name : 'language')));
  const named = new Set(tokens.flatMap((token) => (token.kind === 'language' ? [token.language] : [])));
  const [name, otherName] = names;
  const [language, otherLanguage] = named;
  if (name === undefined || otherName !== undefined || otherLanguage !== undefined) return undefined;
  return language === undefined ? { name } : { name, language };
}

function phrasesOf(words: Words): readonly Phrase<CommandToken>[] {
  return [
    ...commandNames.flatMap((name) =>
      words.commands[name].map((text) => ({ text, token: { kind: 'command' as const, name }, attached: false })),
    ),
    ...languages.flatMap((language) =>
      words.languages[language].map((text) => ({
        text,
        token: { kind: 'language' as const, language },
        attached: false,
      })),
    ),
    ...words.commandFillers.map((text) => ({ text, token: undefined, attached: true })),
  ];
}

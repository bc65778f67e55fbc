import type { Language } from '../../domain/language.ts';
import type { Turn } from '../turnParts.ts';

/** What a typed command does. `language` is the language it named, if it named one. */
export type RunCommand = (turn: Turn, named: { readonly language?: Language }) => Promise<void>;

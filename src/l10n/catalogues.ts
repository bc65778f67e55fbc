import type { Language } from '../domain/language.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { english } from './en.ts';
import { korean } from './ko.ts';

/** The texts of every language the bot speaks. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { ko: korean, en: english };

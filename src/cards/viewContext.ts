import type { Language } from '../domain/language.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { MakeButton } from './button.ts';
import type { InWords } from './words.ts';

/** What a view is built with besides its data. */
export interface ViewContext {
  readonly text: Catalogue;
  readonly words: InWords;
  /** The reader's. */
  readonly language: Language;
  /** The reader's, as IANA name. */
  readonly timeZone: string;
  readonly button: MakeButton;
  /** Of every language: each is named in itself. */
  readonly catalogues: Readonly<Record<Language, Catalogue>>;
}

/** A template's name and the view it is filled with. */
export interface FilledTemplate {
  readonly template: string;
  readonly view: object;
}

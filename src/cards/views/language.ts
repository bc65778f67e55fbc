import { languages } from '../../domain/language.ts';
import type { ButtonView } from '../button.ts';
import type { ViewContext } from '../viewContext.ts';

interface LanguageView {
  readonly buttons: readonly ButtonView[];
}

/** Every language, each titled in itself. */
export function languageView({ button, catalogues }: ViewContext): LanguageView {
  return {
    buttons: languages.map((language) =>
      button(catalogues[language].languageName, 'language.set', { values: { language } }),
    ),
  };
}

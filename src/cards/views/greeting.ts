import { languages } from '../../domain/language.ts';
import type { CardData } from '../../ports/cards.ts';
import type { ButtonView } from '../button.ts';
import type { ViewContext } from '../viewContext.ts';

interface GreetingView {
  readonly privacy: string;
  readonly buttons: readonly ButtonView[];
}

/** The first card a person sees. */
export function greetingView(data: Extract<CardData, { kind: 'greeting' }>, context: ViewContext): GreetingView {
  const { text, words, button } = context;
  return {
    privacy: text.greeting.privacy(words.duration(data.retention)),
    buttons: [
      button(text.buttons.start, 'interview.start', { primary: true }),
      button(text.buttons.help, 'help.show'),
      ...otherLanguageButtons(context),
    ],
  };
}

/** A button into every language but the reader's, titled in that language. */
export function otherLanguageButtons({ language: own, button, catalogues }: ViewContext): readonly ButtonView[] {
  return languages
    .filter((language) => language !== own)
    .map((language) => button(catalogues[language].languageName, 'language.set', { values: { language } }));
}

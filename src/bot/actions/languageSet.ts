import { chooseLanguage } from '../../app/chooseLanguage.ts';
import { languages } from '../../domain/language.ts';
import { type RunAction, textInput } from './action.ts';

/** `language.set`: the language the bot speaks with this person from now on. */
export const languageSet: RunAction = async ({ scope }, pressed) => {
  const language = languages.find((candidate) => candidate === textInput(pressed, 'language'));
  if (language !== undefined) await chooseLanguage(scope, language);
  return { cardId: pressed.card.id };
};

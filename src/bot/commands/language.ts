import { chooseLanguage } from '../../app/chooseLanguage.ts';
import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `language`: shows the choice; with a language's name, chooses it. */
export const language: RunCommand = async ({ scope }, named) => {
  const reader = named.language === undefined ? scope : await chooseLanguage(scope, named.language);
  await postCard(reader, { kind: 'language' });
};

import { chooseLanguage } from '../../app/chooseLanguage.ts';
import { postCard } from '../../app/postCard.ts';
import type { RunCommand } from './command.ts';

/** `language`: shows the choice; with a language's name, chooses it and says so in it. */
export const language: RunCommand = async ({ scope }, named) => {
  if (named.language === undefined) {
    await postCard(scope, { kind: 'language' });
    return;
  }
  const reader = await chooseLanguage(scope, named.language);
  await postCard(reader, { kind: 'notice', notice: { code: 'languageChosen' } });
};

import type { Language } from '../domain/language.ts';
import { refreshCardsShowing } from './postCard.ts';
import type { Scope } from './scope.ts';

/** How many of a person's latest interviews have their cards put into another language. */
const cardsTurned = 5;

/** Keeps the language a person chose and turns the cards still of use to it. Returns the scope as it is from now on. */
export async function chooseLanguage(scope: Scope, language: Language): Promise<Scope> {
  const person = { ...scope.person, language, languageFrom: 'choice' as const };
  await scope.records.people.update(person, scope.now);
  await turnCards(scope);
  return { ...scope, person };
}

/** Brings the cards still of use into the language that the person has now: the greeting and those of interviews. */
export async function turnCards(scope: Scope): Promise<void> {
  await refreshCardsShowing(scope, scope.conversation.id);
  for (const interview of await scope.records.interviews.list(scope.person.id, { limit: cardsTurned })) {
    await refreshCardsShowing(scope, interview.id);
  }
}

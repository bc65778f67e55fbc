import type { Activity } from 'botbuilder';
import { languageOfLocale } from '../domain/language.ts';
import type { TurnParts } from './turnParts.ts';

export type Messages = TurnParts['catalogues']['en']['messages'];

/**
 * A sentence for somebody whose row cannot or must not be read (a stranger; a store that failed): in their client's
 * language, or in both where the client does not say.
 */
export function inClientLanguage(
  catalogues: TurnParts['catalogues'],
  activity: Pick<Activity, 'locale'>,
  sentence: (messages: Messages) => string,
): string {
  const language = languageOfLocale(activity.locale ?? '');
  if (language !== undefined) return sentence(catalogues[language].messages);
  return `${sentence(catalogues.ko.messages)}\n\n${sentence(catalogues.en.messages)}`;
}

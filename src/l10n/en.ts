import type { Catalogue } from '../ports/catalogue.ts';
import { conversation } from './en/conversation.ts';
import { interview } from './en/interview.ts';
import { recommendation } from './en/recommendation.ts';
import { save } from './en/save.ts';

/** Everything the bot says in English. */
export const english: Catalogue = {
  languageName: 'English',
  ...conversation,
  ...interview,
  ...recommendation,
  ...save,
};

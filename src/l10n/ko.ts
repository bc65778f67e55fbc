import type { Catalogue } from '../ports/catalogue.ts';
import { conversation } from './ko/conversation.ts';
import { interview } from './ko/interview.ts';
import { recommendation } from './ko/recommendation.ts';
import { save } from './ko/save.ts';

/** Everything the bot says in Korean: polite, in the -습니다 style throughout. */
export const korean: Catalogue = { languageName: '한국어', ...conversation, ...interview, ...recommendation, ...save };

import type { Activity } from 'botbuilder';
import { inClientLanguage } from './clientLanguage.ts';
import type { TurnParts } from './turnParts.ts';

/** What the person is told after a surprise. */
export interface SurpriseAnswer {
  readonly code: string;
  readonly message: string;
}

/** Logs a surprise once, under an id, and says so in words with that id. */
export function answerSurprise(
  parts: Pick<TurnParts, 'log' | 'makeIdentifier' | 'catalogues'>,
  error: unknown,
  activity: Activity,
): SurpriseAnswer {
  const errorId = parts.makeIdentifier();
  parts.log.error('turn.failed', error, { errorId, activityType: activity.type });
  const message = inClientLanguage(parts.catalogues, activity, (messages) => messages.somethingWentWrong(errorId));
  return { code: 'InternalServerError', message };
}

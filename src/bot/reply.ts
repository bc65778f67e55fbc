import type { TurnContext } from 'botbuilder';
import type { Log } from '../ports/log.ts';

/**
 * Says a sentence at once, where somebody has just spoken. It is not kept: where Teams does not take it, only the log says
 * so, and the turn itself has not failed.
 */
export async function reply(context: TurnContext, text: string, log: Log): Promise<void> {
  try {
    await context.sendActivity(text);
  } catch (error) {
    log.warn('reply.failed', { reason: error instanceof Error ? error.message : String(error) });
  }
}

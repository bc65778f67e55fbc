import type { Activity, TurnContext } from 'botbuilder';
import { greetOnce, takeLeave } from '../app/greet.ts';
import { inTurn } from './openTurn.ts';
import type { Speaker } from './speaker.ts';
import type { TurnParts } from './turnParts.ts';

/** What an installation or membership activity says about the bot itself. */
export function installChange(activity: Activity): 'added' | 'removed' | undefined {
  if (activity.type === 'installationUpdate') {
    return activity.action?.startsWith('remove') === true ? 'removed' : 'added';
  }
  if (activity.type !== 'conversationUpdate') return undefined;
  const botId = activity.recipient.id;
  if (activity.membersAdded?.some((member) => member.id === botId) === true) return 'added';
  return activity.membersRemoved?.some((member) => member.id === botId) === true ? 'removed' : undefined;
}

/** The app was installed for a person or removed. One install comes as several activities, and is greeted once. */
export async function installTurn(
  parts: TurnParts,
  context: TurnContext,
  speaker: Speaker,
  change: 'added' | 'removed',
): Promise<void> {
  await inTurn(parts, context, speaker, ({ scope }) => (change === 'added' ? greetOnce(scope) : takeLeave(scope)));
}

import type { Activity, TurnContext } from 'botbuilder';
import { languageOfLocale } from '../domain/language.ts';
import { installChange } from './installTurn.ts';
import { answerInvoke } from './invokeAnswer.ts';
import { isCardAction } from './press.ts';
import { reply } from './reply.ts';
import type { TurnParts } from './turnParts.ts';

/** In a channel or group chat: only the way to the personal chat, once each time the bot is spoken to or added. */
export async function groupTurn(parts: TurnParts, context: TurnContext): Promise<void> {
  const { activity } = context;
  const language = languageOfLocale(activity.locale ?? '') ?? parts.defaults.language;
  const text = parts.catalogues[language].messages.personalChatOnly(personalChatAddress(parts.appId));
  if (isCardAction(activity)) await answerInvoke(context, { kind: 'message', text });
  else if (isAddressed(activity) && (await isFirst(parts, activity))) await reply(context, text, parts.log);
}

/** Whether this is for the bot. Teams announces one install by two activities: only one of them is answered. */
function isAddressed(activity: Activity): boolean {
  if (activity.type === 'message') return mentions(activity, activity.recipient.id);
  return activity.type === 'conversationUpdate' && installChange(activity) === 'added';
}

/** With the right consent Teams brings a bot every message of a channel, also those that are not for it. */
function mentions(activity: Activity, id: string): boolean {
  const entities: unknown = activity.entities;
  return Array.isArray(entities) && entities.some((entity) => mentionedId(entity) === id);
}

function mentionedId(entity: unknown): unknown {
  if (typeof entity !== 'object' || entity === null || !('mentioned' in entity)) return undefined;
  const { mentioned } = entity;
  return typeof mentioned === 'object' && mentioned !== null && 'id' in mentioned ? mentioned.id : undefined;
}

/** Teams delivers an activity again when it heard no answer in time. */
async function isFirst({ store, clock }: TurnParts, { id, conversation }: Activity): Promise<boolean> {
  if (id === undefined) return true;
  return store.transaction((records) => records.deliveries.first(conversation.id, id, clock.now()));
}

/** Teams' deep link to a chat with a bot. */
function personalChatAddress(appId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(appId)}`;
}

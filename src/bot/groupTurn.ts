import { ActivityTypes, type TurnContext } from 'botbuilder';
import { languageOfLocale } from '../domain/language.ts';
import { installChange } from './installTurn.ts';
import type { TurnParts } from './turnParts.ts';

/** In a channel or group chat: only the way to the personal chat, when the bot is spoken to or added. */
export async function groupTurn(parts: TurnParts, context: TurnContext): Promise<void> {
  const { activity } = context;
  const addressed = activity.type === ActivityTypes.Message || installChange(activity) === 'added';
  if (!addressed) return;
  const language = languageOfLocale(activity.locale ?? '') ?? parts.defaults.language;
  await context.sendActivity(parts.catalogues[language].messages.personalChatOnly(personalChatAddress(parts.appId)));
}

/** Teams' deep link to a chat with a bot. */
function personalChatAddress(appId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(appId)}`;
}

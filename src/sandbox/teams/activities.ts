import type { JsonObject } from '../json.ts';
import type { Chat } from './chat.ts';
import type { Person } from './people.ts';
import { bot, team, tenantId } from './people.ts';

/** What every activity needs to be told. */
export interface Occasion {
  /** The activity's id. */
  readonly id: string;
  readonly person: Person;
  readonly chat: Chat;
  /** The channel's root post that the activity belongs to. */
  readonly threadId?: string;
  /** Where the bot is to send its answers. */
  readonly serviceUrl: string;
  /** Business time, milliseconds UTC. */
  readonly at: number;
}

/** The instant in a time zone, as ISO 8601 with its offset: `2026-03-02T09:00:00.000+09:00`. */
export function localTimestamp(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const shift = (Number(hours) * 60 + Number(minutes)) * (offset.startsWith('-') ? -60_000 : 60_000);
  return `${new Date(at + shift).toISOString().slice(0, -1)}${offset}`;
}

function conversationOf({ chat, threadId }: Occasion): JsonObject {
  if (chat.kind === 'personal') return { conversationType: 'personal', tenantId, id: chat.id };
  const thread = threadId === undefined ? '' : `;messageid=${threadId}`;
  return { isGroup: true, conversationType: 'channel', tenantId, id: `${chat.id}${thread}` };
}

function channelDataOf({ chat }: Occasion): JsonObject {
  if (chat.kind === 'personal') return { tenant: { id: tenantId } };
  return {
    teamsChannelId: team.channelId,
    teamsTeamId: team.id,
    channel: { id: team.channelId, name: team.channelName },
    team: { id: team.id, name: team.name, aadGroupId: team.groupId },
    tenant: { id: tenantId },
  };
}

function base(type: string, occasion: Occasion): JsonObject {
  const { person } = occasion;
  return {
    type,
    id: occasion.id,
    timestamp: new Date(occasion.at).toISOString(),
    serviceUrl: occasion.serviceUrl,
    channelId: 'msteams',
    from: { id: person.channelId, name: person.name, aadObjectId: person.objectId },
    conversation: conversationOf(occasion),
    recipient: { id: bot.channelId, name: bot.name },
    channelData: channelDataOf(occasion),
  };
}

/** What a client adds when a person writes or presses. Install events do not have it. */
function fromClient({ person, at }: Occasion, locale: string): JsonObject {
  return {
    localTimestamp: localTimestamp(at, person.timeZone),
    localTimezone: person.timeZone,
    locale,
    entities: [{ type: 'clientInfo', locale, country: person.country, platform: 'Web', timezone: person.timeZone }],
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A typed message. `mentionsBot` puts the bot's name in front, as the channel's compose box does. */
export function messageActivity(occasion: Occasion, locale: string, text: string, mentionsBot: boolean): JsonObject {
  const client = fromClient(occasion, locale);
  const mention = `<at>${bot.name}</at>`;
  const html = `${mentionsBot ? `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">${bot.name}</span>&nbsp;` : ''}${escapeHtml(text)}`;
  const entities = client['entities'] as readonly unknown[];
  return {
    ...base('message', occasion),
    ...client,
    text: mentionsBot ? `${mention} ${text}` : text,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
    entities: mentionsBot
      ? [{ type: 'mention', text: mention, mentioned: { id: bot.channelId, name: bot.name } }, ...entities]
      : entities,
  };
}

/** The press of an `Action.Submit`: a message without text that carries the card's data. */
export function submitActivity(occasion: Occasion, locale: string, cardMessageId: string, data: unknown): JsonObject {
  return {
    ...base('message', occasion),
    ...fromClient(occasion, locale),
    replyToId: cardMessageId,
    value: data,
  };
}

/** A button of a card that was pressed, with the inputs merged into its data. */
export interface Execution {
  readonly id?: string;
  readonly verb: string;
  readonly data: JsonObject;
}

/** The press of an `Action.Execute`. */
export function invokeActivity(
  occasion: Occasion,
  locale: string,
  cardMessageId: string,
  action: Execution,
): JsonObject {
  const activity = base('invoke', occasion);
  return {
    ...activity,
    ...fromClient(occasion, locale),
    name: 'adaptiveCard/action',
    replyToId: cardMessageId,
    value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
    channelData: { ...(activity['channelData'] as JsonObject), source: { name: 'message' } },
  };
}

/** What Teams says when the app comes to a chat, or is taken away. Neither activity has a locale. */
export function installActivities(
  occasion: Occasion,
  secondId: string,
  action: 'add' | 'remove',
): readonly JsonObject[] {
  const installation = { ...base('installationUpdate', occasion), action };
  if (action === 'remove' && occasion.chat.kind === 'personal') return [installation];
  const change = action === 'add' ? 'membersAdded' : 'membersRemoved';
  const update = { ...base('conversationUpdate', { ...occasion, id: secondId }), [change]: [{ id: bot.channelId }] };
  return [installation, update];
}

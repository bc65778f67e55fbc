import type { JsonObject } from '../json.ts';
import { asList, asObject, asText } from '../json.ts';
import { HttpFault } from '../server/http.ts';
import type { Chat, Message } from '../teams/chat.ts';
import type { Person } from '../teams/people.ts';
import { people, personalChatId, team, tenantId } from '../teams/people.ts';
import type { TeamsState } from '../teams/state.ts';
import { contentOf } from './content.ts';

/** A call of the bot: the decoded parts of its path after `/v3/conversations`, and its body. */
export interface Call {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

export interface Answer {
  readonly status: number;
  readonly body?: JsonObject | readonly JsonObject[];
}

/** A conversation id as the connector takes it: a chat, and a root post where the id names one. */
interface Place {
  readonly chat: Chat;
  readonly threadId?: string;
}

/** Carries out a call as the Bot Connector does. Throws HttpFault where the connector refuses. */
export function carryOut(state: TeamsState, serviceUrl: string, call: Call): Answer {
  const [conversationId, collection, id, ...rest] = call.path;
  if (rest.length > 0) throw noSuchRoute();
  if (conversationId === undefined) {
    if (call.method === 'POST') return createConversation(state, serviceUrl, call.body);
    throw noSuchRoute();
  }
  const place = placeOf(state, conversationId);
  if (collection === 'activities') return onActivities(state, place, id, call);
  if (call.method !== 'GET') throw noSuchRoute();
  return onMembers(place, collection, id, call.query);
}

function onActivities(state: TeamsState, place: Place, id: string | undefined, call: Call): Answer {
  switch (call.method) {
    case 'POST':
      return post(state, place, call.body, id);
    case 'PUT':
      state.update(existing(state, place, id), contentOf(call.body));
      return { status: 200, body: { id } };
    case 'DELETE':
      state.remove(existing(state, place, id));
      return { status: 200 };
    default:
      throw noSuchRoute();
  }
}

/** Posts or shows typing. In the channel a reply goes into the thread of the post it replies to. */
function post(state: TeamsState, place: Place, activity: JsonObject, replyToId?: string): Answer {
  allowPost(place.chat);
  if (activity['type'] === 'typing') {
    state.showTyping(place.chat.id);
    return { status: 201, body: { id: state.newId() } };
  }
  if (activity['type'] !== 'message') {
    throw new HttpFault(400, 'BadArgument', `Activities of type ${String(activity['type'])} are not taken.`);
  }
  const thread = place.chat.kind === 'channel' ? (place.threadId ?? threadOf(state, place.chat, replyToId)) : undefined;
  const where = { chatId: place.chat.id, ...(thread === undefined ? {} : { threadId: thread }) };
  return { status: 201, body: { id: state.post(where, 'bot', contentOf(activity)).id } };
}

/** Opens the chat with one person, or starts a thread in the channel with its first post. */
function createConversation(state: TeamsState, serviceUrl: string, body: JsonObject): Answer {
  const channelData = asObject(body['channelData']);
  const channelId = asText(asObject(channelData?.['channel'])?.['id']);
  const activity = asObject(body['activity']);
  if (channelId !== undefined) {
    const place = placeOf(state, channelId);
    if (activity === undefined) throw new HttpFault(400, 'BadSyntax', 'A thread needs its first activity.');
    const posted = post(state, place, activity).body as JsonObject;
    const id = `${place.chat.id};messageid=${String(posted['id'])}`;
    return { status: 201, body: { id, activityId: posted['id'], serviceUrl } };
  }
  const memberId = asText(asObject(asList(body['members'])[0])?.['id']);
  const person = people.find(({ channelId: id, objectId }) => id === memberId || objectId === memberId);
  const chat = person === undefined ? undefined : state.chat(personalChatId(person));
  if (chat === undefined) throw new HttpFault(400, 'BadArgument', 'The member is not known.');
  allowPost(chat);
  const posted = activity === undefined ? undefined : (post(state, { chat }, activity).body as JsonObject);
  return { status: 201, body: { id: chat.id, serviceUrl, ...(posted && { activityId: posted['id'] }) } };
}

function onMembers(
  { chat }: Place,
  collection: string | undefined,
  id: string | undefined,
  query: URLSearchParams,
): Answer {
  allowPost(chat);
  const members = people.filter((person) => chat.memberIds.includes(person.id));
  if (collection === 'members' && id === undefined) return { status: 200, body: members.map(memberOf) };
  if (collection === 'members') {
    const member = members.find(({ channelId, objectId }) => channelId === id || objectId === id);
    if (member === undefined)
      throw new HttpFault(404, 'MemberNotFoundInConversation', 'Not a member of the conversation.');
    return { status: 200, body: memberOf(member) };
  }
  if (collection !== 'pagedmembers' || id !== undefined) throw noSuchRoute();
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Number(query.get('pageSize') ?? 50);
  const page = { members: members.slice(from, to).map(memberOf) };
  return { status: 200, body: to < members.length ? { ...page, continuationToken: String(to) } : page };
}

function memberOf(person: Person): JsonObject {
  const account = person.id;
  return {
    id: person.channelId,
    name: person.name,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    userPrincipalName: `${account}@university.example`,
    email: `${account}@university.example`,
    tenantId,
    userRole: 'user',
  };
}

function placeOf(state: TeamsState, conversationId: string): Place {
  const [chatId = '', threadId] = conversationId.split(';messageid=');
  const chat = state.chat(chatId === team.id ? team.channelId : chatId);
  if (chat === undefined) throw new HttpFault(404, 'ConversationNotFound', 'Conversation not found.');
  return threadId === undefined ? { chat } : { chat, threadId };
}

/** Teams refuses everything in a chat that the app was not added to, or was taken from. */
function allowPost(chat: Chat): void {
  if (!chat.installed) {
    throw new HttpFault(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
}

function existing(state: TeamsState, { chat }: Place, id: string | undefined): Message {
  allowPost(chat);
  const message = id === undefined ? undefined : state.message(chat.id, id);
  if (message === undefined || message.deleted) {
    throw new HttpFault(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
  }
  if (message.author !== 'bot') throw new HttpFault(403, 'Forbidden', 'The bot may change its own messages only.');
  return message;
}

function threadOf(state: TeamsState, chat: Chat, replyToId: string | undefined): string | undefined {
  const message = replyToId === undefined ? undefined : state.message(chat.id, replyToId);
  return message === undefined ? undefined : (message.threadId ?? message.id);
}

function noSuchRoute(): HttpFault {
  return new HttpFault(405, 'MethodNotAllowed', 'The pretend connector does not know this call.');
}

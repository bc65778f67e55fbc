import type { AdjustableClock } from '../clock.ts';
import type { FaultSwitches } from '../faults.ts';
import { parseFaults } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { asObject, asText } from '../json.ts';
import type { BotProcess } from '../process/botProcess.ts';
import type { Chat } from '../teams/chat.ts';
import type { Place, TeamsClients } from '../teams/client.ts';
import type { Person } from '../teams/people.ts';
import { people } from '../teams/people.ts';
import type { TeamsState } from '../teams/state.ts';
import { HttpFault } from './http.ts';

/** What the page's commands act on. */
export interface Controlled {
  readonly state: TeamsState;
  readonly clients: TeamsClients;
  readonly bot: BotProcess;
  readonly faults: FaultSwitches;
  readonly clock: AdjustableClock;
  /** Tells the pages that faults or clock are others now. */
  readonly settingsChanged: () => void;
}

type Command = (controlled: Controlled, body: JsonObject) => Promise<unknown>;

const longestMessage = 200_000;
const longestMove = 400 * 24 * 60 * 60 * 1000;

/** The page's commands by name: `POST /api/<name>` with a JSON object, answered with what they resolve to. */
export const commands: Readonly<Record<string, Command>> = {
  write: async ({ state, clients }, body) => {
    const text = textOf(body, 'text').trim();
    if (text === '' || text.length > longestMessage) throw bad('text');
    await clients.write(placeOf(state, body), text, body['mentionsBot'] === true);
  },
  execute: async ({ state, clients }, body) => {
    const action = asObject(body['action']) ?? {};
    const id = asText(action['id']);
    return clients.execute(placeOf(state, body), textOf(body, 'messageId'), {
      ...(id === undefined ? {} : { id }),
      verb: textOf(action, 'verb'),
      data: asObject(action['data']) ?? {},
    });
  },
  submit: async ({ state, clients }, body) =>
    clients.submit(placeOf(state, body), textOf(body, 'messageId'), asObject(body['data']) ?? {}),
  install: async ({ state, clients }, body) => clients.setInstalled(personOf(body), chatOf(state, body), true),
  uninstall: async ({ state, clients }, body) => clients.setInstalled(personOf(body), chatOf(state, body), false),
  killBot: async ({ bot }) => bot.kill(),
  startBot: async ({ bot }) => {
    bot.start();
    await bot.address();
  },
  setFaults: async ({ faults, settingsChanged }, body) => {
    const wanted = parseFaults(body);
    if (wanted === undefined) throw bad('faults');
    faults.set(wanted);
    settingsChanged();
    return Promise.resolve();
  },
  moveClock: async ({ clock, bot, settingsChanged }, body) => {
    const { milliseconds } = body;
    if (typeof milliseconds !== 'number' || !(milliseconds > 0 && milliseconds <= longestMove))
      throw bad('milliseconds');
    clock.advance(milliseconds);
    bot.passClock();
    settingsChanged();
    return Promise.resolve();
  },
};

function placeOf(state: TeamsState, body: JsonObject): Place {
  const locale = textOf(body, 'locale');
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale)) throw bad('locale');
  const threadId = asText(body['threadId']);
  return {
    person: personOf(body),
    chat: chatOf(state, body),
    locale,
    ...(threadId === undefined ? {} : { threadId }),
  };
}

function personOf(body: JsonObject): Person {
  const person = people.find(({ id }) => id === body['personId']);
  if (person === undefined) throw bad('personId');
  return person;
}

function chatOf(state: TeamsState, body: JsonObject): Chat {
  const chat = state.chat(textOf(body, 'chatId'));
  if (chat === undefined || !chat.memberIds.includes(personOf(body).id)) throw bad('chatId');
  return chat;
}

function textOf(body: JsonObject, name: string): string {
  const text = asText(body[name]);
  if (text === undefined) throw bad(name);
  return text;
}

function bad(name: string): HttpFault {
  return new HttpFault(400, 'BadRequest', `"${name}" makes no sense.`);
}

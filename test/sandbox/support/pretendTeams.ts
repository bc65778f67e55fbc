import { ActivityLog } from '../../../src/sandbox/activityLog.ts';
import { AdjustableClock } from '../../../src/sandbox/clock.ts';
import { startConnector } from '../../../src/sandbox/connector/server.ts';
import { FaultSwitches } from '../../../src/sandbox/faults.ts';
import { asObject, type JsonObject } from '../../../src/sandbox/json.ts';
import type { Chat, Message } from '../../../src/sandbox/teams/chat.ts';
import { type Place, type PressTimes, TeamsClients } from '../../../src/sandbox/teams/client.ts';
import { Delivery } from '../../../src/sandbox/teams/delivery.ts';
import { type Person, people, personalChatId, team } from '../../../src/sandbox/teams/people.ts';
import { TeamsState } from '../../../src/sandbox/teams/state.ts';
import { startRecordingBot } from './recordingBot.ts';

/** As long as a test waits where Teams waits 10 and 15 seconds. */
export const quickPresses: PressTimes = { giveUpAfter: 150, deliverAgainAfter: 300 };

/** The pretend Teams with its connector on real HTTP, in front of a bot that only writes down what it gets. */
export async function startPretendTeams() {
  const clock = new AdjustableClock({ realStart: Date.now(), start: Date.parse('2026-03-02T00:00:00Z'), factor: 1 });
  const log = new ActivityLog(clock);
  const faults = new FaultSwitches();
  const state = new TeamsState(clock);
  const bot = await startRecordingBot();
  const connector = await startConnector({ state, faults, log });
  let botRuns = true;
  const delivery = new Delivery(() => Promise.resolve(botRuns ? bot.url : undefined), faults, log);
  const { serviceUrl } = connector;
  const clients = new TeamsClients({ state, delivery, faults, clock, serviceUrl, times: quickPresses });
  return {
    state,
    faults,
    log,
    bot,
    clients,
    serviceUrl,
    stopBot: () => {
      botRuns = false;
    },
    /** A call of the bot to the connector: its status and JSON. */
    async call(method: string, path: string, body?: unknown): Promise<{ status: number; body: JsonObject }> {
      const response = await fetch(new URL(`v3/conversations${path}`, serviceUrl), {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: asObject(text === '' ? {} : JSON.parse(text)) ?? { list: JSON.parse(text) as unknown },
      };
    },
    async close() {
      clients.close();
      await connector.close();
      await bot.close();
    },
  };
}

/** One of the pretend university's people. */
export function personOf(id: string): Person {
  const person = people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`There is no ${id}.`);
  return person;
}

/** Where a person writes to the bot alone. */
export function personalPlace(state: TeamsState, id: string): Place {
  const person = personOf(id);
  return { person, chat: chatOf(state, personalChatId(person)), locale: person.locale };
}

/** Where a person of IT writes in the channel. */
export function channelPlace(state: TeamsState, id: string): Place {
  const person = personOf(id);
  return { person, chat: chatOf(state, team.channelId), locale: person.locale };
}

function chatOf(state: TeamsState, id: string): Chat {
  const chat = state.chat(id);
  if (chat === undefined) throw new Error(`There is no chat ${id}.`);
  return chat;
}

/** A message of the bot that holds one card. */
export function cardActivity(text: string): JsonObject {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

/** The only message, or a failure. */
export function only(messages: readonly Message[]): Message {
  const [message] = messages;
  if (message === undefined || messages.length > 1) throw new Error(`${messages.length} messages instead of one.`);
  return message;
}

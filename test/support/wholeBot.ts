import { afterEach } from '@jest/globals';
import type { AzureEdges } from '../../src/azure/createAzure.ts';
import { compose } from '../../src/compose.ts';
import type { InterviewState } from '../../src/domain/interview.ts';
import type { Log, LogFields } from '../../src/ports/log.ts';
import type { NewPlace } from './stores.ts';
import { anonymousAuthentication, configurationFor, type Place } from './wholeBotConfiguration.ts';
import { Connector, type JsonObject } from './wholeBotConnector.ts';
import { runStatement } from './wholeBotRows.ts';

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: string;
  readonly error?: unknown;
  readonly fields?: LogFields;
}

/** The bot's answer to a delivered activity. */
export interface Delivered {
  readonly status: number;
  readonly body: JsonObject;
}

/** A started bot: in this process, or in one of its own. */
export interface Running {
  readonly port: number;
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A Monday morning in Seoul, well before the service ends. */
const someMorning = Date.parse('2026-11-23T09:00:00+09:00');

/** No Azure at all: for conversations that never ask it. */
const unreachableAzure: AzureEdges = {
  credential: { getToken: () => Promise.reject(new Error('This test has no Azure.')) },
};

/** The whole bot in this process, with a connector, a clock and a log of the test's. Can be stopped and started again. */
export class WholeBot {
  readonly connector = new Connector();
  /** Business time, milliseconds UTC: stands still unless a test moves it. */
  readonly clock = { time: someMorning, now: () => this.clock.time };
  readonly logged: LogEntry[] = [];
  /** Where the bot keeps its rows. */
  readonly place: Place;
  /** How Azure is reached; a test that has a simulated one sets it before the start. */
  azure: AzureEdges = unreachableAzure;
  /** Entra object ids of those who may enable images, from the next start on. */
  approvers = configurationFor({ dataDirectory: '' }).people.approvers;
  serviceUrl = '';
  #running: Running | undefined;

  constructor(place: Place) {
    this.place = place;
  }

  async start(): Promise<void> {
    if (this.serviceUrl === '') this.serviceUrl = await this.connector.listen();
    this.#running = await this.launch();
  }

  /** Starts the application in this process. */
  protected async launch(): Promise<Running> {
    const { azure, clock } = this;
    const edges = { authentication: anonymousAuthentication(), clock, log: this.#log(), azure };
    const configuration = { ...configurationFor(this.place), people: { approvers: this.approvers } };
    const application = await compose(configuration, edges);
    const { port } = await application.start();
    return { port, settled: () => application.settled(), stop: () => application.stop() };
  }

  /** Stops the bot in order. */
  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.connector.close();
  }

  /** Posts an activity, or whatever is given in its place, as the Bot Connector does. */
  async deliver(activity: unknown): Promise<Delivered> {
    if (this.#running === undefined) throw new Error('The bot is not running.');
    const response = await fetch(`http://127.0.0.1:${this.#running.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as JsonObject) };
  }

  /** Waits until nothing is being sent any more. */
  async settled(): Promise<void> {
    await this.#running?.settled();
  }

  /** Runs a statement on the bot's database, beside it. */
  rows(statement: string): Promise<readonly JsonObject[]> {
    return runStatement(this.place, statement);
  }

  /** The states of all interviews, oldest first. */
  async interviews(): Promise<readonly InterviewState[]> {
    const rows = await this.rows('select state from interview order by started_at');
    return rows.map(({ state }) => JSON.parse(String(state)) as InterviewState);
  }

  /** What was logged as a surprise. */
  get surprises(): readonly LogEntry[] {
    return this.logged.filter(({ level }) => level === 'error');
  }

  #log(): Log {
    const write = (level: 'info' | 'warn') => (event: string, fields?: LogFields) => {
      this.logged.push({ level, event, ...(fields && { fields }) });
    };
    return {
      info: write('info'),
      warn: write('warn'),
      error: (event, error, fields) => {
        this.logged.push({ level: 'error', event, error, ...(fields && { fields }) });
      },
    };
  }
}

/** Starts bots for the tests of this `describe`, each on a store of its own, and closes them after each test. */
export function wholeBots(newPlace: NewPlace): () => Promise<WholeBot> {
  const bots: WholeBot[] = [];
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.close();
  });
  return async () => {
    const bot = new WholeBot(await newPlace());
    bots.push(bot);
    await bot.start();
    return bot;
  };
}

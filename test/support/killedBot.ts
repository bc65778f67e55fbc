import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Point } from '../../src/ports/reached.ts';
import { AdjustableClock } from '../../src/sandbox/clock.ts';
import { botIdentity } from '../../src/simulator/school/people.ts';
import { createSchool } from '../../src/simulator/school/school.ts';
import { startSimulatorServer } from '../../src/simulator/server/server.ts';
import { type AzureSimulator, createAzureSimulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import type { SavingProcessArguments } from '../crash/savingProcess.ts';
import type { Delivered } from './wholeBot.ts';
import type { Place } from './wholeBotConfiguration.ts';
import { Connector } from './wholeBotConnector.ts';
import { runStatement } from './wholeBotRows.ts';

const script = join(import.meta.dirname, '../crash/savingProcess.ts');
/** Real time that anything here may take. */
const patience = 30_000;

/** One place at which the bot dies. */
export interface Kill {
  readonly point: Point;
  readonly detail: string;
}

/** A bot in a process of its own that dies where it is told to and is started again; Azure and Teams live on here. */
export class KilledBot {
  readonly connector = new Connector();
  readonly clock: AdjustableClock;
  readonly simulator: AzureSimulator;
  serviceUrl = '';
  readonly #place: Place;
  #azure: Awaited<ReturnType<typeof startSimulatorServer>> | undefined;
  #child: ChildProcess | undefined;
  #port = 0;

  /** `haste`: how many times faster than real time business time runs. */
  constructor(place: Place, haste: number, options: Pick<SimulatorOptions, 'save' | 'durations'> = {}) {
    this.#place = place;
    const start = Date.parse('2026-03-02T00:00:00Z');
    this.clock = new AdjustableClock({ realStart: Date.now(), start, factor: haste });
    this.simulator = createAzureSimulator({ ...options, school: createSchool({ now: start }), clock: this.clock });
  }

  /** Starts the bot, to die at `killAt` if given. */
  async start(killAt?: Kill): Promise<void> {
    if (this.serviceUrl === '') this.serviceUrl = await this.connector.listen();
    this.#azure ??= await startSimulatorServer(this.simulator);
    const given: SavingProcessArguments = {
      place: this.#place,
      clock: this.clock.setting,
      azure: { port: this.#azure.port, token: this.simulator.tokens.issue(botIdentity.id) },
      ...(killAt === undefined ? {} : { killAt }),
    };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, JSON.stringify(given)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    // A kill may come before the port is told: then it has come, which is what matters.
    const told = once(createInterface({ input: child.stdout }), 'line');
    const line = await Promise.race([told, once(child, 'exit').then(() => ['0'])]);
    this.#port = Number(line[0]);
  }

  /** Waits until the bot has died at its point. */
  async died(what: string): Promise<void> {
    const child = this.#child;
    if (child === undefined) throw new Error('No bot was started.');
    await until(`the bot dies at ${what}`, () => child.exitCode !== null || child.signalCode !== null);
    if (child.signalCode !== 'SIGKILL') throw new Error(`The bot ended by itself before ${what}.`);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child !== undefined && child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    }
    this.#child = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.connector.close();
    await this.#azure?.close();
  }

  /** Delivers as Teams does: without an answer the same activity comes again, once somebody is there. */
  async deliver(activity: unknown): Promise<Delivered> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.post(activity);
      } catch (error) {
        if (attempt > 0) throw error;
        await this.died('a delivery');
        await this.start();
      }
    }
  }

  /** Delivers once. Rejects where the bot dies over it. */
  async post(activity: unknown): Promise<Delivered> {
    const response = await fetch(`http://127.0.0.1:${this.#port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Delivered['body']) };
  }

  /** Until every card is sent. */
  async settled(): Promise<void> {
    await until('all cards are sent', async () => (await this.#unsent()) === 0);
  }

  /** Runs a statement on the bot's database, beside it. */
  rows(statement: string) {
    return runStatement(this.#place, statement);
  }

  async #unsent(): Promise<number> {
    const rows = await this.rows('select count(*) as unsent from card where want_revision > sent_revision');
    return Number(rows[0]?.['unsent']);
  }
}

/** Waits for something in another process; says what it was where it never comes. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await delay(25);
  }
}

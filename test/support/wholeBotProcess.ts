import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Point } from '../../src/ports/reached.ts';
import { type Running, WholeBot } from './wholeBot.ts';
import type { Place } from './wholeBotConfiguration.ts';

/** Where the bot's process kills itself: at a point of its way, when it comes there for this. */
export interface DeathAt {
  readonly point: Point;
  /** What the point is reached with; absent: with anything. */
  readonly detail?: string;
}

/** What the bot's process is told, as JSON. */
export interface ProcessArguments {
  readonly place: Place;
  /** Business time, milliseconds UTC. It stands still. */
  readonly time: number;
}

/** How long the bot may take to bring all cards up to date, milliseconds: leases of a killed one have to run out. */
const patience = 15_000;

/** The whole bot in a process of its own, that can be killed at any time and be started again on the same rows. */
export class WholeBotProcess extends WholeBot {
  #child: ChildProcess | undefined;

  protected override async launch(): Promise<Running> {
    const given: ProcessArguments = { place: this.place, time: this.clock.now() };
    const child = fork(join(import.meta.dirname, 'wholeBotMain.ts'), [JSON.stringify(given)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    const [said] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (typeof said !== 'object' || said === null || !('port' in said)) throw new Error('The bot did not start.');
    const stop = async () => {
      if (child.exitCode === null && child.signalCode === null) await this.kill();
    };
    return { port: Number(said.port), settled: () => this.#untilCurrent(), stop };
  }

  /** Lets the process kill itself the next time it comes to this point. */
  async dieAt(death: DeathAt): Promise<void> {
    this.#child?.send(death);
    await once(this.#running(), 'message');
  }

  /** Resolves once the process is gone, however it went. */
  async died(): Promise<void> {
    const child = this.#running();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#running().kill('SIGKILL');
    await this.died();
  }

  #running(): ChildProcess {
    if (this.#child === undefined) throw new Error('The bot was never started.');
    return this.#child;
  }

  async #untilCurrent(): Promise<void> {
    for (let waited = 0; waited < patience; waited += 30) {
      const behind = await this.rows('select id from card where want_revision > sent_revision');
      if (behind.length === 0) return;
      await delay(30);
    }
    throw new Error('The cards were not brought up to date.');
  }
}

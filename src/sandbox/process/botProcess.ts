import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ActivityLog } from '../activityLog.ts';
import { loopbackAddress } from '../server/http.ts';
import type { BotArguments, FromBot, ToBot } from './protocol.ts';
import { readFromBot } from './protocol.ts';

/** What is to be seen of the bot's process. */
export interface BotStatus {
  /** `stopped`: killed on purpose, and not started again. `crashed`: ended by itself, and about to be started again. */
  readonly state: 'starting' | 'running' | 'stopped' | 'crashed';
  readonly pid?: number;
  /** How often it ended by itself. */
  readonly crashes: number;
}

/** Real time before a crashed bot is started again, and how long a delivery waits for a bot that is starting. */
const restartDelay = 1_000;
const startPatience = 15_000;
/** Real time that a bot asked to stop may take; `Application.stop` takes at most 10 s. */
const stopPatience = 12_000;

/** The bot as a child process, so that killing it kills nothing else. */
export class BotProcess {
  readonly #script: string;
  readonly #arguments: () => BotArguments;
  readonly #log: ActivityLog;
  readonly #listeners = new Set<(status: BotStatus) => void>();
  #status: BotStatus = { state: 'stopped', crashes: 0 };
  #child: ChildProcess | undefined;
  #port = 0;
  #restart: NodeJS.Timeout | undefined;

  /** `script` is the path of the bot's main; its arguments are asked for at each start, for the time of that moment. */
  constructor(script: string, botArguments: () => BotArguments, log: ActivityLog) {
    this.#script = script;
    this.#arguments = botArguments;
    this.#log = log;
  }

  get status(): BotStatus {
    return this.#status;
  }

  subscribe(listener: (status: BotStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts the bot, unless it runs. */
  start(): void {
    if (this.#child !== undefined) return;
    clearTimeout(this.#restart);
    const child = fork(this.#script, [JSON.stringify(this.#arguments())], {
      // The options of this process (a test runner's, say) are not the bot's.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#become('starting');
    child.on('message', (message) => {
      const told = readFromBot(message);
      if (told !== undefined && this.#child === child) this.#hear(told);
    });
    child.on('error', (error) => {
      this.#log.add({ way: 'bot', title: 'process', outcome: error.message, failed: true });
    });
    child.once('exit', (code, signal) => {
      if (this.#child === child) this.#crashed(signal ?? `exit code ${String(code)}`);
    });
  }

  /** Kills the bot as `kill -9` does: it cannot say farewell to anybody. Resolves once it is gone. */
  async kill(): Promise<void> {
    await this.#end((child) => child.kill('SIGKILL'));
  }

  /** Lets the bot end in order, and kills it where it does not. */
  async stop(): Promise<void> {
    await this.#end((child) => {
      this.#tell(child, { kind: 'stop' });
      const timer = setTimeout(() => child.kill('SIGKILL'), stopPatience);
      child.once('exit', () => {
        clearTimeout(timer);
      });
    });
  }

  /** The bot's address. Waits while it is starting; undefined where it does not run. */
  async address(): Promise<string | undefined> {
    if (this.#status.state === 'starting') {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, startPatience);
        const unsubscribe = this.subscribe(() => {
          clearTimeout(timer);
          unsubscribe();
          resolve();
        });
      });
    }
    return this.#status.state === 'running' ? loopbackAddress(this.#port) : undefined;
  }

  /** Hands the running bot another time. A bot that is not running gets it when it starts. */
  passClock(): void {
    if (this.#child !== undefined) this.#tell(this.#child, { kind: 'clock', clock: this.#arguments().clock });
  }

  async #end(ending: (child: ChildProcess) => void): Promise<void> {
    clearTimeout(this.#restart);
    const child = this.#child;
    this.#child = undefined;
    this.#become('stopped');
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    ending(child);
    await gone;
  }

  #hear(told: FromBot): void {
    if (told.kind === 'log') {
      const { event, level, fields } = told;
      this.#log.add({ way: 'bot', title: event, outcome: level, failed: level !== 'info', detail: fields });
      return;
    }
    this.#port = told.port;
    this.#become('running');
  }

  #crashed(reason: string): void {
    this.#child = undefined;
    this.#log.add({ way: 'bot', title: 'process', outcome: reason, failed: true });
    this.#status = { state: 'crashed', crashes: this.#status.crashes + 1 };
    this.#restart = setTimeout(() => {
      this.start();
    }, restartDelay * Math.min(this.#status.crashes, 10));
    this.#announce();
  }

  #become(state: 'starting' | 'running' | 'stopped'): void {
    const pid = this.#child?.pid;
    this.#status = { state, crashes: this.#status.crashes, ...(pid === undefined ? {} : { pid }) };
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener(this.#status);
  }

  #tell(child: ChildProcess, message: ToBot): void {
    if (child.connected) child.send(message);
  }
}

import { fileURLToPath } from 'node:url';
import type { AzureSimulator } from '../simulator/simulator.ts';
import { ActivityLog } from './activityLog.ts';
import { startSandboxAzure } from './azure.ts';
import { AdjustableClock } from './clock.ts';
import { startConnector } from './connector/server.ts';
import { FaultSwitches } from './faults.ts';
import { BotProcess } from './process/botProcess.ts';
import { makeDataFolder, removeDataFolder } from './process/dataFolder.ts';
import { startPageServer } from './server/pageServer.ts';
import type { PressTimes } from './teams/client.ts';
import { TeamsClients, teamsPressTimes } from './teams/client.ts';
import { Delivery } from './teams/delivery.ts';
import { tenantId } from './teams/people.ts';
import { TeamsState } from './teams/state.ts';

export interface SandboxOptions {
  /** The page's port on loopback; 0 takes a free one. */
  readonly port: number;
  /** The bot's main; another one in tests of the sandbox itself. */
  readonly botScript?: string;
  readonly pressTimes?: PressTimes;
  /** Business time to begin with, milliseconds UTC; the real time where absent. */
  readonly startAt?: number;
}

export interface Sandbox {
  /** The page. */
  readonly url: string;
  /** Where the bot keeps its data; gone after `stop`. */
  readonly dataDirectory: string;
  /** What the pretend university has in Azure. */
  readonly azure: AzureSimulator;
  /** Ends the bot in order, then everything else. */
  stop(): Promise<void>;
}

/** How many times faster than real time business time runs: a save that takes ten minutes in Azure takes ten seconds. */
const haste = 60;

/** Starts the pretend Teams, the page and the bot. Rejects where the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = new AdjustableClock({ realStart: Date.now(), start: options.startAt ?? Date.now(), factor: haste });
  const log = new ActivityLog(clock);
  const faults = new FaultSwitches();
  const state = new TeamsState(clock);
  const dataDirectory = makeDataFolder();
  const azure = await startSandboxAzure(clock, tenantId);
  const bot = new BotProcess(
    options.botScript ?? fileURLToPath(new URL('bot.ts', import.meta.url)),
    () => ({ dataDirectory, tenantId, clock: clock.setting, azure: azure.botArguments() }),
    log,
  );
  const connector = await startConnector({ state, faults, log });
  const clients = new TeamsClients({
    state,
    faults,
    clock,
    delivery: new Delivery(() => bot.address(), faults, log),
    serviceUrl: connector.serviceUrl,
    times: options.pressTimes ?? teamsPressTimes,
  });

  async function stop(): Promise<void> {
    clients.close();
    await bot.stop();
    await connector.close();
    await azure.close();
    removeDataFolder(dataDirectory);
  }

  try {
    const page = await startPageServer({ port: options.port, state, clients, bot, faults, clock, log });
    bot.start();
    return {
      url: page.url,
      dataDirectory,
      azure: azure.simulator,
      stop: async () => {
        await page.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { compose } from '../../src/compose.ts';
import type { Point } from '../../src/ports/reached.ts';
import { AdjustableClock, type ClockSetting } from '../../src/sandbox/clock.ts';
import { createTunnelHttpClient } from '../../src/simulator/server/tunnel.ts';
import { anonymousAuthentication, configurationFor, type Place } from '../support/wholeBotConfiguration.ts';

export interface SavingProcessArguments {
  readonly place: Place;
  readonly clock: ClockSetting;
  readonly azure: {
    readonly port: number;
    readonly token: { readonly token: string; readonly expiresOnTimestamp: number };
  };
  /** Where the process kills itself, the first time it comes there. */
  readonly killAt?: { readonly point: Point; readonly detail: string };
}

// The whole bot in a process of its own, which kills itself at a named point. Tells its port on standard output.
const { place, clock, azure, killAt } = JSON.parse(process.argv[2] ?? '{}') as SavingProcessArguments;
const application = await compose(configurationFor(place), {
  authentication: anonymousAuthentication(),
  clock: new AdjustableClock(clock),
  log: {
    info: () => undefined,
    warn: () => undefined,
    error: (event, error) => {
      console.error(event, error);
    },
  },
  azure: {
    credential: { getToken: () => Promise.resolve(azure.token) },
    httpClient: createTunnelHttpClient({ port: azure.port, inner: createDefaultHttpClient() }),
  },
  // As short as the requests to a simulator on this machine: on PostgreSQL a killed bot's leases run out.
  leaseMilliseconds: 1_500,
  reached: (point, detail) => {
    if (point === killAt?.point && detail === killAt.detail) process.kill(process.pid, 'SIGKILL');
    return Promise.resolve();
  },
});
const { port } = await application.start();
process.stdout.write(`${port}\n`);

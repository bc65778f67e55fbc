/** The whole bot as a process of its own: told by `ProcessArguments` what to run on, and by messages where to die. */
import { compose } from '../../src/compose.ts';
import { anonymousAuthentication, configurationFor } from './wholeBotConfiguration.ts';
import type { DeathAt, ProcessArguments } from './wholeBotProcess.ts';

/** Longer than twice what a request to the connector may take; short, since every kill is waited out. */
const leaseMilliseconds = 1_200;

const { place, time } = JSON.parse(process.argv[2] ?? '') as ProcessArguments;
let death: DeathAt | undefined;

const application = await compose(configurationFor(place), {
  authentication: anonymousAuthentication(),
  clock: { now: () => time },
  log: { info: () => undefined, warn: () => undefined, error: console.error },
  azure: { credential: { getToken: () => Promise.reject(new Error('This test has no Azure.')) } },
  leaseMilliseconds,
  reached: async (point, detail) => {
    if (death?.point !== point || (death.detail ?? detail) !== detail) return;
    process.kill(process.pid, 'SIGKILL');
    // The signal arrives a moment later: nothing may happen until then.
    await new Promise(() => undefined);
  },
});

process.on('message', (message: DeathAt) => {
  death = message;
  process.send?.({ dying: message.point });
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit());

process.send?.(await application.start());

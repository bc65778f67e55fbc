import type { Clock } from '../ports/clock.ts';
import { botIdentity, people } from '../simulator/school/people.ts';
import { createSchool } from '../simulator/school/school.ts';
import { subscriptions } from '../simulator/school/subscriptions.ts';
import { type SimulatorServer, startSimulatorServer } from '../simulator/server/server.ts';
import { type AzureSimulator, createAzureSimulator } from '../simulator/simulator.ts';
import type { AzureArguments } from './process/protocol.ts';

/** The simulated Azure of a sandbox: in its process, so that killing the bot does not kill Azure. */
export interface SandboxAzure {
  readonly simulator: AzureSimulator;
  /** What the bot needs to reach it; asked for at each start of the bot. */
  botArguments(): AzureArguments;
  close(): Promise<void>;
}

/** Starts Azure Resource Manager with a school in it, whose business time is the sandbox's. */
export async function startSandboxAzure(clock: Clock, tenantId: string): Promise<SandboxAzure> {
  const simulator = createAzureSimulator({ school: createSchool({ now: clock.now(), tenantId }), clock });
  const server: SimulatorServer = await startSimulatorServer(simulator, {});
  return {
    simulator,
    botArguments: () => ({
      port: server.port,
      token: simulator.tokens.issue(botIdentity.id),
      subscriptionIds: [subscriptions.teaching],
      approvers: [people.seoyeon.id, people.david.id],
    }),
    close: () => server.close(),
  };
}

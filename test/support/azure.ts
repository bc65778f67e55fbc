import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { ComputeManagementClient } from '@azure/arm-compute';
import { LabServicesClient } from '@azure/arm-labservices';
import { createDefaultHttpClient, type PipelineRetryOptions } from '@azure/core-rest-pipeline';
import { botIdentity } from '../../src/simulator/school/people.ts';
import { createSchool, type SchoolOptions } from '../../src/simulator/school/school.ts';
import { subscriptions } from '../../src/simulator/school/subscriptions.ts';
import { simulatedCredential } from '../../src/simulator/server/credential.ts';
import { startSimulatorServer } from '../../src/simulator/server/server.ts';
import { createTunnelHttpClient } from '../../src/simulator/server/tunnel.ts';
import { type AzureSimulator, createAzureSimulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';

/** The start of business time in tests: a Monday in March, 09:00 in Seoul. */
const schoolMorning = Date.parse('2026-03-02T00:00:00Z');

/** Exchanges of this process with the public cloud's address, checked against the published specifications by `.ci/run`. */
const trafficFile = `test-output/arm-traffic/${process.pid}.jsonl`;

export interface TestAzureOptions extends Omit<Partial<SimulatorOptions>, 'school' | 'clock'> {
  readonly school?: Partial<SchoolOptions>;
  /** Absent: exchanges are recorded. */
  readonly recorded?: false;
}

export interface TestAzure {
  readonly simulator: AzureSimulator;
  readonly port: number;
  /** Business time, moved by `advance`. */
  readonly clock: { now(): number };
  /** Moves business time on. Milliseconds. */
  advance(milliseconds: number): void;
  /** The real SDK clients, tunnelled; as the bot where no object id is given. */
  clients(options?: ClientChoice): AzureClients;
  close(): Promise<void>;
}

export interface ClientChoice {
  /** Entra object id of the caller. */
  readonly as?: string;
  readonly subscriptionId?: string;
  readonly retryOptions?: PipelineRetryOptions;
}

export interface AzureClients {
  readonly labs: LabServicesClient;
  readonly compute: ComputeManagementClient;
  readonly authorization: AuthorizationManagementClient;
}

/** A simulated Azure of its own on a free port, with the real clients on it. Without retries unless asked for. */
export async function startTestAzure({ school, recorded, ...options }: TestAzureOptions = {}): Promise<TestAzure> {
  let now = schoolMorning;
  const clock = { now: () => now };
  const simulator = createAzureSimulator({ ...options, school: createSchool({ now, ...school }), clock });
  const server = await startSimulatorServer(simulator, recorded === false ? {} : { trafficFile });
  const httpClient = createTunnelHttpClient({ port: server.port, inner: createDefaultHttpClient() });
  return {
    simulator,
    port: server.port,
    clock,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    clients: ({
      as = botIdentity.id,
      subscriptionId = subscriptions.teaching,
      retryOptions = { maxRetries: 0 },
    } = {}) => {
      const credential = simulatedCredential(simulator.tokens, as);
      const shared = { httpClient, retryOptions };
      return {
        labs: new LabServicesClient(credential, subscriptionId, shared),
        compute: new ComputeManagementClient(credential, subscriptionId, shared),
        authorization: new AuthorizationManagementClient(credential, subscriptionId, shared),
      };
    },
    close: () => server.close(),
  };
}

import { mayPerform } from './authorization/access.ts';
import { authorizationRoutes } from './authorization/routes.ts';
import { type Azure, azureOf } from './azure.ts';
import { commonHeaders } from './commonHeaders.ts';
import { galleryRoutes } from './compute/galleries.ts';
import { imageVersionRoutes } from './compute/imageVersions.ts';
import { FaultSwitches } from './faults.ts';
import { labPlanRoutes } from './labServices/labPlans.ts';
import { labRoutes } from './labServices/labs.ts';
import { planImageRoutes } from './labServices/planImages.ts';
import { type SaveBehaviour, saveImageRoutes } from './labServices/saveImage.ts';
import { usageRoutes } from './labServices/usages.ts';
import { virtualMachineRoutes } from './labServices/virtualMachines.ts';
import { refusal, type SimulatedRequest, type SimulatedResponse } from './messages.ts';
import { type Operation, Operations, type UnsignedStatusAddresses } from './operations.ts';
import { parseCall, parseTarget, type Target } from './parseCall.ts';
import { documentedLimits, type RateLimits, TokenBuckets } from './rateLimits.ts';
import { forbidden } from './refusals.ts';
import { subscriptionOf } from './resourceIds.ts';
import { resourceGroupRoutes } from './resources/resourceGroups.ts';
import { type Caller, routeFinder } from './routes.ts';
import type { School } from './school/school.ts';
import { strike, throttled } from './strike.ts';
import { type SimulatorClock, Timeline } from './timeline.ts';
import { type Durations, usualDurations } from './times.ts';
import { TokenMaker } from './tokens.ts';

export interface SimulatorOptions {
  readonly school: School;
  /** Business time: saves, replication and power changes go by it. */
  readonly clock: SimulatorClock;
  /** Milliseconds of real time: tokens and rate limits go by it. */
  readonly realNow?: () => number;
  readonly durations?: Partial<Durations>;
  readonly limits?: RateLimits;
  readonly save?: Partial<SaveBehaviour>;
  readonly unsignedStatusAddresses?: UnsignedStatusAddresses;
}

/** One request as the simulator answered it. */
export interface JournalEntry {
  /** Milliseconds, business time. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Azure Resource Manager as far as the template save needs it. */
export interface AzureSimulator {
  /**
   * Answers a request; never, where a fault says so.
   *
   * @throws ConnectionLost where a fault breaks the connection
   */
  handle(request: SimulatedRequest): Promise<SimulatedResponse>;
  readonly tokens: TokenMaker;
  readonly faults: FaultSwitches;
  /** What there is now; what was due has happened. */
  look(): Azure;
  operations(): readonly Operation[];
  /** The last thousand requests that were answered, oldest first. */
  journal(): readonly JournalEntry[];
}

const journalLength = 1_000;

/** Makes a simulated Azure that holds a school's labs and has a state of its own. */
export function createAzureSimulator(options: SimulatorOptions): AzureSimulator {
  const { school, clock, realNow = () => Date.now(), limits = documentedLimits } = options;
  const durations = { ...usualDurations, ...options.durations };
  const behaviour: SaveBehaviour = {
    definitionAppears: 'atAcceptance',
    existingName: 'newVersion',
    templateStates: ['Stopped', 'Running'],
    ...options.save,
  };
  const azure = azureOf(school);
  const timeline = new Timeline(clock);
  const tokens = new TokenMaker(school.tenantId, realNow);
  const faults = new FaultSwitches();
  const buckets = new TokenBuckets(limits, realNow);
  const operations = new Operations(options.unsignedStatusAddresses ?? 'accepted');
  const journal: JournalEntry[] = [];
  const findRoute = routeFinder([
    ...resourceGroupRoutes(azure),
    ...labPlanRoutes(azure),
    ...planImageRoutes(azure, timeline),
    ...labRoutes(azure),
    ...virtualMachineRoutes({ azure, operations, timeline, durations }),
    ...saveImageRoutes({ azure, operations, timeline, durations, faults, behaviour }),
    ...usageRoutes(azure),
    ...operations.routes(),
    ...galleryRoutes(azure),
    ...imageVersionRoutes(azure, timeline),
    ...authorizationRoutes(azure.directory),
  ]);

  async function respond(request: SimulatedRequest, target: Target): Promise<SimulatedResponse> {
    const { method, url, path } = target;
    const objectId = tokens.verify(request.headers['authorization'], url.origin);
    if (typeof objectId !== 'string') return objectId;
    const subscriptionId = subscriptionOf(path);
    if (subscriptionId !== undefined && !azure.subscriptionIds.includes(subscriptionId.toLowerCase())) {
      return refusal(404, 'SubscriptionNotFound', `The subscription '${subscriptionId}' could not be found.`);
    }
    const kind = method === 'GET' ? 'reads' : 'writes';
    const spending = buckets.spend(kind, subscriptionId ?? '', objectId);
    if (!spending.spent) return throttled(spending.retryAfter);
    const rateHeaders = {
      [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(spending.remaining),
      [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: String((spending.remaining + 1) * 15 - 1),
    };
    const answered = await route(request, target, callerOf(azure, objectId));
    return { ...answered, headers: { ...answered.headers, ...rateHeaders } };
  }

  async function route(request: SimulatedRequest, target: Target, caller: Caller): Promise<SimulatedResponse> {
    const { method, path } = target;
    const match = findRoute(method, path);
    if (match === 'path')
      return refusal(404, 'InvalidResourceType', `The resource type of '${path}' could not be found.`);
    if (match === 'method')
      return refusal(405, 'MethodNotAllowed', `The resource does not support http method '${method}'.`);
    const call = parseCall(request, target, match, caller);
    if ('status' in call) return call;
    const { action } = match.route;
    const carryOut = (): SimulatedResponse =>
      mayPerform(azure.directory, caller.objectId, action, call.scope)
        ? match.route.answer(call)
        : forbidden(caller, action, call.scope);
    const fault = faults.strikeAnswer(method, path);
    if (fault === undefined) return carryOut();
    return await strike(fault, { path, scope: call.scope, action, caller, carryOut });
  }

  return {
    tokens,
    faults,
    look: () => {
      timeline.catchUp();
      return azure;
    },
    operations: () => {
      timeline.catchUp();
      return operations.all();
    },
    journal: () => [...journal],
    handle: async (request) => {
      timeline.catchUp();
      const target = parseTarget(request);
      if ('status' in target) return target;
      const response = await respond(request, target);
      journal.push({ at: clock.now(), method: target.method, path: target.path, status: response.status });
      if (journal.length > journalLength) journal.shift();
      return { ...response, headers: { ...commonHeaders(), ...response.headers } };
    },
  };
}

function callerOf({ directory }: Azure, objectId: string): Caller {
  const principal = directory.principals.find(({ id }) => id === objectId);
  return { objectId, name: principal?.name ?? objectId };
}

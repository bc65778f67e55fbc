import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { answer, refusal, type SimulatedResponse } from './messages.ts';
import { nameOf } from './resourceIds.ts';
import { type Call, type Route, scopes } from './routes.ts';
import { timestamp } from './times.ts';

export interface OperationError {
  readonly code: string;
  readonly message: string;
}

/** A long-running operation that Lab Services accepted. */
export interface Operation {
  readonly id: string;
  readonly kind: 'saveImage' | 'stop' | 'start';
  /** The virtual machine it works on. */
  readonly targetId: string;
  /** The definition a save writes to. */
  readonly imageDefinitionId?: string;
  readonly subscriptionId: string;
  readonly location: string;
  readonly callerId: string;
  /** Milliseconds, business time. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly status: 'InProgress' | 'Succeeded' | 'Failed';
  readonly error?: OperationError;
}

/** Whether status addresses without a signature are accepted. Nobody has tried it on the real service. */
export type UnsignedStatusAddresses = 'accepted' | 'refused';

export const labServicesVersions: readonly string[] = ['2022-08-01', '2023-06-07'];

/** What Lab Services said that it supports, as recorded. */
const supportedVersions =
  '2020-05-01-preview, 2021-10-01-preview, 2021-11-15-preview, 2022-05-01-preview, 2022-08-01, 2023-06-07';

/** The long-running operations of Lab Services and the answers about them, as recorded. */
export class Operations {
  readonly #operations = new Map<string, Operation>();
  readonly #signatures = new Map<string, string>();
  readonly #unsigned: UnsignedStatusAddresses;

  constructor(unsigned: UnsignedStatusAddresses) {
    this.#unsigned = unsigned;
  }

  all(): readonly Operation[] {
    return [...this.#operations.values()];
  }

  start(operation: Omit<Operation, 'id' | 'status'>): Operation {
    const started: Operation = { ...operation, id: randomUUID(), status: 'InProgress' };
    this.#operations.set(started.id, started);
    this.#signatures.set(started.id, newSignature(started));
    return started;
  }

  end(id: string, endedAt: number, error?: OperationError): void {
    const operation = this.#operations.get(id);
    if (operation === undefined) return;
    const outcome = error === undefined ? ({ status: 'Succeeded' } as const) : ({ status: 'Failed', error } as const);
    this.#operations.set(id, { ...operation, ...outcome, endedAt });
  }

  /** 202 with the three status addresses as recorded: the third without the signature, and no Retry-After. */
  accepted(operation: Operation, { url, apiVersion }: Call): SimulatedResponse {
    const address = `${url.origin}${pathOf(operation)}?api-version=${apiVersion}`;
    const signature = this.#signatures.get(operation.id) ?? '';
    return answer(202, bodyOf(operation), {
      Location: `${address}&monitor=true${signature}`,
      'Azure-AsyncOperation': `${address}${signature}`,
      'Operation-Location': address,
      'api-supported-versions': supportedVersions,
    });
  }

  routes(): readonly Route[] {
    return [
      {
        method: 'GET',
        scope: scopes.subscription,
        rest: '/providers/Microsoft.LabServices/locations/{}/operationResults/{}',
        action: 'Microsoft.LabServices/locations/operationResults/read',
        apiVersions: labServicesVersions,
        answer: (call) => this.#look(call),
      },
    ];
  }

  #look(call: Call): SimulatedResponse {
    const operation = this.#operations.get(nameOf(call.path).toLowerCase());
    if (operation === undefined || pathOf(operation).toLowerCase() !== call.path.toLowerCase()) {
      return refusal(404, 'NotFound', `The operation '${nameOf(call.path)}' was not found.`);
    }
    if (!this.#isSignatureRight(operation, call.url)) {
      return refusal(403, 'InvalidSignature', 'The signature of the operation status address is missing or wrong.');
    }
    if (call.query('monitor') !== 'true') return answer(200, bodyOf(operation));
    // The monitor's address tells by the status code: 202 while running, then the answer of the operation itself.
    if (operation.status === 'InProgress') return this.accepted(operation, call);
    return operation.error === undefined
      ? answer(200, bodyOf(operation))
      : refusal(409, operation.error.code, operation.error.message);
  }

  #isSignatureRight({ id }: Operation, url: URL): boolean {
    const given = ['t', 'c', 's', 'h'].map((name) => `&${name}=${url.searchParams.get(name) ?? ''}`).join('');
    if (given === '&t=&c=&s=&h=') return this.#unsigned === 'accepted';
    return given === this.#signatures.get(id);
  }
}

function pathOf({ subscriptionId, location, id }: Operation): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.LabServices/locations/${location}/operationResults/${id}`;
}

function bodyOf(operation: Operation): object {
  const { id, status, startedAt, endedAt, error } = operation;
  return {
    id: pathOf(operation),
    name: id,
    status,
    startTime: timestamp(startedAt),
    ...(endedAt === undefined ? {} : { endTime: timestamp(endedAt) }),
    ...(error === undefined ? {} : { error }),
  };
}

/** What Azure Resource Manager appends to status addresses: a time, a certificate, a signature of it, a hash. About 5 KB. */
function newSignature({ id, startedAt }: Operation): string {
  // Ticks: tenths of a microsecond since the year 1.
  const ticks = BigInt(startedAt) * 10_000n + 621_355_968_000_000_000n;
  const certificate = randomBytes(3_400).toString('base64url');
  const signature = randomBytes(256).toString('base64url');
  const hash = createHash('sha256').update(`${id}${signature}`).digest('base64url');
  return `&t=${ticks}&c=${certificate}&s=${signature}&h=${hash}`;
}

import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Azure, AzureFault, OperationStatus, SaveWriter, StatusAddresses } from '../ports/azure.ts';
import type { Ask } from './ask.ts';
import type { Clients } from './clients.ts';
import { readRetryAfter, reasonOf } from './faults.ts';

export interface SaveStatusParts {
  readonly ask: Ask;
  readonly clients: Clients;
  /** Any of the configured subscriptions: the addresses are whole. */
  readonly subscriptionId: string;
  readonly realNow: () => number;
}

/** Signed addresses first. `location` tells by its status code what the others tell in words. */
const order = ['azureAsyncOperation', 'operationLocation', 'location'] as const;

/** Takes one look at an accepted operation, through the client's own pipeline; at another address where one is refused. */
export function createSaveStatus(parts: SaveStatusParts): SaveWriter['saveStatus'] {
  const { ask, clients, subscriptionId, realNow } = parts;

  function look(address: string): Promise<Azure<PipelineResponse>> {
    return ask.read((abortSignal) => clients.follow(address, subscriptionId, abortSignal));
  }

  return async (addresses) => {
    let fault: AzureFault | undefined;
    for (const name of order) {
      const address = addresses[name];
      if (address === undefined) continue;
      const response = await look(address);
      const answer = response.kind === 'fault' ? response : readStatus(name, response.value, realNow());
      if (answer.kind === 'ok') return answer;
      // What the first address says of itself is more telling than what is wrong with the others.
      fault ??= answer;
      const isRefused = !['throttled', 'unavailable'].includes(answer.why);
      if (!isRefused) return answer;
    }
    return (
      fault ?? { kind: 'fault', why: 'refused', code: 'NoStatusAddress', message: 'Azure gave no status address.' }
    );
  };
}

function readStatus(name: keyof StatusAddresses, response: PipelineResponse, now: number): Azure<OperationStatus> {
  const body = readBody(response.bodyAsText);
  const { code = String(response.status), message = '' } = body.error ?? {};
  if (response.status < 300) return { kind: 'ok', value: statusIn(response.status, body, name) };
  const why = reasonOf(response.status);
  // The monitor's address answers as the operation itself would have: refused for good.
  if (name === 'location' && (why === 'conflict' || why === 'refused')) {
    return { kind: 'ok', value: { kind: 'failed', code, message } };
  }
  const retryAfter = readRetryAfter(response.headers, now);
  return { kind: 'fault', why, code, message, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function statusIn(httpStatus: number, body: StatusBody, name: keyof StatusAddresses): OperationStatus {
  switch (body.status?.toLowerCase()) {
    case 'succeeded':
      return { kind: 'succeeded' };
    case 'failed':
    case 'canceled':
    case 'cancelled': {
      const { code = body.status ?? '', message = '' } = body.error ?? {};
      return { kind: 'failed', code, message };
    }
    case undefined:
      return { kind: name === 'location' && httpStatus !== 202 ? 'succeeded' : 'running' };
    default:
      return { kind: 'running' };
  }
}

interface StatusBody {
  readonly status?: string;
  readonly error?: { readonly code?: string; readonly message?: string };
}

/** The fields that matter, where they are what they should be. */
function readBody(text: string | null | undefined): StatusBody {
  const body = asRecord(parsed(text ?? ''));
  const error = body['error'] === undefined || body['error'] === null ? undefined : asRecord(body['error']);
  return {
    ...textField('status', body['status']),
    ...(error === undefined
      ? {}
      : { error: { ...textField('code', error['code']), ...textField('message', error['message']) } }),
  };
}

function textField<Name extends string>(name: Name, value: unknown): { readonly [Key in Name]?: string } {
  return typeof value === 'string' ? ({ [name]: value } as { readonly [Key in Name]: string }) : {};
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of a proxy in between, or nothing at all: it tells no status.
    return undefined;
  }
}

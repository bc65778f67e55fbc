import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { ConnectionLost, refusal, type SimulatedResponse } from './messages.ts';
import { forbidden } from './refusals.ts';
import { typeAndName } from './resourceIds.ts';
import type { Caller } from './routes.ts';

/** The request a fault strikes. */
export interface StruckRequest {
  readonly path: string;
  readonly scope: string;
  readonly action: string;
  readonly caller: Caller;
  /** Does what was asked. */
  carryOut(): SimulatedResponse;
}

/**
 * Answers a request as the fault wants it.
 *
 * @throws ConnectionLost where the fault breaks the connection
 */
export async function strike(fault: Fault, request: StruckRequest): Promise<SimulatedResponse> {
  switch (fault.kind) {
    case 'forbidden':
      return forbidden(request.caller, request.action, request.scope);
    case 'notFound':
      return refusal(404, 'ResourceNotFound', `The Resource '${typeAndName(request.path)}' was not found.`);
    case 'conflict':
      return refusal(409, 'Conflict', 'Another operation is in progress on this resource. Try again later.');
    case 'throttled':
      return throttled(fault.retryAfter ?? 5);
    case 'serverError':
      return refusal(500, 'InternalServerError', 'The server encountered an internal error. Please retry the request.');
    case 'slow':
      await delay(fault.delay ?? 1_000);
      return request.carryOut();
    case 'hang':
      return await new Promise<never>(() => undefined);
    case 'reset':
      throw new ConnectionLost('reset');
    case 'acceptedButAnswerLost':
      request.carryOut();
      throw new ConnectionLost('answer lost');
    case 'saveFails':
    case 'replicationFails':
      return request.carryOut();
  }
}

/** 429 with its Retry-After in seconds. */
export function throttled(retryAfter: number): SimulatedResponse {
  const wait = `Please try again after '${retryAfter}' seconds after additional tokens are available.`;
  const message = `Number of requests for this subscription and actor exceeded the limit. ${wait} Refer to https://aka.ms/arm-throttling for additional information.`;
  return refusal(429, 'SubscriptionRequestsThrottled', message, { 'Retry-After': String(retryAfter) });
}

import { refusal, type SimulatedResponse } from './messages.ts';
import { nameOf, resourceGroupOf, typeAndName } from './resourceIds.ts';
import type { Caller } from './routes.ts';

/** 403 for want of a right, in Azure's words. */
export function forbidden(caller: Caller, action: string, scope: string): SimulatedResponse {
  const client = `The client '${caller.name}' with object id '${caller.objectId}'`;
  return refusal(
    403,
    'AuthorizationFailed',
    `${client} does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** 404 for a resource of a resource group. */
export function resourceNotFound(id: string): SimulatedResponse {
  const message = `The Resource '${typeAndName(id)}' under resource group '${resourceGroupOf(id) ?? ''}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;
  return refusal(404, 'ResourceNotFound', message);
}

/** 404 for what lies in a resource that is not there. */
export function parentNotFound(parentId: string): SimulatedResponse {
  const message = `Can not perform requested operation on nested resource. Parent resource '${nameOf(parentId)}' not found.`;
  return refusal(404, 'ParentResourceNotFound', message);
}

/** 404 for a resource group that is not there. */
export function resourceGroupNotFound(name: string): SimulatedResponse {
  return refusal(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

/** 400 for a filter that is not understood. */
export function invalidFilter(filter: string): SimulatedResponse {
  return refusal(400, 'InvalidFilterInQueryString', `Invalid $filter '${filter}' specified in the query string.`);
}

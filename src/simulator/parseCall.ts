import { refusal, type SimulatedRequest, type SimulatedResponse } from './messages.ts';
import type { Call, Caller, RouteMatch } from './routes.ts';

/** A request's method and address, before anything is known of its route. */
export interface Target {
  readonly method: string;
  readonly url: URL;
  /** Decoded, with one slash at its beginning and none at its end. */
  readonly path: string;
}

/** Reads where a request goes; the 400 that Azure answers where its address is none. */
export function parseTarget({ method, url: address }: SimulatedRequest): Target | SimulatedResponse {
  try {
    const url = new URL(address);
    const path = decodeURIComponent(url.pathname)
      .replace(/^\/+/, '/')
      .replace(/(?<=.)\/$/, '');
    return { method: method.toUpperCase(), url, path };
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) {
      return refusal(400, 'BadRequest', 'The address of the request is invalid.');
    }
    throw error;
  }
}

/** Reads what a route is asked; the 400 that Azure answers to a wrong api-version or to what is no JSON. */
export function parseCall(
  { body }: SimulatedRequest,
  { url, path }: Target,
  { route, scope }: RouteMatch,
  caller: Caller,
): Call | SimulatedResponse {
  const query = (name: string): string | undefined =>
    [...url.searchParams].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const apiVersion = query('api-version');
  if (apiVersion === undefined) {
    const message = 'The api-version query parameter (?api-version=) is required for all requests.';
    return refusal(400, 'MissingApiVersionParameter', message);
  }
  if (!route.apiVersions.includes(apiVersion)) {
    const supported = route.apiVersions.join(', ');
    const message = `The api-version '${apiVersion}' is invalid. The supported versions are '${supported}'.`;
    return refusal(400, 'InvalidApiVersionParameter', message);
  }
  try {
    const content: unknown = body === undefined || body === '' ? undefined : JSON.parse(body);
    return { url, path, scope, apiVersion, caller, query, body: content };
  } catch {
    return refusal(400, 'InvalidRequestContent', 'The request content was invalid and could not be deserialized.');
  }
}

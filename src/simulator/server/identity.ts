import type { IncomingMessage } from 'node:http';
import { answer, refusal, type SimulatedResponse } from '../messages.ts';
import type { TokenMaker } from '../tokens.ts';

/** Where processes with a managed identity ask for tokens: below this path, as App Service has it. */
export const identityPath = '/msi/token';

/** A managed identity that processes on this machine may have. */
export interface ManagedIdentity {
  readonly objectId: string;
  /** Application id, for those who ask for an identity by name. */
  readonly clientId: string;
  /** What `IDENTITY_HEADER` must hold: it keeps others on the machine away. */
  readonly secret: string;
}

/** Answers a request for a token as the identity endpoint of App Service does (api-version 2019-08-01). */
export function identityAnswer(
  { headers, url = '' }: IncomingMessage,
  identity: ManagedIdentity,
  tokens: TokenMaker,
): SimulatedResponse {
  if (headers['x-identity-header'] !== identity.secret) {
    return refusal(401, 'unauthorized', 'The X-IDENTITY-HEADER is missing or wrong.');
  }
  const query = new URL(url, 'http://localhost').searchParams;
  const clientId = query.get('client_id');
  if (clientId !== null && clientId !== identity.clientId) {
    return refusal(400, 'invalid_request', `No managed identity found for client id '${clientId}'.`);
  }
  const resource = query.get('resource') ?? '';
  const { token, expiresOnTimestamp } = tokens.issue(identity.objectId, resource);
  return answer(200, {
    access_token: token,
    client_id: identity.clientId,
    expires_on: String(Math.floor(expiresOnTimestamp / 1000)),
    resource,
    token_type: 'Bearer',
  });
}

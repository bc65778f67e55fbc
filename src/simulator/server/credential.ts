import type { AccessToken, TokenMaker } from '../tokens.ts';

/** A credential for the Azure SDKs (their `TokenCredential`) that says: this is the principal with this object id. */
export function simulatedCredential(tokens: TokenMaker, objectId: string): { getToken(): Promise<AccessToken> } {
  return { getToken: () => Promise.resolve(tokens.issue(objectId)) };
}

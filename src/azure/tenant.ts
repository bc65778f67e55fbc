import type { TokenCredential } from '@azure/identity';
import type { Ask } from './ask.ts';

export interface TenantParts {
  readonly ask: Ask;
  readonly credential: TokenCredential;
  /** Of the token. */
  readonly scope: string;
  /** The tenant whose people Teams knows. */
  readonly teamsTenantId: string;
}

/**
 * Makes a question: is the tenant of the bot's token for Azure the one of Teams? Asked once, since an identity does not move;
 * no while there is no token.
 */
export function createTenantCheck({ ask, credential, scope, teamsTenantId }: TenantParts): () => Promise<boolean> {
  let known: boolean | undefined;
  return async () => {
    if (known !== undefined) return known;
    const answer = await ask.read(async (abortSignal) => credential.getToken(scope, { abortSignal }));
    if (answer.kind === 'fault' || answer.value === null) return false;
    known = tenantOf(answer.value.token)?.toLowerCase() === teamsTenantId.toLowerCase();
    return known;
  };
}

/** The `tid` claim of a JSON Web Token; undefined where it has none. The token is Azure's own and is not verified here. */
function tenantOf(token: string): string | undefined {
  const [, payload = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const tid: unknown = typeof claims === 'object' && claims !== null && 'tid' in claims ? claims.tid : undefined;
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    // A token that cannot be read names no tenant.
    return undefined;
  }
}

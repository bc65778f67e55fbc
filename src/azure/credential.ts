import type { TokenCredential } from '@azure/identity';

/**
 * The bot's managed identity, as the platform gives it (`IDENTITY_ENDPOINT` on App Service and Container Apps, IMDS on virtual
 * machines). The package is loaded at the first use. `clientId`: which one, where there are several.
 */
export function createCredential(clientId?: string): TokenCredential {
  let loading: Promise<TokenCredential> | undefined;

  async function load(): Promise<TokenCredential> {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
  }

  return {
    getToken: async (scopes, options) => {
      loading ??= load();
      return (await loading).getToken(scopes, options);
    },
  };
}

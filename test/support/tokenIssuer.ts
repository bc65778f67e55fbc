import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;

type IssuerBehaviour = 'normal' | 'slow' | 'fail' | 'hang';

/** A Bot Framework cloud of one's own on the loopback: signs what the connector sends, and gives the bot its own token. */
export interface TokenIssuer {
  readonly appId: string;
  readonly tenantId: string;
  /** Every setting of the Bot Framework with which a bot trusts this issuer and no other. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the managed identity's client reads from the process's own environment. */
  readonly identityEnvironment: Readonly<Record<string, string>>;
  /** A token as the connector sends it for this service URL, with these claims changed; undefined takes one out. */
  token(serviceUrl: string, claims?: Claims, header?: Claims): string;
  /** The same, signed by a key that the issuer does not publish. */
  forgedToken(serviceUrl: string): string;
  /** The same claims under HS256, keyed with the published RSA key's text. */
  symmetricToken(serviceUrl: string): string;
  /** The same claims, unsigned. */
  unsignedToken(serviceUrl: string): string;
  /** How keys and tokens are given out: at once, after half a second, refused, or never. */
  behave(behaviour: IssuerBehaviour): void;
  close(): Promise<void>;
}

/** What the issuer gives the bot for its own requests. */
export const botToken = 'token-of-the-bot';

const keyId = 'key-1';

/** Starts an issuer for one bot. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const appId = '11111111-2222-4333-8444-555555555555';
  const tenantId = '99999999-8888-4777-8666-555555555555';
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let behaviour: IssuerBehaviour = 'normal';
  const hanging: ServerResponse[] = [];

  const server = createServer((request, response) => {
    if (behaviour === 'hang') {
      hanging.push(response);
      return;
    }
    if (behaviour !== 'fail') {
      setTimeout(answer, behaviour === 'slow' ? 500 : 0, request, response);
      return;
    }
    response.statusCode = 500;
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const documents: Readonly<Record<string, unknown>> = {
      '/metadata': { issuer: address, jwks_uri: `${address}/keys` },
      '/keys': { keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: keyId, endorsements: ['msteams'] }] },
      '/identity': { access_token: botToken, token_type: 'Bearer', expires_on: Math.floor(Date.now() / 1_000) + 3_600 },
    };
    const document = documents[(request.url ?? '').split('?')[0] ?? ''];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  }

  function claimsFor(serviceUrl: string): Claims {
    const now = Math.floor(Date.now() / 1_000);
    return { iss: address, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 };
  }

  function sign(header: Claims, claims: Claims, privateKey: KeyObject): string {
    const content = unsigned(header, claims);
    return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey).toString('base64url')}`;
  }

  const usualHeader = { alg: 'RS256', typ: 'JWT', kid: keyId };
  return {
    appId,
    tenantId,
    environment: {
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      ToChannelFromBotLoginUrl: `${address}/login`,
      ToChannelFromBotOAuthScope: `${address}/scope`,
      ToBotFromChannelTokenIssuer: address,
      OAuthUrl: `${address}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${address}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${address}/metadata`,
    },
    identityEnvironment: {
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential',
      IDENTITY_ENDPOINT: `${address}/identity`,
      IDENTITY_HEADER: 'header',
    },
    token: (serviceUrl, claims = {}, header = {}) =>
      sign({ ...usualHeader, ...header }, { ...claimsFor(serviceUrl), ...claims }, key.privateKey),
    forgedToken: (serviceUrl) => sign(usualHeader, claimsFor(serviceUrl), stranger.privateKey),
    symmetricToken: (serviceUrl) => {
      const content = unsigned({ ...usualHeader, alg: 'HS256' }, claimsFor(serviceUrl));
      const secret = key.publicKey.export({ format: 'pem', type: 'spki' });
      return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
    },
    unsignedToken: (serviceUrl) => `${unsigned({ ...usualHeader, alg: 'none' }, claimsFor(serviceUrl))}.`,
    behave: (next) => {
      behaviour = next;
      // Whoever still waits is cut off, and may try again.
      for (const response of hanging.splice(0)) response.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function unsigned(header: Claims, claims: Claims): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

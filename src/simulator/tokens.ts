import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { refusal, type SimulatedResponse } from './messages.ts';

const publicCloud = 'https://management.azure.com';
/** A managed identity's token lives for a day. */
const lifetimeSeconds = 24 * 60 * 60;

export interface AccessToken {
  readonly token: string;
  /** Milliseconds UTC, real time. */
  readonly expiresOnTimestamp: number;
}

interface Claims {
  readonly aud: string;
  readonly iss: string;
  readonly oid: string;
  readonly tid: string;
  /** Seconds UTC, as all JSON Web Tokens have it. */
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly uti: string;
}

/** Gives out tokens as Entra ID does, and knows its own again. They are real JSON Web Tokens, signed with a secret of its own. */
export class TokenMaker {
  readonly #tenantId: string;
  readonly #realNow: () => number;
  readonly #secret = randomBytes(32);

  constructor(tenantId: string, realNow: () => number) {
    this.#tenantId = tenantId;
    this.#realNow = realNow;
  }

  /**
   * A token that says: this is the principal with this object id. It is good for one endpoint of Azure Resource Manager,
   * whose origin is the audience; a slash at its end is no matter.
   */
  issue(objectId: string, audience = publicCloud): AccessToken {
    const now = Math.floor(this.#realNow() / 1000);
    const claims: Claims = {
      aud: audience.replace(/\/+$/, ''),
      iss: `https://sts.windows.net/${this.#tenantId}/`,
      oid: objectId,
      tid: this.#tenantId,
      iat: now,
      nbf: now,
      exp: now + lifetimeSeconds,
      uti: randomUUID(),
    };
    const content = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`;
    return { token: `${content}.${this.#sign(content)}`, expiresOnTimestamp: claims.exp * 1000 };
  }

  /** The object id in the token of an `Authorization` header for this origin, or the 401 that Azure answers. */
  verify(authorization: string | undefined, origin: string): string | SimulatedResponse {
    if (authorization === undefined) {
      return unauthorized('AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
    }
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
    const claims = token === undefined ? undefined : this.#claimsOf(token);
    if (claims === undefined) return unauthorized('InvalidAuthenticationToken', 'The access token is invalid.');
    if (claims.aud !== origin) {
      const audience = `The access token has been obtained for wrong audience or resource '${claims.aud}'.`;
      return unauthorized('InvalidAuthenticationTokenAudience', audience);
    }
    const now = this.#realNow();
    if (claims.exp * 1000 > now) return claims.oid;
    const times = `'${new Date(claims.exp * 1000).toISOString()}' is earlier than current UTC time '${new Date(now).toISOString()}'`;
    return unauthorized('ExpiredAuthenticationToken', `The access token expiry UTC time ${times}.`);
  }

  #claimsOf(token: string): Claims | undefined {
    const [header, claims, signature, ...more] = token.split('.');
    if (header === undefined || claims === undefined || signature === undefined || more.length > 0) return undefined;
    const expected = Buffer.from(this.#sign(`${header}.${claims}`));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Claims;
  }

  #sign(content: string): string {
    return createHmac('sha256', this.#secret).update(content).digest('base64url');
  }
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function unauthorized(code: string, message: string): SimulatedResponse {
  return refusal(401, code, message, {
    'WWW-Authenticate': 'Bearer authorization_uri="https://login.windows.net/", error="invalid_token"',
  });
}

import { Buffer } from 'node:buffer';

/** Which tokens may be looked at at all. */
export interface ChannelTrust {
  /** The `iss` of the Bot Connector's tokens. */
  readonly issuer: string;
  /** Values of `tid` that such a token may have; usually it has none. */
  readonly tenantIds: readonly string[];
}

/** Tenants of Microsoft's Bot Framework, as the SDK lists them. */
const botFrameworkTenantIds = ['d6d49420-f39b-4df7-a1dc-d59a935871db', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'];

/** Reads whom to trust out of the Bot Framework's settings, with the SDK's own defaults. */
export function readChannelTrust(environment: Readonly<Record<string, string>>): ChannelTrust {
  const government = environment['ChannelService'] === 'https://botframework.azure.us';
  const usual = government ? 'https://api.botframework.us' : 'https://api.botframework.com';
  const configured = environment['ToBotFromChannelTokenIssuer'] ?? '';
  const tenantId = environment['MicrosoftAppTenantId'] ?? '';
  return { issuer: configured === '' ? usual : configured, tenantIds: [...botFrameworkTenantIds, tenantId] };
}

/**
 * Throws unless the header holds a token that *says* it is the Bot Connector's; whether that is true is for the SDK to
 * find out. For any other issuer the SDK would take the ways of its Emulator and of skills, where every token that Entra
 * ever issued for the bot's app id opens the door, whatever its audience, and where each unheard-of `tid` of an unsigned
 * token is kept in a list for ever (botframework-connector 4.23.3, emulatorValidation).
 */
export function checkChannelToken(header: string, trust: ChannelTrust): void {
  const payload = readPayload(header);
  const tenantId = payload?.['tid'];
  const known = tenantId === undefined || (typeof tenantId === 'string' && trust.tenantIds.includes(tenantId));
  if (payload?.['iss'] !== trust.issuer || !known) throw new Error('Not a token of the Bot Connector.');
}

function readPayload(header: string): Readonly<Record<string, unknown>> | undefined {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(header)?.[1];
  if (payload === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

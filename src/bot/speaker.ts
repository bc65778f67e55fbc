import type { Activity } from 'botbuilder';

/** Who an activity is from, as the channel says. */
export interface Speaker {
  /** Entra tenant id and object id, lower case. */
  readonly tenantId: string;
  readonly objectId: string;
  /** Display name; empty where the channel sent none. */
  readonly name: string;
  /** BCP 47 tag of the client; missing on install events. */
  readonly locale?: string;
  /** IANA name of the client's time zone. */
  readonly timeZone?: string;
}

export type Identified =
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  /** From another tenant than the one served, or from none: Bot Framework never checks this. */
  | { readonly kind: 'foreign' }
  /** No Entra object id: a guest of the channel, another bot, a connector. */
  | { readonly kind: 'anonymous' };

/** Says who sent an activity. Only people of `tenantId` are speakers; both places that name the tenant must agree. */
export function identify(activity: Activity, tenantId: string): Identified {
  const named = [tenantInChannelData(activity.channelData), activity.conversation.tenantId].filter(isText);
  if (named.length === 0 || named.some((tenant) => tenant.toLowerCase() !== tenantId)) return { kind: 'foreign' };
  const objectId = activity.from.aadObjectId;
  if (!isText(objectId)) return { kind: 'anonymous' };
  return {
    kind: 'speaker',
    speaker: {
      tenantId,
      objectId: objectId.toLowerCase(),
      name: isText(activity.from.name) ? activity.from.name : '',
      ...(isText(activity.locale) ? { locale: activity.locale } : {}),
      ...(isTimeZone(activity.localTimezone) ? { timeZone: activity.localTimezone } : {}),
    },
  };
}

function tenantInChannelData(channelData: unknown): unknown {
  const tenant = isRecord(channelData) ? channelData['tenant'] : undefined;
  return isRecord(tenant) ? tenant['id'] : undefined;
}

function isTimeZone(value: unknown): value is string {
  if (!isText(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    // Intl has no other way to ask; an unknown zone is simply not taken over.
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

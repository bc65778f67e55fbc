import type { Activity } from 'botbuilder';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that the Bot Framework's protocol lets be absent, by the type they have where they are present. */
const texts = ['id', 'name', 'text', 'textFormat', 'locale', 'replyToId', 'localTimezone', 'action', 'deliveryMode'];
const objects = ['channelData'];
const accounts = ['membersAdded', 'membersRemoved'];

/**
 * The activity in this JSON object, or undefined where it is not one that the Bot Framework's protocol allows: the code
 * behind may rely on the types that the SDK declares. Times become dates, as the SDK's own reader makes them.
 */
export function readActivity(fields: Fields): Activity | undefined {
  const whole =
    isText(fields['type']) &&
    isText(fields['channelId']) &&
    isServiceUrl(fields['serviceUrl']) &&
    isAccount(fields['conversation']) &&
    isAccount(fields['from']) &&
    isAccount(fields['recipient']) &&
    texts.every((name) => isAbsent(fields[name]) || typeof fields[name] === 'string') &&
    objects.every((name) => isAbsent(fields[name]) || isObject(fields[name])) &&
    accounts.every((name) => isAbsent(fields[name]) || isListOfAccounts(fields[name]));
  if (!whole) return undefined;
  const activity: Record<string, unknown> = { ...fields };
  for (const name of ['timestamp', 'localTimestamp', 'expiration']) {
    const time = fields[name];
    if (typeof time === 'string') activity[name] = new Date(time);
  }
  return activity as unknown as Activity;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A person, a bot or a conversation: whatever else it has, it has an id. */
function isAccount(value: unknown): boolean {
  return isObject(value) && isText(value['id']);
}

function isListOfAccounts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isAccount);
}

function isServiceUrl(value: unknown): boolean {
  return isText(value) && /^https?:/i.test(value) && URL.canParse(value);
}

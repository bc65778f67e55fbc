import type { Environment } from './reader.ts';

/** Settings of the bot's own. */
const ownNames = [
  'PORT',
  'DATABASE_URL',
  'DATA_DIR',
  'LOG_LEVEL',
  'RETENTION',
  'DEFAULT_LOCALE',
  'DEFAULT_TIME_ZONE',
  'TERM_ENDS',
  'AZURE_SUBSCRIPTION_IDS',
  'AZURE_RESOURCE_MANAGER_ENDPOINT',
  'AZURE_CLIENT_ID',
  'SAVES_PER_PLAN',
  'IT_APPROVERS',
  'ENABLE_IMAGE',
  'REMIND_AFTER',
] as const;

/**
 * Settings that say which cloud's Bot Framework to trust. One of them alone switches off the SDK's defaults for all of
 * them (botframework-connector 4.23.3, botFrameworkAuthenticationFactory).
 */
export const cloudNames = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
] as const;

/** Settings that the Bot Framework's SDK reads, by its own names. */
const botFrameworkNames = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'ChannelService',
  'ValidateAuthority',
  'CallerId',
  'OAuthApiEndpoint',
  'BotOpenIdMetadata',
  ...cloudNames,
];

const known = new Map([...ownNames, ...botFrameworkNames].map((name) => [name.toLowerCase(), name]));

/** A sentence for each variable that differs from a setting in upper and lower case alone: it would do nothing. */
export function misspeltNames(environment: Environment): readonly string[] {
  return Object.keys(environment).flatMap((name) => {
    const meant = known.get(name.toLowerCase());
    return meant === undefined || meant === name ? [] : [`${name} is not a setting. Did you mean ${meant}?`];
  });
}

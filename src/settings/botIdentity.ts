import { readChoice, readGuid, readWebAddress } from './formats.ts';
import { cloudNames } from './names.ts';
import type { SettingsReader } from './reader.ts';

export interface BotIdentity {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
}

/**
 * Reads who the bot is, and checks every setting of the Bot Framework with which the SDK would start half-configured: an
 * empty app id turns its authentication off, and a misspelt app type means "any tenant". Undefined where a part is missing.
 */
export function readBotIdentity(settings: SettingsReader): BotIdentity | undefined {
  const appId = settings.required('MicrosoftAppId', 'the app id of the bot, a GUID', readGuid);
  const appType = settings.required<BotIdentity['appType']>(
    'MicrosoftAppType',
    'exactly SingleTenant or UserAssignedMSI',
    readChoice(['SingleTenant', 'UserAssignedMSI']),
  );
  const tenantId = settings.required('MicrosoftAppTenantId', "the school's Entra tenant id, a GUID", readGuid);
  const certificate = checkCertificate(settings);
  if (appType === 'SingleTenant') checkSecret(settings, certificate);
  if (appType === 'UserAssignedMSI') checkManagedIdentity(settings);
  checkCloud(settings);
  return appId === undefined || appType === undefined || tenantId === undefined
    ? undefined
    : { appId, appType, tenantId };
}

/** Whether a certificate is given, whole. */
function checkCertificate(settings: SettingsReader): boolean {
  const given = ['CertificateThumbprint', 'CertificatePrivateKey'].filter((name) => settings.text(name) !== undefined);
  if (given.length === 1) {
    settings.fault('CertificateThumbprint and CertificatePrivateKey must be set together, or neither of them.');
  }
  return given.length > 0;
}

function checkSecret(settings: SettingsReader, certificate: boolean): void {
  if (certificate || settings.text('MicrosoftAppPassword') !== undefined) return;
  settings.fault(
    'MicrosoftAppPassword is missing: SingleTenant needs it, or CertificateThumbprint with CertificatePrivateKey.',
  );
}

function checkManagedIdentity(settings: SettingsReader): void {
  if (settings.text('MicrosoftAppPassword') !== undefined) {
    settings.fault('MicrosoftAppPassword must not be set with UserAssignedMSI: a managed identity has no password.');
  }
  // DefaultAzureCredential would ask these first, and replies would hang.
  const managedOnly = settings.text('AZURE_TOKEN_CREDENTIALS') === 'ManagedIdentityCredential';
  const names = ['AZURE_TENANT_ID', 'AZURE_CLIENT_SECRET'];
  if (!managedOnly && names.every((name) => settings.text(name) !== undefined)) {
    settings.fault(
      `${names.join(' and ')} must not both be set with UserAssignedMSI: they would be used instead of the managed ` +
        'identity, and no reply would leave the bot. Unset them, or set AZURE_TOKEN_CREDENTIALS=ManagedIdentityCredential.',
    );
  }
}

function checkCloud(settings: SettingsReader): void {
  const unset = cloudNames.filter((name) => settings.text(name) === undefined);
  // CallerId belongs to them, but means nothing by itself.
  const given = cloudNames.length > unset.length || settings.text('CallerId') !== undefined;
  if (given && unset.length > 0) {
    settings.fault(`The settings of another cloud come all together; missing: ${unset.join(', ')}.`);
  }
  for (const name of cloudNames.filter((cloudName) => cloudName.endsWith('Url'))) {
    settings.value<string | undefined>(name, 'an http or https address', undefined, readWebAddress);
  }
  settings.value<string | undefined>(
    'ChannelService',
    'https://botframework.azure.us (Azure Government) or not set',
    undefined,
    readChoice(['https://botframework.azure.us']),
  );
}

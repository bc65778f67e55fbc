import { type Language, languages } from './domain/language.ts';
import type { Configuration } from './ports/configuration.ts';
import { readAzure, readPeople, readPolicy } from './settings/azure.ts';
import { type BotIdentity, readBotIdentity } from './settings/botIdentity.ts';
import {
  readChoice,
  readDaysOfYear,
  readPort,
  readPostgresAddress,
  readRetention,
  readTimeZone,
} from './settings/formats.ts';
import { misspeltNames } from './settings/names.ts';
import { createSettingsReader, type Environment, type SettingsReader } from './settings/reader.ts';

export type ConfigurationReading =
  | { readonly kind: 'ok'; readonly configuration: Configuration }
  /** One English sentence for each fault, for the operator. None repeats a secret. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** Reads every setting and says all faults at once, so that the bot starts whole or not at all. */
export function readConfiguration(environment: Environment = process.env): ConfigurationReading {
  const settings = createSettingsReader(environment);
  const identity = readBotIdentity(settings);
  const service = readService(settings);
  const conversation = readConversation(settings);
  const azure = readAzure(settings);
  const people = readPeople(settings);
  const policy = readPolicy(settings);
  const faults = [...settings.faults, ...misspeltNames(environment)];
  if (faults.length > 0 || identity === undefined || azure === undefined || people === undefined) {
    return { kind: 'faults', faults };
  }
  const bot = {
    tenantId: identity.tenantId,
    appId: identity.appId,
    environment: environmentFor(identity, environment),
  };
  return { kind: 'ok', configuration: { service, bot, conversation, azure, people, policy } };
}

function readService(settings: SettingsReader): Configuration['service'] {
  const databaseUrl = settings.value<string | undefined>(
    'DATABASE_URL',
    'an address such as postgresql://user:password@host:5432/database',
    undefined,
    readPostgresAddress,
  );
  return {
    port: settings.value('PORT', 'a TCP port, 0 to 65535', 3978, readPort),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    dataDirectory: settings.text('DATA_DIR') ?? './data',
    logLevel: settings.value<Configuration['service']['logLevel']>(
      'LOG_LEVEL',
      'debug, info, warn or error',
      'info',
      readChoice(['debug', 'info', 'warn', 'error']),
    ),
    retention: settings.value('RETENTION', 'such as P1Y, P6M or P90D, from P30D to P10Y', 'P1Y', readRetention),
  };
}

function readConversation(settings: SettingsReader): Configuration['conversation'] {
  return {
    defaultLanguage: settings.value<Language>('DEFAULT_LOCALE', languages.join(' or '), 'ko', readChoice(languages)),
    defaultTimeZone: settings.value('DEFAULT_TIME_ZONE', 'an IANA name such as Asia/Seoul', 'Asia/Seoul', readTimeZone),
    endsOfTerm: settings.value<readonly string[]>(
      'TERM_ENDS',
      'days of every year such as 06-21,12-21',
      [],
      readDaysOfYear,
    ),
  };
}

/** The environment for the SDK, which compares app ids letter by letter and takes no surrounding space. */
function environmentFor(identity: BotIdentity, environment: Environment): Readonly<Record<string, string>> {
  const given = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(given),
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    MicrosoftAppTenantId: identity.tenantId,
  };
}

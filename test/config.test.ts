import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../src/config.ts';
import type { Configuration } from '../src/ports/configuration.ts';

type Settings = Readonly<Record<string, string | undefined>>;

const managed: Settings = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: '99999999-8888-4777-8666-555555555555',
  AZURE_SUBSCRIPTION_IDS: '2f8c1d4e-6a3b-4c5d-9e7f-1a2b3c4d5e6f',
  IT_APPROVERS: '5b7d2e94-9c3f-4a18-a6d5-1e9f8c7b6a03',
};
const [one, other] = ['aaaaaaaa-1111-4222-8333-444444444444', 'bbbbbbbb-1111-4222-8333-444444444444'];
const single: Settings = { ...managed, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p4ssw0rd' };

function faultsOf(environment: Settings): readonly string[] {
  const reading = readConfiguration(environment);
  return reading.kind === 'faults' ? reading.faults : [];
}

function configurationOf(environment: Settings): Configuration {
  const reading = readConfiguration(environment);
  if (reading.kind === 'faults') throw new Error(reading.faults.join('\n'));
  return reading.configuration;
}

describe('what is read', () => {
  test('the defaults', () => {
    expect(configurationOf(managed)).toEqual({
      service: { port: 3978, dataDirectory: './data', logLevel: 'info', retention: 'P1Y' },
      bot: { tenantId: managed['MicrosoftAppTenantId'], appId: managed['MicrosoftAppId'], environment: managed },
      conversation: { defaultLanguage: 'ko', defaultTimeZone: 'Asia/Seoul', endsOfTerm: [] },
      azure: {
        subscriptionIds: [managed['AZURE_SUBSCRIPTION_IDS']],
        resourceManagerEndpoint: 'https://management.azure.com',
        savesPerPlan: 2,
      },
      people: { approvers: [managed['IT_APPROVERS']] },
      policy: { enableImage: 'it', remindAfter: 'P1D' },
    });
  });

  test('everything set', () => {
    const settings = {
      ...single,
      PORT: '0',
      DATABASE_URL: 'postgresql://bot:secret@db.example:5432/bot',
      DATA_DIR: '/var/lib/bot',
      LOG_LEVEL: 'debug',
      RETENTION: 'P90D',
      DEFAULT_LOCALE: 'en',
      DEFAULT_TIME_ZONE: 'Europe/Berlin',
      TERM_ENDS: '12-21, 06-21,12-21',
      AZURE_SUBSCRIPTION_IDS: `${one.toUpperCase()}, ${other},${one}`,
      AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://Management.usgovcloudapi.net/',
      AZURE_CLIENT_ID: other.toUpperCase(),
      SAVES_PER_PLAN: '20',
      IT_APPROVERS: `${other},${one}`,
      ENABLE_IMAGE: 'bot',
      REMIND_AFTER: 'P30D',
    };
    const { service, conversation, azure, people, policy } = configurationOf(settings);
    expect(service).toEqual({
      port: 0,
      databaseUrl: 'postgresql://bot:secret@db.example:5432/bot',
      dataDirectory: '/var/lib/bot',
      logLevel: 'debug',
      retention: 'P90D',
    });
    expect(conversation).toEqual({
      defaultLanguage: 'en',
      defaultTimeZone: 'Europe/Berlin',
      endsOfTerm: ['06-21', '12-21'],
    });
    expect(azure).toEqual({
      subscriptionIds: [one, other],
      resourceManagerEndpoint: 'https://management.usgovcloudapi.net',
      clientId: other,
      savesPerPlan: 20,
    });
    expect(people).toEqual({ approvers: [other, one] });
    expect(policy).toEqual({ enableImage: 'bot', remindAfter: 'P30D' });
  });

  test('an empty setting is one that is not set', () => {
    expect(configurationOf({ ...managed, PORT: '', RETENTION: ' ', DATABASE_URL: '' }).service).toEqual(
      configurationOf(managed).service,
    );
  });

  test('the whole environment is kept for the Bot Framework, with ids as it compares them', () => {
    const upper = {
      ...managed,
      MicrosoftAppId: ' 11111111-2222-4333-8444-55555555AAAA ',
      PATH: '/bin',
      none: undefined,
    };
    const { bot } = configurationOf(upper);
    expect(bot.appId).toBe('11111111-2222-4333-8444-55555555aaaa');
    expect(bot.environment).toEqual({
      ...managed,
      MicrosoftAppId: '11111111-2222-4333-8444-55555555aaaa',
      PATH: '/bin',
    });
  });

  test('the process is read where nothing is given', () => {
    expect(readConfiguration()).toEqual(readConfiguration(process.env));
  });
});

describe('the identity', () => {
  test('nothing turns authentication off: without an app id there is no configuration', () => {
    for (const MicrosoftAppId of [undefined, '', ' ']) {
      expect(faultsOf({ ...managed, MicrosoftAppId })).toEqual([
        'MicrosoftAppId is missing: the app id of the bot, a GUID.',
      ]);
    }
    expect(faultsOf({ ...managed, MicrosoftAppId: 'bot' })).toEqual([
      'MicrosoftAppId must be the app id of the bot, a GUID.',
    ]);
  });

  test.each(['MultiTenant', 'singletenant', 'UserAssignedMsi', 'SingleTennant'])('app type %s', (MicrosoftAppType) => {
    expect(faultsOf({ ...managed, MicrosoftAppType })).toEqual([
      'MicrosoftAppType must be exactly SingleTenant or UserAssignedMSI.',
    ]);
  });

  test('the tenant', () => {
    expect(faultsOf({ ...managed, MicrosoftAppTenantId: 'school.ac.kr' })).toEqual([
      "MicrosoftAppTenantId must be the school's Entra tenant id, a GUID.",
    ]);
    expect(faultsOf({ ...managed, MicrosoftAppTenantId: undefined })).toHaveLength(1);
  });

  test('a secret or a certificate, with SingleTenant', () => {
    expect(faultsOf({ ...single, MicrosoftAppPassword: undefined })).toEqual([
      'MicrosoftAppPassword is missing: SingleTenant needs it, or CertificateThumbprint with CertificatePrivateKey.',
    ]);
    const certificate = { CertificateThumbprint: 'AA', CertificatePrivateKey: 'key' };
    expect(faultsOf({ ...single, MicrosoftAppPassword: undefined, ...certificate })).toEqual([]);
    expect(faultsOf({ ...single, CertificateThumbprint: 'AA' })).toEqual([
      'CertificateThumbprint and CertificatePrivateKey must be set together, or neither of them.',
    ]);
  });

  test('no secret with a managed identity', () => {
    expect(faultsOf({ ...managed, MicrosoftAppPassword: 'p4ssw0rd' })).toEqual([
      'MicrosoftAppPassword must not be set with UserAssignedMSI: a managed identity has no password.',
    ]);
  });

  test('no other credential before the managed identity', () => {
    const other = { AZURE_TENANT_ID: 't', AZURE_CLIENT_SECRET: 's' };
    expect(faultsOf({ ...managed, ...other })).toEqual([expect.stringContaining('no reply would leave the bot')]);
    expect(faultsOf({ ...managed, AZURE_TENANT_ID: 't' })).toEqual([]);
    expect(faultsOf({ ...managed, ...other, AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential' })).toEqual([]);
    expect(faultsOf({ ...single, ...other })).toEqual([]);
  });
});

describe('Azure and IT', () => {
  test.each(['AZURE_SUBSCRIPTION_IDS', 'IT_APPROVERS'])('%s must be there', (name) => {
    for (const value of [undefined, '', ' ']) {
      expect(faultsOf({ ...managed, [name]: value })).toEqual([
        expect.stringMatching(`^${name} is missing: the .+\\.$`),
      ]);
    }
  });
});

describe('other clouds', () => {
  const cloud: Settings = {
    ToChannelFromBotLoginUrl: 'https://login.example/t',
    ToChannelFromBotOAuthScope: 'https://api.example',
    ToBotFromChannelTokenIssuer: 'https://api.example',
    OAuthUrl: 'https://token.example',
    ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/metadata',
    ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.example/metadata',
  };

  test('come whole', () => {
    expect(faultsOf({ ...managed, ...cloud })).toEqual([]);
  });

  test.each(Object.keys(cloud))('%s alone is a fault, and so is its absence', (name) => {
    const others = Object.keys(cloud).filter((other) => other !== name);
    expect(faultsOf({ ...managed, [name]: cloud[name] })).toEqual([
      `The settings of another cloud come all together; missing: ${others.join(', ')}.`,
    ]);
    expect(faultsOf({ ...managed, ...cloud, [name]: undefined })).toEqual([
      `The settings of another cloud come all together; missing: ${name}.`,
    ]);
  });

  test('CallerId alone is a fault: it would switch off the defaults of the public cloud', () => {
    expect(faultsOf({ ...managed, CallerId: 'urn:x' })).toHaveLength(1);
    expect(faultsOf({ ...managed, ...cloud, CallerId: 'urn:x' })).toEqual([]);
  });

  test('addresses are addresses', () => {
    expect(faultsOf({ ...managed, ...cloud, OAuthUrl: 'token.example' })).toEqual([
      'OAuthUrl must be an http or https address.',
    ]);
  });

  test('Azure Government by its name', () => {
    expect(faultsOf({ ...managed, ChannelService: 'https://botframework.azure.us' })).toEqual([]);
    expect(faultsOf({ ...managed, ChannelService: 'https://botframework.azure.cn' })).toHaveLength(1);
  });
});

describe('faults', () => {
  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3978.5'],
    ['PORT', '0x10'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['DATABASE_URL', 'host/db'],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_LEVEL', 'INFO'],
    ['RETENTION', '1Y'],
    ['RETENTION', 'P0Y'],
    ['RETENTION', 'P29D'],
    ['RETENTION', 'P11Y'],
    ['RETENTION', 'P1Y6M'],
    ['RETENTION', 'PT1H'],
    ['DEFAULT_LOCALE', 'ja'],
    ['DEFAULT_LOCALE', 'ko-KR'],
    ['DEFAULT_TIME_ZONE', 'Seoul'],
    ['DEFAULT_TIME_ZONE', '+09:00'],
    ['TERM_ENDS', '13-01'],
    ['TERM_ENDS', '02-29'],
    ['TERM_ENDS', '02-30'],
    ['TERM_ENDS', '6-21'],
    ['TERM_ENDS', '06-21,'],
    ['TERM_ENDS', '2026-06-21'],
    ['AZURE_SUBSCRIPTION_IDS', 'Teaching'],
    ['AZURE_SUBSCRIPTION_IDS', `${one},`],
    ['AZURE_SUBSCRIPTION_IDS', `${one};${other}`],
    ['AZURE_SUBSCRIPTION_IDS', `/subscriptions/${one}`],
    ['AZURE_RESOURCE_MANAGER_ENDPOINT', 'http://management.azure.com'],
    ['AZURE_RESOURCE_MANAGER_ENDPOINT', 'management.azure.com'],
    ['AZURE_RESOURCE_MANAGER_ENDPOINT', 'https://management.azure.com/subscriptions'],
    ['AZURE_RESOURCE_MANAGER_ENDPOINT', 'https://management.azure.com/?x'],
    ['AZURE_RESOURCE_MANAGER_ENDPOINT', 'https://bot:secret@management.azure.com'],
    ['AZURE_CLIENT_ID', 'bot'],
    ['SAVES_PER_PLAN', '0'],
    ['SAVES_PER_PLAN', '21'],
    ['SAVES_PER_PLAN', '2.5'],
    ['SAVES_PER_PLAN', '-1'],
    ['SAVES_PER_PLAN', 'two'],
    ['IT_APPROVERS', 'seoyeon.park@hanbit.example'],
    ['ENABLE_IMAGE', 'IT'],
    ['ENABLE_IMAGE', 'true'],
    ['REMIND_AFTER', 'P0D'],
    ['REMIND_AFTER', 'P31D'],
    ['REMIND_AFTER', 'PT12H'],
    ['REMIND_AFTER', '1'],
  ])('%s=%s', (name, value) => {
    expect(faultsOf({ ...managed, [name]: value })).toEqual([expect.stringMatching(`^${name} must be .+\\.$`)]);
  });

  test.each([
    ['RETENTION', 'P30D'],
    ['RETENTION', 'P10Y'],
    ['RETENTION', 'P6M'],
    ['PORT', '65535'],
    ['DATABASE_URL', 'postgres:///bot?host=/run/postgresql'],
    ['DEFAULT_TIME_ZONE', 'UTC'],
    ['TERM_ENDS', '12-31'],
    ['AZURE_RESOURCE_MANAGER_ENDPOINT', 'https://localhost:8443/'],
    ['SAVES_PER_PLAN', '1'],
    ['REMIND_AFTER', 'P29D'],
  ])('%s=%s is none', (name, value) => {
    expect(faultsOf({ ...managed, [name]: value })).toEqual([]);
  });

  test('are all told at once, and repeat no value that may be secret', () => {
    const faults = faultsOf({
      MicrosoftAppPassword: 'p4ssw0rd',
      MicrosoftAppType: 'UserAssignedMSI',
      PORT: 'p4ssw0rd',
      DATABASE_URL: 'mysql://bot:p4ssw0rd@db/bot',
      LOG_LEVEL: 'p4ssw0rd',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'DATABASE_URL',
      'PORT',
      'LOG_LEVEL',
      'AZURE_SUBSCRIPTION_IDS',
      'IT_APPROVERS',
    ]);
    expect(faults.join(' ')).not.toContain('p4ssw0rd');
  });

  test.each([
    ['MICROSOFTAPPID', 'MicrosoftAppId'],
    ['MicrosoftAppTenantID', 'MicrosoftAppTenantId'],
    ['port', 'PORT'],
    ['Database_Url', 'DATABASE_URL'],
    ['oauthurl', 'OAuthUrl'],
  ])('%s is a misspelt %s', (misspelt, meant) => {
    expect(faultsOf({ ...managed, [misspelt]: 'x' })).toEqual([`${misspelt} is not a setting. Did you mean ${meant}?`]);
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const given = parseEnv(text);
  const shown = parseEnv(text.replace(/^#(?=[A-Za-z_]+=)/gm, ''));

  test('with the ids filled in, it is a whole configuration', () => {
    const filled = {
      ...given,
      MicrosoftAppId: managed['MicrosoftAppId'],
      MicrosoftAppTenantId: managed['MicrosoftAppTenantId'],
      AZURE_SUBSCRIPTION_IDS: managed['AZURE_SUBSCRIPTION_IDS'],
      IT_APPROVERS: managed['IT_APPROVERS'],
    };
    expect(faultsOf(filled)).toEqual([]);
  });

  test('every setting that has a default shows it', () => {
    const { service, conversation, azure, policy } = configurationOf(managed);
    expect(shown).toMatchObject({
      AZURE_RESOURCE_MANAGER_ENDPOINT: azure.resourceManagerEndpoint,
      SAVES_PER_PLAN: String(azure.savesPerPlan),
      ENABLE_IMAGE: policy.enableImage,
      REMIND_AFTER: policy.remindAfter,
      PORT: String(service.port),
      DATA_DIR: service.dataDirectory,
      LOG_LEVEL: service.logLevel,
      RETENTION: service.retention,
      DEFAULT_LOCALE: conversation.defaultLanguage,
      DEFAULT_TIME_ZONE: conversation.defaultTimeZone,
    });
  });

  test('every example is taken', () => {
    const examples = Object.entries(shown).filter(([name, value]) => value !== '' && !(name in given));
    for (const [name, value] of examples) expect([name, faultsOf({ ...managed, [name]: value })]).toEqual([name, []]);
    expect(examples.length).toBeGreaterThan(7);
  });

  test('each setting comes after a sentence about it', () => {
    const lines = text.split('\n');
    const bare = lines.filter((line, index) => /^#?\w+=/.test(line) && !/^#( \S|\w+=)/.test(lines[index - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

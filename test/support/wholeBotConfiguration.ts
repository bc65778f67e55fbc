import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotAuthentication } from '../../src/bot/authentication.ts';
import { createConnectorHttpClient } from '../../src/bot/connectorHttpClient.ts';
import type { Configuration } from '../../src/ports/configuration.ts';
import { tenantId } from '../../src/sandbox/teams/people.ts';
import { people } from '../../src/simulator/school/people.ts';
import { subscriptions } from '../../src/simulator/school/subscriptions.ts';
import type { StoreOptions } from '../../src/store/openStore.ts';

/** Where a bot keeps its rows. */
export type Place = Pick<StoreOptions, 'databaseUrl' | 'dataDirectory'>;

/** Real time that one request to the connector may take: short, since some tests let it hang. */
const connectorMilliseconds = 500;

/** The settings of a bot under test. */
export function configurationFor(place: Place): Configuration {
  return {
    service: { port: 0, ...place, logLevel: 'info', retention: 'P1Y' },
    bot: { tenantId, appId: '00000000-0000-0000-0000-000000000b07', environment: {} },
    conversation: { defaultLanguage: 'ko', defaultTimeZone: 'Asia/Seoul', endsOfTerm: ['06-19', '12-18'] },
    azure: {
      subscriptionIds: [subscriptions.teaching],
      resourceManagerEndpoint: 'https://management.azure.com',
      savesPerPlan: 2,
    },
    people: { approvers: [people.seoyeon.id, people.david.id] },
    policy: { enableImage: 'it', remindAfter: 'P1D' },
  };
}

/** The Bot Framework without credentials, which checks no token; requests to the connector are sent as in production. */
export function anonymousAuthentication(): BotAuthentication {
  return new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, {
    httpClient: createConnectorHttpClient(connectorMilliseconds),
  });
}

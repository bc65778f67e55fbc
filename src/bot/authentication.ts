import { type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { checkChannelToken, readChannelTrust } from './channelToken.ts';
import { createConnectorHttpClient } from './connectorHttpClient.ts';

/** What the SDK takes as a bot's identity: checks the tokens of incoming activities, signs what is sent. */
export type BotAuthentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;

export interface ConnectorLimits {
  /** Real time that one request to the connector may take. */
  readonly timeoutMilliseconds: number;
}

class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #trust;

  constructor(environment: Readonly<Record<string, string>>, limits: ConnectorLimits) {
    super({ ...environment }, undefined, undefined, undefined, {
      httpClient: createConnectorHttpClient(limits.timeoutMilliseconds),
    });
    this.#trust = readChannelTrust(environment);
  }

  override async authenticateRequest(
    ...[activity, header]: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ): ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']> {
    checkChannelToken(header, this.#trust);
    return super.authenticateRequest(activity, header);
  }
}

/**
 * The bot's identity from its whole environment: picking settings by name would lose those of the sovereign clouds.
 * Requests to the connector are sent once each and end in time. Throws where a Bot Framework setting is unusable;
 * `readConfiguration` says so in words before.
 */
export function createBotAuthentication(
  environment: Readonly<Record<string, string>>,
  limits: ConnectorLimits = { timeoutMilliseconds: 10_000 },
): BotAuthentication {
  return new ChannelAuthentication(environment, limits);
}

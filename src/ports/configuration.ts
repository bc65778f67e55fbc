import type { Language } from '../domain/language.ts';

/** Everything an operator can set, read once and checked as a whole. See `.env.example` for what each setting means. */
export interface Configuration {
  readonly service: {
    /** TCP port of `POST /api/messages`; 0 takes a free one. */
    readonly port: number;
    /** Address to listen on; absent: every interface. The sandbox keeps to loopback, since it checks no token. */
    readonly host?: string;
    /** PostgreSQL's address; absent: SQLite below `dataDirectory`. */
    readonly databaseUrl?: string;
    readonly dataDirectory: string;
    readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
    /** ISO 8601 duration such as `P1Y`: how long what people said is kept after its last change. */
    readonly retention: string;
  };
  readonly bot: {
    /** The Entra tenant whose people the bot serves; activities from any other are refused. Lower case. */
    readonly tenantId: string;
    /** The bot's app id, never empty (an empty one would turn the Bot Framework's authentication off). */
    readonly appId: string;
    /** The whole environment, for the Bot Framework: picking its settings by name would lose the sovereign-cloud ones. */
    readonly environment: Readonly<Record<string, string>>;
  };
  readonly conversation: {
    readonly defaultLanguage: Language;
    /** IANA name. */
    readonly defaultTimeZone: string;
    /** Ends of term as `MM-DD`, every year. */
    readonly endsOfTerm: readonly string[];
  };
  readonly azure: {
    /** Whose labs and plans are shown; at least one, lower case. */
    readonly subscriptionIds: readonly string[];
    /** Address of Azure Resource Manager; https. */
    readonly resourceManagerEndpoint: string;
    /** The managed identity that Azure is asked as; absent: the only one there is. */
    readonly clientId?: string;
    /** Template saves of one lab plan at a time. */
    readonly savesPerPlan: number;
  };
  readonly people: {
    /** Entra object ids of those who may enable images, lower case; at least one. */
    readonly approvers: readonly string[];
  };
  readonly policy: {
    /** `it`: an image of somebody who may not enable it waits for IT's press; `bot`: the bot enables every image. */
    readonly enableImage: 'it' | 'bot';
    /** ISO 8601 duration: after how long without a word somebody is reminded. */
    readonly remindAfter: string;
  };
}

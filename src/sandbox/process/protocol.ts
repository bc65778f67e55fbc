import type { ClockSetting } from '../clock.ts';
import { asObject } from '../json.ts';

/** What the sandbox hands to the bot's process when it starts it: its only argument, as JSON. */
export interface BotArguments {
  /** Where the bot keeps its data. */
  readonly dataDirectory: string;
  readonly tenantId: string;
  readonly clock: ClockSetting;
  readonly azure: AzureArguments;
}

/** How the bot reaches the simulated Azure, and as whom. */
export interface AzureArguments {
  /** The simulator's port on loopback. */
  readonly port: number;
  readonly token: { readonly token: string; readonly expiresOnTimestamp: number };
  readonly subscriptionIds: readonly string[];
  /** Entra object ids of the IT people. */
  readonly approvers: readonly string[];
}

/** What the sandbox tells the running bot. */
export type ToBot = { readonly kind: 'clock'; readonly clock: ClockSetting } | { readonly kind: 'stop' };

/** What the bot's process tells the sandbox. */
export type FromBot =
  | { readonly kind: 'listening'; readonly port: number }
  | {
      readonly kind: 'log';
      readonly level: 'info' | 'warn' | 'error';
      readonly event: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };

/** Reads what came over the channel between the two processes; undefined where it is none of ours. */
export function readFromBot(message: unknown): FromBot | undefined {
  const kind = asObject(message)?.['kind'];
  return kind === 'listening' || kind === 'log' ? (message as FromBot) : undefined;
}

import { asObject } from './json.ts';

/** How the connector misbehaves. */
export type ConnectorFault = 'none' | '403' | '404' | '429' | '500' | 'hang';

const connectorFaults: readonly ConnectorFault[] = ['none', '403', '404', '429', '500', 'hang'];

/** What goes wrong between Teams and the bot, by switch. */
export interface Faults {
  /** How often every activity is delivered, all at once. 1 to 50; 1 is no fault. */
  readonly copies: number;
  /** The bot's answers to presses never arrive. */
  readonly loseAnswers: boolean;
  /** What the bot's calls to the connector get. Nothing is carried out. */
  readonly connector: ConnectorFault;
}

export const noFaults: Faults = { copies: 1, loseAnswers: false, connector: 'none' };

/** The faults switched on now. */
export class FaultSwitches {
  #faults: Faults = noFaults;

  get current(): Faults {
    return this.#faults;
  }

  set(faults: Faults): void {
    this.#faults = faults;
  }
}

/** Reads faults as the page sends them; undefined where they make no sense. */
export function parseFaults(value: unknown): Faults | undefined {
  const fields = asObject(value);
  const copies = fields?.['copies'];
  const loseAnswers = fields?.['loseAnswers'];
  const connector = connectorFaults.find((fault) => fault === fields?.['connector']);
  if (typeof copies !== 'number' || !Number.isInteger(copies) || copies < 1 || copies > 50) return undefined;
  if (typeof loseAnswers !== 'boolean' || connector === undefined) return undefined;
  return { copies, loseAnswers, connector };
}

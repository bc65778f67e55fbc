import type { ActivityLog } from '../activityLog.ts';
import type { FaultSwitches } from '../faults.ts';
import type { JsonObject } from '../json.ts';

/** Where the bot takes activities now: undefined while its process is not running. */
export type FindBot = () => Promise<string | undefined>;

/** What became of a delivery. */
export type Delivered =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** Real time that a delivery may take before Teams gives it up. */
const patience = 60_000;

/** Brings activities to the bot's `/api/messages`. */
export class Delivery {
  readonly #findBot: FindBot;
  readonly #faults: FaultSwitches;
  readonly #log: ActivityLog;

  constructor(findBot: FindBot, faults: FaultSwitches, log: ActivityLog) {
    this.#findBot = findBot;
    this.#faults = faults;
    this.#log = log;
  }

  /** Delivers an activity, as often at once as the faults say. The first copy that the bot answers counts. */
  async deliver(activity: JsonObject): Promise<Delivered> {
    const copies = Array.from({ length: this.#faults.current.copies }, () => this.#deliverOnce(activity));
    const first = await Promise.any(copies.map(answeredOnly)).catch(() => undefined);
    return first ?? (await copies[0]) ?? { kind: 'unreachable', reason: 'nothing was sent' };
  }

  async #deliverOnce(activity: JsonObject): Promise<Delivered> {
    const delivered = await this.#send(activity);
    const name = activity['name'] ?? activity['action'];
    this.#log.add({
      way: 'toBot',
      title: typeof name === 'string' ? `${String(activity['type'])} ${name}` : String(activity['type']),
      outcome: delivered.kind === 'answered' ? String(delivered.status) : delivered.reason,
      failed: delivered.kind === 'unreachable' || delivered.status >= 400,
      detail: delivered.kind === 'answered' ? { activity, answer: delivered.body } : { activity },
    });
    return delivered;
  }

  async #send(activity: JsonObject): Promise<Delivered> {
    const address = await this.#findBot();
    if (address === undefined) return { kind: 'unreachable', reason: 'bot is not running' };
    try {
      const response = await fetch(new URL('api/messages', address), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(patience),
      });
      return { kind: 'answered', status: response.status, body: parsed(await response.text()) };
    } catch (error) {
      return { kind: 'unreachable', reason: reasonOf(error) };
    }
  }
}

async function answeredOnly(copy: Promise<Delivered>): Promise<Delivered> {
  const delivered = await copy;
  if (delivered.kind === 'unreachable') throw new Error(delivered.reason);
  return delivered;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Fetch hides what happened to the connection in the cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}

import type { Clock } from '../../ports/clock.ts';
import type { FaultSwitches } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import type { Execution, Occasion } from './activities.ts';
import { installActivities, invokeActivity, messageActivity, submitActivity } from './activities.ts';
import type { Chat } from './chat.ts';
import type { Delivered, Delivery } from './delivery.ts';
import type { Person } from './people.ts';
import type { PressOutcome } from './press.ts';
import { readPressAnswer } from './press.ts';
import type { TeamsState } from './state.ts';

/** How long Teams waits for the answer to a press, in milliseconds of real time. */
export interface PressTimes {
  /** Then the person is told that the app cannot be reached. */
  readonly giveUpAfter: number;
  /** Then the press is delivered once more, with a new activity id. */
  readonly deliverAgainAfter: number;
}

/** What has been seen of Teams: an error after 10 to 15 seconds, a second delivery after 15. */
export const teamsPressTimes: PressTimes = { giveUpAfter: 10_000, deliverAgainAfter: 15_000 };

/** Where a person acts. */
export interface Place {
  readonly person: Person;
  readonly chat: Chat;
  /** BCP 47 tag of the client at this moment. */
  readonly locale: string;
  readonly threadId?: string;
}

/** What people do in their clients, and what Teams makes of it for the bot. */
export class TeamsClients {
  readonly #state: TeamsState;
  readonly #delivery: Delivery;
  readonly #faults: FaultSwitches;
  readonly #clock: Clock;
  readonly #serviceUrl: string;
  readonly #times: PressTimes;
  readonly #pending = new Set<NodeJS.Timeout>();

  constructor(parts: {
    readonly state: TeamsState;
    readonly delivery: Delivery;
    readonly faults: FaultSwitches;
    readonly clock: Clock;
    /** The connector's address. */
    readonly serviceUrl: string;
    readonly times: PressTimes;
  }) {
    this.#state = parts.state;
    this.#delivery = parts.delivery;
    this.#faults = parts.faults;
    this.#clock = parts.clock;
    this.#serviceUrl = parts.serviceUrl;
    this.#times = parts.times;
  }

  /** Shows a person's message at once and brings it to the bot, in the channel only where it mentions the bot. */
  async write(place: Place, text: string, mentionsBot: boolean): Promise<void> {
    const { chat, person, threadId } = place;
    const channel = chat.kind === 'channel';
    const message = this.#state.post({ chatId: chat.id, ...(threadId === undefined ? {} : { threadId }) }, person.id, {
      text,
      format: 'plain',
      cards: [],
      mentions: channel && mentionsBot ? ['bot'] : [],
    });
    if (!chat.installed || (channel && !mentionsBot)) {
      this.#state.setDelivery(message.id, 'notForBot');
      return;
    }
    const occasion = this.#occasion(place, message.id, threadId ?? message.id);
    const delivered = await this.#delivery.deliver(
      messageActivity(occasion, place.locale, text, channel && mentionsBot),
    );
    this.#state.setDelivery(message.id, succeeded(delivered) ? 'delivered' : 'failed');
  }

  /** Presses an `Action.Execute`. Resolves with what the client shows, at the latest when Teams gives up. */
  async execute(place: Place, cardMessageId: string, action: Execution): Promise<PressOutcome> {
    const invoke = async (): Promise<PressOutcome> => {
      const occasion = this.#occasion(place, `f:${crypto.randomUUID()}`, place.threadId);
      const outcome = readPressAnswer(
        await this.#delivery.deliver(invokeActivity(occasion, place.locale, cardMessageId, action)),
      );
      return this.#faults.current.loseAnswers ? { kind: 'unreachable' } : outcome;
    };
    const started = Date.now();
    let answered = false;
    const first = invoke().then(async (outcome) => {
      answered = outcome.kind !== 'unreachable';
      // A lost answer looks like a slow one to the person.
      if (this.#faults.current.loseAnswers) await this.#wait(this.#times.giveUpAfter - (Date.now() - started));
      return outcome;
    });
    this.#later(this.#times.deliverAgainAfter, () => {
      if (!answered) void invoke();
    });
    const giveUp = this.#wait(this.#times.giveUpAfter).then((): PressOutcome => ({ kind: 'unreachable' }));
    return Promise.race([first, giveUp]);
  }

  /** Presses an `Action.Submit`, which becomes a message without text. */
  async submit(place: Place, cardMessageId: string, data: JsonObject): Promise<PressOutcome> {
    const occasion = this.#occasion(place, this.#state.newId(), place.threadId);
    const delivered = await this.#delivery.deliver(submitActivity(occasion, place.locale, cardMessageId, data));
    return succeeded(delivered) ? { kind: 'sent' } : { kind: 'broken' };
  }

  /** Adds the app to a chat, or takes it away, and tells the bot. */
  async setInstalled(person: Person, chat: Chat, installed: boolean): Promise<void> {
    this.#state.setInstalled(chat.id, installed);
    const occasion = this.#occasion({ person, chat }, `f:${crypto.randomUUID()}`);
    const activities = installActivities(occasion, `f:${crypto.randomUUID()}`, installed ? 'add' : 'remove');
    await Promise.all(activities.map((activity) => this.#delivery.deliver(activity)));
  }

  /** Forgets the presses that would be delivered again. */
  close(): void {
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }

  #occasion({ person, chat }: Pick<Place, 'person' | 'chat'>, id: string, threadId?: string): Occasion {
    return {
      id,
      person,
      chat,
      ...(chat.kind === 'personal' || threadId === undefined ? {} : { threadId }),
      serviceUrl: this.#serviceUrl,
      at: this.#clock.now(),
    };
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#later(milliseconds, resolve);
    });
  }

  #later(milliseconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      action();
    }, milliseconds);
    this.#pending.add(timer);
  }
}

function succeeded(delivered: Delivered): boolean {
  return delivered.kind === 'answered' && delivered.status < 300;
}

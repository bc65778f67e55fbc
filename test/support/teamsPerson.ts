import type { Clock } from '../../src/ports/clock.ts';
import {
  installActivities,
  invokeActivity,
  messageActivity,
  submitActivity,
} from '../../src/sandbox/teams/activities.ts';
import { type Person, people, personalChatId } from '../../src/sandbox/teams/people.ts';
import { type Button, type Seen, seen } from './teamsPersonCards.ts';
import type { Delivered, WholeBot } from './wholeBot.ts';
import type { JsonObject } from './wholeBotConnector.ts';

/** Which button: by its title, or by its verb and what it stands for. */
export type Which = string | { readonly verb: string; readonly stands?: JsonObject };

/** What the presser's client shows after a press. */
export type Outcome =
  | { readonly kind: 'card'; readonly card: JsonObject }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string };

/** A bot as a person reaches it: in this process or in one of its own. */
export type BotReached = Pick<WholeBot, 'connector' | 'deliver' | 'settled' | 'serviceUrl'> & { readonly clock: Clock };

let activities = 0;

/** A person in Teams, in a personal chat with the bot. Whatever they do resolves once the bot has sent its cards. */
export class TeamsPerson {
  readonly #bot: BotReached;
  readonly #person: Person;
  /** BCP 47 tag that the client sends. */
  locale: string;

  constructor(bot: BotReached, person: Person) {
    this.#bot = bot;
    this.#person = person;
    this.locale = person.locale;
  }

  get conversationId(): string {
    return personalChatId(this.#person);
  }

  /** The bot's posts as this person sees them now, oldest first. */
  get chat(): readonly Seen[] {
    return this.#bot.connector.posts(this.conversationId).map(seen);
  }

  /** The lowest post. */
  get last(): Seen {
    const last = this.chat.at(-1);
    if (last === undefined) throw new Error('The chat is empty.');
    return last;
  }

  /** What Teams says when this person installs or removes the app: several activities, without a locale. */
  installs(action: 'add' | 'remove' = 'add'): readonly JsonObject[] {
    return installActivities(this.#occasion(), newId(), action);
  }

  async install(): Promise<void> {
    for (const activity of this.installs()) await this.#bot.deliver(activity);
    await this.#bot.settled();
  }

  async uninstall(): Promise<void> {
    for (const activity of this.installs('remove')) await this.#bot.deliver(activity);
    await this.#bot.settled();
  }

  /** The activity of a typed message. */
  typed(text: string): JsonObject {
    return messageActivity(this.#occasion(), this.locale, text, false);
  }

  /** Types; resolves with the lowest post after that. */
  async type(text: string): Promise<Seen> {
    await this.#bot.deliver(this.typed(text));
    await this.#bot.settled();
    return this.last;
  }

  /** The lowest post with such a button, and the button. */
  find(which: Which): { readonly on: Seen; readonly button: Button } {
    for (const on of this.chat.toReversed()) {
      const button = on.buttons.find((candidate) => isWhich(candidate, which));
      if (button !== undefined) return { on, button };
    }
    throw new Error(`No post has the button ${JSON.stringify(which)}. The last one shows:\n${this.last.text}`);
  }

  /** The activity of a press on the lowest post with such a button; `inputs`: what was filled in over what they held. */
  pressed(which: Which, inputs: JsonObject = {}): JsonObject {
    const { on, button } = this.find(which);
    const data = dataSent(on, button, inputs);
    return this.invoke(on.postId, { verb: button.verb, data });
  }

  /** The activity of a press with any data at all. */
  invoke(postId: string, action: { readonly verb: string; readonly data: JsonObject }): JsonObject {
    return invokeActivity(this.#occasion(), this.locale, postId, action);
  }

  /** Presses a button on the lowest post that has it. */
  async press(which: Which, inputs: JsonObject = {}): Promise<Outcome> {
    const delivered = await this.#bot.deliver(this.pressed(which, inputs));
    await this.#bot.settled();
    return outcomeOf(delivered);
  }

  /** Presses it in a client that does not know Action.Execute: the fallback comes as a message. */
  async submit(which: Which, inputs: JsonObject = {}): Promise<Delivered> {
    const { on, button } = this.find(which);
    const activity = submitActivity(this.#occasion(), this.locale, on.postId, dataSent(on, button, inputs));
    const delivered = await this.#bot.deliver(activity);
    await this.#bot.settled();
    return delivered;
  }

  #occasion() {
    return {
      id: newId(),
      person: this.#person,
      chat: { id: this.conversationId, kind: 'personal' as const, memberIds: [this.#person.id], installed: true },
      serviceUrl: this.#bot.serviceUrl,
      at: this.#bot.clock.now(),
    };
  }
}

/** Educators of the pretend university, by their short names. */
export function person(bot: BotReached, id: 'minjun' | 'emma'): TeamsPerson {
  const found = people.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Nobody is called ${id}.`);
  return new TeamsPerson(bot, found);
}

/** Reads the answer to a press as Teams does: HTTP 200 with a status, a type and a value, and nothing else. */
export function outcomeOf({ status, body }: Delivered): Outcome {
  const { statusCode, type, value } = body;
  if (status !== 200 || typeof statusCode !== 'number') throw new Error(`Teams would show an error: HTTP ${status}`);
  if (type === 'application/vnd.microsoft.card.adaptive' && statusCode === 200) {
    return { kind: 'card', card: value as JsonObject };
  }
  if (type === 'application/vnd.microsoft.activity.message' && statusCode === 200) {
    return { kind: 'message', text: String(value) };
  }
  if (type === 'application/vnd.microsoft.error' && (statusCode === 400 || statusCode === 500)) {
    return { kind: 'refused', text: String((value as JsonObject)['message']) };
  }
  throw new Error(`Teams would show an error: ${JSON.stringify(body)}`);
}

function isWhich(button: Button, which: Which): boolean {
  if (typeof which === 'string') return button.title === which;
  const stands = Object.entries(which.stands ?? {});
  return button.verb === which.verb && stands.every(([name, value]) => button.data[name] === value);
}

/** What a client sends: the button's data, and the card's inputs where the button takes them. */
function dataSent(on: Seen, button: Button, inputs: JsonObject): JsonObject {
  return button.withInputs ? { ...button.data, ...on.inputs, ...inputs } : button.data;
}

function newId(): string {
  activities += 1;
  return `f:${activities}`;
}

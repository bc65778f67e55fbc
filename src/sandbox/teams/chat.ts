import type { JsonObject } from '../json.ts';

/** A place where the bot can be: a person's chat with it, or the channel. */
export interface Chat {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  /** The people who see it. */
  readonly memberIds: readonly string[];
  /** The app is installed here. */
  readonly installed: boolean;
}

/** What a message shows. */
export interface Content {
  readonly text: string;
  /** How the text is to be read. */
  readonly format: 'plain' | 'markdown';
  /** The Adaptive Cards attached. */
  readonly cards: readonly JsonObject[];
  /** The names that `<at>…</at>` in the text or in a card really mentions. */
  readonly mentions: readonly string[];
  /** What a notification would say. */
  readonly summary?: string;
}

export interface Message {
  readonly id: string;
  readonly chatId: string;
  /** The root post that this one replies to; only in the channel. */
  readonly threadId?: string;
  /** A person's id, or `bot`. */
  readonly author: string;
  readonly content: Content;
  /** Business time, milliseconds UTC. */
  readonly sentAt: number;
  /** Counts the updates, so that a client knows an old rendering from the current one. */
  readonly revision: number;
  readonly deleted: boolean;
  /** Whether a person's message has reached the bot. Absent on the bot's own. */
  readonly delivery?: 'sending' | 'delivered' | 'failed' | 'notForBot';
}

/** Something that the people's clients are told of. */
export type TeamsEvent =
  | { readonly kind: 'chat'; readonly chat: Chat }
  /** `notifies`: the client marks it as new; updates never do. */
  | { readonly kind: 'message'; readonly message: Message; readonly notifies: boolean }
  | { readonly kind: 'typing'; readonly chatId: string };

import type { Clock } from '../../ports/clock.ts';
import type { Chat, Content, Message, TeamsEvent } from './chat.ts';
import { people, personalChatId, team } from './people.ts';

type Listener = (event: TeamsEvent) => void;

/** Everything that the pretend Teams remembers: who has the app, and what was posted. It outlives the bot's process. */
export class TeamsState {
  readonly #clock: Clock;
  readonly #chats = new Map<string, Chat>();
  readonly #messages = new Map<string, Message>();
  readonly #listeners = new Set<Listener>();
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    for (const person of people) {
      const id = personalChatId(person);
      this.#chats.set(id, { id, kind: 'personal', memberIds: [person.id], installed: false });
    }
    this.#chats.set(team.channelId, {
      id: team.channelId,
      kind: 'channel',
      memberIds: team.memberIds,
      installed: false,
    });
  }

  get chats(): readonly Chat[] {
    return [...this.#chats.values()];
  }

  /** All messages, oldest first; deleted ones too. */
  get messages(): readonly Message[] {
    return [...this.#messages.values()];
  }

  chat(id: string): Chat | undefined {
    return this.#chats.get(id);
  }

  message(chatId: string, id: string): Message | undefined {
    const message = this.#messages.get(id);
    return message?.chatId === chatId ? message : undefined;
  }

  /** Calls `listener` at every change, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An id as Teams gives them: a time in milliseconds, never twice the same. */
  newId(): string {
    this.#lastId = Math.max(this.#lastId + 1, this.#clock.now());
    return String(this.#lastId);
  }

  setInstalled(chatId: string, installed: boolean): void {
    const chat = this.#chats.get(chatId);
    if (chat === undefined) throw new Error(`There is no chat ${chatId}.`);
    this.#chats.set(chatId, { ...chat, installed });
    this.#tell({ kind: 'chat', chat: { ...chat, installed } });
  }

  /** Posts a message of a person, on its way to the bot, or of the bot, which notifies the others. */
  post(place: { readonly chatId: string; readonly threadId?: string }, author: string, content: Content): Message {
    const fromBot = author === 'bot';
    const message: Message = {
      ...place,
      id: this.newId(),
      author,
      content,
      sentAt: this.#clock.now(),
      revision: 1,
      deleted: false,
      ...(fromBot ? {} : { delivery: 'sending' }),
    };
    this.#put(message, fromBot);
    return message;
  }

  /** Replaces what a message shows. Nobody is notified. */
  update(message: Message, content: Content): void {
    this.#put({ ...message, content, revision: message.revision + 1 }, false);
  }

  remove(message: Message): void {
    this.#put({ ...message, deleted: true, revision: message.revision + 1 }, false);
  }

  setDelivery(messageId: string, delivery: NonNullable<Message['delivery']>): void {
    const message = this.#messages.get(messageId);
    if (message === undefined) throw new Error(`There is no message ${messageId}.`);
    this.#put({ ...message, delivery }, false);
  }

  showTyping(chatId: string): void {
    this.#tell({ kind: 'typing', chatId });
  }

  #put(message: Message, notifies: boolean): void {
    this.#messages.set(message.id, message);
    this.#tell({ kind: 'message', message, notifies });
  }

  #tell(event: TeamsEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

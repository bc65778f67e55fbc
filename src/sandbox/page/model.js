/** @typedef {import('../server/events.ts').Snapshot} Snapshot */
/** @typedef {import('../server/events.ts').PageEvent} PageEvent */
/** @typedef {import('../teams/chat.ts').Message} Message */
/** @typedef {import('../teams/chat.ts').Chat} Chat */
/** @typedef {import('../teams/people.ts').Person} Person */

/**
 * One way to look at Teams: a person in one of their chats. `personId` alone names a personal chat, `channel:personId`
 * the channel.
 * @typedef {{ key: string, person: Person, chat: Chat }} View
 */

/** What this page knows of the sandbox, kept current by the stream of events. */
export class Model {
  /** @type {Snapshot} */
  #snapshot;
  /** @type {Map<string, Message>} */
  #messages;

  /** @param {Snapshot} snapshot */
  constructor(snapshot) {
    this.#snapshot = snapshot;
    this.#messages = new Map(snapshot.messages.map((message) => [message.id, message]));
  }

  get snapshot() {
    return this.#snapshot;
  }

  /** Business time, milliseconds UTC. */
  get now() {
    const { realStart, start, factor } = this.#snapshot.clock;
    return start + (Date.now() - realStart) * factor;
  }

  /** @returns {View[]} */
  get views() {
    const { people, chats, team } = this.#snapshot;
    const personal = people.flatMap((person) => {
      const chat = chats.find(({ kind, memberIds }) => kind === 'personal' && memberIds.includes(person.id));
      return chat ? [{ key: person.id, person, chat }] : [];
    });
    const channel = people.flatMap((person) => {
      const chat = chats.find(({ id, memberIds }) => id === team.channelId && memberIds.includes(person.id));
      return chat ? [{ key: `channel:${person.id}`, person, chat }] : [];
    });
    return [...personal, ...channel];
  }

  /** @param {string} id */
  person(id) {
    return this.#snapshot.people.find((person) => person.id === id);
  }

  /**
   * @param {string} chatId
   * @returns {Message[]}
   */
  messagesOf(chatId) {
    return [...this.#messages.values()].filter((message) => message.chatId === chatId);
  }

  /** @param {Exclude<PageEvent, { kind: 'snapshot' }>} event */
  apply(event) {
    const snapshot = this.#snapshot;
    switch (event.kind) {
      case 'message':
        this.#messages.set(event.message.id, event.message);
        break;
      case 'chat':
        this.#snapshot = {
          ...snapshot,
          chats: snapshot.chats.map((chat) => (chat.id === event.chat.id ? event.chat : chat)),
        };
        break;
      case 'bot':
        this.#snapshot = { ...snapshot, bot: event.bot };
        break;
      case 'settings':
        this.#snapshot = { ...snapshot, faults: event.faults, clock: event.clock };
        break;
      case 'log':
        this.#snapshot = { ...snapshot, log: [...snapshot.log.slice(-299), event.entry] };
        break;
      case 'typing':
        break;
    }
  }
}

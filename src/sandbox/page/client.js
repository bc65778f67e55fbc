import { command } from './commands.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').Message} Message */
/** @typedef {import('./model.js').View} View */
/** @typedef {import('./message.js').ClientState} ClientState */
/** @typedef {import('../teams/press.ts').PressOutcome} PressOutcome */

/**
 * One running Teams client of one person: it remembers what only it has seen. Reloading it forgets.
 */
export class TeamsClient {
  /** @type {Map<string, ClientState>} */
  #states = new Map();
  /** @type {Context} */
  #context;
  /** @type {() => void} */
  #changed;

  /**
   * @param {Context} context
   * @param {() => void} changed
   */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /**
   * @param {string} messageId
   * @returns {ClientState}
   */
  stateOf(messageId) {
    return this.#states.get(messageId) ?? {};
  }

  /** The number of messages that notified and were not looked at. */
  get unread() {
    return [...this.#states.values()].filter(({ unread }) => unread).length;
  }

  reload() {
    this.#states.clear();
    this.#changed();
  }

  /** The person did something here, so they have seen what is there. */
  markRead() {
    if (this.unread === 0) return;
    for (const [id, { unread: _, ...state }] of this.#states) this.#states.set(id, state);
    this.#changed();
  }

  /**
   * A message came, or was updated: then everybody sees the updated card, whatever this client saw before.
   * @param {Message} message
   * @param {boolean} notifies
   */
  receive(message, notifies) {
    const { ownCard: _card, notice: _notice, ...state } = this.stateOf(message.id);
    this.#states.set(message.id, notifies ? { ...state, unread: true } : state);
  }

  /**
   * Presses a button of a card.
   * @param {View} view
   * @param {Message} message
   * @param {import('./card.js').Press} press
   */
  async press(view, message, { kind, ...action }) {
    const place = {
      personId: view.person.id,
      chatId: view.chat.id,
      threadId: message.threadId ?? message.id,
      locale: this.#context.preferences().locales[view.person.id] ?? view.person.locale,
      messageId: message.id,
    };
    this.#change(message.id, { pressing: true, notice: undefined });
    try {
      const body = kind === 'execute' ? { ...place, action } : { ...place, ...action };
      const outcome = /** @type {PressOutcome} */ (await command(kind, body));
      this.#change(message.id, { pressing: false, ...this.#show(outcome) });
    } catch (error) {
      this.#change(message.id, { pressing: false });
      throw error;
    }
  }

  /**
   * @param {PressOutcome} outcome
   * @returns {ClientState}
   */
  #show(outcome) {
    const texts = this.#context.texts();
    switch (outcome.kind) {
      case 'card':
        return { ownCard: outcome.card };
      case 'message':
        return { notice: { kind: 'info', text: outcome.text } };
      case 'refused':
        return { notice: { kind: 'error', text: outcome.text } };
      case 'unreachable':
        return { notice: { kind: 'error', text: texts.unreachable } };
      case 'broken':
        return { notice: { kind: 'error', text: texts.broken } };
      case 'sent':
        return {};
    }
  }

  /**
   * @param {string} messageId
   * @param {{ [Name in keyof ClientState]: ClientState[Name] | undefined }} change
   */
  #change(messageId, change) {
    this.#states.set(messageId, /** @type {ClientState} */ ({ ...this.stateOf(messageId), ...change }));
    this.#changed();
  }
}

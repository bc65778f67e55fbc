import { TeamsClient } from './client.js';
import { command } from './commands.js';
import { compose } from './compose.js';
import { element } from './dom.js';
import { avatar } from './message.js';
import { MessageList } from './messageList.js';
import { showPaneHeader } from './paneHeader.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').Message} Message */
/** @typedef {import('./model.js').View} View */

/** How long "is typing" stays, in milliseconds, where no message follows. */
const typingLasts = 10_000;

/** A Teams window: a chooser for whose it is, and the chat. Each person has a client of their own in each pane. */
export class Pane {
  /** @type {Context} */
  #context;
  /** @type {'left' | 'right'} */
  #side;
  #header = element('header', { class: 'pane-header' });
  #chat = element('div', { class: 'chat' });
  /** @type {Map<string, TeamsClient>} */
  #clients = new Map();
  /** When the bot was last seen typing in a chat, real time. @type {Map<string, number>} */
  #typing = new Map();
  /** What the chat below the header was made for: another one is made where this changes. */
  #shownFor = '';
  /** @type {MessageList | undefined} */
  #list;

  /**
   * @param {Context} context
   * @param {'left' | 'right'} side
   */
  constructor(context, side) {
    this.#context = context;
    this.#side = side;
    const seen = () => this.#client.markRead();
    this.root = element(
      'section',
      { class: 'pane', id: `pane-${side}`, 'data-testid': `pane-${side}`, onclick: seen, onkeydown: seen },
      this.#header,
      this.#chat,
    );
  }

  /** How much is new for the people that this pane is for. */
  get unread() {
    return this.#choices
      .filter((view) => this.#isFor(view))
      .reduce((sum, view) => sum + this.#clientOf(view).unread, 0);
  }

  /**
   * @param {Message} message
   * @param {boolean} notifies
   */
  receive(message, notifies) {
    for (const view of this.#choices) {
      if (view.chat.id === message.chatId) this.#clientOf(view).receive(message, notifies);
    }
    if (message.author === 'bot') this.#typing.delete(message.chatId);
  }

  /** @param {string} chatId */
  receiveTyping(chatId) {
    this.#typing.set(chatId, Date.now());
    setTimeout(() => this.show(), typingLasts);
  }

  /** Shows the pane as everything is now. */
  show() {
    const view = this.#view;
    const { model, preferences, texts } = this.#context;
    const { installed } = view.chat;
    const messages = model().messagesOf(view.chat.id);
    this.root.setAttribute('aria-label', `${texts().pane[this.#side]}: ${view.person.name}`);
    showPaneHeader(this.#header, this.#context, {
      side: this.#side,
      view,
      choices: this.#choices.map((choice) => ({ value: choice.key, label: this.#labelOf(choice) })),
      onReload: () => this.#client.reload(),
      onUninstall: () => this.#setInstalled(view, false),
    });
    const empty = !installed && messages.length === 0;
    const shownFor = JSON.stringify([view.key, preferences().language, installed, empty]);
    if (shownFor !== this.#shownFor) {
      this.#shownFor = shownFor;
      this.#list = empty ? undefined : new MessageList(this.#context, view, this.#client);
      this.#chat.replaceChildren(...(this.#list ? [this.#list.node, this.#footer(view)] : [this.#welcome(view)]));
    }
    const typing = Date.now() - (this.#typing.get(view.chat.id) ?? 0) < typingLasts;
    this.#list?.show(messages, typing);
  }

  /** The views that this pane offers: educators on the left, IT first on the right. */
  get #choices() {
    const { views } = this.#context.model();
    const educators = views.filter(({ person }) => person.role === 'educator');
    return this.#side === 'left' ? educators : [...views.filter(({ person }) => person.role === 'it'), ...educators];
  }

  /** Educators can be looked at on the right as well, as on a second device. @param {View} view */
  #isFor({ person }) {
    return (person.role === 'educator') === (this.#side === 'left');
  }

  /** @returns {View} */
  get #view() {
    const key = this.#context.preferences()[this.#side];
    const view = this.#choices.find((choice) => choice.key === key) ?? this.#choices[0];
    if (view === undefined) throw new Error('There is nobody to show.');
    return view;
  }

  get #client() {
    return this.#clientOf(this.#view);
  }

  /** @param {View} view */
  #clientOf({ key }) {
    const client = this.#clients.get(key) ?? new TeamsClient(this.#context, () => this.show());
    this.#clients.set(key, client);
    return client;
  }

  /** @param {View} view */
  #labelOf(view) {
    const texts = this.#context.texts();
    const { unread } = this.#clientOf(view);
    const name = view.chat.kind === 'channel' ? texts.channelAs(view.person.name) : view.person.name;
    return unread > 0 && this.#isFor(view) && view.key !== this.#view.key ? `${name} (${texts.unread(unread)})` : name;
  }

  /** @param {View} view */
  #footer(view) {
    const texts = this.#context.texts();
    if (!view.chat.installed) {
      return element('div', { class: 'removed' }, element('span', {}, texts.removed), this.#installButton(view));
    }
    const label = view.chat.kind === 'channel' ? texts.composePost : texts.compose;
    return compose(this.#context, { view, label, onSend: () => this.#list?.scrollToEnd() });
  }

  /** @param {View} view */
  #welcome(view) {
    const texts = this.#context.texts();
    return element(
      'div',
      { class: 'welcome' },
      avatar('', 'bot'),
      element('h2', {}, texts.notInstalled),
      element('p', {}, texts.notInstalledHelp[view.chat.kind]),
      this.#installButton(view),
    );
  }

  /** @param {View} view */
  #installButton(view) {
    const onclick = () => this.#setInstalled(view, true);
    const { install } = this.#context.texts();
    return element('button', { type: 'button', class: 'primary', 'data-testid': 'install', onclick }, install);
  }

  /**
   * @param {View} view
   * @param {boolean} installed
   */
  #setInstalled({ person, chat }, installed) {
    this.#context.run(command(installed ? 'install' : 'uninstall', { personId: person.id, chatId: chat.id }));
  }
}

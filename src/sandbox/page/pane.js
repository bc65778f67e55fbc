import { TeamsClient } from './client.js';
import { command } from './commands.js';
import { compose } from './compose.js';
import { element, icon } from './dom.js';
import { avatar } from './message.js';
import { MessageList } from './message-list.js';

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
  /** @type {Map<string, TeamsClient>} */
  #clients = new Map();
  /** @type {Map<string, number>} When the bot was last seen typing in a chat, real time. */
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
    this.#header = element('header', { class: 'pane-header' });
    this.#chat = element('div', { class: 'chat' });
    const seen = () => this.client.markRead();
    const attributes = {
      class: 'pane',
      id: `pane-${side}`,
      'data-testid': `pane-${side}`,
      onclick: seen,
      onkeydown: seen,
    };
    this.root = element('section', attributes, this.#header, this.#chat);
  }

  /** @type {HTMLElement} */
  #header;
  /** @type {HTMLElement} */
  #chat;

  /** @returns {View[]} The views that this pane offers: educators on the left, IT first on the right. */
  get choices() {
    const { views } = this.#context.model();
    const educators = views.filter(({ person }) => person.role === 'educator');
    return this.#side === 'left' ? educators : [...views.filter(({ person }) => person.role === 'it'), ...educators];
  }

  /** @returns {View} */
  get view() {
    const key = this.#context.preferences()[this.#side];
    const view = this.choices.find((choice) => choice.key === key) ?? this.choices[0];
    if (view === undefined) throw new Error('There is nobody to show.');
    return view;
  }

  get client() {
    return this.#clientOf(this.view);
  }

  get unread() {
    return this.choices.reduce((sum, choice) => sum + this.#clientOf(choice).unread, 0);
  }

  /**
   * @param {Message} message
   * @param {boolean} notifies
   */
  receive(message, notifies) {
    for (const choice of this.choices) {
      if (choice.chat.id === message.chatId) this.#clientOf(choice).receive(message, notifies);
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
    const { view, client } = this;
    const { model, preferences, texts } = this.#context;
    const messages = model().messagesOf(view.chat.id);
    const { installed } = view.chat;
    this.#showHeader(view);
    this.root.setAttribute('aria-label', `${texts().pane[this.#side]}: ${view.person.name}`);
    const empty = !installed && messages.length === 0;
    const shownFor = JSON.stringify([view.key, preferences().language, installed, empty]);
    if (shownFor !== this.#shownFor) {
      this.#shownFor = shownFor;
      this.#list = empty ? undefined : new MessageList(this.#context, view, client);
      this.#chat.replaceChildren(...(this.#list ? [this.#list.node, this.#footer(view)] : [this.#welcome(view)]));
    }
    const typing = Date.now() - (this.#typing.get(view.chat.id) ?? 0) < typingLasts;
    this.#list?.show(messages, typing);
  }

  /** @param {View} view */
  #showHeader(view) {
    const { person, chat } = view;
    const texts = this.#context.texts();
    const { locales } = this.#context.preferences();
    const locale = locales[person.id] ?? person.locale;
    const wanted = JSON.stringify([
      view.key,
      this.#context.preferences().language,
      locale,
      chat.installed,
      this.choices.map((choice) => this.#labelOf(choice)),
    ]);
    if (this.#header.dataset['shows'] === wanted) return;
    this.#header.dataset['shows'] = wanted;
    const focused = /** @type {HTMLElement | null} */ (
      this.#header.contains(document.activeElement) ? document.activeElement : null
    )?.dataset['testid'];
    this.#header.replaceChildren(
      avatar(person.name, person.id),
      element(
        'div',
        { class: 'who' },
        this.#select(
          'chooser',
          `choose-${this.#side}`,
          texts.choose[this.#side],
          view.key,
          this.choices.map((choice) => ({ value: choice.key, label: this.#labelOf(choice) })),
          (value) => this.#context.prefer({ [this.#side]: value }),
        ),
        element('p', { class: 'about' }, `${texts.role[person.role]} · ${person.timeZone}`),
      ),
      element(
        'div',
        { class: 'tools' },
        this.#select(
          'locale',
          'client-locale',
          texts.clientLocale,
          locale,
          [
            { value: 'ko-KR', label: '한국어' },
            { value: 'en-US', label: 'English' },
          ],
          (value) => this.#context.prefer({ locales: { ...locales, [person.id]: value } }),
        ),
        element(
          'button',
          {
            type: 'button',
            class: 'quiet icon-only',
            title: texts.reloadHelp,
            'aria-label': texts.reload,
            'data-testid': 'reload',
            onclick: () => this.client.reload(),
          },
          icon('reload'),
        ),
        chat.installed
          ? element(
              'button',
              {
                type: 'button',
                class: 'quiet',
                'data-testid': 'uninstall',
                onclick: () => this.#setInstalled(view, false),
              },
              texts.uninstall,
            )
          : undefined,
      ),
    );
    if (focused !== undefined)
      /** @type {HTMLElement | null} */ (this.#header.querySelector(`[data-testid="${focused}"]`))?.focus();
  }

  /**
   * @param {string} kind
   * @param {string} testId
   * @param {string} label
   * @param {string} value
   * @param {{ value: string, label: string }[]} options
   * @param {(value: string) => void} onChange
   */
  #select(kind, testId, label, value, options, onChange) {
    const select = element(
      'select',
      { class: kind, 'aria-label': label, title: label, 'data-testid': testId, onchange: () => onChange(select.value) },
      ...options.map((option) =>
        element('option', { value: option.value, selected: option.value === value }, option.label),
      ),
    );
    return select;
  }

  /** @param {View} choice */
  #labelOf(choice) {
    const texts = this.#context.texts();
    const { unread } = this.#clientOf(choice);
    const name = choice.chat.kind === 'channel' ? texts.channelAs(choice.person.name) : choice.person.name;
    return unread > 0 && choice.key !== this.view.key ? `${name} (${texts.unread(unread)})` : name;
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
    const { install } = this.#context.texts();
    return element(
      'button',
      { type: 'button', class: 'primary', 'data-testid': 'install', onclick: () => this.#setInstalled(view, true) },
      install,
    );
  }

  /**
   * @param {View} view
   * @param {boolean} installed
   */
  #setInstalled({ person, chat }, installed) {
    this.#context.run(command(installed ? 'install' : 'uninstall', { personId: person.id, chatId: chat.id }));
  }

  /** @param {View} view */
  #clientOf({ key }) {
    const client = this.#clients.get(key) ?? new TeamsClient(this.#context, () => this.show());
    this.#clients.set(key, client);
    return client;
  }
}

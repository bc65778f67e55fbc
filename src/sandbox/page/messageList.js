import { compose } from './compose.js';
import { timeText } from './context.js';
import { element } from './dom.js';
import { avatar, MessageView, shownCards } from './message.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').Message} Message */
/** @typedef {import('./model.js').View} View */
/** @typedef {import('./client.js').TeamsClient} TeamsClient */

/** How near to the end, in pixels, counts as reading the newest messages. */
const nearEnd = 120;

/** The messages of one chat as one client shows them. Only what has changed is rendered again. */
export class MessageList {
  /** @type {Context} */
  #context;
  /** @type {View} */
  #view;
  /** @type {TeamsClient} */
  #client;
  /** @type {Map<string, { signature: string, shown: MessageView }>} */
  #shown = new Map();
  /** @type {Map<string, HTMLElement>} Day lines and threads, by what they stand for. */
  #frames = new Map();
  #typing;
  /** Something was rendered since the last time the list was put in place. */
  #fresh = false;
  /** Where this list, and not the person, has scrolled to. */
  #placedAt = 0;

  /**
   * @param {Context} context
   * @param {View} view
   * @param {TeamsClient} client
   */
  constructor(context, view, client) {
    const texts = context.texts();
    this.#context = context;
    this.#view = view;
    this.#client = client;
    this.#typing = element(
      'p',
      { class: 'typing' },
      avatar('', 'bot'),
      `${texts.botName} · ${texts.typing}`,
      element('span', { class: 'dots' }, '…'),
    );
    this.node = element('div', {
      class: `messages ${view.chat.kind}`,
      role: 'log',
      tabindex: 0,
      'aria-label': texts.messages,
      'data-testid': 'messages',
    });
  }

  /**
   * @param {readonly Message[]} messages Oldest first.
   * @param {boolean} typing
   */
  show(messages, typing) {
    const { scrollHeight, scrollTop, clientHeight } = this.node;
    const follows = scrollHeight - scrollTop - clientHeight < nearEnd || Math.abs(scrollTop - this.#placedAt) < 2;
    const roots = messages.filter(({ threadId }) => threadId === undefined);
    const nodes = roots.flatMap((root, index) => [
      ...this.#dayLine(root, roots[index - 1]),
      this.#view.chat.kind === 'channel'
        ? this.#thread(
            root,
            messages.filter(({ threadId }) => threadId === root.id),
          )
        : this.#nodeOf(root),
    ]);
    arrange(this.node, typing ? [...nodes, this.#typing] : nodes);
    if (follows && this.#fresh) this.scrollToEnd();
    this.#fresh = false;
  }

  /** Scrolls to the newest message: to its end, or to its beginning where it is taller than the chat. */
  scrollToEnd() {
    const newest = [...this.node.querySelectorAll('.message')].at(-1);
    this.node.scrollTop = this.node.scrollHeight;
    if (newest !== undefined) {
      const above = newest.getBoundingClientRect().top - this.node.getBoundingClientRect().top;
      if (above < 0) this.node.scrollTop += above - 8;
    }
    this.#placedAt = this.node.scrollTop;
  }

  /** @param {Message} message */
  #nodeOf(message) {
    const client = this.#client.stateOf(message.id);
    // An update that shows what this client shows already must not take away what is being typed into it.
    const { text, mentions } = message.content;
    const signature = JSON.stringify([message.deleted, text, mentions, shownCards(message, client)]);
    const known = this.#shown.get(message.id);
    if (known?.signature === signature) {
      known.shown.update(message, client);
      return known.shown.node;
    }
    const shown = new MessageView(this.#context, this.#view, message, client, (press) =>
      this.#context.run(this.#client.press(this.#view, message, press)),
    );
    this.#shown.set(message.id, { signature, shown });
    this.#fresh = true;
    if (known) {
      // A disabled button has lost the focus already: then it is at nobody else's.
      const focused =
        known.shown.node.contains(document.activeElement) ||
        (client.ownCard && document.activeElement === document.body);
      known.shown.node.replaceWith(shown.node);
      if (focused) shown.focus();
    }
    return shown.node;
  }

  /**
   * @param {Message} root
   * @param {readonly Message[]} replies
   */
  #thread(root, replies) {
    const texts = this.#context.texts();
    let thread = this.#frames.get(root.id);
    if (thread === undefined) {
      const target = { view: this.#view, threadId: root.id, label: texts.composeReply };
      const box = compose(this.#context, target);
      thread = element(
        'section',
        { class: 'thread', 'data-testid': 'thread' },
        element('div', { class: 'posts' }),
        box,
      );
      this.#frames.set(root.id, thread);
    }
    const posts = thread.firstElementChild;
    if (posts instanceof HTMLElement)
      arrange(
        posts,
        [root, ...replies].map((message) => this.#nodeOf(message)),
      );
    return thread;
  }

  /**
   * @param {Message} message
   * @param {Message | undefined} previous
   * @returns {HTMLElement[]}
   */
  #dayLine(message, previous) {
    const day = this.#dayOf(message);
    if (previous !== undefined && this.#dayOf(previous) === day) return [];
    const line = this.#frames.get(day) ?? element('p', { class: 'day' }, element('span', {}, day));
    this.#frames.set(day, line);
    return [line];
  }

  /** @param {Message} message */
  #dayOf({ sentAt }) {
    const { timeZone } = this.#view.person;
    return timeText(this.#context, sentAt, timeZone, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      weekday: 'short',
    });
  }
}

/**
 * Makes the parent's children these, moving none that is in place already.
 * @param {HTMLElement} parent
 * @param {readonly HTMLElement[]} nodes
 */
function arrange(parent, nodes) {
  nodes.forEach((node, index) => {
    const there = parent.children[index];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild?.remove();
}

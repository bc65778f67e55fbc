import { renderCard } from './card.js';
import { timeText } from './context.js';
import { element, icon } from './dom.js';
import { htmlOf } from './markdown.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').Message} Message */
/** @typedef {import('./model.js').View} View */
/** @typedef {import('./card.js').Press} Press */

/**
 * What one client shows of a message beyond the message itself.
 * @typedef {object} ClientState
 * @property {import('../json.ts').JsonObject} [ownCard] The answer to this client's last press: only this client sees it.
 * @property {{ kind: 'info' | 'error', text: string }} [notice] What Teams says below the card after a press.
 * @property {boolean} [pressing]
 * @property {boolean} [unread]
 */

/**
 * A person's or the bot's picture.
 * @param {string} name
 * @param {string} id
 */
export function avatar(name, id) {
  if (id === 'bot') return element('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon('bot'));
  const initials = /^[가-힣]/.test(name)
    ? name.slice(-2)
    : name
        .split(' ')
        .map((part) => part.charAt(0))
        .join('');
  return element('span', { class: `avatar of-${id}`, 'aria-hidden': 'true' }, initials);
}

/** A message as one person sees it. The card is built once: what changes around it must not lose what is typed into it. */
export class MessageView {
  /** @type {Context} */
  #context;
  #body = element('div', { class: 'body' });
  #marker = element('span', { class: 'unread', 'data-testid': 'new-marker' });
  #notice = element('p', { class: 'notice', 'data-testid': 'notice' });
  #delivery = element('p', { class: 'delivery', role: 'status' });
  /** @type {HTMLElement[]} */
  #cards = [];

  /**
   * @param {Context} context
   * @param {View} view
   * @param {Message} message
   * @param {ClientState} client
   * @param {(press: Press) => void} onPress
   */
  constructor(context, view, message, client, onPress) {
    this.#context = context;
    const texts = context.texts();
    const mine = message.author === view.person.id;
    // In a chat one's own messages are on the right; in a channel everybody's are in one column.
    const own = mine && view.chat.kind === 'personal';
    const name = message.author === 'bot' ? texts.botName : (context.model().person(message.author)?.name ?? '');
    const time = timeText(context, message.sentAt, view.person.timeZone, { hour: 'numeric', minute: '2-digit' });
    this.#marker.textContent = texts.newMessage;
    this.node = element(
      'article',
      {
        class: `message ${own ? 'own' : 'other'}`,
        'data-testid': 'message',
        'data-author': message.author,
        'data-message-id': message.id,
        'aria-label': `${mine ? texts.you : name}, ${time}`,
      },
      own ? undefined : avatar(name, message.author),
      element(
        'div',
        { class: 'column' },
        element(
          'header',
          {},
          own ? undefined : element('strong', {}, name),
          element('time', { datetime: new Date(message.sentAt).toISOString() }, time),
          this.#marker,
        ),
        this.#body,
        this.#notice,
        this.#delivery,
      ),
    );
    this.#fill(message, client, onPress);
    this.update(message, client);
  }

  /**
   * Shows what may change around the same content.
   * @param {Message} message
   * @param {ClientState} client
   */
  update(message, client) {
    this.#marker.hidden = !client.unread;
    this.#notice.hidden = client.notice === undefined;
    this.#notice.className = `notice ${client.notice?.kind ?? 'info'}`;
    this.#notice.setAttribute('role', client.notice?.kind === 'error' ? 'alert' : 'status');
    this.#notice.textContent = client.notice?.text ?? '';
    const delivery = this.#deliveryText(message);
    this.#delivery.hidden = delivery === undefined;
    this.#delivery.className = `delivery ${message.delivery ?? ''}`;
    this.#delivery.textContent = delivery ?? '';
    for (const card of this.#cards) {
      card.classList.toggle('pressing', client.pressing === true);
      card.setAttribute('aria-busy', String(client.pressing === true));
      card.inert = client.pressing === true;
    }
  }

  /** Puts the keyboard back where it was, after the card under it was replaced. */
  focus() {
    this.#cards[0]?.focus({ preventScroll: true });
  }

  /**
   * @param {Message} message
   * @param {ClientState} client
   * @param {(press: Press) => void} onPress
   */
  #fill(message, client, onPress) {
    const { content, deleted } = message;
    const cards = shownCards(message, client);
    const texts = this.#context.texts();
    if (deleted) {
      this.#body.append(element('p', { class: 'bubble deleted' }, texts.deleted));
      return;
    }
    if (content.text !== '') this.#body.append(bubbleOf(content));
    this.#cards = cards.map((card) => {
      const wide = /** @type {{ width?: string } | undefined} */ (card['msteams'])?.width === 'Full';
      const rendered = renderCard(card, { mentions: content.mentions, unreadable: texts.unreadableCard, onPress });
      // A form of its own: radio buttons of two cards are never one group.
      return element(
        'form',
        { class: `card${wide ? ' wide' : ''}`, 'data-testid': 'card', tabindex: -1, onsubmit: keepHere },
        rendered,
      );
    });
    this.#body.append(...this.#cards);
  }

  /** @param {Message} message */
  #deliveryText({ delivery }) {
    const texts = this.#context.texts();
    if (delivery === 'sending') return texts.sending;
    if (delivery === 'failed') return texts.failed;
    return delivery === 'notForBot' ? texts.notForBot : undefined;
  }
}

/**
 * The cards that a client shows of a message.
 * @param {Message} message
 * @param {ClientState} client
 */
export function shownCards({ content }, { ownCard }) {
  return ownCard === undefined ? content.cards : [ownCard];
}

/** Enter in a card's only text field is no press of a button. @param {SubmitEvent} event */
function keepHere(event) {
  event.preventDefault();
}

/** @param {import('../teams/chat.ts').Content} content */
function bubbleOf({ text, format, mentions }) {
  const bubble = element('div', { class: `bubble ${format}` });
  if (format === 'markdown') {
    bubble.innerHTML = htmlOf(text, mentions);
  } else {
    if (mentions.includes('bot')) bubble.append(element('span', { class: 'mention' }, '@bot'), ' ');
    bubble.append(text);
  }
  return bubble;
}

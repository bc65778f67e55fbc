import { timeText } from './context.js';
import { element } from './dom.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../activityLog.ts').LogEntry} LogEntry */

/** What went to and fro between Teams and the bot, newest last. */
export class LogPane {
  /** @type {Context} */
  #context;
  #list = element('ol', { tabindex: 0 });
  #shownTo = 0;
  #language = '';

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.root = element('aside', { class: 'log', 'data-testid': 'log' }, this.#list);
  }

  show() {
    const { preferences, texts, model } = this.#context;
    const { log, language } = preferences();
    this.root.hidden = !log;
    this.root.setAttribute('aria-label', texts().log);
    if (!log) return;
    if (language !== this.#language) {
      this.#language = language;
      this.#shownTo = 0;
      this.#list.replaceChildren();
    }
    const fresh = model().snapshot.log.filter(({ number }) => number > this.#shownTo);
    if (fresh.length === 0 && this.#list.children.length > 0) return;
    this.#list.querySelector('.empty')?.remove();
    this.#list.append(...fresh.map((entry) => this.#lineOf(entry)));
    this.#shownTo = fresh.at(-1)?.number ?? this.#shownTo;
    while (this.#list.children.length > 300) this.#list.firstElementChild?.remove();
    if (this.#list.children.length === 0) this.#list.append(element('li', { class: 'empty' }, texts().logEmpty));
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** @param {LogEntry} entry */
  #lineOf({ at, way, title, outcome, failed, detail }) {
    const { texts } = this.#context;
    const time = timeText(this.#context, at, 'Asia/Seoul', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hour12: false,
    });
    const head = [
      element('time', {}, time),
      element('span', { class: `way ${way}` }, texts().logWay[way]),
      element('code', { class: 'title' }, title),
      element('span', { class: 'outcome' }, outcome),
    ];
    const line = element('li', { class: failed ? 'failed' : undefined });
    if (detail === undefined) {
      line.append(element('div', { class: 'line' }, ...head));
      return line;
    }
    const details = element('details', {}, element('summary', { class: 'line' }, ...head));
    details.addEventListener('toggle', () => {
      if (details.children.length === 1) details.append(element('pre', {}, JSON.stringify(detail, undefined, 2)));
    });
    line.append(details);
    return line;
  }
}

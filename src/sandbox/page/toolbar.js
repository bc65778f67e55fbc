import { command } from './commands.js';
import { timeText } from './context.js';
import { element, icon } from './dom.js';

/** @typedef {import('./context.js').Context} Context */

const hour = 3_600_000;
const copies = [1, 2, 5, 20];
const connectorFaults = /** @type {const} */ (['none', '403', '404', '429', '500', 'hang']);

/** The bar above the chats: the bot's process, the clock, faults, and how the page looks. */
export class Toolbar {
  /** @type {Context} */
  #context;
  #bot = element('div', { class: 'bot-status', 'data-testid': 'bot-status' });
  #time = element('time', { 'data-testid': 'clock' });
  #faults = element('details', { class: 'menu', 'data-testid': 'faults' });
  #rest = element('div', { class: 'looks' });
  #title = element('h1', {});
  #clock = element('details', { class: 'menu clock' });

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.root = element('header', { class: 'toolbar' }, this.#title, this.#bot, this.#clock, this.#faults, this.#rest);
    for (const menu of [this.#clock, this.#faults]) closeOutside(menu);
    setInterval(() => this.#showTime(), 1000);
  }

  show() {
    this.#showTitle();
    this.#showBot();
    this.#showClock();
    this.#showFaults();
    this.#showLooks();
  }

  #showTitle() {
    const { title } = this.#context.texts();
    document.title = title;
    this.#title.replaceChildren(icon('bot'), element('span', {}, title));
  }

  #showBot() {
    const { run, model, texts } = this.#context;
    const { state, pid, crashes } = model().snapshot.bot;
    const shown = JSON.stringify([state, pid, crashes, texts().title]);
    if (this.#bot.dataset['shows'] === shown) return;
    this.#bot.dataset['shows'] = shown;
    const stopped = state === 'stopped';
    const [name, label] = stopped ? ['startBot', texts().startBot] : ['killBot', texts().killBot];
    this.#bot.dataset['state'] = state;
    this.#bot.replaceChildren(
      element(
        'span',
        { class: 'state', role: 'status' },
        element('i', { class: 'dot', 'aria-hidden': 'true' }),
        texts().botState[state],
      ),
      element(
        'button',
        {
          type: 'button',
          class: stopped ? 'primary' : 'quiet',
          'data-testid': name,
          onclick: () => run(command(name)),
        },
        label,
      ),
    );
  }

  #showClock() {
    const { run, texts } = this.#context;
    const { clock, moveHelp, moveHour, moveDay, moveWeek } = texts();
    const move = (/** @type {string} */ label, /** @type {number} */ milliseconds, /** @type {string} */ testId) =>
      element(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-testid': testId,
          onclick: () => run(command('moveClock', { milliseconds })),
        },
        label,
      );
    this.#fill(this.#clock, [clock], () => [
      element('summary', { title: clock, 'aria-label': clock }, icon('clock'), this.#time),
      element(
        'div',
        { class: 'sheet' },
        element('p', {}, moveHelp),
        element(
          'div',
          { class: 'row' },
          move(moveHour, hour, 'move-hour'),
          move(moveDay, 24 * hour, 'move-day'),
          move(moveWeek, 7 * 24 * hour, 'move-week'),
        ),
      ),
    ]);
    this.#showTime();
  }

  #showTime() {
    this.#time.textContent = timeText(this.#context, this.#context.model().now, 'Asia/Seoul', {
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
  }

  #showFaults() {
    const { run, model, texts } = this.#context;
    const { faults } = model().snapshot;
    const change = (/** @type {object} */ changed) => run(command('setFaults', { ...faults, ...changed }));
    const active = Number(faults.copies > 1) + Number(faults.loseAnswers) + Number(faults.connector !== 'none');
    const words = texts();
    this.#fill(this.#faults, [faults, words.title], () => {
      const count = element(
        'select',
        { id: 'copies', 'data-testid': 'copies', onchange: () => change({ copies: Number(count.value) }) },
        ...copies.map((value) =>
          element('option', { value, selected: value === faults.copies }, words.copiesValue(value)),
        ),
      );
      const connector = element(
        'select',
        { id: 'connector', 'data-testid': 'connector', onchange: () => change({ connector: connector.value }) },
        ...connectorFaults.map((value) =>
          element('option', { value, selected: value === faults.connector }, words.connectorFault[value]),
        ),
      );
      const lose = element('input', {
        type: 'checkbox',
        'data-testid': 'lose-answers',
        checked: faults.loseAnswers,
        onchange: () => change({ loseAnswers: lose.checked }),
      });
      return [
        element(
          'summary',
          {},
          icon('warning'),
          words.faults,
          active > 0 ? element('span', { class: 'count' }, String(active)) : undefined,
        ),
        element(
          'div',
          { class: 'sheet' },
          element('label', { for: 'copies' }, words.copies),
          count,
          element('label', { for: 'connector' }, words.connector),
          connector,
          element('label', { class: 'check' }, lose, words.loseAnswers),
        ),
      ];
    });
  }

  #showLooks() {
    const { prefer, preferences, texts } = this.#context;
    const { theme, narrow, log, language } = preferences();
    const words = texts();
    const dark = theme === 'dark';
    const button = (
      /** @type {string} */ testId,
      /** @type {Parameters<typeof icon>[0]} */ picture,
      /** @type {string} */ label,
      /** @type {boolean | undefined} */ pressed,
      /** @type {() => void} */ onclick,
    ) =>
      element(
        'button',
        {
          type: 'button',
          class: 'quiet icon-only',
          title: label,
          'aria-label': label,
          'aria-pressed': pressed === undefined ? undefined : String(pressed),
          'data-testid': testId,
          onclick,
        },
        icon(picture),
      );
    this.#fill(this.#rest, [theme, narrow, log, language], () => [
      button('narrow', 'phone', words.narrow, narrow, () => prefer({ narrow: !narrow })),
      button('log-toggle', 'log', words.log, log, () => prefer({ log: !log })),
      button('theme', dark ? 'sun' : 'moon', dark ? words.light : words.dark, undefined, () =>
        prefer({ theme: dark ? 'light' : 'dark' }),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'quiet',
          lang: language === 'ko' ? 'en' : 'ko',
          title: words.otherLanguageHelp,
          'data-testid': 'language',
          onclick: () => prefer({ language: language === 'ko' ? 'en' : 'ko' }),
        },
        words.otherLanguage,
      ),
    ]);
  }

  /**
   * Fills a part anew only where it shows something else, and keeps the keyboard where it is.
   * @param {HTMLElement} part
   * @param {readonly unknown[]} shows
   * @param {() => Node[]} make
   */
  #fill(part, shows, make) {
    const wanted = JSON.stringify(shows);
    if (part.dataset['shows'] === wanted) return;
    part.dataset['shows'] = wanted;
    const { activeElement } = document;
    const focused =
      activeElement instanceof HTMLElement && part.contains(activeElement)
        ? activeElement.dataset['testid']
        : undefined;
    part.replaceChildren(...make());
    const again = focused === undefined ? null : part.querySelector(`[data-testid="${focused}"]`);
    if (again instanceof HTMLElement) again.focus();
  }
}

/**
 * Closes a menu by Escape and by a click anywhere else.
 * @param {HTMLDetailsElement} menu
 */
function closeOutside(menu) {
  document.addEventListener('click', (event) => {
    // A part of the menu that was just filled anew is in it no more, but the click was meant for it.
    if (event.target instanceof Element && event.target.isConnected && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

import { command } from './commands.js';
import { element, icon, refill } from './dom.js';
import { ClockMenu, FaultsMenu } from './menus.js';

/** @typedef {import('./context.js').Context} Context */

/** The bar above the chats: the bot's process, the clock, faults, and how the page looks. */
export class Toolbar {
  /** @type {Context} */
  #context;
  #title = element('h1', {});
  #bot = element('div', { class: 'bot-status', 'data-testid': 'bot-status' });
  #clock;
  #faults;
  #looks = element('div', { class: 'looks' });

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#clock = new ClockMenu(context);
    this.#faults = new FaultsMenu(context);
    const parts = [this.#title, this.#bot, this.#clock.root, this.#faults.root, this.#looks];
    this.root = element('header', { class: 'toolbar' }, ...parts);
  }

  show() {
    const { title } = this.#context.texts();
    document.title = title;
    refill(this.#title, [title], () => [icon('bot'), element('span', {}, title)]);
    this.#showBot();
    this.#clock.show();
    this.#faults.show();
    this.#showLooks();
  }

  /** Shows the time as it goes on. */
  tick() {
    this.#clock.showTime();
  }

  #showBot() {
    const { run, model, texts } = this.#context;
    const { state } = model().snapshot.bot;
    const words = texts();
    const stopped = state === 'stopped';
    const name = stopped ? 'startBot' : 'killBot';
    const attributes = { type: 'button', class: stopped ? 'primary' : 'quiet', 'data-testid': 'bot-switch' };
    this.#bot.dataset['state'] = state;
    refill(this.#bot, [state, words.title], () => [
      element('span', { class: 'state', role: 'status' }, element('i', { class: 'dot' }), words.botState[state]),
      element('button', { ...attributes, onclick: () => run(command(name)) }, words[name]),
    ]);
  }

  #showLooks() {
    const { prefer, preferences, texts } = this.#context;
    const { theme, narrow, log, language } = preferences();
    const words = texts();
    const dark = theme === 'dark';
    refill(this.#looks, [theme, narrow, log, language], () => [
      pictureButton('narrow', 'phone', words.narrow, () => prefer({ narrow: !narrow }), narrow),
      pictureButton('log-switch', 'log', words.log, () => prefer({ log: !log }), log),
      pictureButton('theme', dark ? 'sun' : 'moon', dark ? words.light : words.dark, () =>
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
}

/**
 * @param {string} testId
 * @param {Parameters<typeof icon>[0]} picture
 * @param {string} label
 * @param {() => void} onclick
 * @param {boolean} [pressed] For a button that stays in.
 */
function pictureButton(testId, picture, label, onclick, pressed) {
  return element(
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
}

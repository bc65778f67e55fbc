/** @typedef {import('./texts.js').PageLanguage} PageLanguage */
/**
 * How this browser shows the page.
 * @typedef {object} Preferences
 * @property {PageLanguage} language
 * @property {'light' | 'dark'} theme
 * @property {boolean} narrow Both chats as wide as a phone.
 * @property {boolean} log The log is open.
 * @property {string} left The chosen view of the left pane.
 * @property {string} right
 * @property {'left' | 'right'} shown The pane that a narrow window shows.
 * @property {Record<string, string>} locales The client language of each person, where it was changed.
 */

const key = 'lab-image-bot-sandbox';

/** @returns {Preferences} */
function defaults() {
  return {
    language: navigator.language.startsWith('ko') ? 'ko' : 'en',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    narrow: false,
    log: false,
    left: 'minjun',
    right: 'seoyeon',
    shown: 'left',
    locales: {},
  };
}

/** @returns {Preferences} */
export function loadPreferences() {
  /** @type {unknown} */
  const saved = JSON.parse(localStorage.getItem(key) ?? '{}');
  return { ...defaults(), .../** @type {Partial<Preferences>} */ (saved) };
}

/** @param {Preferences} preferences */
export function savePreferences(preferences) {
  localStorage.setItem(key, JSON.stringify(preferences));
}

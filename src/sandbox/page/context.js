/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./preferences.js').Preferences} Preferences */
/** @typedef {import('./texts.js').Texts} Texts */

/**
 * What every part of the page works with.
 * @typedef {object} Context
 * @property {() => Model} model
 * @property {() => Preferences} preferences
 * @property {() => Texts} texts
 * @property {(change: Partial<Preferences>) => void} prefer Changes preferences and shows the page anew.
 * @property {(work: Promise<unknown>) => void} run Tells the user where the work fails.
 */

/**
 * Words for an instant, in the page's language and a person's time zone.
 * @param {Context} context
 * @param {number} at Milliseconds UTC.
 * @param {string} timeZone
 * @param {Intl.DateTimeFormatOptions} options
 */
export function timeText(context, at, timeZone, options) {
  const locale = context.preferences().language === 'ko' ? 'ko-KR' : 'en-US';
  return new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
}

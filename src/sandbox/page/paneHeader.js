import { choice, element, icon, refill } from './dom.js';
import { avatar } from './message.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').View} View */

/**
 * Shows whose Teams it is, and what can be done to it.
 * @param {HTMLElement} header
 * @param {Context} context
 * @param {object} pane
 * @param {'left' | 'right'} pane.side
 * @param {View} pane.view
 * @param {readonly { value: string, label: string }[]} pane.choices
 * @param {() => void} pane.onReload
 * @param {() => void} pane.onUninstall
 */
export function showPaneHeader(header, context, { side, view, choices, onReload, onUninstall }) {
  const { person, chat } = view;
  const texts = context.texts();
  const { locales, language } = context.preferences();
  const locale = locales[person.id] ?? person.locale;
  const tools = () =>
    element(
      'div',
      { class: 'tools' },
      choice(
        {
          class: 'locale',
          'aria-label': texts.clientLocale,
          title: texts.clientLocale,
          'data-testid': 'client-locale',
        },
        [
          { value: 'ko-KR', label: '한국어' },
          { value: 'en-US', label: 'English' },
        ],
        locale,
        (value) => context.prefer({ locales: { ...locales, [person.id]: value } }),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'quiet icon-only',
          title: texts.reloadHelp,
          'aria-label': texts.reload,
          'data-testid': 'reload',
          onclick: onReload,
        },
        icon('reload'),
      ),
      chat.installed
        ? element(
            'button',
            {
              type: 'button',
              class: 'quiet icon-only',
              title: texts.uninstall,
              'aria-label': texts.uninstall,
              'data-testid': 'uninstall',
              onclick: onUninstall,
            },
            icon('remove'),
          )
        : undefined,
    );
  refill(header, [view.key, language, locale, chat.installed, choices], () => [
    avatar(person.name, person.id),
    element(
      'div',
      { class: 'who' },
      choice(
        {
          class: 'chooser',
          'aria-label': texts.choose[side],
          title: texts.choose[side],
          'data-testid': `choose-${side}`,
        },
        choices,
        view.key,
        (value) => context.prefer({ [side]: value }),
      ),
      element('p', { class: 'about' }, `${texts.role[person.role]} · ${person.timeZone}`),
    ),
    tools(),
  ]);
}

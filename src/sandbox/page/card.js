import { element } from './dom.js';
import { hostConfig } from './hostConfig.js';
import { htmlOf } from './markdown.js';

// Its bundle is a plain script that makes a global.
/** @type {unknown} */
const bundle = Reflect.get(globalThis, 'AdaptiveCards');
const AdaptiveCards = /** @type {typeof import('adaptivecards')} */ (bundle);

const config = new AdaptiveCards.HostConfig(hostConfig);
/** The names that the card being rendered now really mentions: the renderer has one hook for all cards. */
let mentionsNow = /** @type {readonly string[]} */ ([]);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (
  /** @type {string} */ text,
  /** @type {import('adaptivecards').IMarkdownProcessingResult} */ result,
) => {
  result.outputHtml = htmlOf(text, mentionsNow);
  result.didProcess = true;
};

/**
 * A press on a card's button.
 * @typedef {{ kind: 'execute', id?: string, verb: string, data: object } | { kind: 'submit', data: object }} Press
 */

/**
 * Renders a card. Inputs are checked before `onPress` is called, as Teams does.
 * @param {import('../json.ts').JsonObject} card
 * @param {{ mentions: readonly string[], unreadable: string, onPress: (press: Press) => void }} options
 * @returns {HTMLElement}
 */
export function renderCard(card, { mentions, unreadable, onPress }) {
  const adaptive = new AdaptiveCards.AdaptiveCard();
  adaptive.hostConfig = config;
  adaptive.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.ExecuteAction) {
      const { id, verb, data } = action;
      onPress({ kind: 'execute', ...(id ? { id } : {}), verb, data: data ?? {} });
    } else if (action instanceof AdaptiveCards.SubmitAction) {
      onPress({ kind: 'submit', data: action.data ?? {} });
    } else if (action instanceof AdaptiveCards.OpenUrlAction && action.url) {
      window.open(action.url, '_blank', 'noopener,noreferrer');
    }
  };
  adaptive.parse(card);
  const entities = /** @type {{ entities?: { type?: string, mentioned?: { name?: string } }[] } | undefined} */ (
    card['msteams']
  );
  const names = (entities?.entities ?? []).flatMap(({ type, mentioned }) =>
    type === 'mention' && mentioned?.name ? [mentioned.name] : [],
  );
  mentionsNow = [...mentions, ...names];
  const rendered = adaptive.render();
  return rendered ?? element('p', { class: 'unreadable', role: 'alert' }, unreadable);
}

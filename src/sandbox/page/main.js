import { element } from './dom.js';
import { LogPane } from './log.js';
import { Model } from './model.js';
import { Pane } from './pane.js';
import { loadPreferences, savePreferences } from './preferences.js';
import { texts } from './texts.js';
import { Toolbar } from './toolbar.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').PageEvent} PageEvent */

let preferences = loadPreferences();
/** @type {Model | undefined} */
let model;

/** @type {Context} */
const context = {
  model: () => {
    if (model === undefined) throw new Error('The sandbox has not told anything yet.');
    return model;
  },
  preferences: () => preferences,
  texts: () => texts[preferences.language],
  prefer: (change) => {
    preferences = { ...preferences, ...change };
    savePreferences(preferences);
    show();
  },
  run: (work) => {
    work.catch((/** @type {unknown} */ error) => {
      alarm.textContent = `${context.texts().commandFailed} ${error instanceof Error ? error.message : ''}`;
      alarm.hidden = false;
      setTimeout(() => {
        alarm.hidden = true;
      }, 6000);
    });
  },
};

const toolbar = new Toolbar(context);
const panes = { left: new Pane(context, 'left'), right: new Pane(context, 'right') };
const log = new LogPane(context);
const skip = element('a', { class: 'skip', href: '#pane-left' });
const tabs = element('div', { class: 'tabs', role: 'tablist' });
const stage = element('main', { class: 'stage' }, panes.left.root, panes.right.root);
const lost = element('p', { class: 'banner', role: 'alert', hidden: true });
const alarm = element('p', { class: 'banner', role: 'alert', hidden: true });
document.body.replaceChildren(skip, toolbar.root, lost, alarm, tabs, stage, log.root);

function show() {
  const { language, theme, narrow, shown } = preferences;
  const words = context.texts();
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  stage.classList.toggle('narrow', narrow);
  stage.dataset['shown'] = shown;
  skip.textContent = words.skip;
  lost.textContent = words.connectionLost;
  toolbar.show();
  panes.left.show();
  panes.right.show();
  log.show();
  showTabs();
}

/** In a narrow window one chat is shown at a time. */
function showTabs() {
  const words = context.texts();
  tabs.setAttribute('aria-label', words.panes);
  const sides = /** @type {const} */ (['left', 'right']);
  const focused = tabs.contains(document.activeElement);
  tabs.replaceChildren(
    ...sides.map((side) => {
      const selected = preferences.shown === side;
      const { unread } = panes[side];
      const move = (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
          context.prefer({ shown: side === 'left' ? 'right' : 'left' });
      };
      return element(
        'button',
        {
          type: 'button',
          role: 'tab',
          'aria-selected': String(selected),
          'aria-controls': `pane-${side}`,
          tabindex: selected ? 0 : -1,
          'data-testid': `tab-${side}`,
          onclick: () => context.prefer({ shown: side }),
          onkeydown: move,
        },
        words.pane[side],
        !selected && unread > 0 ? element('span', { class: 'count' }, String(unread)) : undefined,
      );
    }),
  );
  if (focused) /** @type {HTMLElement | null} */ (tabs.querySelector('[aria-selected="true"]'))?.focus();
}

/** @param {PageEvent} event */
function receive(event) {
  if (event.kind === 'snapshot') {
    model = new Model(event.snapshot);
  } else {
    context.model().apply(event);
    for (const pane of Object.values(panes)) {
      if (event.kind === 'message') pane.receive(event.message, event.notifies);
      if (event.kind === 'typing') pane.receiveTyping(event.chatId);
    }
  }
  show();
}

setInterval(() => {
  if (model !== undefined) toolbar.tick();
}, 1000);

const events = new EventSource('/api/events');
events.onmessage = (/** @type {MessageEvent<string>} */ { data }) => {
  lost.hidden = true;
  /** @type {unknown} */
  const event = JSON.parse(data);
  receive(/** @type {PageEvent} */ (event));
};
events.onerror = () => {
  lost.hidden = false;
};

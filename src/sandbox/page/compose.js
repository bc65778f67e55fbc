import { command } from './commands.js';
import { element, icon } from './dom.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./model.js').View} View */

/**
 * A box to type a message into. Enter sends, Shift+Enter makes a new line.
 * @param {Context} context
 * @param {{ view: View, threadId?: string, label: string, onSend?: () => void }} target
 */
export function compose(context, { view, threadId, label, onSend }) {
  const texts = context.texts();
  const { person, chat } = view;
  const mention = element('input', { type: 'checkbox', checked: true });
  const field = element('textarea', {
    rows: 1,
    placeholder: label,
    'aria-label': label,
    'data-testid': 'compose',
    oninput: grow,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      // While a Korean syllable is being composed, Enter ends the syllable and not the message.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    },
  });
  const form = element(
    'form',
    {
      class: `compose${threadId === undefined ? '' : ' reply'}`,
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const text = field.value.trim();
        if (text === '') return;
        field.value = '';
        grow();
        onSend?.();
        context.run(
          command('write', {
            personId: person.id,
            chatId: chat.id,
            ...(threadId === undefined ? {} : { threadId }),
            locale: context.preferences().locales[person.id] ?? person.locale,
            text,
            mentionsBot: mention.checked,
          }),
        );
      },
    },
    field,
    chat.kind === 'channel' ? element('label', { class: 'mention-choice' }, mention, texts.mentionBot) : undefined,
    element(
      'button',
      {
        type: 'submit',
        class: 'quiet icon-only send',
        'aria-label': texts.send,
        title: texts.send,
        'data-testid': 'send',
      },
      icon('send'),
    ),
  );

  function grow() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  }

  return form;
}

import type { CardData, Notice } from '../../ports/cards.ts';
import type { ButtonView } from '../button.ts';
import { noticeInWords } from '../notice.ts';
import type { ViewContext } from '../viewContext.ts';
import { type LineView, lineWithButtons } from './line.ts';

/** One sentence and the ways on that fit it. */
export function noticeView({ notice }: Extract<CardData, { kind: 'notice' }>, context: ViewContext): LineView {
  return lineWithButtons(noticeInWords(notice, context.text), waysOn(notice, context));
}

function waysOn(notice: Notice, { text: { buttons }, button }: ViewContext): readonly ButtonView[] {
  const start = button(buttons.start, 'interview.start');
  const status = button(buttons.status, 'status.show');
  const help = button(buttons.help, 'help.show');
  const resume = button(buttons.resume, 'interview.resume');
  switch (notice.code) {
    case 'nothingToCancel':
    case 'nothingToResume':
      return [start, status];
    case 'nothingToGoBackTo':
      return [resume];
    case 'labReminder':
      return [button(buttons.show, 'operation.show', { values: { save: notice.saveId }, primary: true }), status];
    case 'noTextUnderstood':
    case 'term':
      return [help];
    case 'welcome':
    case 'languageChosen':
      return [status, help];
  }
}

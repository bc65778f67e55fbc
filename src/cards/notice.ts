import type { Notice } from '../ports/cards.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { userText } from './userText.ts';

/** The sentence of a notice. It may hold user text. */
export function noticeInWords(notice: Notice, { notices }: Catalogue): string {
  switch (notice.code) {
    case 'labReminder':
      return notices.labReminder(notice.className === undefined ? undefined : userText(notice.className));
    case 'term':
      return notices.term[notice.term];
    case 'nothingToCancel':
    case 'nothingToGoBackTo':
    case 'nothingToResume':
    case 'noTextUnderstood':
    case 'welcome':
    case 'languageChosen':
      return notices[notice.code];
  }
}

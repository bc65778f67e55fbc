import type { InterviewState } from '../domain/interview.ts';
import { known } from '../domain/needs.ts';
import { progressOf } from '../domain/questions.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { shortUserText } from './userText.ts';

const longestName = 60;

/** The class of an interview in the educator's own words, cut to a line, or words for one without a name. User text. */
export function classNameOf({ needs }: InterviewState, text: Catalogue): string {
  const name = known(needs.className);
  return name === undefined ? text.status.unnamedClass : shortUserText(name, longestName);
}

/** Where an interview stands. */
export function stateInWords(state: InterviewState, text: Catalogue): string {
  switch (state.status) {
    case 'open': {
      const { position, total } = progressOf(state.needs, state.question);
      return text.status.open(position, total);
    }
    case 'completed': {
      const name = text.approaches[state.chosen].name;
      return state.accepted ? text.status.accepted(name) : text.status.recommended(name);
    }
    case 'cancelled':
      return text.status.cancelled;
  }
}

import type { Calendar } from '../domain/calendar.ts';
import type { CardData, Reader } from '../ports/cards.ts';
import type { Card, Interview, Person, Records } from '../ports/store.ts';
import { cardContent } from './cardContent.ts';
import { lookedUpFor, presentEnable, presentSave } from './templateSave/present.ts';
import { saveSummaries } from './templateSave/summaries.ts';

/** What the status card lists at most; older interviews are found by scrolling the chat. */
const statusLength = 5;

export interface PresentOptions {
  /** ISO 8601 duration, told in the greeting. */
  readonly retention: string;
  readonly savesPerPlan: number;
  readonly calendarFor: (timeZone: string) => Calendar;
}

/** What a card shows at this moment, read from the rows, and for whom. */
export async function presentCard(
  records: Records,
  card: Card,
  options: PresentOptions,
): Promise<{ readonly data: CardData; readonly reader: Reader }> {
  const person = await records.people.get(card.personId);
  const reader = { language: person.language, timeZone: person.timeZone };
  return { data: await cardData(records, card, person, options), reader };
}

async function cardData(records: Records, card: Card, person: Person, options: PresentOptions): Promise<CardData> {
  const content = cardContent(card);
  switch (content.kind) {
    case 'greeting':
      return { kind: 'greeting', retention: options.retention };
    case 'interview': {
      const interview = await interviewShown(records, content.interviewId);
      const calendar = options.calendarFor(person.timeZone);
      const lookedUp = await lookedUpFor(records, interview.id);
      return { kind: 'interview', id: interview.id, state: interview.state, calendar, ...lookedUp };
    }
    case 'unfinished': {
      const interview = await interviewShown(records, content.interviewId);
      return { kind: 'unfinished', id: interview.id, state: interview.state };
    }
    case 'status': {
      const interviews = await records.interviews.list(person.id, { limit: statusLength });
      return { kind: 'status', interviews, saves: await saveSummaries(records, person.id, statusLength) };
    }
    case 'save':
      return presentSave(records, content.imageSaveId, options.savesPerPlan);
    case 'enable':
      return presentEnable(records, content.operationId, options.savesPerPlan);
    case 'help':
    case 'answered':
    case 'movedBelow':
    case 'language':
    case 'notice':
      return content;
  }
}

async function interviewShown(records: Records, interviewId: string): Promise<Interview> {
  const interview = await records.interviews.find(interviewId);
  if (interview === undefined) throw new Error('A card shows an interview that does not exist.');
  return interview;
}

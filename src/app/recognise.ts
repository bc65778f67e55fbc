import { type Language, languageOfLocale } from '../domain/language.ts';
import type { MakeIdentifier } from '../ports/identifiers.ts';
import type { Conversation, Person, Records } from '../ports/store.ts';

/** What the channel says about a person on this turn. */
export interface Introduction {
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** What a person has before their client has told us anything. */
export interface PersonDefaults {
  readonly language: Language;
  readonly timeZone: string;
}

/**
 * The row of the person who speaks, made or brought up to date. The language is the client's at the first activity that
 * carries one and stays so: Teams may send different locales with a message and with a button press. `languageChanged`:
 * cards that the person already has are in another language.
 */
export async function recognisePerson(
  records: Records,
  introduction: Introduction,
  defaults: PersonDefaults,
  makeIdentifier: MakeIdentifier,
  now: number,
): Promise<{ readonly person: Person; readonly languageChanged: boolean }> {
  const known = await records.people.find(introduction.tenantId, introduction.objectId);
  const person = introduced(
    known ?? {
      id: makeIdentifier(),
      tenantId: introduction.tenantId,
      objectId: introduction.objectId,
      name: '',
      language: defaults.language,
      languageFrom: 'default',
      timeZone: defaults.timeZone,
    },
    introduction,
  );
  if (known === undefined) await records.people.insert(person, now);
  else if (!sameFields(known, person)) await records.people.update(person, now);
  return { person, languageChanged: known !== undefined && known.language !== person.language };
}

function introduced(person: Person, introduction: Introduction): Person {
  const language = introduction.locale === undefined ? undefined : languageOfLocale(introduction.locale);
  return {
    ...person,
    name: introduction.name === '' ? person.name : introduction.name,
    timeZone: introduction.timeZone ?? person.timeZone,
    ...(person.languageFrom === 'default' && language !== undefined ? { language, languageFrom: 'client' } : {}),
  };
}

/**
 * The row of the personal chat, made or brought up to date: the service URL may change with every turn, and whoever speaks
 * can be reached again.
 */
export async function recogniseConversation(
  records: Records,
  heard: Omit<Conversation, 'greeted' | 'reachable'>,
  now: number,
): Promise<Conversation> {
  const known = await records.conversations.find(heard.id);
  const conversation = { ...heard, greeted: known?.greeted ?? false, reachable: true };
  if (known === undefined) await records.conversations.insert(conversation, now);
  else if (!sameFields(known, conversation)) await records.conversations.update(conversation, now);
  return conversation;
}

function sameFields<Row extends object>(left: Row, right: Row): boolean {
  return JSON.stringify(Object.entries(left).sort()) === JSON.stringify(Object.entries(right).sort());
}

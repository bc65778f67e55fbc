import type { InterviewState } from '../../src/domain/interview.ts';
import type { Card, Conversation, Interview, Person, Press, Records } from '../../src/ports/store.ts';

/** An instant that does not fit 32 bits, as every real one. */
export const now = 1_790_000_000_123;

/** Longer than any test. */
export const tenMinutes = 600_000;

export function person(change: Partial<Person> = {}): Person {
  return {
    id: 'person',
    tenantId: 'tenant',
    objectId: `object of ${change.id ?? 'person'}`,
    name: '김하늘',
    language: 'ko',
    languageFrom: 'default',
    timeZone: 'Asia/Seoul',
    ...change,
  };
}

export function conversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: 'conversation',
    personId: 'person',
    serviceUrl: 'https://smba.example/kr/',
    botChannelId: '28:bot',
    personChannelId: '29:person',
    channelId: 'msteams',
    greeted: false,
    reachable: true,
    ...change,
  };
}

export const openState: InterviewState = {
  status: 'open',
  needs: { className: '운영체제' },
  question: 'startingPoint',
};
export const cancelledState: InterviewState = { status: 'cancelled', needs: { className: '운영체제' } };

export function interview(change: Partial<Interview> = {}): Omit<Interview, 'version' | 'changedAt'> {
  return {
    id: 'interview',
    personId: 'person',
    conversationId: 'conversation',
    state: openState,
    startedAt: now,
    ...change,
  };
}

type NewCard = Parameters<Records['cards']['insert']>[0];

export function card(change: Partial<NewCard> = {}): NewCard {
  return {
    id: 'card',
    conversationId: 'conversation',
    personId: 'person',
    kind: 'help',
    nonce: `nonce of ${change.id ?? 'card'}`,
    ...change,
  };
}

/** What `card()` is as long as nothing was sent. */
export function insertedCard(change: Partial<NewCard> = {}): Card {
  return { ...card(change), wantRevision: 1, sentRevision: 0, failures: 0 };
}

export function press(change: Partial<Press> = {}): Press {
  return {
    nonce: 'nonce of card',
    personId: 'person',
    verb: 'interview.start',
    cardId: 'card',
    answerCardId: 'card',
    ...change,
  };
}

/** One person in one conversation, which most rows refer to. */
export async function insertPersonInConversation(records: Records): Promise<void> {
  await records.people.insert(person(), now);
  await records.conversations.insert(conversation(), now);
}

import { describe, expect, test } from '@jest/globals';
import type { Records } from '../../src/ports/store.ts';
import { auditRow, imageSave, inquiry, operation } from '../support/operationRows.ts';
import type { OpenStores } from './openStores.ts';
import { card, conversation, interview, now, openState, person, press } from './rows.ts';

const before = now;
const old = now - 1;

const done = { status: 'done', version: '1.0.0', enabledBy: 'bot' } as const;

const nothing = {
  operations: 0,
  imageSaves: 0,
  interviews: 0,
  inquiries: 0,
  auditRows: 0,
  cards: 0,
  presses: 0,
  deliveries: 0,
  dialogStates: 0,
  conversations: 0,
  people: 0,
};

/** One row of everything, all of this instant. Nothing of it is under way. */
async function insertEverything({ people, conversations, ...records }: Records, at: number): Promise<void> {
  await people.insert(person(), at);
  await conversations.insert(conversation(), at);
  await records.dialogStates.write('conversation', '{}', 0, at);
  await records.interviews.insert(interview({ startedAt: at }));
  await records.cards.insert(card({ kind: 'interview', subjectId: 'interview' }), at);
  await records.presses.insert(press(), at);
  await records.deliveries.first('conversation', 'activity', at);
  await records.imageSaves.insert(imageSave({ changedAt: at }));
  await records.operations.insert(operation({ progress: done, createdAt: at }));
  await records.inquiries.insert(inquiry({ askedAt: at }));
  await records.audit.append(auditRow({ at }));
}

export function retentionContract({ empty }: OpenStores): void {
  describe('retention', () => {
    test('deletes everything of somebody who was not seen for so long', async () => {
      const store = await empty();
      await store.transaction((records) => insertEverything(records, old));
      expect(await store.transaction(({ retention }) => retention.deleteOlderThan(before))).toEqual({
        operations: 1,
        imageSaves: 1,
        interviews: 1,
        inquiries: 1,
        auditRows: 1,
        cards: 1,
        presses: 1,
        deliveries: 1,
        dialogStates: 1,
        conversations: 1,
        people: 1,
      });
      await store.transaction(async (records) => {
        expect(await records.people.find('tenant', 'object of person')).toBeUndefined();
        expect(await records.conversations.find('conversation')).toBeUndefined();
        expect(await records.interviews.find('interview')).toBeUndefined();
        expect(await records.cards.find('card')).toBeUndefined();
        expect(await records.cards.minted('nonce of card', 'card')).toBe(false);
        expect(await records.presses.find('nonce of card', 'person', 'interview.start')).toBeUndefined();
        expect(await records.imageSaves.find('image save')).toBeUndefined();
        expect(await records.operations.find('operation')).toBeUndefined();
        expect(await records.inquiries.newest('image save')).toBeUndefined();
        expect(await records.audit.of('operation')).toEqual([]);
        // Who comes back is met as a stranger.
        await insertEverything(records, now);
        expect(await records.cards.claim({ limit: 1, leaseMilliseconds: 1, realNow: now })).toHaveLength(1);
      });
    });

    test('leaves what is not that old', async () => {
      const store = await empty();
      await store.transaction((records) => insertEverything(records, before));
      expect(await store.transaction(({ retention }) => retention.deleteOlderThan(before))).toEqual(nothing);
    });

    test('takes the age of an interview for the age of its cards', async () => {
      const store = await empty();
      await store.transaction(async (records) => {
        await insertEverything(records, old);
        await records.interviews.update('interview', openState, 1, now);
        await records.interviews.insert(interview({ id: 'aged', startedAt: old }));
        await records.cards.insert(card({ id: 'of aged', kind: 'unfinished', subjectId: 'aged' }), now);
        await records.cards.insert(card({ id: 'old help' }), old);
        await records.cards.insert(card({ id: 'new help' }), now);
        await records.presses.insert(press({ nonce: 'new', cardId: 'old help' }), now);
        await records.presses.insert(press({ nonce: 'newer', answerCardId: 'of aged' }), now);
      });
      expect(await store.transaction(({ retention }) => retention.deleteOlderThan(before))).toEqual({
        ...nothing,
        operations: 1,
        imageSaves: 1,
        interviews: 1,
        inquiries: 1,
        auditRows: 1,
        cards: 2,
        // One by its age, two because a card of theirs went.
        presses: 3,
        deliveries: 1,
        dialogStates: 1,
      });
      await store.transaction(async ({ interviews, cards, people, conversations }) => {
        expect(await interviews.find('interview')).toBeDefined();
        expect(await cards.find('card')).toBeDefined();
        expect(await cards.find('new help')).toBeDefined();
        expect(await conversations.find('conversation')).toBeDefined();
        expect(await people.get('person')).toEqual(person());
      });
    });

    test('keeps what a save under way refers to, and the cards that show any of it, whatever their age', async () => {
      const store = await empty();
      await store.transaction(async (records) => {
        await insertEverything(records, old);
        await records.operations.insert(operation({ id: 'under way', createdAt: old }));
        for (const subjectId of ['operation', 'under way', 'image save'])
          await records.cards.insert(card({ id: `of ${subjectId}`, subjectId }), old);
      });
      const counts = await store.transaction(({ retention }) => retention.deleteOlderThan(before));
      const goes = { operations: 1, cards: 1, presses: 1, inquiries: 1, auditRows: 1, deliveries: 1, dialogStates: 1 };
      expect(counts).toEqual({ ...nothing, ...goes });
      await store.transaction(async ({ operations, imageSaves, interviews, cards }) => {
        expect(await operations.find('operation')).toBeUndefined();
        expect(await operations.find('under way')).toBeDefined();
        expect(await imageSaves.find('image save')).toBeDefined();
        expect(await interviews.find('interview')).toBeDefined();
        expect(await cards.find('of operation')).toBeUndefined();
        for (const id of ['card', 'of under way', 'of image save']) expect(await cards.find(id)).toBeDefined();
      });
    });

    test('takes the age of a save for the age of its cards', async () => {
      const store = await empty();
      await store.transaction(async (records) => {
        await insertEverything(records, old);
        for (const subjectId of ['operation', 'image save', 'interview'])
          await records.cards.insert(card({ id: `of ${subjectId}`, subjectId }), now);
      });
      const counts = await store.transaction(({ retention }) => retention.deleteOlderThan(before));
      expect(counts).toMatchObject({ operations: 1, imageSaves: 1, interviews: 1, cards: 4 });
    });

    test.each(['operations', 'imageSaves', 'interviews'] as const)(
      'keeps a person, a chat and what is before them while one of their %s is kept',
      async (kept) => {
        const store = await empty();
        await store.transaction(async (records) => {
          await insertEverything(records, old);
          const change = { ...operation(), progress: done };
          if (kept === 'operations') await records.operations.update('operation', change, 1, now);
          if (kept === 'imageSaves') await records.imageSaves.update('image save', imageSave().state, 1, now);
          if (kept === 'interviews') await records.interviews.update('interview', openState, 1, now);
        });
        const counts = await store.transaction(({ retention }) => retention.deleteOlderThan(before));
        expect(counts).toMatchObject({
          operations: kept === 'operations' ? 0 : 1,
          imageSaves: kept === 'interviews' ? 1 : 0,
          interviews: 0,
          conversations: 0,
          people: 0,
        });
      },
    );

    test('keeps the chats that saves are shown in', async () => {
      const store = await empty();
      const chats = ['of interview', 'of image save', 'of operation', 'of nothing'];
      await store.transaction(async ({ people, conversations, interviews, imageSaves, operations }) => {
        await people.insert(person(), old);
        for (const id of chats) await conversations.insert(conversation({ id }), old);
        await interviews.insert(interview({ conversationId: 'of interview' }));
        await imageSaves.insert(imageSave({ conversationId: 'of image save' }));
        await operations.insert(operation({ conversationId: 'of operation' }));
      });
      const counts = await store.transaction(({ retention }) => retention.deleteOlderThan(before));
      expect(counts).toEqual({ ...nothing, conversations: 1 });
      await store.transaction(async ({ conversations }) => {
        expect(await conversations.find('of nothing')).toBeUndefined();
        for (const id of chats.slice(0, 3)) expect(await conversations.find(id)).toBeDefined();
      });
    });

    test.each(['inquiry', 'audit row'])('keeps a person of whom an %s is kept', async (kept) => {
      const store = await empty();
      await store.transaction(async ({ people, inquiries, audit }) => {
        await people.insert(person(), old);
        if (kept === 'inquiry') await inquiries.insert(inquiry());
        else await audit.append(auditRow());
      });
      expect(await store.transaction(({ retention }) => retention.deleteOlderThan(before))).toEqual(nothing);
      expect(await store.transaction(({ retention }) => retention.deleteOlderThan(now + 1))).toMatchObject({
        people: 1,
      });
    });

    test('leaves people who were seen since, though all they said is gone', async () => {
      const store = await empty();
      await store.transaction(async (records) => {
        await insertEverything(records, old);
        await records.conversations.update(conversation(), now);
      });
      const counts = await store.transaction(({ retention }) => retention.deleteOlderThan(before));
      expect(counts).toMatchObject({ interviews: 1, cards: 1, conversations: 0, people: 0 });
    });
  });
}

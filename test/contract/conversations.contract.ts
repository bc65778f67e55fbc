import { describe, expect, test } from '@jest/globals';
import { StoreConflict } from '../../src/store/conflict.ts';
import type { OpenStores } from './openStores.ts';
import { conversation, now } from './rows.ts';

export function conversationsContract({ empty, inhabited }: OpenStores): void {
  describe('conversations', () => {
    test('are found by id', async () => {
      const store = await inhabited();
      await store.transaction(async ({ conversations }) => {
        expect(await conversations.find('conversation')).toEqual(conversation());
        expect(await conversations.find('another')).toBeUndefined();
      });
    });

    test('are updated in all that can change', async () => {
      const store = await inhabited();
      const changed = conversation({
        serviceUrl: 'https://smba.example/emea/',
        botChannelId: '28:other',
        personChannelId: '29:other',
        channelId: 'emulator',
        greeted: true,
        reachable: false,
      });
      await store.transaction(({ conversations }) => conversations.update(changed, now));
      expect(await store.transaction(({ conversations }) => conversations.find('conversation'))).toEqual(changed);
    });

    test('that went away meanwhile make an update a conflict', async () => {
      const store = await empty();
      const updating = store.transaction(({ conversations }) => conversations.update(conversation(), now));
      await expect(updating).rejects.toThrow(StoreConflict);
    });
  });

  describe('dialog states', () => {
    test('begin without a row and count their versions', async () => {
      const store = await inhabited();
      await store.transaction(async ({ dialogStates }) => {
        expect(await dialogStates.read('conversation')).toBeUndefined();
        await dialogStates.write('conversation', '{"first":"👩🏽‍🏫\\u0000"}', 0, now);
        expect(await dialogStates.read('conversation')).toEqual({ version: 1, state: '{"first":"👩🏽‍🏫\\u0000"}' });
        await dialogStates.write('conversation', '{}', 1, now);
        expect(await dialogStates.read('conversation')).toEqual({ version: 2, state: '{}' });
      });
    });

    test.each([0, 1, 3])('are not written where the version is 2 and %d was read', async (read) => {
      const store = await inhabited();
      await store.transaction(async ({ dialogStates }) => {
        await dialogStates.write('conversation', '"one"', 0, now);
        await dialogStates.write('conversation', '"two"', 1, now);
      });
      const writing = store.transaction(({ dialogStates }) => dialogStates.write('conversation', '"lost"', read, now));
      await expect(writing).rejects.toThrow(StoreConflict);
      const found = await store.transaction(({ dialogStates }) => dialogStates.read('conversation'));
      expect(found).toEqual({ version: 2, state: '"two"' });
    });
  });
}

import { expect, test } from '@jest/globals';
import { openStore } from '../../src/store/openStore.ts';
import { insertPersonInConversation, person } from '../contract/rows.ts';
import { eachStore } from '../support/stores.ts';

eachStore((newPlace) => {
  test('a store that is opened again goes on where it was closed', async () => {
    const place = await newPlace();
    const first = await openStore(place);
    await first.transaction(insertPersonInConversation);
    await first.close();

    const second = await openStore(place);
    try {
      expect(await second.transaction(({ people }) => people.get('person'))).toEqual(person());
    } finally {
      await second.close();
    }
  });

  test('a store that was closed takes no more work, and may be closed again', async () => {
    const store = await openStore(await newPlace());
    await store.close();
    await expect(store.transaction(() => Promise.resolve())).rejects.toThrow('destroyed');
    await store.close();
  });
});

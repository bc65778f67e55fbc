import { afterEach } from '@jest/globals';
import type { Store } from '../../src/ports/store.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { NewPlace } from '../support/stores.ts';
import { insertPersonInConversation } from './rows.ts';

export interface OpenStores {
  /** A new store without rows. */
  readonly empty: () => Promise<Store>;
  /** A new store with one person in one conversation. */
  readonly inhabited: () => Promise<Store>;
}

/** Opens stores for the tests of this `describe`, and closes them after each test. */
export function openStores(newPlace: NewPlace): OpenStores {
  const open: Store[] = [];
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  const empty = async () => {
    const store = await openStore(await newPlace());
    open.push(store);
    return store;
  };
  return {
    empty,
    async inhabited() {
      const store = await empty();
      await store.transaction(insertPersonInConversation);
      return store;
    },
  };
}

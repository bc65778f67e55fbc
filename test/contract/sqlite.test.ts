import { describe } from '@jest/globals';
import { sqlitePlaces } from '../support/stores.ts';
import { storeContract } from './store.contract.ts';

describe('the store on SQLite', () => {
  storeContract(sqlitePlaces(), { runs: 100, movesClock: true });
});

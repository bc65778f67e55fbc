import { describe } from '@jest/globals';
import { administer } from '../support/postgres.ts';
import { type NewPlace, postgresPlaces } from '../support/stores.ts';
import { storeContract } from './store.contract.ts';

/** Empties every table but those that say which migrations have run. */
const emptyTables = `
do $$
declare names text;
begin
  select string_agg(quote_ident(tablename), ', ') into names
  from pg_tables where schemaname = 'public' and tablename not like 'kysely%';
  if names is not null then execute 'truncate ' || names; end if;
end $$`;

/** The same database each time, emptied: making one takes longer than most tests. */
function emptiedPlace(newPlace: NewPlace): NewPlace {
  let place: ReturnType<NewPlace> | undefined;
  return async () => {
    place ??= newPlace();
    const { databaseUrl, ...rest } = await place;
    if (databaseUrl === undefined) throw new Error('A place without a database');
    await administer(databaseUrl, emptyTables);
    return { databaseUrl, ...rest };
  };
}

describe('the store on PostgreSQL', () => {
  storeContract(emptiedPlace(postgresPlaces()), { runs: 15, movesClock: false });
});

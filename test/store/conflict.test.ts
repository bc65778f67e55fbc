import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from '@jest/globals';
import { isConflict } from '../../src/store/conflict.ts';
import { sqlitePlaces } from '../support/stores.ts';

describe('a conflict', () => {
  const newPlace = sqlitePlaces();

  async function failureOf(statement: string): Promise<unknown> {
    const file = `${(await newPlace()).dataDirectory}/some.sqlite`;
    const [one, other] = [new DatabaseSync(file), new DatabaseSync(file)];
    one.exec('create table parent (id text primary key not null, other text unique)');
    one.exec('create table child (parent text references parent (id))');
    one.exec(`insert into parent values ('id', 'other')`);
    one.exec('begin immediate');
    try {
      (statement.startsWith('begin') ? other : one).exec(statement);
    } catch (error) {
      return error;
    } finally {
      one.close();
      other.close();
    }
    throw new Error('The statement did not fail');
  }

  test.each([
    ['a second row of the same primary key', `insert into parent values ('id', 'new')`],
    ['a second row of the same unique value', `insert into parent values ('new', 'other')`],
    ['a write lock that another process holds', 'begin immediate'],
  ])('on SQLite is %s', async (_, statement) => {
    expect(isConflict(await failureOf(statement))).toBe(true);
  });

  test.each([
    ['a parent that is missing', `insert into child values ('nobody')`],
    ['a value that is missing', `insert into parent values (null, 'new')`],
    ['a statement that is none', 'sleect 1'],
  ])('on SQLite is not %s', async (_, statement) => {
    expect(isConflict(await failureOf(statement))).toBe(false);
  });

  test.each(['23503', '23505', '40001', '40P01'])('on PostgreSQL is SQLSTATE %s', (code) => {
    expect(isConflict(Object.assign(new Error('from pg'), { code }))).toBe(true);
  });

  test.each([
    Object.assign(new Error('not null'), { code: '23502' }),
    Object.assign(new Error('connection'), { code: 'ECONNRESET' }),
    new Error('surprise'),
    'surprise',
    undefined,
    null,
  ])('is not %p', (error) => {
    expect(isConflict(error)).toBe(false);
  });
});

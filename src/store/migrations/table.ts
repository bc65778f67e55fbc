import type { Migration } from 'kysely/migration';
import type { DialectName } from '../schema.ts';
import { interviewTables } from './0001-interview.ts';
import { templateSaveTables } from './0002-templateSave.ts';

/** Every migration, in the order of its name. One that was released is never changed: what follows is a new one. */
export function migrationsFor(dialect: DialectName): Record<string, Migration> {
  return {
    '0001-interview': interviewTables(dialect),
    '0002-template-save': templateSaveTables(dialect),
  };
}

import type { AuditRow } from '../ports/saveRecords.ts';
import type { Scope } from './scope.ts';

/** Writes down what this person did, in the transaction of what they did. */
export async function audit(scope: Scope, row: Omit<AuditRow, 'id' | 'at' | 'personId'>): Promise<void> {
  const personId = scope.person.id;
  await scope.records.audit.append({ id: scope.makeIdentifier(), at: scope.now, personId, ...row });
}

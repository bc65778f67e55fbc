import type { Inquiry } from '../../domain/inquiry.ts';
import type { Scope } from '../scope.ts';

/** How long Azure may take to answer, business milliseconds; then the card says so and offers to check again. */
const patience = 10 * 60_000;

/** Asks Azure something about a subject; its cards say "checking…" until the answer is there. Returns the inquiry's id. */
export async function lookUp(scope: Scope, subjectId: string, inquiry: Inquiry): Promise<string> {
  const id = scope.makeIdentifier();
  await scope.records.inquiries.insert({
    id,
    personId: scope.person.id,
    subjectId,
    inquiry,
    askedAt: scope.now,
    deadline: scope.now + patience,
  });
  return id;
}

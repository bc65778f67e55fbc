import type { SaveProgress } from '../../domain/templateSave.ts';
import type { MakeIdentifier } from '../../ports/identifiers.ts';
import type { Operation } from '../../ports/saveRecords.ts';
import type { Records } from '../../ports/store.ts';
import { cardColumns } from '../cardContent.ts';

export interface AnnounceParts {
  readonly makeIdentifier: MakeIdentifier;
  readonly tenantId: string;
  /** Entra object ids of those who may enable images. */
  readonly approvers: readonly string[];
}

/**
 * Brings every card of a save up to date after a step, in the step's transaction. News that the educator waits for comes as
 * a card of its own at the end of the chat, since an update notifies nobody; an image that waits for IT is put before IT.
 */
export async function announceSave(
  records: Records,
  parts: AnnounceParts,
  operation: Operation,
  before: SaveProgress,
): Promise<void> {
  const isNews = operation.progress.status !== before.status && news.includes(operation.progress.status);
  for (const card of await records.cards.showing(operation.imageSaveId)) {
    const nonce = parts.makeIdentifier();
    if (isNews) await records.cards.become(card.id, { ...cardColumns({ kind: 'movedBelow' }), nonce });
    else await records.cards.want(card.id, nonce);
  }
  for (const card of await records.cards.showing(operation.id))
    await records.cards.want(card.id, parts.makeIdentifier());
  if (!isNews) return;
  await post(records, parts, operation.conversationId, operation.personId, operation, {
    kind: 'save',
    imageSaveId: operation.imageSaveId,
  });
  if (operation.progress.status === 'waitingForEnable') await askIt(records, parts, operation);
}

const news: readonly SaveProgress['status'][] = ['waitingForEnable', 'done', 'notListed', 'failed', 'cancelled'];

/** A card for every approver who has a chat with the bot and none for this save yet. */
async function askIt(records: Records, parts: AnnounceParts, operation: Operation): Promise<void> {
  const asked = (await records.cards.showing(operation.id)).map(({ personId }) => personId);
  for (const objectId of parts.approvers) {
    const person = await records.people.find(parts.tenantId, objectId);
    if (person === undefined || asked.includes(person.id)) continue;
    const conversation = await records.conversations.ofPerson(person.id);
    if (conversation === undefined) continue;
    await post(records, parts, conversation.id, person.id, operation, { kind: 'enable', operationId: operation.id });
  }
}

async function post(
  records: Records,
  parts: AnnounceParts,
  conversationId: string,
  personId: string,
  operation: Operation,
  content: Parameters<typeof cardColumns>[0],
): Promise<void> {
  const row = { id: parts.makeIdentifier(), conversationId, personId, nonce: parts.makeIdentifier() };
  await records.cards.insert({ ...row, ...cardColumns(content) }, operation.changedAt);
}

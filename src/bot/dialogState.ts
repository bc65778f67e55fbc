import type { StatePropertyAccessor } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import type { DialogStateRecords } from '../ports/store.ts';

/**
 * The dialog stack of one conversation during one transaction. Bot Framework's own conversation state writes over whatever
 * another turn has stored meanwhile; this accessor remembers the version it read and saves only over that one.
 */
export class VersionedDialogState implements StatePropertyAccessor<DialogState> {
  readonly #records: DialogStateRecords;
  readonly #conversationId: string;
  #read: { readonly version: number; readonly text: string; state: DialogState } | undefined;

  constructor(records: DialogStateRecords, conversationId: string) {
    this.#records = records;
    this.#conversationId = conversationId;
  }

  /** The stack, always the same object within the transaction, so that what dialogs change in it is what is saved. */
  async get(): Promise<DialogState> {
    if (this.#read === undefined) {
      const row = await this.#records.read(this.#conversationId);
      const text = row?.state ?? '{"dialogStack":[]}';
      this.#read = { version: row?.version ?? 0, text, state: JSON.parse(text) as DialogState };
    }
    return this.#read.state;
  }

  /** Puts another stack in place of the one read. */
  async set(_context: unknown, state: DialogState): Promise<void> {
    await this.get();
    if (this.#read !== undefined) this.#read.state = state;
  }

  /** Empties the stack. */
  async delete(context: unknown): Promise<void> {
    await this.set(context, { dialogStack: [] });
  }

  /** Writes the stack if it changed; loses (and the transaction runs again) where another turn wrote meanwhile. */
  async save(now: number): Promise<void> {
    if (this.#read === undefined) return;
    const text = JSON.stringify(this.#read.state);
    if (text === this.#read.text) return;
    await this.#records.write(this.#conversationId, text, this.#read.version, now);
  }
}

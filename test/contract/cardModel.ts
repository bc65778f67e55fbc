import type { CardRecords, ClaimedCard } from '../../src/ports/store.ts';

/** What a store of cards is to be like, without a database: the simplest thing that keeps the promises of ports/store. */
export class CardModel {
  readonly cards: ModelCard[] = [];
  /** Everything ever claimed, of which a part is stale. */
  readonly claims: ClaimedCard[] = [];
  readonly conversations: readonly ModelConversation[];

  constructor(conversationIds: readonly string[]) {
    this.conversations = conversationIds.map((id) => ({ id, reachable: true, epoch: 0, lease: 'none' }));
  }

  conversationOf(card: { readonly conversationId: string }): ModelConversation {
    const conversation = this.conversations.find(({ id }) => id === card.conversationId);
    if (conversation === undefined) throw new Error(`No conversation ${card.conversationId}`);
    return conversation;
  }

  cardOf({ id }: { readonly id: string }): ModelCard {
    const found = this.cards.find((card) => card.id === id);
    if (found === undefined) throw new Error(`No card ${id}`);
    return found;
  }

  /** The oldest due card of each conversation that can be written to, oldest first, with the epochs they are claimed under. */
  claim(limit: number, lease: 'live' | 'over'): ClaimedCard[] {
    const oldest = this.conversations.flatMap((conversation) => {
      if (!conversation.reachable || conversation.lease === 'live') return [];
      const due = this.cards.filter(
        (card) => card.conversationId === conversation.id && card.wantRevision > card.sentRevision && !card.putOff,
      );
      return due.slice(0, 1);
    });
    const taken = this.cards.filter((card) => oldest.includes(card)).slice(0, limit);
    const claimed = taken.map((card) => {
      const conversation = this.conversationOf(card);
      conversation.epoch += 1;
      conversation.lease = lease;
      return { ...shown(card), epoch: conversation.epoch };
    });
    this.claims.push(...claimed);
    return claimed;
  }

  /** Whether the claim still holds; it is over then. */
  end(claim: ClaimedCard): boolean {
    const conversation = this.conversationOf(claim);
    const holds = conversation.epoch === claim.epoch && conversation.lease !== 'none';
    if (holds) conversation.lease = 'none';
    return holds;
  }
}

type FoundCard = NonNullable<Awaited<ReturnType<CardRecords['find']>>>;

/** A card that can be written, and whether its next try is put off. */
export type ModelCard = { -readonly [Key in keyof FoundCard]: FoundCard[Key] } & { putOff: boolean };

interface ModelConversation {
  readonly id: string;
  reachable: boolean;
  epoch: number;
  lease: 'none' | 'live' | 'over';
}

/** The card as the store gives it. */
export function shown({ putOff: _, ...card }: ModelCard): FoundCard {
  return card;
}

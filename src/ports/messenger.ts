import type { RenderedCard } from './cards.ts';
import type { Conversation } from './store.ts';

/** What became of a send. `refused` is final for this conversation (403: blocked or uninstalled), until the person speaks. */
export type SendResult =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'tryLater'; readonly reason: string; readonly afterMilliseconds?: number };

/** Sends cards into Teams. Ends within its timeout (real time) and never retries a post by itself: a post is not idempotent. */
export interface Messenger {
  post(conversation: Conversation, card: RenderedCard, summary: string): Promise<SendResult>;
  /** Replaces a posted card. Idempotent. `gone`: the post was deleted. */
  update(conversation: Conversation, activityId: string, card: RenderedCard): Promise<SendResult>;
}

import { type Activity, ActivityTypes, CardFactory, type ConversationReference, type TurnContext } from 'botbuilder';
import type { RenderedCard } from '../ports/cards.ts';
import type { Messenger, SendResult } from '../ports/messenger.ts';
import type { Conversation } from '../ports/store.ts';
import type { Adapter } from './adapter.ts';
import { ConnectorFailure } from './connectorFailure.ts';
import { DeadlineExceeded, withDeadline } from './deadline.ts';

export interface MessengerOptions {
  readonly adapter: Pick<Adapter, 'continueConversation'>;
  readonly appId: string;
  /** Real time that one send may take, the bot's own token included. */
  readonly timeoutMilliseconds?: number;
}

/** The part of the SDK's connector client that is used, found in a turn's state under the adapter's ConnectorClientKey. */
interface Connector {
  readonly conversations: {
    sendToConversation(conversationId: string, activity: Partial<Activity>, options: CallOptions): Promise<Sent>;
    updateActivity(
      conversationId: string,
      activityId: string,
      activity: Partial<Activity>,
      options: CallOptions,
    ): Promise<Sent>;
  };
}

interface CallOptions {
  readonly abortSignal: AbortSignal;
}

interface Sent {
  readonly id?: string;
}

/** Sends cards through the Bot Connector, each with one request that is never repeated here. */
export function createMessenger({ adapter, appId, timeoutMilliseconds = 15_000 }: MessengerOptions): Messenger {
  async function send(
    conversation: Conversation,
    call: (connector: Connector, options: CallOptions) => Promise<Sent>,
  ): Promise<Sent> {
    // Aborted at the deadline: a send that waited too long for its token must not go out after it was given up.
    const abort = new AbortController();
    let sent: Sent = {};
    const turn = adapter.continueConversation(appId, referenceOf(conversation), async (context) => {
      sent = await call(connectorOf(context), { abortSignal: abort.signal });
    });
    try {
      await withDeadline(turn, timeoutMilliseconds);
      return sent;
    } finally {
      abort.abort();
    }
  }

  return {
    async post(conversation, card, summary) {
      const activity = { ...messageTo(conversation, card), summary };
      try {
        const sent = await send(conversation, ({ conversations }, options) =>
          conversations.sendToConversation(conversation.id, activity, options),
        );
        // Posting again would show the card twice, and without an id it can never be updated.
        if (!sent.id) return { kind: 'refused', reason: 'The connector took the post and gave no id.' };
        return { kind: 'sent', activityId: sent.id };
      } catch (error) {
        return readResult(error);
      }
    },
    async update(conversation, activityId, card) {
      const activity = { ...messageTo(conversation, card), id: activityId };
      try {
        await send(conversation, ({ conversations }, options) =>
          conversations.updateActivity(conversation.id, activityId, activity, options),
        );
        return { kind: 'sent', activityId };
      } catch (error) {
        if (error instanceof ConnectorFailure && error.status === 404) return { kind: 'gone' };
        return readResult(error);
      }
    },
  };
}

function connectorOf(context: TurnContext): Connector {
  const connector = context.turnState.get<Connector | undefined>(context.adapter.ConnectorClientKey);
  if (connector === undefined) throw new Error('The turn has no connector client.');
  return connector;
}

function referenceOf(conversation: Conversation): Partial<ConversationReference> {
  return {
    channelId: conversation.channelId,
    serviceUrl: conversation.serviceUrl,
    conversation: { id: conversation.id, isGroup: false, conversationType: 'personal', name: '' },
    bot: { id: conversation.botChannelId, name: '' },
    user: { id: conversation.personChannelId, name: '' },
  };
}

function messageTo(conversation: Conversation, card: RenderedCard): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    channelId: conversation.channelId,
    serviceUrl: conversation.serviceUrl,
    conversation: { id: conversation.id, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: conversation.botChannelId, name: '' },
    recipient: { id: conversation.personChannelId, name: '' },
    attachments: [CardFactory.adaptiveCard(card)],
  };
}

/**
 * What a failed send means. 403 is Teams' "blocked" and "not part of the conversation roster", and 404 says of a post that
 * there is no such conversation: then nothing more is sent there. Everything else is tried later: 412 and 429 by Teams'
 * own advice, 5xx, no answer at all, a token that could not be had or was not taken (401), and a card that Teams does not
 * take (400, 413), which must not keep the other cards of its conversation back.
 */
function readResult(error: unknown): SendResult {
  if (error instanceof DeadlineExceeded) return { kind: 'tryLater', reason: error.message };
  // Anything else that is thrown here comes from fetching the bot's token.
  if (!(error instanceof ConnectorFailure)) return { kind: 'tryLater', reason: messageOf(error) };
  const { status, message: reason, retryAfterMilliseconds: afterMilliseconds } = error;
  if (status === 403 || status === 404) return { kind: 'refused', reason };
  return { kind: 'tryLater', reason, ...(afterMilliseconds === undefined ? {} : { afterMilliseconds }) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

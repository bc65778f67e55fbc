import { type Activity, ActivityTypes, CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder';
import type { Log } from '../ports/log.ts';
import type { BotAuthentication } from './authentication.ts';
import { DeadlineExceeded, withDeadline } from './deadline.ts';
import { readActivity } from './readActivity.ts';

type Authenticated = Awaited<ReturnType<BotAuthentication['authenticateRequest']>>;
type Logic = (context: TurnContext) => Promise<void>;

/** A JSON object that was posted as an activity, and the headers it came with. */
export interface PostedActivity {
  readonly headers: { readonly authorization?: string | undefined };
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ActivityAnswer {
  /** Sends the one answer: a status, and a body as JSON where there is one. */
  send(status: number, body?: unknown): void;
}

/** What a person is told after a surprise, in words of theirs. */
export interface SurpriseAnswer {
  readonly code: string;
  readonly message: string;
}

export interface AdapterOptions {
  readonly authentication: BotAuthentication;
  readonly log: Log;
  /**
   * The last resort for what `logic` lets escape: logs it, once, and says what the person reads. Called within the turn's
   * request, with the activity as it came.
   */
  readonly onSurprise: (error: unknown, activity: Activity) => SurpriseAnswer;
  /**
   * Real time that checking a token may take; 10 s if not said. The keys may have to be fetched first, and the SDK waits
   * for them without end.
   */
  readonly authenticationMilliseconds?: number;
}

/** The Bot Framework's adapter at the edge. */
export interface Adapter {
  /** Authenticates, runs the turn and answers. Rejects only where `onSurprise` itself throws. */
  process(request: PostedActivity, response: ActivityAnswer, logic: Logic): Promise<void>;
  /** Runs `logic` in a conversation that the bot knows, without an activity of somebody. */
  continueConversation(appId: string, reference: Partial<ConversationReference>, logic: Logic): Promise<void>;
}

/** The type of an activity that wants its answer in the HTTP response. */
const invoke: string = ActivityTypes.Invoke;

/** The SDK's adapter without its own way of answering, which tells strangers the text of errors. */
class TurnAdapter extends CloudAdapter {
  run(authenticated: Authenticated, activity: Activity, logic: Logic): Promise<TurnAnswer | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }
}

interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** An invoke that no card of ours leads to. Told in the body: the HTTP status of every invoke is 200. */
const notImplemented: TurnAnswer = {
  status: 200,
  body: { statusCode: 501, type: 'application/vnd.microsoft.error', value: { code: 'NotImplemented', message: '' } },
};

/** Makes the adapter. What comes in is checked in this order: who sends it (401), what it is (400); then the turn runs. */
export function createAdapter(options: AdapterOptions): Adapter {
  const { authentication, log, onSurprise, authenticationMilliseconds = 10_000 } = options;
  const adapter = new TurnAdapter(authentication);

  async function authenticate({ headers, body }: PostedActivity): Promise<Authenticated | 401 | 503> {
    try {
      return await withDeadline(
        authentication.authenticateRequest(body as Partial<Activity> as Activity, headers.authorization ?? ''),
        authenticationMilliseconds,
      );
    } catch (error) {
      const status = isOutage(error) ? 503 : 401;
      log.warn('activity.unauthenticated', { status, reason: error instanceof Error ? error.message : String(error) });
      return status;
    }
  }

  async function answerTurn(authenticated: Authenticated, activity: Activity, logic: Logic): Promise<TurnAnswer> {
    const isPress = activity.type === invoke && activity.name === 'adaptiveCard/action';
    try {
      const answer = await adapter.run(authenticated, activity, logic);
      if (activity.type !== invoke) return answer ?? { status: 200 };
      if (!isPress) return answer?.body === undefined ? notImplemented : { status: 200, body: answer.body };
      if (answer?.body === undefined) throw new Error('The turn left a pressed button without an answer.');
      // Teams reads the status of a press in the body; any HTTP status but 200 it takes for an unreachable bot.
      return { status: 200, body: answer.body };
    } catch (error) {
      const value = onSurprise(error, activity);
      if (activity.type !== invoke) return { status: 500 };
      return { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value } };
    }
  }

  return {
    async process(request, response, logic) {
      const authenticated = await authenticate(request);
      if (typeof authenticated === 'number') {
        response.send(authenticated);
        return;
      }
      const activity = readActivity(request.body);
      if (activity === undefined) {
        log.warn('activity.malformed');
        response.send(400);
        return;
      }
      const { status, body } = await answerTurn(authenticated, activity, logic);
      response.send(status, body);
    },
    continueConversation: (appId, reference, logic) => adapter.continueConversationAsync(appId, reference, logic),
  };
}

/** The sender's token could not be checked for a reason that is not the sender's: the keys could not be fetched. */
function isOutage(error: unknown): boolean {
  if (error instanceof DeadlineExceeded) return true;
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}

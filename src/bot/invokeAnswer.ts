import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { PressAnswer } from './pressTurn.ts';

/** An answer to `adaptiveCard/action`; its status is told in the body, the HTTP status is always 200. */
export async function answerInvoke(context: TurnContext, answer: PressAnswer): Promise<void> {
  await sendInvokeResponse(
    context,
    answer.kind === 'card'
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.text },
  );
}

/** Tells the presser that it did not work, in words. `status` 400: the press was wrong; 500: the bot was. */
export async function answerInvokeError(context: TurnContext, status: 400 | 500, message: string): Promise<void> {
  const code = status === 400 ? 'BadRequest' : 'InternalServerError';
  const value = { code, message };
  await sendInvokeResponse(context, { statusCode: status, type: 'application/vnd.microsoft.error', value });
}

async function sendInvokeResponse(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

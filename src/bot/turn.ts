import type { Activity, TurnContext } from 'botbuilder';
import { inClientLanguage } from './clientLanguage.ts';
import { groupTurn } from './groupTurn.ts';
import { installChange, installTurn } from './installTurn.ts';
import { answerInvoke, answerInvokeError } from './invokeAnswer.ts';
import { messageTurn } from './messageTurn.ts';
import { isCardAction, readPressedButton } from './press.ts';
import { pressTurn } from './pressTurn.ts';
import { reply } from './reply.ts';
import { identify, type Speaker } from './speaker.ts';
import { answerSurprise } from './surprise.ts';
import type { TurnParts } from './turnParts.ts';

/**
 * The way of every activity through the bot. A surprise is logged once with an id, and the person gets that id in words; the
 * turn itself then ends well, since Teams would only deliver the same again.
 */
export function createTurnHandler(parts: TurnParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    try {
      await takeTurn(parts, context);
    } catch (error) {
      const { message } = answerSurprise(parts, error, context.activity);
      if (isCardAction(context.activity)) await answerInvokeError(context, 500, message);
      else if (context.activity.type === 'message') await reply(context, message, parts.log);
    }
  };
}

async function takeTurn(parts: TurnParts, context: TurnContext): Promise<void> {
  const identified = identify(context.activity, parts.tenantId);
  if (identified.kind !== 'speaker') {
    parts.log.warn('turn.refused', { why: identified.kind, activityType: context.activity.type });
    if (!isCardAction(context.activity)) return;
    const message = inClientLanguage(parts.catalogues, context.activity, (messages) =>
      identified.kind === 'foreign' ? messages.wrongTenant : messages.noSchoolAccount,
    );
    await answerInvokeError(context, 400, message);
    return;
  }
  if (context.activity.conversation.conversationType === 'personal')
    await personalTurn(parts, context, identified.speaker);
  else await groupTurn(parts, context);
}

async function personalTurn(parts: TurnParts, context: TurnContext, speaker: Speaker): Promise<void> {
  const { activity } = context;
  if (isCardAction(activity)) {
    await answerInvoke(context, await pressTurn(parts, context, speaker, readPressedButton(activity)));
    return;
  }
  if (activity.type === 'message') {
    if (isSubmitted(activity)) await submittedPress(parts, context, speaker);
    else await messageTurn(parts, context, speaker);
    return;
  }
  const change = installChange(activity);
  if (change !== undefined) await installTurn(parts, context, speaker, change);
}

/** A press that came as a message: the posted card is updated anyway, so only a refusal needs words. */
async function submittedPress(parts: TurnParts, context: TurnContext, speaker: Speaker): Promise<void> {
  const answer = await pressTurn(parts, context, speaker, readPressedButton(context.activity));
  if (answer.kind === 'message') await reply(context, answer.text, parts.log);
}

/** A client that does not know Action.Execute sends its fallback: a message that carries the button instead of text. */
function isSubmitted({ value, text }: Activity): boolean {
  return value !== undefined && value !== null && (typeof text !== 'string' || text.trim() === '');
}

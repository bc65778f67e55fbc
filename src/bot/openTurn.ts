import type { Activity, TurnContext } from 'botbuilder';
import { turnCards } from '../app/chooseLanguage.ts';
import { recogniseConversation, recognisePerson } from '../app/recognise.ts';
import type { Scope } from '../app/scope.ts';
import type { Records } from '../ports/store.ts';
import { Interviews } from './interviewDialog.ts';
import type { Speaker } from './speaker.ts';
import type { Turn, TurnParts } from './turnParts.ts';

/**
 * Runs `work` as one turn of this person in their personal chat: one transaction that holds the rows of the person and the
 * chat, whatever `work` decides, and the dialog stack. May run `work` more than once; only the last run counts.
 */
export async function inTurn<Result>(
  parts: TurnParts,
  context: TurnContext,
  speaker: Speaker,
  work: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const activity = context.activity;
  const result = await parts.store.transaction(async (records) => {
    const scope = await openScope(parts, records, activity, speaker);
    const interviews = new Interviews(context, scope, parts.words);
    const done = await work({ scope, interviews, words: parts.words, context, approvers: parts.approvers });
    await interviews.save();
    await parts.reached('turnDecided', activity.type);
    return done;
  });
  await parts.reached('turnCommitted', activity.type);
  parts.wakeDelivery();
  parts.wakeAzure();
  return result;
}

async function openScope(parts: TurnParts, records: Records, activity: Activity, speaker: Speaker): Promise<Scope> {
  const now = parts.clock.now();
  const { makeIdentifier } = parts;
  const { person, languageChanged } = await recognisePerson(records, speaker, parts.defaults, makeIdentifier, now);
  const conversation = await recogniseConversation(
    records,
    {
      id: activity.conversation.id,
      personId: person.id,
      serviceUrl: activity.serviceUrl,
      botChannelId: activity.recipient.id,
      personChannelId: activity.from.id,
      channelId: activity.channelId,
    },
    now,
  );
  const calendar = parts.calendarFor(person.timeZone);
  const scope = { records, person, conversation, now, calendar, makeIdentifier };
  if (languageChanged) await turnCards(scope);
  return scope;
}

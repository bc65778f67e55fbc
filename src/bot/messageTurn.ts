import type { TurnContext } from 'botbuilder';
import { greetOnce } from '../app/greet.ts';
import { postCard } from '../app/postCard.ts';
import type { Courtesy } from '../domain/parseCourtesy.ts';
import { parseMessage } from '../domain/parseMessage.ts';
import { commands } from './commands/table.ts';
import { inTurn } from './openTurn.ts';
import type { Speaker } from './speaker.ts';
import type { Turn, TurnParts } from './turnParts.ts';

/** How much of a sentence that was not understood is quoted, in Unicode code points. */
const quoted = 100;

/** A typed message in a personal chat: a command, an answer to the question asked, or something to be helped with. */
export async function messageTurn(parts: TurnParts, context: TurnContext, speaker: Speaker): Promise<void> {
  const { id, text } = context.activity;
  await inTurn(parts, context, speaker, async (turn) => {
    const { scope } = turn;
    // Teams delivers a message again when it heard no answer in time.
    if (id !== undefined && !(await scope.records.deliveries.first(scope.conversation.id, id, scope.now))) return;
    const greeted = scope.conversation.greeted;
    await greetOnce(scope);
    const understood = await answerText(turn, typeof text === 'string' ? text : '', greeted);
    if (!understood && greeted) await sayNotUnderstood(turn, typeof text === 'string' ? text.trim() : '');
  });
}

async function answerText(turn: Turn, text: string, greeted: boolean): Promise<boolean> {
  const current = await turn.interviews.current();
  const question = current?.state.status === 'open' ? current.state.question : undefined;
  const message = parseMessage(text, question, turn.words, turn.scope.calendar);
  if (message.kind === 'command') {
    const { name, language } = message.command;
    await commands[name](turn, language === undefined ? {} : { language });
    return true;
  }
  if (message.kind === 'courtesy') {
    await returnCourtesy(turn, message.courtesy, current?.id, greeted);
    return true;
  }
  if (message.kind === 'term') {
    await postCard(turn.scope, { kind: 'notice', notice: { code: 'term', term: message.term } });
    return true;
  }
  if (current === undefined || text.trim() === '') return false;
  await turn.interviews.step(current.id, { kind: 'typed', text }, { kind: 'below' });
  return true;
}

/** A greeting leads to the question asked, or to help; the very first one has been answered with the bot's own. */
async function returnCourtesy(
  { scope, interviews }: Turn,
  courtesy: Courtesy,
  interviewId: string | undefined,
  greeted: boolean,
): Promise<void> {
  if (courtesy === 'thanks') await postCard(scope, { kind: 'notice', notice: { code: 'welcome' } });
  else if (interviewId !== undefined) await interviews.step(interviewId, { kind: 'resume' }, { kind: 'below' });
  else if (greeted) await postCard(scope, { kind: 'help' });
}

/** Help, that begins with what was not understood; a message without text (a picture, a file) gets a line of its own. */
async function sayNotUnderstood({ scope }: Turn, text: string): Promise<void> {
  if (text === '') await postCard(scope, { kind: 'notice', notice: { code: 'noTextUnderstood' } });
  else
    await postCard(scope, {
      kind: 'help',
      notUnderstood: Array.from(text.slice(0, 4 * quoted))
        .slice(0, quoted)
        .join(''),
    });
}

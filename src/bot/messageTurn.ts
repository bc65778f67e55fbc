import type { TurnContext } from 'botbuilder';
import { greetOnce } from '../app/greet.ts';
import { postCard } from '../app/postCard.ts';
import { parseCommand } from '../domain/parseCommand.ts';
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
    const understood = await answerText(turn, typeof text === 'string' ? text : '');
    if (!understood && greeted) await sayNotUnderstood(turn, typeof text === 'string' ? text.trim() : '');
  });
}

async function answerText(turn: Turn, text: string): Promise<boolean> {
  const command = parseCommand(text, turn.words);
  if (command !== undefined) {
    await commands[command.name](turn, command.language === undefined ? {} : { language: command.language });
    return true;
  }
  const current = await turn.interviews.current();
  if (current === undefined || text.trim() === '') return false;
  await turn.interviews.step(current.id, { kind: 'typed', text }, { kind: 'below' });
  return true;
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

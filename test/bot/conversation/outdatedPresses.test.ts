import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { outcomeOf, person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { interviewUpTo, pressAnswer } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';
import type { JsonObject } from '../../support/wholeBotConnector.ts';

const { en } = catalogues;
const { questions, buttons } = en;

/** A card may stay on a screen long after it has changed: on another device, or in a client that was offline. */
describe('a press on what is no longer shown', () => {
  const newBot = wholeBots(sqlitePlaces());
  let bot: WholeBot;
  let emma: TeamsPerson;
  beforeEach(async () => {
    bot = await newBot();
    emma = person(bot, 'emma');
  });

  async function deliver(activity: JsonObject) {
    bot.clock.time += 1_000;
    const outcome = outcomeOf(await bot.deliver(activity));
    await bot.settled();
    return outcome;
  }

  test('answers with the line that is left where the answer was typed since', async () => {
    await interviewUpTo(emma, 'uniqueIdentity');
    const late = emma.pressed('Yes');
    await emma.type('no');
    expect(await deliver(late)).toEqual({ kind: 'card', card: emma.chat.at(-2)?.card });
    expect(emma.last.text).toContain(questions.campusFiles.ask);
    expect(await bot.interviews()).toMatchObject([{ question: 'campusFiles', needs: { uniqueIdentity: 'no' } }]);
  });

  test('does not answer the next question, which looks the same', async () => {
    await interviewUpTo(emma, 'uniqueIdentity');
    const late = emma.pressed('Yes');
    await pressAnswer(emma, 'no');
    expect(await deliver(late)).toEqual({ kind: 'card', card: emma.last.card });
    expect(await bot.interviews()).toMatchObject([{ question: 'campusFiles', needs: { uniqueIdentity: 'no' } }]);
  });

  test('answers no other question, even from a rendering on which nothing was pressed', async () => {
    await interviewUpTo(emma, 'uniqueIdentity');
    const late = emma.pressed('Yes');
    // Renders the card anew.
    await emma.type('English');
    await emma.press('No');
    await deliver(late);
    expect(await bot.interviews()).toMatchObject([{ question: 'campusFiles', needs: { uniqueIdentity: 'no' } }]);
  });

  test('goes back from the question shown, and from no other', async () => {
    await interviewUpTo(emma, 'uniqueIdentity');
    const late = emma.pressed(buttons.back);
    await pressAnswer(emma, 'no');
    expect(await deliver(late)).toEqual({ kind: 'card', card: emma.last.card });
    expect(emma.last.text).toContain(questions.campusFiles.ask);
  });

  test('goes on with the approach shown, and with no other', async () => {
    await interviewUpTo(emma);
    const late = emma.pressed(buttons.acceptSave);
    await emma.press(buttons.choose(en.approaches.azureVm.name));
    expect(await deliver(late)).toEqual({ kind: 'card', card: emma.last.card });
    expect(await bot.interviews()).toMatchObject([{ chosen: 'azureVm', accepted: false }]);
  });

  test('is known again after any number of other presses, and does nothing twice', async () => {
    await interviewUpTo(emma, 'uniqueIdentity');
    const first = emma.pressed('No');
    await deliver(first);
    await emma.press(buttons.back);
    await deliver({ ...first, id: 'f:again' });
    expect(emma.last.text).toContain(questions.uniqueIdentity.ask);
    expect(await bot.interviews()).toMatchObject([{ question: 'uniqueIdentity' }]);
  });

  test('on the card of an interview set aside leaves the one under way to be answered', async () => {
    await interviewUpTo(emma, 'uniqueIdentity');
    const late = emma.pressed('Yes');
    bot.clock.time += 1_000;
    await emma.type('new image');
    await emma.press(buttons.startOver);
    await deliver(late);
    await emma.type('Networks');
    expect(emma.last.text).toContain(questions.startingPoint.ask);
    expect(await bot.interviews()).toMatchObject([
      { status: 'cancelled' },
      { status: 'open', needs: { className: 'Networks' }, question: 'startingPoint' },
    ]);
  });

  test('that shows a recommendation again leaves the interview under way to be answered', async () => {
    await interviewUpTo(emma);
    bot.clock.time += 1_000;
    await emma.type('new image');
    await emma.type('status');
    await emma.press(buttons.show);
    expect(emma.last.text).toContain(en.reasons.simplestIsEnough);
    await emma.type('Networks');
    expect(emma.last.text).toContain(questions.startingPoint.ask);
  });

  test('cancels no interview that is completed', async () => {
    await interviewUpTo(emma, 'neededBy');
    const late = emma.pressed(buttons.cancel);
    await pressAnswer(emma, '2026-12-10');
    expect(await deliver(late)).toEqual({ kind: 'card', card: emma.last.card });
    expect(await bot.interviews()).toMatchObject([{ status: 'completed' }]);
  });
});

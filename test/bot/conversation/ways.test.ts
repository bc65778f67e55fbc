import { beforeEach, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { sqlitePlaces } from '../../support/stores.ts';
import { person, type TeamsPerson } from '../../support/teamsPerson.ts';
import { databaseNeeds, interviewUpTo, pressAnswer } from '../../support/teamsPersonAnswers.ts';
import { type WholeBot, wholeBots } from '../../support/wholeBot.ts';

const { en } = catalogues;
const { questions, buttons } = en;

describe('in an interview an educator', () => {
  const newBot = wholeBots(sqlitePlaces());
  let bot: WholeBot;
  let emma: TeamsPerson;
  beforeEach(async () => {
    bot = await newBot();
    emma = person(bot, 'emma');
  });

  test('may type at one question and press at the next: old cards shrink, one goes on', async () => {
    await emma.type('new image');
    await emma.type('Databases');
    await pressAnswer(emma, 'nothing');
    await emma.type('Linux');
    await pressAnswer(emma, 'no');
    await emma.type('no');
    expect(emma.chat.map(({ text }) => text.split('\n')[0])).toEqual([
      en.greeting.title,
      en.interview.answered(questions.className.short, 'Databases'),
      en.interview.answered(questions.operatingSystem.short, 'Linux'),
      en.interview.answered(questions.campusFiles.short, 'No'),
      en.interview.progress(6, 11),
    ]);
    expect(emma.chat.slice(1, -1).flatMap((post) => post.buttons)).toEqual([]);
    expect(emma.last.text).toContain(questions.advancedSetup.ask);
  });

  test('goes back with the answer kept, and on again with another one', async () => {
    await interviewUpTo(emma, 'students');
    await emma.press(buttons.back);
    await emma.press(buttons.back);
    expect(emma.last.text).toContain(questions.campusServer.ask);
    expect(emma.last.text).toContain(en.interview.currentAnswer('Yes'));
    await pressAnswer(emma, 'no');
    expect(emma.last.text).toContain(questions.students.ask);
    expect(await bot.interviews()).toMatchObject([{ needs: { campusServer: 'no', largeDisk: 'no' } }]);
  });

  test('mends an answer that could not be taken', async () => {
    await interviewUpTo(emma, 'students');
    const { text } = await emma.type('quite a lot');
    expect(text).toContain(en.faults.notANumber({}));
    expect(text).toContain(en.interview.youTyped('quite a lot'));
    expect(text).toContain(questions.students.ask);
    await pressAnswer(emma, '10001');
    expect(emma.last.text).toContain(en.faults.outOfRange({ least: 1, most: 10_000 }));
    expect(emma.last.inputs).toEqual({ answer: '10001' });
    await pressAnswer(emma, '12');
    expect(emma.last.text).toContain(questions.lastDay.ask);
    expect(emma.last.text).not.toContain(en.interview.youTyped('quite a lot'));
  });

  test('sees why, the other ways and the steps, and may take another way', async () => {
    await interviewUpTo(emma);
    const { azureVm, templateVm, vhd } = en.approaches;
    expect(emma.last.text).toContain(en.reasons.simplestIsEnough);
    for (const { name } of [azureVm, vhd]) expect(emma.last.text).toContain(name);

    await emma.press(buttons.choose(azureVm.name));
    expect(emma.last.text).toContain(en.recommendation.chosenInstead(templateVm.name));
    expect(await bot.interviews()).toMatchObject([{ chosen: 'azureVm', accepted: false }]);
    await emma.press(buttons.accept);
    expect(emma.last.text).toContain(en.steps.createVm);
    expect(await bot.interviews()).toMatchObject([{ chosen: 'azureVm', accepted: true }]);
    await emma.press(buttons.choose(templateVm.name));
    expect(emma.last.text).not.toContain(en.steps.createVm);
    expect(await bot.interviews()).toMatchObject([{ chosen: 'templateVm', accepted: false }]);

    await emma.type('status');
    expect(emma.last.text).toContain(en.status.recommended(templateVm.name));
    await emma.press(buttons.show);
    expect(emma.last.text).toContain(en.reasons.simplestIsEnough);
    expect(emma.chat.filter(({ text }) => text.includes(en.reasons.simplestIsEnough))).toHaveLength(1);
  });

  test('changes one answer, keeps the others, and gets what follows from them', async () => {
    await interviewUpTo(emma);
    await emma.press(buttons.changeThisAnswer, { question: 'uniqueIdentity' });
    expect(emma.last.text).toContain(questions.uniqueIdentity.ask);
    await pressAnswer(emma, 'yes');
    expect(emma.last.text).toContain(en.approaches.azureVm.name);
    expect(emma.last.text).toContain(en.reasons.uniqueIdentityNeedsGeneralized);
    const { advancedSetup: _settled, ...kept } = databaseNeeds;
    expect(await bot.interviews()).toMatchObject([
      { status: 'completed', needs: { ...kept, uniqueIdentity: 'yes' }, chosen: 'azureVm' },
    ]);
  });

  test('who asks for a new image with one open is asked which, and takes the old one up', async () => {
    await interviewUpTo(emma, 'students');
    const { text } = await emma.type('new image');
    expect(text).toContain('Databases, 2nd year');
    expect(text).toContain(questions.students.ask);
    await emma.press(buttons.resume);
    expect(emma.last.text).toContain(questions.students.ask);
    await emma.type('25');
    expect(emma.last.text).toContain(questions.lastDay.ask);
    expect(await bot.interviews()).toMatchObject([{ status: 'open', needs: { students: 25 } }]);
  });

  test('who asks for a new image with one open may start over, and still take the old one up later', async () => {
    await interviewUpTo(emma, 'students');
    bot.clock.time += 60_000;
    await emma.type('new image');
    await emma.press(buttons.startOver);
    expect(emma.last.text).toContain(questions.className.ask);
    expect(emma.chat.at(-2)?.text).toContain(en.interview.cancelled);
    await emma.type('Networks');
    expect(await bot.interviews()).toMatchObject([
      { status: 'cancelled', needs: { className: 'Databases, 2nd year' } },
      { status: 'open', needs: { className: 'Networks' } },
    ]);
    await emma.press({ verb: 'interview.resume' });
    expect(emma.last.text).toContain(questions.startingPoint.ask);
    await emma.type('25');
    expect(await bot.interviews()).toMatchObject([{ status: 'open', needs: { students: 25 } }, { status: 'open' }]);
  });

  test('who uses a client without Action.Execute gets the same', async () => {
    await emma.type('new image');
    await emma.submit({ verb: 'interview.answer' }, { answer: 'Databases' });
    expect(emma.last.text).toContain(questions.startingPoint.ask);
    await emma.submit({ verb: 'interview.answer' }, { answer: 'nothing' });
    expect(emma.last.text).toContain(questions.operatingSystem.ask);
    await emma.submit(buttons.back);
    expect(emma.last.text).toContain(questions.startingPoint.ask);
    expect(emma.chat).toHaveLength(2);
    expect(await bot.interviews()).toMatchObject([{ needs: { className: 'Databases', startingPoint: 'nothing' } }]);
  });

  test('goes on after the bot was stopped and started', async () => {
    await interviewUpTo(emma, 'students');
    await bot.stop();
    await bot.start();
    await emma.type('25');
    await emma.press(buttons.back);
    expect(emma.last.text).toContain(questions.students.ask);
    expect(emma.last.inputs).toEqual({ answer: '25' });
  });
});

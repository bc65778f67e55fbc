import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { eachStore } from '../../support/stores.ts';
import { person } from '../../support/teamsPerson.ts';
import { databaseClass, databaseNeeds, pressAnswer } from '../../support/teamsPersonAnswers.ts';
import { wholeBots } from '../../support/wholeBot.ts';

const { ko, en } = catalogues;

describe('an interview from the first word to the recommendation', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test.each([
      { language: 'ko', who: 'minjun', begin: '새 이미지', texts: ko },
      { language: 'en', who: 'emma', begin: 'new image', texts: en },
    ] as const)('is typed ($language)', async ({ language, who, begin, texts }) => {
      const bot = await newBot();
      const educator = person(bot, who);
      await educator.type(begin);
      for (const [index, answer] of databaseClass.entries()) {
        expect(educator.last.text).toContain(texts.questions[answer.question].ask);
        expect(educator.last.text).toContain(texts.interview.progress(index + 1, databaseClass.length));
        await educator.type(answer[language]);
      }
      expect(educator.last.text).toContain(texts.approaches.templateVm.name);
      expect(educator.last.summary).toBe(texts.summaries.recommendation(texts.approaches.templateVm.name));
      // What was asked and answered stays in the chat, each question shrunk to a line.
      const lines = educator.chat.slice(1, -1).map(({ text, buttons }) => ({ text, buttons }));
      expect(lines).toHaveLength(databaseClass.length);
      for (const [index, line] of lines.entries()) {
        expect(line.text).toContain(texts.questions[databaseClass[index]?.question ?? 'className'].short);
        expect(line.buttons).toEqual([]);
      }
      expect(await bot.interviews()).toMatchObject([
        { status: 'completed', needs: databaseNeeds, chosen: 'templateVm', accepted: false },
      ]);
      expect(bot.surprises).toEqual([]);
    });

    test('is pressed, on one card that turns into the next question', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      emma.locale = 'en-GB';
      await emma.install();
      await emma.press({ verb: 'language.set', stands: { language: 'en' } });
      await emma.press(en.buttons.start);
      for (const { question, pressed } of databaseClass) {
        expect(emma.last.text).toContain(en.questions[question].ask);
        const answered = await pressAnswer(emma, pressed);
        // The presser sees at once what everybody sees once the post is updated.
        expect(answered).toEqual({ kind: 'card', card: emma.last.card });
      }
      expect(emma.last.text).toContain(en.approaches.templateVm.name);
      expect(emma.chat).toHaveLength(2);
      expect(await bot.interviews()).toMatchObject([
        { status: 'completed', needs: { ...databaseNeeds, className: 'Databases, 2nd year' } },
      ]);
      expect(bot.surprises).toEqual([]);
    });
  });
});

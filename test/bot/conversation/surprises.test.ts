import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { eachStore } from '../../support/stores.ts';
import { outcomeOf, person } from '../../support/teamsPerson.ts';
import { interviewUpTo } from '../../support/teamsPersonAnswers.ts';
import { wholeBots } from '../../support/wholeBot.ts';

const { ko } = catalogues;

describe('a store that fails in the middle of a turn', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('is logged once under an id, which the person is told; nothing is lost', async () => {
      const bot = await newBot();
      const minjun = person(bot, 'minjun');
      await interviewUpTo(minjun, 'uniqueIdentity');
      const typed = minjun.typed('아니요');
      const pressed = minjun.pressed('아니요');

      // After person, chat and delivery are written, before the interview is.
      await bot.rows('alter table interview rename to interview_away');
      const answered = await bot.deliver(typed);
      const outcome = outcomeOf(await bot.deliver(pressed));
      await bot.settled();
      await bot.rows('alter table interview_away rename to interview');

      const failures = bot.surprises.filter(({ event }) => event === 'turn.failed');
      const [first, second] = failures.map(({ fields }) => String(fields?.['errorId']));
      expect(failures).toHaveLength(2);
      expect(first).toMatch(/^[0-9a-f]{32}$/);
      expect(answered.status).toBe(200);
      expect(minjun.last.text).toBe(ko.messages.somethingWentWrong(first ?? ''));
      expect(outcome).toEqual({ kind: 'refused', text: ko.messages.somethingWentWrong(second ?? '') });

      // What was delivered in vain counts when it is delivered again.
      await bot.deliver(typed);
      await bot.settled();
      expect(minjun.last.text).toContain(ko.questions.campusFiles.ask);
      expect(await bot.interviews()).toMatchObject([{ question: 'campusFiles', needs: { uniqueIdentity: 'no' } }]);
    });
  });
});

describe('a surprise', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('is told in both languages where nobody knows which one, and survives a Teams that is away', async () => {
      const bot = await newBot();
      const minjun = person(bot, 'minjun');
      await minjun.install();
      await bot.rows('alter table person rename to person_away');
      await bot.deliver({ ...minjun.typed('도움말'), locale: undefined });
      const id = String(bot.surprises[0]?.fields?.['errorId']);
      expect(minjun.last.text).toContain(ko.messages.somethingWentWrong(id));
      expect(minjun.last.text).toContain(catalogues.en.messages.somethingWentWrong(id));

      bot.connector.fault = () => ({ status: 500 });
      expect((await bot.deliver(minjun.typed('도움말'))).status).toBe(200);
      await bot.rows('alter table person_away rename to person');
      bot.connector.fault = () => undefined;
      expect((await minjun.type('도움말')).text).toContain(ko.help.title);
      expect(bot.logged.map(({ event }) => event)).toEqual(['turn.failed', 'turn.failed', 'reply.failed']);
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { eachStore, sqlitePlaces } from '../../support/stores.ts';
import { person } from '../../support/teamsPerson.ts';
import { wholeBots } from '../../support/wholeBot.ts';

const { ko, en } = catalogues;

describe('the greeting', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('comes once, however often and at whatever time an install is announced', async () => {
      const bot = await newBot();
      const minjun = person(bot, 'minjun');
      const announced = [...minjun.installs(), ...minjun.installs()].toReversed();
      const delivered = await Promise.all(announced.map((activity) => bot.deliver(activity)));
      await minjun.install();

      expect(delivered.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(minjun.chat.map(({ text }) => text)).toEqual([expect.stringContaining(ko.greeting.title)]);
      expect(await bot.rows('select greeted, reachable from conversation')).toEqual([{ greeted: 1, reachable: 1 }]);
      expect(bot.surprises).toEqual([]);
    });
  });

  describe('of the whole bot', () => {
    const newBot = wholeBots(sqlitePlaces());

    test('says what is stored, how long, and who sees it', async () => {
      const minjun = person(await newBot(), 'minjun');
      await minjun.install();
      expect(minjun.last.text).toContain(ko.greeting.privacy('1년'));
      expect(minjun.last.summary).toBe(ko.summaries.greeting);
    });

    test('comes again after a new install, and nothing is sent in between', async () => {
      const bot = await newBot();
      const minjun = person(bot, 'minjun');
      await minjun.install();
      await minjun.uninstall();
      expect(minjun.chat).toHaveLength(1);
      expect(await bot.rows('select greeted, reachable from conversation')).toEqual([{ greeted: 0, reachable: 0 }]);
      await minjun.install();
      expect(minjun.chat).toHaveLength(2);
      expect(minjun.last.text).toContain(ko.greeting.title);
    });

    test('comes before the first answer where the install was never announced', async () => {
      const minjun = person(await newBot(), 'minjun');
      await minjun.type('도움말');
      expect(minjun.chat.map(({ summary }) => summary)).toEqual([ko.summaries.greeting, ko.summaries.help]);
    });

    test('turns to the language of the client, which an install does not tell, and stays with the first one', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await emma.install();
      expect(emma.last.text).toContain(ko.greeting.title);

      await emma.type('help');
      expect(emma.chat.map(({ text }) => text)).toEqual([
        expect.stringContaining(en.greeting.title),
        expect.stringContaining(en.help.title),
      ]);

      emma.locale = 'ko-KR';
      await emma.press(en.buttons.status);
      expect(emma.last.text).toContain(en.status.title);
      expect(await bot.rows('select language, language_from from person')).toEqual([
        { language: 'en', language_from: 'client' },
      ]);
    });

    test('keeps the default language for a client in a language that the bot does not speak', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      emma.locale = 'fr-FR';
      await emma.type('help');
      expect(emma.last.text).toContain(ko.help.title);
      emma.locale = 'en-GB';
      await emma.type('help');
      expect(emma.last.text).toContain(en.help.title);
    });

    test('speaks a chosen language from then on, whatever the client says', async () => {
      const bot = await newBot();
      const minjun = person(bot, 'minjun');
      await minjun.install();
      await minjun.press({ verb: 'language.set', stands: { language: 'en' } });
      expect(minjun.last.text).toContain(en.greeting.title);
      await minjun.type('도움말');
      expect(minjun.last.text).toContain(en.help.title);
      expect(await bot.rows('select language, language_from from person')).toEqual([
        { language: 'en', language_from: 'choice' },
      ]);
    });
  });
});

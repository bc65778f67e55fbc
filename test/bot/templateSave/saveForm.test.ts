import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { confirm, has, saveBots, toForm } from '../../support/saveBot.ts';
import { eachStore } from '../../support/stores.ts';

const { ko } = catalogues;
const { formFaults } = ko.save;

describe('the form of a save', () => {
  eachStore((newPlace) => {
    const newBot = saveBots(newPlace);

    test('says what is wrong with it, keeps what was typed, and takes it once it is right', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      const suggested = minjun.last.inputs['imageName'] ?? '';
      const cases: readonly (readonly [string, string, object?])[] = [
        ['', formFaults.nameEmpty({})],
        ['my image', formFaults.nameCharacters({ wrong: ko.save.form.space })],
        ['실습', formFaults.nameCharacters({ wrong: '실 습' })],
        ['a'.repeat(81), formFaults.nameTooLong({ longest: 80 })],
        ['-image', formFaults.nameEnds({})],
        ['Ubuntu-PostgreSQL-16', formFaults.nameTaken({ suggested })],
        ['no-such', formFaults.noSuchImage({}), { as: 'newVersion' }],
        ['ubuntu-rstudio', formFaults.imageIsGeneralized({}), { as: 'newVersion' }],
        ['db', formFaults.descriptionTooLong({ longest: 500 }), { description: '가'.repeat(501) }],
        ['db', formFaults.tickMissing({}), { understood: 'false' }],
      ];
      for (const [name, words, inputs] of cases) {
        await confirm(minjun, name, { description: '3월 실습', ...inputs });
        expect(minjun.last.text).toContain(words);
        expect(minjun.last.inputs['imageName']).toBe(name);
        if (inputs === undefined) expect(minjun.last.inputs['description']).toBe('3월 실습');
        expect(await bot.progresses()).toEqual([]);
      }
      expect(bot.acceptedSaves()).toBe(0);

      await confirm(minjun, 'db', { description: '3월 실습' });
      await bot.reaches('waitingForEnable');
      expect(bot.acceptedSaves('db')).toBe(1);
      expect(bot.surprises).toEqual([]);
    });

    test('can give an existing image its next version', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      await confirm(minjun, 'ubuntu-postgresql-16', { as: 'newVersion' });
      await bot.reaches('done');
      expect(await bot.progresses()).toEqual([{ status: 'done', version: expect.any(String), enabledBy: 'already' }]);
      const names = bot.simulator
        .look()
        .imageVersions.all()
        .map(({ id }) => id.split('/').slice(-3).join('/'));
      expect(names.filter((name) => name.startsWith('ubuntu-postgresql-16'))).toHaveLength(3);
      expect(minjun.last.text).toContain(ko.save.titles.done);
      expect(bot.surprises).toEqual([]);
    });

    test('does not take a name that another save has reserved, and suggests a free one', async () => {
      const bot = await newBot();
      const [minjun, eunji] = [bot.who('minjun'), bot.who('eunji')];
      await toForm(minjun, '데이터베이스 개론');
      await toForm(eunji, 'Bioinformatics with R');
      const theirs = eunji.last.inputs['imageName'] ?? '';
      await confirm(minjun, theirs);
      await confirm(eunji, theirs.toUpperCase());
      expect(eunji.last.text).toContain(formFaults.nameTaken({ suggested: `${theirs}-2` }));
      expect(eunji.last.inputs['imageName']).toBe(theirs.toUpperCase());
      await confirm(eunji, `${theirs}-2`);
      expect(await bot.progresses()).toHaveLength(2);
      expect(bot.surprises).toEqual([]);
    });

    test('given up before the confirmation saves nothing, and can be taken up again', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      await minjun.press({ verb: 'save.cancel' });
      expect(minjun.last.text).toContain(ko.save.draftCancelled);
      expect(has(minjun, 'save.confirm')).toBe(false);
      await minjun.press({ verb: 'save.check' });
      expect(minjun.last.text).toContain(ko.save.titles.choosingLab);
      expect(bot.acceptedSaves()).toBe(0);
    });

    test('on somebody else’s card does nothing', async () => {
      const bot = await newBot();
      const [minjun, emma] = [bot.who('minjun'), bot.who('emma')];
      await emma.install();
      await toForm(minjun, '데이터베이스 개론');
      const { on, button } = minjun.find({ verb: 'save.confirm' });
      const inputs = { imageName: 'stolen', as: 'newImage', understood: 'true' };
      await bot.deliver(emma.invoke(on.postId, { verb: button.verb, data: { ...button.data, ...inputs } }));
      await bot.settled();
      expect(await bot.progresses()).toEqual([]);
      expect(has(minjun, 'save.confirm')).toBe(true);
      expect(bot.surprises).toEqual([]);
    });
  });
});

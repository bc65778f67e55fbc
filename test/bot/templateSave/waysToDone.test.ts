import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { labIds } from '../../../src/simulator/school/labs.ts';
import { galleryIds, planIds } from '../../../src/simulator/school/plans.ts';
import { confirm, has, saveBots, toForm } from '../../support/saveBot.ts';
import { eachStore } from '../../support/stores.ts';
import type { TeamsPerson } from '../../support/teamsPerson.ts';

const { ko, en } = catalogues;

/** Presses on, and counts. */
function counting(who: TeamsPerson) {
  let presses = 0;
  return {
    press: async (...press: Parameters<TeamsPerson['press']>): Promise<void> => {
      presses += 1;
      await who.press(...press);
    },
    tick: (): void => {
      presses += 1;
    },
    presses: () => presses,
  };
}

describe('a template save', () => {
  eachStore((newPlace) => {
    const newBot = saveBots(newPlace);

    test('of an educator who may enable images takes at most 12 presses from the greeting to the usable image', async () => {
      const bot = await newBot();
      const emma = bot.who('emma');
      await emma.install();
      const { press, tick, presses } = counting(emma);
      await press({ verb: 'interview.start' });
      await press({ verb: 'interview.answer' }, { answer: 'Cyber security' });
      await press({ verb: 'interview.answer' }, { answer: 'labTemplate' });
      await press({ verb: 'interview.answer' }, { answer: labIds.cyber });
      while (!has(emma, 'recommendation.accept')) {
        const { buttons } = emma.last;
        const no = buttons.some(({ data }) => data['answer'] === 'no') ? 'no' : 'notSure';
        await press({ verb: 'interview.answer', stands: { answer: no } });
      }
      await press({ verb: 'recommendation.accept' });
      const { imageName } = emma.last.inputs;
      expect(imageName).toBe('cyber-range-101-2026-03');
      tick();
      await press({ verb: 'save.confirm' }, { understood: 'true' });
      expect(presses()).toBeLessThanOrEqual(12);

      await bot.reaches('done');
      expect(emma.last.text).toContain(en.save.titles.done);
      expect(emma.last.text).toContain('cyber-range-101-2026-03');
      expect(bot.acceptedSaves()).toBe(1);
      const azure = bot.simulator.look();
      expect(azure.labPlans.get(planIds.security)?.imageStates['cyber-range-101-2026-03']).toBe('Enabled');
      // It ran, and the bot said that it would stop it.
      expect(azure.labs.get(labIds.cyber)?.template?.state).toBe('Stopped');
      expect(await bot.audits()).toEqual([
        { action: 'save.confirm', name: 'Emma Clark', note: 'cyber-range-101-2026-03' },
      ]);
      expect(bot.surprises).toEqual([]);
    });

    test('of an educator who may not is ended by one press of IT, with both named', async () => {
      const bot = await newBot();
      const [minjun, seoyeon, david] = [bot.who('minjun'), bot.who('seoyeon'), bot.who('david')];
      for (const one of [minjun, seoyeon, david]) await one.install();
      await toForm(minjun, '데이터베이스 개론');
      expect(minjun.last.text).toContain(ko.save.form.enabledByIt);
      await confirm(minjun, 'db-2026');
      await bot.reaches('waitingForEnable');
      expect(minjun.last.text).toContain(ko.save.titles.waitingForEnable);
      const plan = () => bot.simulator.look().labPlans.get(planIds.science)?.imageStates['db-2026'];
      expect(plan()).not.toBe('Enabled');

      for (const it of [seoyeon, david]) {
        expect(it.last.text).toContain('db-2026');
        expect(it.last.text).toContain('김민준');
        expect(has(it, 'image.enable')).toBe(true);
      }
      // David's press comes with an old card, and is answered with who it was.
      const davids = david.pressed({ verb: 'image.enable' });
      await seoyeon.press({ verb: 'image.enable' });
      await bot.deliver(davids);
      await bot.reaches('done');
      expect(plan()).toBe('Enabled');
      expect(minjun.last.text).toContain(ko.save.titles.done);
      expect(minjun.last.text).toContain('박서연');
      for (const it of [seoyeon, david]) {
        expect(it.last.text).toContain('박서연');
        expect(has(it, 'image.enable')).toBe(false);
      }
      expect(await bot.audits()).toEqual([
        { action: 'save.confirm', name: '김민준', note: 'db-2026' },
        { action: 'image.enable', name: '박서연', note: 'db-2026' },
      ]);
      expect(bot.acceptedSaves()).toBe(1);
      const image = bot.simulator.look().imageDefinitions.get(`${galleryIds.science}/images/db-2026`);
      expect(image).toMatchObject({ operatingSystemState: 'Specialized' });
      expect(bot.surprises).toEqual([]);
    });
  });
});

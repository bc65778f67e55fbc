import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { labIds } from '../../../src/simulator/school/labs.ts';
import { planIds } from '../../../src/simulator/school/plans.ts';
import { has, saveBots, toForm, toLabQuestion, toSave } from '../../support/saveBot.ts';
import { eachStore, sqlitePlaces } from '../../support/stores.ts';
import { pressAnswer } from '../../support/teamsPersonAnswers.ts';

const { ko, en } = catalogues;

describe('the lab of an interview', () => {
  eachStore((newPlace) => {
    const newBot = saveBots(newPlace);

    test.each([
      ['its title', '데이터베이스 개론'],
      ['part of its title', '개론'],
      ['its title without spaces', '데이터베이스개론'],
    ])('is chosen by typing %s', async (_, typed) => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toLabQuestion(minjun);
      await minjun.type(typed);
      const [interview] = await bot.interviews();
      expect(interview?.needs.lab).toMatchObject({ labId: labIds.database, operatingSystem: 'linux', capacity: 32 });
      // What Azure told is never asked.
      await toSave(minjun);
      expect((await bot.interviews())[0]?.needs).not.toHaveProperty('operatingSystem');
      expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
      expect(minjun.last.text).toContain('데이터베이스 개론');
      expect(bot.surprises).toEqual([]);
    });

    test('is chosen by pressing, and only from those that Azure told of', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toLabQuestion(minjun);
      const { text } = minjun.last;
      for (const title of ['데이터베이스 개론', 'CAD 설계 실습', '통계계산']) expect(text).toContain(title);
      // 민준 may not save it, it has no template, it has no plan that he may save to.
      for (const title of ['PLC 제어 실습', '신호 및 시스템', 'Cyber range 101']) expect(text).not.toContain(title);
      await pressAnswer(minjun, labIds.cyber);
      expect((await bot.interviews())[0]?.needs).not.toHaveProperty('lab');
      await pressAnswer(minjun, labIds.cad);
      expect((await bot.interviews())[0]?.needs.lab).toMatchObject({ labId: labIds.cad, operatingSystem: 'windows11' });
      expect(bot.surprises).toEqual([]);
    });

    test('that does not exist leads to the checklist, and from there to the lab once it is there', async () => {
      const bot = await newBot();
      const emma = bot.who('emma');
      await emma.type('new image');
      await emma.type('Ethical hacking');
      await pressAnswer(emma, 'nothing');
      await emma.type('Linux');
      for (let asked = 0; asked < 12 && !has(emma, 'recommendation.accept'); asked += 1) {
        const { buttons } = emma.last;
        await emma.type(buttons.some(({ data }) => data['answer'] === 'no') ? 'no' : 'not sure');
      }
      await emma.press({ verb: 'recommendation.accept' });
      expect(emma.last.text).toContain(en.save.titles.labMissing);
      expect(emma.last.text).toContain('labs.azure.com');

      const { labs } = bot.simulator.look();
      const cyber = labs.get(labIds.cyber);
      if (cyber === undefined) throw new Error('The school has this lab.');
      const made = { ...cyber, id: `${labIds.cyber}-2`, title: 'Ethical hacking' };
      await emma.press({ verb: 'lab.ready' });
      expect(emma.last.text).toContain('Cyber range 101');
      expect(emma.last.text).not.toContain(made.id);
      labs.put(made);
      await emma.press({ verb: 'save.check' });
      await emma.press({ verb: 'lab.choose' }, { lab: made.id });
      expect(emma.last.text).toContain(en.save.titles.preparingForm);
      expect(emma.last.inputs['imageName']).toBe('ethical-hacking-2026-03');
      expect(bot.surprises).toEqual([]);
    });

    test('that one may not save is told not to be there, with what to ask IT for', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toLabQuestion(minjun);
      await minjun.type('Cyber range 101');
      expect(minjun.last.text).toContain(ko.save.labs.noneFits);
      expect(minjun.last.text).toContain(ko.questions.lab.ask);
      expect((await bot.interviews())[0]).toMatchObject({ question: 'lab' });
      // Not sure: it is chosen later.
      await minjun.type('잘 모르겠어요');
      await toSave(minjun);
      expect(minjun.last.text).toContain(ko.save.titles.labMissing);
      expect(bot.surprises).toEqual([]);
    });
  });
});

describe('among a thousand labs', () => {
  const newBot = saveBots(sqlitePlaces());

  test('the lab is found by part of its name, in the interview and after it', async () => {
    const bot = await newBot({ school: { extraLabs: 1_000 }, recorded: false });
    const minjun = bot.who('minjun');
    await toLabQuestion(minjun);
    // A quarter of them is in his faculty.
    const { text } = minjun.last;
    expect(
      Array.from({ length: 100 }, (_, at) => ko.save.labs.more(200 + at)).filter((more) => text.includes(more)),
    ).toHaveLength(1);
    await minjun.type('  GIS 실습  ');
    expect(minjun.last.text).toContain(ko.questions.lab.ask);
    expect(minjun.last.text).not.toContain('데이터베이스 개론');
    await minjun.type('데이터베이스 개론');
    await minjun.type('데이터베이스 개론');
    expect((await bot.interviews())[0]?.needs.lab).toMatchObject({ labId: labIds.database });
    await toSave(minjun);

    await minjun.press({ verb: 'lab.ready' });
    await minjun.press({ verb: 'lab.search' }, { search: '통계' });
    await minjun.press({ verb: 'lab.choose' }, { lab: labIds.statistics });
    expect(minjun.last.text).toContain('통계계산');
    expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
    expect(bot.surprises).toEqual([]);
  });
});

describe('what is in the way of a save', () => {
  const newBot = saveBots(sqlitePlaces());

  test.each([
    ['a lab that is being published', '컴퓨터 구조', ko.save.preflight.checks.labIsSettled.failed],
    ['a lab that is being scaled', '전산물리 실습', ko.save.preflight.checks.labIsSettled.failed],
    ['a plan without a gallery', '영상 편집 실습', ko.save.preflight.checks.planHasGallery.failed],
  ])('is said in words, and no save is offered (%s)', async (_, title, words) => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    await toForm(minjun, title);
    expect(minjun.last.text).toContain(words);
    expect(has(minjun, 'save.confirm')).toBe(false);
    expect(bot.acceptedSaves()).toBe(0);
  });

  test('goes away when it is looked at again', async () => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    await toForm(minjun, '컴퓨터 구조');
    expect(has(minjun, 'save.confirm')).toBe(false);
    bot.simulator.look().labs.update(labIds.publishing, { state: 'Published' });
    await minjun.press({ verb: 'save.check' });
    expect(has(minjun, 'save.confirm')).toBe(true);
  });

  test('is a lab in another region than its plan', async () => {
    const bot = await newBot();
    const emma = bot.who('emma');
    await toForm(emma, '디지털 포렌식');
    expect(emma.last.text).toContain(en.save.preflight.checks.sameRegion.failed);
    expect(has(emma, 'save.confirm')).toBe(false);
  });

  test('is a lab that vanished after it was chosen', async () => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    await toLabQuestion(minjun);
    await minjun.type('통계계산');
    bot.simulator.look().labs.delete(labIds.statistics);
    await toSave(minjun);
    expect(minjun.last.text).toContain(ko.save.labGone);
    await minjun.press({ verb: 'lab.ready' });
    expect(minjun.last.text).not.toContain('통계계산');
    await minjun.press({ verb: 'lab.choose' }, { lab: labIds.database });
    expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
  });

  test('is not a plan whose gallery is in another subscription', async () => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    await toForm(minjun, 'CAD 설계 실습');
    expect(has(minjun, 'save.confirm')).toBe(true);
    expect(minjun.last.text).toContain('win11-autocad-2026');
    expect(bot.simulator.look().labPlans.get(planIds.engineering)?.sharedGalleryId).toContain('rg-shared-images');
  });
});

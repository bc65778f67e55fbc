import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { labIds } from '../../../src/simulator/school/labs.ts';
import { planIds } from '../../../src/simulator/school/plans.ts';
import { confirm, has, saveBots, toForm, toLabQuestion } from '../../support/saveBot.ts';
import { eachStore, sqlitePlaces } from '../../support/stores.ts';

const { ko } = catalogues;
const post = { method: 'POST', pathPattern: '*/saveImage' };
const hour = 3_600_000;

describe('Azure at a look-up', () => {
  const newBot = saveBots(sqlitePlaces());

  test.each([
    ['forbidden', ko.save.notLookedUp.forbidden],
    ['throttled', ko.save.notLookedUp.throttled],
    ['serverError', ko.save.notLookedUp.unavailable],
    ['reset', ko.save.notLookedUp.unavailable],
  ] as const)(
    'that answers %s is said in words, and checking again works',
    async (kind, words) => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      const labs = bot.simulator.faults.add({ kind, match: { method: 'GET', pathPattern: '*/labs' } });
      await toLabQuestion(minjun);
      expect(minjun.last.text).toContain(words);
      expect(minjun.last.text).toContain(ko.questions.lab.ask);
      bot.simulator.faults.remove(labs);
      await minjun.press({ verb: 'save.check' });
      await minjun.press({ verb: 'interview.answer' }, { answer: labIds.database });
      const one = bot.simulator.faults.add({ kind, match: { method: 'GET', pathPattern: '*/labs/lab-database' } });
      await minjun.press({ verb: 'interview.answer', stands: { answer: 'no' } });
      for (let asked = 0; asked < 12 && !has(minjun, 'recommendation.accept'); asked += 1)
        await minjun.type('잘 모르겠어요');
      await minjun.press({ verb: 'recommendation.accept' });
      expect(minjun.last.text).toContain(words);
      expect(has(minjun, 'save.confirm')).toBe(false);
      bot.simulator.faults.remove(one);
      await minjun.press({ verb: 'save.check' });
      expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
      expect(bot.surprises).toEqual([]);
    },
    60_000,
  );

  test('that is slow leaves “checking…” on the card within two seconds, and then what it said', async () => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    await toForm(minjun, '데이터베이스 개론');
    bot.simulator.faults.add({ kind: 'slow', delay: 3_000, match: { pathPattern: '*/labs/lab-database' } });
    const started = performance.now();
    const { body } = await bot.deliver(minjun.pressed({ verb: 'save.check' }));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(JSON.stringify(body)).toContain(ko.save.checking);
    await bot.settled();
    expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
    expect(bot.surprises).toEqual([]);
  }, 30_000);

  test('that is silent is asked again by a press', async () => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    await toForm(minjun, '데이터베이스 개론');
    const id = bot.simulator.faults.add({ kind: 'hang', match: { pathPattern: '*/labs/lab-database' } });
    const started = performance.now();
    const { body } = await bot.deliver(minjun.pressed({ verb: 'save.check' }));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(JSON.stringify(body)).toContain(ko.save.checking);
    bot.simulator.faults.remove(id);
    // While it hangs, another look is answered at once, and what comes of the first changes nothing.
    const again = await bot.deliver(minjun.pressed({ verb: 'save.check' }));
    expect(JSON.stringify(again.body)).toContain(ko.save.titles.preparingForm);
    await bot.settled();
    expect(minjun.last.text).toContain(ko.save.titles.preparingForm);
    expect(bot.surprises).toEqual([]);
  }, 60_000);

  test('that stays silent is given up in words', async () => {
    const bot = await newBot();
    const minjun = bot.who('minjun');
    const id = bot.simulator.faults.add({ kind: 'hang', match: { method: 'GET', pathPattern: '*/labs' } });
    await toLabQuestion(minjun);
    expect(minjun.last.text).toContain(ko.save.notLookedUp.unavailable);
    bot.simulator.faults.remove(id);
    await minjun.press({ verb: 'save.check' });
    expect(minjun.last.text).toContain('데이터베이스 개론');
    expect(bot.surprises).toEqual([]);
  }, 60_000);
});

describe('Azure during a save', () => {
  eachStore((newPlace) => {
    const newBot = saveBots(newPlace);

    test.each(['forbidden', 'conflict', 'notFound'] as const)(
      'that refuses the save with %s has saved nothing, and trying again works',
      async (kind) => {
        const bot = await newBot();
        const minjun = bot.who('minjun');
        await toForm(minjun, '데이터베이스 개론');
        bot.simulator.faults.add({ kind, match: post, times: 1 });
        await confirm(minjun, 'db-2026');
        await bot.reaches('failed');
        expect(minjun.last.text).toContain(ko.save.operation.failures.saveRefused.what);
        expect(await bot.progresses()).toMatchObject([{ azureCode: expect.stringMatching(/^[A-Z]\w+$/) }]);
        expect(bot.acceptedSaves()).toBe(0);
        await minjun.press({ verb: 'operation.retry' });
        await bot.reaches('waitingForEnable');
        expect(bot.acceptedSaves('db-2026')).toBe(1);
        expect(bot.surprises).toEqual([]);
      },
    );

    test('that is too busy for the save is asked again by itself, not before the time it named', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      bot.simulator.faults.add({ kind: 'throttled', retryAfter: 300, match: post, times: 1 });
      await confirm(minjun, 'db-2026');
      await bot.reaches('waitingForEnable');
      const posts = bot.simulator.journal().filter(({ path }) => path.endsWith('/saveImage'));
      expect(posts.map(({ status }) => status)).toEqual([429, 202]);
      const [refused, accepted] = posts;
      expect((accepted?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(300_000);
      expect(bot.surprises).toEqual([]);
    });

    test.each(['serverError', 'reset', 'forbidden', 'throttled'] as const)(
      'whose every read answers %s for an hour is waited for',
      async (kind) => {
        const bot = await newBot();
        const minjun = bot.who('minjun');
        await toForm(minjun, '데이터베이스 개론');
        await confirm(minjun, 'db-2026');
        await bot.reaches('saving');
        const id = bot.simulator.faults.add({ kind, match: { method: 'GET', pathPattern: '*' } });
        for (let waited = 0; waited < 4; waited += 1) await bot.pass(hour / 4);
        expect(await bot.progresses()).toMatchObject([{ status: 'saving' }]);
        bot.simulator.faults.remove(id);
        await bot.reaches('waitingForEnable');
        expect(bot.acceptedSaves()).toBe(1);
        expect(bot.surprises).toEqual([]);
      },
      60_000,
    );

    test('that fails the save is told with its code; trying again saves it', async () => {
      const bot = await newBot({ save: { definitionAppears: 'atEnd' } });
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      bot.simulator.faults.add({ kind: 'saveFails', match: post, times: 1 });
      await confirm(minjun, 'db-2026');
      await bot.reaches('failed');
      expect(minjun.last.text).toContain(ko.save.operation.failures.saveFailed.what);
      expect(minjun.last.text).toContain('SaveImageFailed');
      await minjun.press({ verb: 'operation.retry' });
      await bot.reaches('waitingForEnable');
      expect(bot.acceptedSaves('db-2026')).toBe(2);
      expect(bot.surprises).toEqual([]);
    });

    test('that cannot replicate the image says so, and the image is not enabled', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '통계계산');
      await confirm(minjun, 'stat-2026');
      await bot.reaches('failed');
      expect(minjun.last.text).toContain(ko.save.operation.failures.replicationFailed.what);
      expect(has(minjun, 'operation.retry')).toBe(true);
      expect(bot.simulator.look().labPlans.get(planIds.science)?.imageStates['stat-2026']).toBeUndefined();
      expect(bot.acceptedSaves()).toBe(1);
    });

    test.each([
      ['too large', '유전체 분석', ko.save.operation.notListed.tooLarge.what],
      ['on several disks', '빅데이터 처리 실습', ko.save.operation.notListed.severalDisks.what],
    ])('whose image turns out %s keeps it, and nobody is asked to enable it', async (_, title, words) => {
      const bot = await newBot();
      const [minjun, seoyeon] = [bot.who('minjun'), bot.who('seoyeon')];
      await seoyeon.install();
      await toForm(minjun, title);
      await confirm(minjun, 'large-2026');
      await bot.reaches('notListed');
      expect(minjun.last.text).toContain(words);
      expect(has(seoyeon, 'image.enable')).toBe(false);
      expect(bot.simulator.look().labPlans.get(planIds.science)?.imageStates['large-2026']).toBeUndefined();
      expect(bot.surprises).toEqual([]);
    });

    test.each(['atAcceptance', 'atEnd'] as const)(
      'that accepts the save and loses its answer has one save (definition shown %s)',
      async (definitionAppears) => {
        const bot = await newBot({ save: { definitionAppears } });
        const minjun = bot.who('minjun');
        await toForm(minjun, '데이터베이스 개론');
        bot.simulator.faults.add({ kind: 'acceptedButAnswerLost', match: post });
        await confirm(minjun, 'db-2026');
        expect(await bot.progresses()).toEqual([{ status: 'saving', intent: expect.any(Object) }]);
        await bot.reaches('waitingForEnable');
        expect(bot.acceptedSaves()).toBe(1);
        expect(minjun.last.text).toContain(ko.save.titles.waitingForEnable);
        expect(bot.surprises).toEqual([]);
      },
    );

    test('that never got the save lets a person decide after an hour; it is not sent again before', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, '데이터베이스 개론');
      bot.simulator.faults.add({ kind: 'reset', match: post, times: 1 });
      await confirm(minjun, 'db-2026');
      await bot.reaches('failed');
      expect(minjun.last.text).toContain(ko.save.operation.failures.saveUncertain.what);
      expect(bot.acceptedSaves()).toBe(0);
      await minjun.press({ verb: 'operation.retry' });
      await bot.reaches('waitingForEnable');
      expect(bot.acceptedSaves('db-2026')).toBe(1);
      expect(bot.surprises).toEqual([]);
    });
  });
});

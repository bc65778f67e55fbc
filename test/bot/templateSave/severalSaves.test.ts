import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { planIds } from '../../../src/simulator/school/plans.ts';
import { confirm, has, type SaveBot, saveBots, toForm } from '../../support/saveBot.ts';
import { eachStore } from '../../support/stores.ts';
import { outcomeOf, type TeamsPerson } from '../../support/teamsPerson.ts';

const { ko } = catalogues;
const database = '데이터베이스 개론';

/** The confirmation of a form, to be delivered. */
function confirmation(who: TeamsPerson, imageName: string) {
  return who.pressed({ verb: 'save.confirm' }, { imageName, as: 'newImage', understood: 'true' });
}

function enabled(bot: SaveBot, imageName: string): string | undefined {
  return bot.simulator.look().labPlans.get(planIds.science)?.imageStates[imageName];
}

describe('several saves', () => {
  eachStore((newPlace) => {
    const newBot = saveBots(newPlace);

    test('a confirmation delivered ten times at once is one save', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, database);
      await Promise.all(Array.from({ length: 10 }, () => bot.deliver(confirmation(minjun, 'db-2026'))));
      await bot.reaches('waitingForEnable');
      expect(await bot.progresses()).toHaveLength(1);
      expect(bot.acceptedSaves()).toBe(1);
      expect(await bot.audits()).toHaveLength(1);
      expect(bot.surprises).toEqual([]);
    });

    test('two people who confirm the same template at once: one saves, the other is told', async () => {
      const bot = await newBot();
      const [minjun, eunji] = [bot.who('minjun'), bot.who('eunji')];
      await toForm(minjun, database);
      await toForm(eunji, database);
      await Promise.all([bot.deliver(confirmation(minjun, 'db-minjun')), bot.deliver(confirmation(eunji, 'db-eunji'))]);
      await bot.settled();
      const refused = [minjun, eunji].filter((who) => has(who, 'save.check') && !has(who, 'operation.cancel'));
      expect(refused).toHaveLength(1);
      expect(refused[0]?.last.text).toContain(ko.save.preflight.checks.noOtherSave.failed);
      expect(await bot.progresses()).toHaveLength(1);
      await bot.reaches('waitingForEnable');
      expect(bot.acceptedSaves()).toBe(1);
      expect(bot.surprises).toEqual([]);
    });

    test('of one plan run two at a time; the third is told its place and comes next', async () => {
      const bot = await newBot();
      const [minjun, eunji] = [bot.who('minjun'), bot.who('eunji')];
      await toForm(minjun, database);
      await confirm(minjun, 'db-2026');
      await toForm(eunji, 'Bioinformatics with R');
      await confirm(eunji, 'bio-2026');
      await toForm(minjun, '유전체 분석');
      await confirm(minjun, 'genome-2026');
      await bot.pass(5 * 60_000);
      expect((await bot.progresses()).map(({ status }) => status).sort()).toEqual(['queued', 'saving', 'saving']);
      expect(minjun.last.text).toContain(ko.save.titles.queued);
      expect(minjun.last.text).toContain(ko.save.operation.placeInLine(1));
      expect(bot.acceptedSaves()).toBe(2);
      await bot.until(() => bot.acceptedSaves() === 3);
      const [first, second, third] = bot.simulator.operations().filter(({ kind }) => kind === 'saveImage');
      const ended = Math.min(first?.endedAt ?? Infinity, second?.endedAt ?? Infinity);
      expect(third?.startedAt).toBeGreaterThanOrEqual(ended);
      await bot.reaches('notListed');
      expect(bot.surprises).toEqual([]);
    });

    test('a cancel before Azure has accepted saves nothing, and frees template and name', async () => {
      const bot = await newBot();
      const minjun = bot.who('minjun');
      await toForm(minjun, database);
      bot.simulator.faults.add({
        kind: 'throttled',
        retryAfter: 600,
        match: { method: 'POST', pathPattern: '*/saveImage' },
        times: 1,
      });
      await confirm(minjun, 'db-2026');
      expect(minjun.last.text).toContain(ko.save.operation.cancelStops);
      await minjun.press({ verb: 'operation.cancel' });
      await bot.reaches('cancelled');
      expect(await bot.progresses()).toEqual([{ status: 'cancelled', savedAnyway: false }]);
      expect(minjun.last.text).toContain(ko.save.operation.cancelled);
      await bot.pass(30 * 60_000);
      expect(bot.acceptedSaves()).toBe(0);
      expect(await bot.audits()).toMatchObject([{ action: 'save.confirm' }, { action: 'operation.cancel' }]);
      await minjun.press({ verb: 'save.check' });
      await confirm(minjun, 'db-2026');
      await bot.reaches('waitingForEnable');
      expect(bot.surprises).toEqual([]);
    });

    test('a cancel after Azure has accepted lets it finish, and enables nothing', async () => {
      const bot = await newBot();
      const [minjun, seoyeon] = [bot.who('minjun'), bot.who('seoyeon')];
      await seoyeon.install();
      await toForm(minjun, database);
      await confirm(minjun, 'db-2026');
      await bot.reaches('saving');
      expect(minjun.last.text).toContain(ko.save.operation.cancelFinishes);
      await minjun.press({ verb: 'operation.cancel' });
      expect(minjun.last.text).toContain(ko.save.operation.cancelRequested);
      await bot.reaches('cancelled');
      expect(await bot.progresses()).toEqual([{ status: 'cancelled', savedAnyway: true }]);
      expect(minjun.last.text).toContain(ko.save.operation.cancelledButSaved);
      expect(enabled(bot, 'db-2026')).toBeUndefined();
      expect(has(seoyeon, 'image.enable')).toBe(false);
      expect(bot.acceptedSaves()).toBe(1);
      expect(bot.surprises).toEqual([]);
    });

    test('a cancel while IT is asked takes IT’s button away', async () => {
      const bot = await newBot();
      const [minjun, seoyeon] = [bot.who('minjun'), bot.who('seoyeon')];
      await seoyeon.install();
      await toForm(minjun, database);
      await confirm(minjun, 'db-2026');
      await bot.reaches('waitingForEnable');
      const late = seoyeon.pressed({ verb: 'image.enable' });
      await minjun.press({ verb: 'operation.cancel' });
      await bot.reaches('cancelled');
      expect(has(seoyeon, 'image.enable')).toBe(false);
      await bot.deliver(late);
      await bot.pass(60_000);
      expect(enabled(bot, 'db-2026')).toBeUndefined();
      expect(await bot.progresses()).toMatchObject([{ status: 'cancelled' }]);
    });

    test('nobody cancels, retries or enables on another’s card', async () => {
      const bot = await newBot();
      const [minjun, emma, seoyeon] = [bot.who('minjun'), bot.who('emma'), bot.who('seoyeon')];
      for (const one of [emma, seoyeon]) await one.install();
      await toForm(minjun, database);
      await confirm(minjun, 'db-2026');
      const onSave = minjun.find({ verb: 'operation.cancel' });
      await bot.deliver(emma.invoke(onSave.on.postId, onSave.button));
      await bot.reaches('waitingForEnable');
      const onEnable = seoyeon.find({ verb: 'image.enable' });
      const answer = outcomeOf(await bot.deliver(emma.invoke(onEnable.on.postId, onEnable.button)));
      expect(answer.kind).not.toBe('card');
      // The educator's own card with the verb of another: he is no approver.
      const own = minjun.find({ verb: 'operation.cancel' });
      await bot.deliver(
        minjun.invoke(own.on.postId, { verb: 'image.enable', data: { ...own.button.data, verb: 'image.enable' } }),
      );
      await bot.pass(60_000);
      expect(enabled(bot, 'db-2026')).toBeUndefined();
      expect(await bot.progresses()).toMatchObject([{ status: 'waitingForEnable' }]);
      expect(await bot.audits()).toHaveLength(1);
      expect(bot.surprises).toEqual([]);
    });

    test('an approver who is none any more may not enable, and is told so', async () => {
      const bot = await newBot();
      const [minjun, seoyeon] = [bot.who('minjun'), bot.who('seoyeon')];
      await seoyeon.install();
      await toForm(minjun, database);
      await confirm(minjun, 'db-2026');
      await bot.reaches('waitingForEnable');
      await bot.stop();
      bot.approvers = [];
      await bot.start();
      expect(await seoyeon.press({ verb: 'image.enable' })).toEqual({
        kind: 'message',
        text: ko.messages.mayNotEnable,
      });
      expect(enabled(bot, 'db-2026')).toBeUndefined();
      expect(await bot.progresses()).toMatchObject([{ status: 'waitingForEnable' }]);
      expect(bot.surprises).toEqual([]);
    });
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { planIds } from '../../src/simulator/school/plans.ts';
import { type Kill, KilledBot, until } from '../support/killedBot.ts';
import { eachStore } from '../support/stores.ts';
import { person, type TeamsPerson } from '../support/teamsPerson.ts';

/** A save that takes ten minutes in Azure takes five seconds. */
const haste = 120;
/** The hour for which a lost save is looked for takes fifteen. */
const moreHaste = 240;
const imageName = 'cyber-range-2026';

/** In the order in which a save comes by. Each kills the bot once, and the next bot goes on from what is committed. */
const killsOfOneSave: readonly Kill[] = [
  { point: 'turnDecided', detail: 'invoke' },
  { point: 'turnCommitted', detail: 'invoke' },
  { point: 'saveClaimed', detail: 'queued' },
  { point: 'saveObserved', detail: 'queued' },
  { point: 'saveCommitted', detail: 'stopping' },
  { point: 'saveIntended', detail: 'stopTemplate' },
  { point: 'saveActed', detail: 'stopTemplate' },
  { point: 'saveCommitted', detail: 'saving' },
  // Azure has accepted the save, and nobody wrote it down: its answer is lost.
  { point: 'saveActed', detail: 'saveImage' },
  { point: 'saveClaimed', detail: 'saving' },
  { point: 'saveObserved', detail: 'saving' },
  { point: 'saveCommitted', detail: 'replicating' },
  { point: 'cardClaimed', detail: 'save' },
  { point: 'cardUpdated', detail: 'save' },
  { point: 'saveObserved', detail: 'replicating' },
  { point: 'saveCommitted', detail: 'checkingDisk' },
  { point: 'saveClaimed', detail: 'checkingDisk' },
  { point: 'saveClaimed', detail: 'enabling' },
  { point: 'saveIntended', detail: 'enableImage' },
  { point: 'saveActed', detail: 'enableImage' },
  { point: 'cardPosted', detail: 'save' },
  { point: 'cardCommitted', detail: 'save' },
];

async function toConfirmation(bot: KilledBot): Promise<TeamsPerson> {
  const emma = person(bot, 'emma');
  await emma.install();
  await emma.type('new image');
  await emma.type('Cyber range');
  await emma.type('template');
  await shows(emma, 'Cyber range 101');
  await emma.type('Cyber range 101');
  while (!has(emma, 'recommendation.accept')) await emma.type('not sure');
  await emma.press({ verb: 'recommendation.accept' });
  await until('the form is there', () => has(emma, 'save.confirm'));
  return emma;
}

function has(who: TeamsPerson, verb: string): boolean {
  return who.chat.some(({ buttons }) => buttons.some((button) => button.verb === verb));
}

async function shows(who: TeamsPerson, text: string): Promise<void> {
  await until(`the chat shows ${text}`, () => who.chat.some((post) => post.text.includes(text))).catch(
    (error: unknown) => {
      throw new Error(`${String(error)} The last post:\n${who.last.text}`);
    },
  );
}

function confirm(who: TeamsPerson) {
  return who.pressed({ verb: 'save.confirm' }, { imageName, as: 'newImage', understood: 'true' });
}

function acceptedSaves(bot: KilledBot): number {
  return bot.simulator.journal().filter(({ path, status }) => path.endsWith('/saveImage') && status === 202).length;
}

describe('a template save whose bot is killed', () => {
  eachStore((newPlace) => {
    let bot: KilledBot | undefined;
    afterEach(() => bot?.close());

    async function expectOneUsableImage(of: KilledBot, emma: TeamsPerson): Promise<void> {
      await shows(emma, 'Your image is ready');
      await of.settled();
      expect(acceptedSaves(of)).toBe(1);
      const plan = of.simulator.look().labPlans.get(planIds.security);
      expect(plan?.imageStates[imageName]).toBe('Enabled');
      expect(await of.rows('select count(*) as operations from operation')).toEqual([{ operations: 1 }]);
      // A card that was being posted when the bot died may stand there twice; no other.
      const ready = emma.chat.filter(({ text }) => text.includes('Your image is ready'));
      expect(ready.length).toBeLessThanOrEqual(2);
    }

    test('at every point of one save: one accepted save, a usable image, every card current', async () => {
      bot = new KilledBot(await newPlace(), haste);
      await bot.start();
      const emma = await toConfirmation(bot);
      const press = confirm(emma);
      for (const kill of killsOfOneSave) {
        await bot.stop();
        await bot.start(kill);
        if (kill.point.startsWith('turn')) await expect(bot.post(press)).rejects.toThrow();
        await bot.died(`${kill.point} ${kill.detail}`);
      }
      await bot.start();
      await expectOneUsableImage(bot, emma);
    });

    test('between the intent and the request: nothing is sent again until the educator says so', async () => {
      bot = new KilledBot(await newPlace(), moreHaste);
      await bot.start();
      const emma = await toConfirmation(bot);
      const press = confirm(emma);
      await bot.stop();
      await bot.start({ point: 'saveIntended', detail: 'saveImage' });
      await bot.deliver(press);
      await bot.died('saveIntended saveImage');
      await bot.start();
      await until('a retry is offered', () => has(emma, 'operation.retry'));
      expect(acceptedSaves(bot)).toBe(0);
      await emma.press({ verb: 'operation.retry' });
      await expectOneUsableImage(bot, emma);
    });

    test('while Azure saves and answers', async () => {
      bot = new KilledBot(await newPlace(), haste);
      await bot.start();
      const emma = await toConfirmation(bot);
      const press = confirm(emma);
      const kills: readonly Kill[] = [
        { point: 'saveCommitted', detail: 'saveImage' },
        { point: 'saveObserved', detail: 'saving' },
        { point: 'saveCommitted', detail: 'replicating' },
      ];
      for (const [index, kill] of kills.entries()) {
        await bot.stop();
        await bot.start(kill);
        if (index === 0) await bot.deliver(press);
        await bot.died(`${kill.point} ${kill.detail}`);
      }
      await bot.start();
      await expectOneUsableImage(bot, emma);
    });
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { type Kill, KilledBot, until } from '../support/killedBot.ts';
import { acceptedSaves, confirm, expectOneUsableImage, has, toConfirmation } from '../support/killedSave.ts';
import { eachStore } from '../support/stores.ts';

/** A save that takes ten minutes in Azure takes five seconds. */
const haste = 120;
/** The hour for which a lost save is looked for takes fifteen. */
const moreHaste = 240;

describe('a template save whose bot is killed', () => {
  eachStore((newPlace) => {
    let bot: KilledBot | undefined;
    afterEach(() => bot?.close());

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

import { afterEach, describe, expect, test } from '@jest/globals';
import { type Kill, KilledBot } from '../support/killedBot.ts';
import { confirm, expectOneUsableImage, toConfirmation } from '../support/killedSave.ts';
import { eachStore } from '../support/stores.ts';

/** A save that takes ten minutes in Azure takes five seconds. */
const haste = 120;

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

describe('a template save whose bot is killed', () => {
  eachStore((newPlace) => {
    let bot: KilledBot | undefined;
    afterEach(() => bot?.close());

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
  });
});

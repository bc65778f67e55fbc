import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/l10n/catalogues.ts';
import { eachStore } from '../../support/stores.ts';
import { outcomeOf, person } from '../../support/teamsPerson.ts';
import { interviewUpTo } from '../../support/teamsPersonAnswers.ts';
import { wholeBots } from '../../support/wholeBot.ts';

const { en } = catalogues;
const day = 86_400_000;

describe('what was said longer ago than the greeting promises', () => {
  eachStore((newPlace) => {
    const newBot = wholeBots(newPlace);

    test('is forgotten, and the chat goes on with what is left of it', async () => {
      const bot = await newBot();
      const emma = person(bot, 'emma');
      await interviewUpTo(emma);
      bot.clock.time += 1_000;
      await interviewUpTo(emma, 'students');
      const late = emma.pressed({ verb: 'interview.back' });

      // One interview changes; the other is only taken up again, so its age stays that of its last answer.
      bot.clock.time += 300 * day;
      await emma.press({ verb: 'recommendation.change' }, { question: 'students' });
      await emma.type('status');
      const [changed, other] = await bot.rows('select id from interview order by started_at');
      await emma.press({ verb: 'interview.resume', stands: { interview: other?.['id'] } });
      bot.clock.time += 66 * day;
      await bot.stop();
      await bot.start();
      const left = () => bot.rows('select id from interview');
      for (let round = 0; round < 200 && (await left()).length > 1; round += 1) await delay(10);

      expect(await left()).toEqual([changed]);
      expect(outcomeOf(await bot.deliver(late))).toEqual({ kind: 'message', text: en.messages.unknownButton });
      expect((await emma.type('25')).text).toContain(en.help.notUnderstood('25'));
      expect((await emma.type('cancel')).text).toContain(en.notices.nothingToCancel);
      await emma.type('continue');
      expect((await emma.type('25')).text).toContain(en.approaches.templateVm.name);
      expect(bot.surprises).toEqual([]);
    });
  });
});

import { expect } from '@jest/globals';
import { planIds } from '../../src/simulator/school/plans.ts';
import { type KilledBot, until } from './killedBot.ts';
import { person, type TeamsPerson } from './teamsPerson.ts';

const imageName = 'cyber-range-2026';

/** Emma from the install to the form of the save, with nothing left but to confirm. */
export async function toConfirmation(bot: KilledBot): Promise<TeamsPerson> {
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

/** Whether the chat has a button of this verb. */
export function has(who: TeamsPerson, verb: string): boolean {
  return who.chat.some(({ buttons }) => buttons.some((button) => button.verb === verb));
}

async function shows(who: TeamsPerson, text: string): Promise<void> {
  await until(`the chat shows ${text}`, () => who.chat.some((post) => post.text.includes(text))).catch(
    (error: unknown) => {
      throw new Error(`${String(error)} The last post:\n${who.last.text}`);
    },
  );
}

/** The press that confirms the save. */
export function confirm(who: TeamsPerson) {
  return who.pressed({ verb: 'save.confirm' }, { imageName, as: 'newImage', understood: 'true' });
}

/** How many saves Azure has accepted. */
export function acceptedSaves(bot: KilledBot): number {
  return bot.simulator.journal().filter(({ path, status }) => path.endsWith('/saveImage') && status === 202).length;
}

/** What every way through a save must end in, however often the bot died on it. */
export async function expectOneUsableImage(of: KilledBot, emma: TeamsPerson): Promise<void> {
  await shows(emma, 'Your image is ready');
  await of.settled();
  expect(acceptedSaves(of)).toBe(1);
  const plan = of.simulator.look().labPlans.get(planIds.security);
  expect(plan?.imageStates[imageName]).toBe('Enabled');
  expect(await of.rows('select id from operation')).toHaveLength(1);
  // A card that was being posted when the bot died may stand there twice; no other.
  const ready = emma.chat.filter(({ text }) => text.includes('Your image is ready'));
  expect(ready.length).toBeLessThanOrEqual(2);
}

import type { Page } from 'playwright-core';

/**
 * Counts from now on how often somebody presses something in the cards of a page: buttons, choices, ticks. What they type
 * is none of it. A reload of the page ends the count.
 *
 * @returns how many it were so far
 */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  // A click on a label makes a second click, on its input; the pointer goes down once.
  await page.evaluate(`
    globalThis.presses = 0;
    addEventListener('pointerdown', ({ target }) => {
      const pressed = target.closest('.card :is(button, a, label, select, input)');
      if (pressed !== null && !pressed.matches('input:is([type="text"], [type="number"], [type="date"])')) presses += 1;
    }, true);
  `);
  return async () => Number(await page.evaluate('presses'));
}

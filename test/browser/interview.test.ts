import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { catalogues } from '../../src/l10n/catalogues.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { browserIsThere, openBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { ChatPane } from './support/chatPane.ts';

const { ko, en } = catalogues;

/** A Monday in the second week of a Korean term. */
const startAt = Date.parse('2026-03-09T09:00:00+09:00');

let browser: Browser;
let sandbox: Sandbox;
let watched: WatchedPage;
let page: Page;
let left: ChatPane;

(browserIsThere() ? describe : describe.skip)('the sandbox’s page', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, startAt, pressTimes: { giveUpAfter: 3_000, deliverAgainAfter: 5_000 } });
  });

  afterEach(async () => {
    const name = expect.getState().currentTestName ?? '';
    await page.screenshot({ path: `test-output/browser/${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png` });
    await watched.close();
    await sandbox.stop();
    expect(watched.faults).toEqual([]);
  });

  async function open(locale: string, width = 1280): Promise<void> {
    watched = await openPage(browser, sandbox.url, { locale, viewport: { width, height: 860 } });
    page = watched.page;
    left = new ChatPane(page, 'left');
    await botIs('running');
  }

  async function botIs(state: string): Promise<void> {
    await page.locator(`[data-testid="bot-status"][data-state="${state}"]`).waitFor();
  }

  async function killAndStartBot(): Promise<void> {
    await page.getByTestId('bot-switch').click();
    await botIs('stopped');
    await page.getByTestId('bot-switch').click();
    await botIs('running');
  }

  async function deliverCopies(count: string): Promise<void> {
    await page.getByTestId('faults-menu').locator('summary').click();
    await page.getByTestId('copies').selectOption(count);
    await page.keyboard.press('Escape');
  }

  test('pressed in English: one card from the first question to the recommendation', async () => {
    const { questions, answers, buttons, approaches, recommendation } = en;
    await open('en-US');
    await left.choose('emma');
    await left.install();
    await left.press('English');
    await left.asks(en.greeting.title);
    await left.press(buttons.start);

    await left.asks(questions.className.ask);
    await left.lastCard.getByRole('textbox').fill('Databases <b>*2*</b> [x](https://evil.example)');
    await left.press(buttons.next);
    await left.asks(questions.startingPoint.ask);
    await left.pick(answers.startingPoint.nothing);
    await left.press(buttons.next);
    await left.asks(questions.operatingSystem.ask);
    await left.pick(answers.operatingSystem.windows11);
    await left.press(buttons.next);

    await left.asks(questions.uniqueIdentity.ask);
    await left.press(buttons.back);
    await left.asks(questions.operatingSystem.ask);
    await left.pick(answers.operatingSystem.linux);
    await killAndStartBot();
    await left.press(buttons.next);

    for (const id of ['uniqueIdentity', 'campusFiles', 'advancedSetup', 'campusServer'] as const) {
      await left.asks(questions[id].ask);
      await left.press(answers.yesNo.no);
    }
    await left.asks(questions.largeDisk.ask);
    await left.press(answers.notSure);
    await left.asks(questions.students.ask);
    await left.press(buttons.next);
    // An empty input is refused by the card itself.
    await left.asks(questions.students.ask);
    await left.lastCard.getByRole('spinbutton').fill('24');
    await left.press(buttons.next);
    await left.asks(questions.lastDay.ask);
    await left.lastCard.locator('input[type="date"]').fill('2026-06-19');
    await left.press(buttons.next);
    await left.asks(questions.neededBy.ask);
    await deliverCopies('20');
    await left.press(answers.notSure);

    await left.asks(recommendation.recommended);
    // Invisible word joiners keep what was typed from being read as markup.
    const card = (await left.lastCard.innerText()).replaceAll('\u2060', '');
    expect(card).toContain(approaches.templateVm.name);
    expect(card).toContain(en.imageTypes.specialized.name);
    expect(card).toContain('Databases <b>*2*</b> [x](https://evil.example)');
    expect(await left.root.locator('a[href*="evil"]').count()).toBe(0);
    expect(card).toContain(recommendation.assumptions(`${questions.largeDisk.short}, ${questions.neededBy.short}`));
    // The greeting and the one card of the interview: every press changed it in place, and nothing was posted twice.
    expect(await left.cards.count()).toBe(2);
    expect(await left.cardsWith(recommendation.recommended)).toBe(1);

    // What only the presser saw is the posted card as well.
    await left.root.getByTestId('reload').click();
    await left.asks(recommendation.recommended);
    await page.reload();
    await left.asks(recommendation.recommended);
    expect(await left.cards.count()).toBe(2);
  });

  test('typed in Korean: each answer shrinks to a line, and the next question is posted below', async () => {
    const { questions, approaches, recommendation } = ko;
    await open('ko-KR');
    await left.install();
    await deliverCopies('5');
    await left.say('새 이미지');
    await left.asks(questions.className.ask);
    await left.say('데이터베이스 입문');
    await left.asks(questions.startingPoint.ask);
    await left.say('아직 없어요');
    await left.asks(questions.operatingSystem.ask);
    await left.say('윈도우 11');
    await left.asks(questions.uniqueIdentity.ask);
    await left.say('이전');
    await left.asks(questions.operatingSystem.ask);
    await left.say('리눅스요');
    await left.asks(questions.uniqueIdentity.ask);
    await left.say('아니요');
    await left.asks(questions.campusFiles.ask);

    await killAndStartBot();

    await left.say('아뇨');
    await left.asks(questions.advancedSetup.ask);
    await left.say('잘 모르겠어요');
    await left.asks(questions.campusServer.ask);
    await left.say('네');
    await left.asks(questions.largeDisk.ask);
    await left.say('아니오');
    await left.asks(questions.students.ask);
    await left.say('많이요');
    await left.asks(ko.faults.notANumber({ code: 'notANumber' }));
    await left.say('서른 명');
    await left.asks(questions.lastDay.ask);
    await left.say('6월 19일');
    await left.asks(questions.neededBy.ask);
    await left.say('다음 주 금요일');
    await left.asks(recommendation.recommended);

    const lines = [
      `${questions.className.short}: 데이터베이스 입문`,
      `${questions.operatingSystem.short}: Linux`,
      `${questions.students.short}: 30명`,
      `${questions.lastDay.short}: 2026년 6월 19일(금)`,
      `${questions.neededBy.short}: 2026년 3월 20일(금)`,
    ];
    for (const line of lines) expect(await left.cards.getByText(line, { exact: true }).count()).toBeGreaterThan(0);
    const card = await left.lastCard.innerText();
    expect(card).toContain(approaches.templateVm.name);
    expect(card).toContain(recommendation.assumptions(questions.advancedSetup.short));
    expect(await left.cardsWith(recommendation.recommended)).toBe(1);
    // Only the last card can still be pressed: its questions are answered above it.
    for (const question of Object.values(questions)) expect(await left.cardsWith(question.ask)).toBe(0);
    expect(await left.root.getByTestId('new-marker').count()).toBeGreaterThan(0);
  });

  test('a press whose answer is lost is said to have failed, and its second delivery changes nothing more', async () => {
    const { questions, buttons } = en;
    await open('en-US');
    await left.choose('emma');
    await left.install();
    await left.press('English');
    await left.asks(en.greeting.title);
    await left.press(buttons.start);
    await left.asks(questions.className.ask);
    await page.getByTestId('faults-menu').locator('summary').click();
    await page.getByTestId('lose-answers').check();
    await page.keyboard.press('Escape');
    await left.press(answersNotSure());
    await left.root.getByText('Unable to reach app. Please try again.').waitFor();
    await left.asks(questions.startingPoint.ask);
    // Longer than until the second delivery.
    await page.waitForTimeout(4_000);
    await left.asks(questions.startingPoint.ask);
    expect(await left.cards.count()).toBe(2);
  });

  test('on a phone one chat is shown at a time, nothing is cut off, and the keyboard is enough', async () => {
    await open('ko-KR', 390);
    const right = new ChatPane(page, 'right');
    expect(await right.root.isVisible()).toBe(false);
    await left.root.getByTestId('install').focus();
    await page.keyboard.press('Enter');
    await left.asks(ko.greeting.title);
    await left.lastCard.getByRole('button', { name: ko.buttons.start, exact: true }).focus();
    await page.keyboard.press('Enter');
    await left.asks(ko.questions.className.ask);
    await left.lastCard.getByRole('textbox').focus();
    await page.keyboard.type('네트워크');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await left.asks(ko.questions.startingPoint.ask);
    // The keyboard is still in the card that took the place of the pressed one: first the card itself, then its choices.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await left.asks(ko.questions.operatingSystem.ask);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(
      await page.evaluate(
        '[...document.querySelectorAll(".card, .messages")].every((box) => box.scrollWidth <= box.clientWidth)',
      ),
    ).toBe(true);
    expect(await page.evaluate(overlapsInToolbar)).toEqual([]);
    await page.getByTestId('tab-right').click();
    expect(await right.root.isVisible()).toBe(true);
    expect(await left.root.isVisible()).toBe(false);
  });

  test('the page speaks both languages, is light or dark, and shows what goes to and fro', async () => {
    await open('ko-KR');
    await page.getByTestId('language').click();
    await page.getByText('The app is not installed yet').first().waitFor();
    await page.getByTestId('theme').click();
    const dark = await page.evaluate('document.documentElement.dataset.theme');
    await page.getByTestId('theme').click();
    expect(new Set([dark, await page.evaluate('document.documentElement.dataset.theme')])).toEqual(
      new Set(['light', 'dark']),
    );
    await page.getByTestId('log-switch').click();
    await left.install();
    const entry = page.getByTestId('log').locator('li', { hasText: 'installationUpdate add' });
    await entry.locator('summary').click();
    await entry.getByText('"channelId": "msteams"').waitFor();
    const fonts = await page.evaluate(
      'document.fonts.check("16px \\"Noto Sans KR\\"", "한") && [...document.fonts].some((font) => font.status === "loaded")',
    );
    expect(fonts).toBe(true);
  });

  test('the clock moves and the app can be removed', async () => {
    await open('en-US');
    await left.install();
    await page.getByTestId('clock-menu').locator('summary').click();
    await page.getByTestId('move-day').click();
    await page.getByTestId('clock').getByText('Mar 10').waitFor();
    await left.root.getByTestId('uninstall').click();
    await left.root.getByText('The app was uninstalled, so no messages can be sent.').waitFor();
    expect(await left.root.getByTestId('compose').count()).toBe(0);
  });
});

/** Runs in the page: pairs of the toolbar's parts that lie on each other. */
const overlapsInToolbar = `
  const parts = [...document.querySelector('.toolbar').querySelectorAll('h1 span, .state, button, summary')];
  const boxes = parts.filter((part) => part.checkVisibility()).map((part) => ({ text: part.textContent, box: part.getBoundingClientRect() }));
  boxes.flatMap((a, index) => boxes.slice(index + 1)
    .filter((b) => a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom)
    .map((b) => a.text + ' / ' + b.text));
`;

function answersNotSure(): string {
  return en.answers.notSure;
}

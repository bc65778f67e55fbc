import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { catalogues } from '../../src/l10n/catalogues.ts';
import type { Catalogue } from '../../src/ports/catalogue.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { labIds } from '../../src/simulator/school/labs.ts';
import { galleryIds, planIds } from '../../src/simulator/school/plans.ts';
import { browserIsThere, openBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { ChatPane } from './support/chatPane.ts';
import { countPresses } from './support/pressCount.ts';

const { ko, en } = catalogues;

/** A Monday in the second week of a Korean term. */
const startAt = Date.parse('2026-03-09T09:00:00+09:00');

let browser: Browser;
let sandbox: Sandbox;
let watched: WatchedPage;
let page: Page;
let left: ChatPane;
let right: ChatPane;

(browserIsThere() ? describe : describe.skip)('a template save in the sandbox’s page', () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, startAt });
  });

  afterEach(async () => {
    const name = expect.getState().currentTestName ?? '';
    await page.screenshot({ path: `test-output/browser/${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png` });
    await watched.close();
    await sandbox.stop();
    expect(watched.faults).toEqual([]);
  });

  async function open(locale: string): Promise<void> {
    watched = await openPage(browser, sandbox.url, { locale, viewport: { width: 1280, height: 860 } });
    page = watched.page;
    // A save takes half a minute here, and the machine may be busy.
    page.setDefaultTimeout(60_000);
    left = new ChatPane(page, 'left');
    right = new ChatPane(page, 'right');
    await botIs('running');
  }

  async function botIs(state: string): Promise<void> {
    await page.locator(`[data-testid="bot-status"][data-state="${state}"]`).waitFor();
  }

  /** Answers everything from the greeting on, and goes on to the form of the save. */
  async function goToForm(text: Catalogue, className: string, lab: string): Promise<void> {
    const { questions, answers, buttons, save } = text;
    await left.press(buttons.start);
    await left.asks(questions.className.ask);
    await left.lastCard.getByRole('textbox').fill(className);
    await left.press(buttons.next);
    await left.asks(questions.startingPoint.ask);
    await left.pick(answers.startingPoint.labTemplate);
    await left.press(buttons.next);
    await left.asks(questions.lab.ask);
    await left.lastCard.getByRole('button', { name: save.labs.choose, exact: true }).waitFor();
    await left.say(lab);
    for (const id of ['uniqueIdentity', 'advancedSetup', 'campusServer'] as const) {
      await left.asks(questions[id].ask);
      await left.press(answers.yesNo.no);
    }
    await left.asks(questions.lastDay.ask);
    await left.lastCard.locator('input[type="date"]').fill('2026-06-19');
    await left.press(buttons.next);
    await left.press(buttons.acceptSave);
    await left.asks(save.titles.preparingForm);
  }

  async function tickAndSave({ save }: Catalogue): Promise<void> {
    await left.lastCard.getByRole('checkbox').click();
    await left.press(save.buttons.save);
    await left.asks(save.titles.saving);
  }

  function acceptedSaves(): number {
    return sandbox.azure.operations().filter(({ kind }) => kind === 'saveImage').length;
  }

  function imageState(planId: string, imageName: string): string | undefined {
    return sandbox.azure.look().labPlans.get(planId)?.imageStates[imageName];
  }

  async function azureHasAccepted(): Promise<void> {
    const end = Date.now() + 60_000;
    while (acceptedSaves() === 0) {
      if (Date.now() > end) throw new Error('Azure was never asked to save.');
      await page.waitForTimeout(50);
    }
  }

  /** Asserts that the lowest card of a chat says this to everybody, and not only to who pressed. */
  async function everybodySees(pane: ChatPane, title: string): Promise<void> {
    await pane.root.getByTestId('reload').click();
    await pane.asks(title);
    expect(await pane.cardsWith(title)).toBe(1);
  }

  test('in English: at most 12 presses from the greeting to the usable image, the bot killed while Azure saves', async () => {
    const imageName = 'cyber-range-101-2026-03';
    await open('en-US');
    await left.choose('emma');
    await left.install();
    const presses = await countPresses(page);
    await left.press('English');
    await left.asks(en.greeting.title);
    await goToForm(en, 'Cyber security', 'Cyber range 101');
    expect(await left.lastCard.getByLabel(en.save.form.name).inputValue()).toBe(imageName);
    await tickAndSave(en);

    await azureHasAccepted();
    // The bot writes down what Azure answered; one killed before that is taken up only when its lease ends, after two minutes.
    await page.waitForTimeout(1_000);
    await page.getByTestId('bot-switch').click();
    await botIs('stopped');
    expect(imageState(planIds.security, imageName)).not.toBe('Enabled');
    await page.getByTestId('bot-switch').click();
    await botIs('running');

    await left.asks(en.save.titles.done);
    expect(await presses()).toBeLessThanOrEqual(12);
    expect(await left.lastCard.innerText()).toContain(imageName);
    await everybodySees(left, en.save.titles.done);
    expect(acceptedSaves()).toBe(1);
    expect(imageState(planIds.security, imageName)).toBe('Enabled');
    const azure = sandbox.azure.look();
    expect(azure.imageDefinitions.get(`${galleryIds.science}/images/${imageName}`)).toMatchObject({
      operatingSystemState: 'Specialized',
    });
    expect(azure.labs.get(labIds.cyber)?.template?.state).toBe('Stopped');
  });

  test('in Korean: one press of IT ends it, and both cards say so', async () => {
    const { titles, buttons, enable } = ko.save;
    const imageName = 'db-2026';
    await open('ko-KR');
    await right.choose('seoyeon');
    await right.install();
    await left.choose('minjun');
    await left.install();
    await goToForm(ko, '데이터베이스 개론', '데이터베이스 개론');
    expect(await left.lastCard.innerText()).toContain(ko.save.form.enabledByIt);
    await left.lastCard.getByLabel(ko.save.form.name).fill(imageName);
    await tickAndSave(ko);

    await left.asks(titles.waitingForEnable);
    expect(imageState(planIds.science, imageName)).not.toBe('Enabled');
    await right.asks(titles.enable);
    const asked = await right.lastCard.innerText();
    expect(asked).toContain('김민준');
    expect(asked).toContain(imageName);
    const presses = await countPresses(page);
    await right.press(buttons.enable);

    await left.asks(titles.done);
    await right.asks(titles.enabled);
    expect(await presses()).toBe(1);
    await everybodySees(left, titles.done);
    await everybodySees(right, titles.enabled);
    expect(await left.lastCard.innerText()).toContain('박서연');
    expect(await right.lastCard.innerText()).toContain('박서연');
    expect(await right.lastCard.getByRole('button', { name: buttons.enable, exact: true }).count()).toBe(0);
    expect(await right.lastCard.innerText()).not.toContain(enable.effect);
    expect(imageState(planIds.science, imageName)).toBe('Enabled');
    expect(acceptedSaves()).toBe(1);
  });
});

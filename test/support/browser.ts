import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Whether browser tests can run here. Where they must (`CI`), a missing browser is a failure and not a skip. */
export function browserIsThere(): boolean {
  if (existsSync(executablePath)) return true;
  const message = `There is no ${executablePath}: install it (Debian: apt-get install chromium) to run the browser tests.`;
  if (process.env['CI'] !== undefined) throw new Error(message);
  console.warn(message);
  return false;
}

/** Starts a headless Chromium that talks to nobody by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** What must not happen: errors and warnings on the console, uncaught errors, requests to other addresses. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens a page of its own (cookies and storage are shared with no other) and writes down what goes wrong in it. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`external: ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}

import { afterAll, afterEach, jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Person, TestServer } from '../harness.js';
import { launchChromium } from './chromium.js';

let browser: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();

/** One browser for all files of a worker; every page gets a context of its own, so two pages are two people. */
export function theBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/**
 * A page in a fresh context, with the person's session if one is given, on `path`. Errors of the page fail the test that looks at
 * `errorsOf(page)`. Contexts are closed after the file.
 */
export async function newPage(server: TestServer, person?: Person, path = '/', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await theBrowser()).newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
  contexts.add(context);
  context.setDefaultTimeout(30_000);
  if (person?.cookie !== undefined) {
    const [name = '', value = ''] = person.cookie.split('=');
    await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  const errors: string[] = [];
  problems.set(page, errors);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(server.url + path);
  return page;
}

const problems = new WeakMap<Page, string[]>();

/** What the page threw or wrote to its console as an error, so far. */
export function errorsOf(page: Page): readonly string[] {
  return problems.get(page) ?? [];
}

/** Call once at the top of a browser test file: closes contexts when a test or the file is over, and the browser with the worker. */
export function useBrowser({ each = false } = {}): void {
  // A person's walk through the screens is long where two cores carry servers, database and browser.
  jest.setTimeout(180_000);
  const close = async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
  };
  if (each) afterEach(close);
  afterAll(async () => {
    await close();
    await (await browser)?.close();
    browser = undefined;
  });
}

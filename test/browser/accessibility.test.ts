import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe, { type RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { placesOf } from './places.js';
import { inEnglish, states, whoMeets, type Places, type State } from './states.js';

useBrowser();

const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const narrowest = { width: 320, height: 640 };

const rules: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };
// What a theme changes are colors: everything else was found, or not, in the light.
const colors: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] };
// It counts what lies over a page as content outside of the page's landmarks.
const overRules: RunOptions = { ...rules, rules: { region: { enabled: false } } };

let server: TestServer;
let coordinator: Person;
let places: Places;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  coordinator = await server.as('coordinator@boston.example');
  places = await placesOf(server, coordinator);
});
afterAll(() => server?.stop());

/** Windows of one kind, one for each person and one for a stranger, with axe in every page they load. */
function windows(options: BrowserContextOptions): (state: State) => Promise<Page> {
  const open = new Map<string, Page>();
  return async (state) => {
    const who = whoMeets(state);
    let page = open.get(who);
    if (page === undefined) {
      page = await newPage(server, who ? await server.as(who) : undefined, '/', options);
      // The page's own policy would refuse it as a script of the page.
      await page.context().addInitScript({ content: axe.source });
      open.set(who, page);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    // A new document each time, also where only the part behind # differs.
    await page.goto('about:blank');
    await page.goto(server.url + state.path(places));
    await state.show(page, inEnglish, places);
    return page;
  };
}

/** axe's findings, each with the elements and why. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(async (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 240)} ${failureSummary}`));
}

describe.each([
  ['1440 px wide', desktop],
  ['390 px wide, and at 320 px the page does not scroll sideways', phone],
])('axe finds nothing, %s', (_width, options) => {
  const open = windows(options);
  it.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const page = await open(state);
    const light = await findings(page, state.over ? overRules : rules);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
    // A color that still changes is neither the one nor the other; what changes begins with the next frame.
    await page.waitForFunction(
      'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)))',
    );
    const dark = await findings(page, colors);
    expect({ light, dark }).toEqual({ light: [], dark: [] });
    if (options === desktop) return;
    await page.setViewportSize(narrowest);
    await page.waitForFunction(`innerWidth === ${narrowest.width}`);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    await page.setViewportSize(phone.viewport!);
    expect(wide).toBeLessThanOrEqual(narrowest.width);
  });
});

it('the menu of a card stays with its card when the window gets narrower, and never makes the page wider', async () => {
  const page = await windows(phone)(states.find(({ name }) => name === 'the menu of a card')!);
  // Looks at every frame, also at those before the menu has followed.
  await page.evaluate('(function look() { globalThis.tooWide ||= document.documentElement.scrollWidth > innerWidth; requestAnimationFrame(look); })()');
  await page.setViewportSize(narrowest);
  const apart = `(() => {
    const menu = document.querySelector('[role="menu"]').getBoundingClientRect();
    const button = document.querySelector('[aria-expanded="true"][aria-haspopup="menu"]:not([aria-hidden])').getBoundingClientRect();
    return innerWidth === ${narrowest.width} ? Math.abs(menu.right - button.right) : undefined;
  })()`;
  await page.waitForFunction(`${apart} < 10`, undefined, { timeout: 10_000 }).catch(async () => {
    throw new Error(`the menu is ${String(await page.evaluate(apart))} px away from its button`);
  });
  expect(await page.evaluate('globalThis.tooWide')).toBe(false);
});

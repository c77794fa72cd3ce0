import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startServer, type TestServer } from '../harness.js';
import { violations, windows } from './axe.js';
import { useBrowser } from './browser.js';
import { placesOf } from './places.js';
import { inEnglish, states, type Places, type State } from './states.js';

useBrowser();

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const narrowest = { width: 320, height: 640 };

let server: TestServer;
let places: Places;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  places = await placesOf(server, await server.as('coordinator@boston.example'));
});
afterAll(() => server?.stop());

const look = () => windows({ server, places, words: inEnglish, options: phone, enter: (address) => server.as(address) });

// The same at 1440 px stands in `spanish.test.ts`: a screen is the same in both languages but for its words.
describe('on a phone axe finds nothing, and at 320 px the page does not scroll sideways', () => {
  let open: ((state: State) => Promise<Page>) | undefined;
  it.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const page = await (open ??= look())(state);
    expect(await violations(page, state)).toEqual({ light: [], dark: [] });
    await page.setViewportSize(narrowest);
    await page.waitForFunction(`innerWidth === ${narrowest.width}`);
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    await page.setViewportSize(phone.viewport!);
    expect(wide).toBeLessThanOrEqual(narrowest.width);
  });
});

it('the menu of a card stays with its card when the window gets narrower, and never makes the page wider', async () => {
  const page = await look()(states.find(({ name }) => name === 'the menu of a card')!);
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

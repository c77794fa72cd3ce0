import axe, { type RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Person, TestServer } from '../harness.js';
import { newPage } from './browser.js';
import { whoMeets, type Places, type State, type Words } from './states.js';

const rules: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] };
// What a theme changes are colors: everything else was found, or not, in the light.
const colors: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] };
// It counts what lies over a page as content outside of the page's landmarks.
const overRules: RunOptions = { ...rules, rules: { region: { enabled: false } } };

interface Looking {
  readonly server: TestServer;
  readonly words: Words;
  readonly places: Places;
  /** The windows, all of one kind. */
  readonly options: BrowserContextOptions;
  /** Signs somebody in. */
  readonly enter: (address: string) => Promise<Person>;
}

/** Windows of one kind, one for each person and one for a stranger, with axe in every page they load; each call shows a state in the light. */
export function windows({ server, words, places, options, enter }: Looking): (state: State) => Promise<Page> {
  const open = new Map<string, Page>();
  return async (state) => {
    const who = whoMeets(state);
    let page = open.get(who);
    if (page === undefined) {
      page = await newPage(server, who ? await enter(who) : undefined, '/', options);
      // The page's own policy would refuse it as a script of the page.
      await page.context().addInitScript({ content: axe.source });
      open.set(who, page);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    const path = state.path(places);
    // A new document each time, also where only the part behind # differs.
    if (path.includes('#')) await page.goto('about:blank');
    await page.goto(server.url + path);
    await state.show(page, words, places);
    return page;
  };
}

/** axe's findings, each with the elements and why. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(async (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 240)} ${failureSummary}`));
}

/** What axe finds on a state that stands there in the light, and then in the dark. */
export async function violations(page: Page, state: State): Promise<{ light: string[]; dark: string[] }> {
  const light = await findings(page, state.over ? overRules : rules);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: 'attached' });
  // A color that still changes is neither the one nor the other; what changes begins with the next frame.
  await page.waitForFunction(
    'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))).then(() => document.getAnimations().every((one) => !(one instanceof CSSTransition)))',
  );
  return { light, dark: await findings(page, colors) };
}

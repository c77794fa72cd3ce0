import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { startServer, type TestServer } from '../harness.js';
import { makeWorld } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

const protocol = 'Send us your protocol for evening operations';
const offer = 'The chapter on evenings only, without the annex';

let server: TestServer;
let boston: Screen;
let denver: Screen;

/** The day so many days from now, as a date field takes it. */
function dayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const main = (screen: Screen) => screen.page.getByRole('main');
const sheet = (screen: Screen, name: string): Locator => screen.page.getByRole('region', { name, exact: true });
const row = (screen: Screen, sheetName: string, title: string): Locator => sheet(screen, sheetName).getByRole('article').filter({ hasText: title });
const answer = (screen: Screen, title: string): Locator => screen.page.getByRole('group', { name: `Your answer: ${title}` });

beforeAll(async () => {
  server = await startServer();
  await makeWorld(server.database);
  boston = new Screen(await newPage(server, await server.as('coordinator@boston.example'), '/today'));
  denver = new Screen(await newPage(server, await server.as('police@denver.example'), '/today'));
  for (const screen of [boston, denver]) await screen.live();
});
afterAll(() => server?.stop());

describe('an ask from one city to another', () => {
  it('reaches the other city’s page without loading it again', async () => {
    await boston.page.getByRole('link', { name: 'Action items' }).first().click();
    await boston.page.getByRole('button', { name: 'Action item or ask' }).click();
    const form = boston.page.getByRole('dialog', { name: 'Add an action item or an ask' });
    await form.getByLabel('What', { exact: true }).fill(protocol);
    await form.getByRole('combobox', { name: 'Organization', exact: true }).selectOption({ label: 'Another team’s organization…' });
    await form.getByRole('combobox', { name: 'Team of another place' }).selectOption({ label: 'Denver team' });
    await form.getByRole('combobox', { name: 'Organization', exact: true }).selectOption({ label: 'Denver Police Department' });
    await form.getByLabel('Due', { exact: true }).fill(dayIn(7));
    await form.getByText('Denver Police Department sees the ask and its checklist').waitFor();
    await form.getByRole('button', { name: 'Ask', exact: true }).click();
    await boston.page.getByRole('row').filter({ hasText: protocol }).getByText('Asked').waitFor();

    const asked = row(denver, 'Waiting for your answer', protocol);
    await asked.waitFor();
    expect(await asked.innerText()).toContain('Boston coordinator');
    await denver.page
      .getByRole('link', { name: /^Today\s*, 1 waiting$/ })
      .first()
      .waitFor();
  });

  it('is answered in its place with another date, and the offer is on the asker’s page', async () => {
    await boston.page.getByRole('link', { name: 'Today' }).first().click();
    await row(boston, 'Waiting for others', protocol).waitFor();
    await answer(denver, protocol).getByRole('button', { name: 'Other date' }).click();
    const form = denver.page.getByRole('form', { name: 'Other date' });
    // Whoever leaves it stands where they came from.
    await form.getByLabel('When you can').press('Escape');
    await answer(denver, protocol).locator('button:focus', { hasText: 'Other date' }).press('Enter');
    await form.getByLabel('When you can').fill(dayIn(21));
    await form.getByLabel('What you can do instead').fill(offer);
    await form.getByRole('button', { name: 'Send the offer' }).click();
    await row(denver, 'Waiting for your answer', protocol).waitFor({ state: 'detached' });

    const offered = row(boston, 'Offers to agree to', protocol);
    await offered.waitFor();
    expect(await offered.innerText()).toContain(offer);
    expect(await row(boston, 'Waiting for others', protocol).count()).toBe(0);
  });

  it('is agreed to, and both pages say so', async () => {
    await answer(boston, protocol).getByRole('button', { name: 'Agree', exact: true }).click();
    await row(boston, 'Offers to agree to', protocol).waitFor({ state: 'detached' });
    await row(boston, 'Waiting for others', protocol).getByText('Accepted').waitFor();

    await denver.page.getByRole('link', { name: 'Action items' }).first().click();
    await denver.page.getByRole('link', { name: protocol }).click();
    const drawer = denver.drawer(protocol);
    await drawer.getByText(offer).first().waitFor();
    await drawer.getByText('Accepted', { exact: true }).first().waitFor();
  });

  it('is worked on and done, and the asker sees each step', async () => {
    const state = denver.drawer(protocol).getByRole('region', { name: 'State' });
    await state.getByRole('button', { name: 'Start', exact: true }).click();
    await row(boston, 'Waiting for others', protocol).getByText('In progress').waitFor();
    await state.getByRole('button', { name: 'Done', exact: true }).click();
    const form = denver.page.getByRole('form', { name: 'Done' });
    await form.getByLabel('What came of it').fill('Sent by letter on the same day.');
    await form.getByRole('button', { name: 'Done', exact: true }).click();
    await row(boston, 'Waiting for others', protocol).waitFor({ state: 'detached' });
    await denver.drawer(protocol).getByRole('button', { name: 'Close' }).click();
    await denver.drawer(protocol).waitFor({ state: 'detached' });
  });

  it('leaves nothing but a line at the asked city when it is withdrawn', async () => {
    await boston.page.getByRole('link', { name: 'Action items' }).first().click();
    const line = boston.page.getByRole('textbox', { name: 'Add an action item or an ask' });
    await line.fill('Tell us which forms you use @Denver Police in two weeks');
    await boston.page.getByText('Denver team').waitFor();
    await line.press('Enter');
    await denver.page.getByRole('link', { name: 'Today' }).first().click();
    await row(denver, 'Waiting for your answer', 'Tell us which forms you use').waitFor();
    await boston.page.getByRole('link', { name: 'Today' }).first().click();
    await boston.page.getByRole('button', { name: /^Withdraw\s*: Tell us which forms you use$/ }).click();
    const note = sheet(denver, 'Withdrawn asks').getByRole('article');
    await note.getByText("Boston Mayor's Office withdrew an ask").waitFor();
    expect(await main(denver).innerText()).not.toContain('Tell us which forms');
    await note.getByRole('button', { name: 'Dismiss' }).click();
    await note.waitFor({ state: 'detached' });
    for (const screen of [boston, denver]) expect(errorsOf(screen.page)).toEqual([]);
  });
});

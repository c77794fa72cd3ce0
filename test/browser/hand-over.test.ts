import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../harness.js';
import { does, inDays } from '../task-acts.js';
import { makeWorld, type World } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
let world: World;
let coordinator: Screen;
let police: Screen;
let detective: Screen;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const leaving = await server.as('detective@boston.example');
  for (const title of ['Review the list', 'Call the hotels']) await does(leaving, 'addTask', { teamId: world.boston.team, title, dueOn: inDays(5) });
  coordinator = new Screen(await newPage(server, await server.as('coordinator@boston.example'), `/team/${world.boston.team}`));
  police = new Screen(await newPage(server, await server.as('police@boston.example'), '/today'));
  detective = new Screen(await newPage(server, leaving, '/today'));
  for (const screen of [coordinator, police, detective]) await screen.live();
});
afterAll(() => server?.stop());

describe('a seat that is handed over', () => {
  it('begins in the seat’s menu, with the last day and who takes over', async () => {
    const { page } = coordinator;
    await page.getByRole('button', { name: 'Actions for Boston detective' }).click();
    await page.getByRole('menuitem', { name: 'Hand over…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hand over the seat of Boston detective' });
    await dialog.getByLabel('Last day').fill(inDays(7));
    await dialog.getByLabel(/^Who takes over/).selectOption({ label: 'Boston police' });
    await dialog.getByRole('button', { name: 'Begin the hand-over' }).click();
    await page.getByRole('heading', { name: 'Hand-over: Boston detective', level: 1 }).waitFor();
    await page.getByText('0 of 2 taken over').waitFor();
    // Who coordinates looks on; the answers are for who takes over.
    expect(await page.getByRole('button', { name: 'I take it' }).count()).toBe(0);
  });

  it('stands on Today of who leaves, who writes what nobody wrote down', async () => {
    const { page } = detective;
    await page.getByRole('link', { name: 'Boston detective to Boston police' }).click();
    const sheet = page.getByRole('region', { name: 'What nobody wrote down' });
    await sheet.getByRole('button', { name: 'Write' }).click();
    await sheet.getByRole('textbox').fill('Call Ann first; she knows the hotels.');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await coordinator.page.getByText('Call Ann first; she knows the hotels.').waitFor();
  });

  it('goes over item by item, each in its place, and live on every screen', async () => {
    const { page } = police;
    await page.getByRole('link', { name: 'Boston detective to Boston police' }).click();
    await page.getByRole('group', { name: 'Your answer: Review the list' }).getByRole('button', { name: 'I take it' }).click();
    await page.getByText('Taken over by Boston police').waitFor();
    await coordinator.page.getByText('1 of 2 taken over').waitFor();
    await page.getByRole('group', { name: 'Your answer: Call the hotels' }).getByRole('button', { name: 'Not me' }).click();
    const form = page.getByRole('form', { name: 'Decline' });
    await form.getByLabel(/^Why not/).fill('No time before June');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await coordinator.page.getByText('Declined by Boston police: No time before June').waitFor();
    await page.getByText('1 of 2 taken over · 1 declined').waitFor();
  });

  it('is closed when nothing waits, and what was declined is left to the coordinator when they are gone', async () => {
    await police.page.getByRole('button', { name: 'Everything is handed over' }).click();
    await coordinator.page.getByText('Handed over', { exact: true }).waitFor();
    await (
      await server.as('coordinator@boston.example')
    ).do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', {
      id: world.boston.seats.detective,
    });
    await detective.page.getByRole('heading', { name: 'This hand-over is not here, or not shared with you' }).waitFor();
    await coordinator.page.getByRole('link', { name: 'Today' }).first().click();
    const sheet = coordinator.page.getByRole('region', { name: 'Nobody looks after these' });
    const row = sheet.getByRole('article').filter({ hasText: 'Call the hotels' });
    await row.getByRole('button', { name: /^Hand to/ }).click();
    await row.getByRole('combobox', { name: 'Who takes it' }).selectOption({ label: 'Boston police' });
    await row.getByRole('button', { name: 'Hand it over' }).click();
    await sheet.waitFor({ state: 'detached' });
    await police.page.getByRole('link', { name: 'Today' }).first().click();
    await police.page.getByRole('link', { name: 'Call the hotels' }).waitFor();
  });

  it('leaves no fault in any of the three browsers', () => {
    for (const { page } of [coordinator, police, detective]) expect(errorsOf(page)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { perform } from '../board-acts.js';
import { dayIn, promises } from '../commitment-acts.js';
import { addTactics, createBoard } from '../doings.js';
import { startServer, type Json, type Person, type TestServer } from '../harness.js';
import { does } from '../task-acts.js';
import { makeWorld, type World } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { hold, Screen } from './screen.js';

useBrowser();

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let today: Screen;

const day = (days: number) => dayIn('UTC', days);
const sheet = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const titles = (rows: Locator): Promise<string[]> => rows.getByRole('heading', { level: 3 }).allInnerTexts();
const waiting = (page: Page): Locator => sheet(page, 'Waiting for others');
const askPolice = (title: string, dueOn: string): Promise<Json> =>
  does(coordinator, 'addTask', { teamId: world.boston.team, organizationId: world.boston.organizations.police, title, dueOn });

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police] = [await server.as('coordinator@boston.example'), await server.as('police@boston.example')];
  const teamId = world.boston.team;
  const { mayor } = world.boston.organizations;
  for (const days of [5, 1, 4, 2, 3]) await askPolice(`In ${days} days`, day(days));
  await does(police, 'addTask', { teamId, organizationId: mayor, title: 'Open the hall on Sunday' });
  const flyers = await does(police, 'addTask', { teamId, title: 'Print the flyers' });
  const blocked = { id: flyers.id, blockerType: 'waiting_other_organization', waitingFor: 'The mayor’s letter', waitingForOrganizationId: mayor };
  await does(police, 'blockTask', blocked);
  await does(coordinator, 'addTask', { teamId, title: 'Call the hotels', dueOn: day(1) });
  const pattern = { rule: 'FREQ=DAILY', startsOn: day(0), timeZone: 'UTC' };
  await promises(coordinator, 'addCommitment', { teamId, title: 'One walk a day', pattern });
  today = new Screen(await newPage(server, coordinator, '/today'));
  await today.live();
});
afterAll(() => server?.stop());

describe('Today', () => {
  it.each(['Reminded', 'NextMeetings', 'Agreements'])('comes in one piece: no sheet stands there while %s is unanswered', async (late) => {
    const page = await newPage(server, coordinator, '/account');
    const letGo = await hold(page, late);
    await page.goto(`${server.url}/today`);
    await page
      .getByRole('link', { name: /^Today\s*, 1 waiting$/ })
      .first()
      .waitFor();
    expect(await page.getByRole('main').getByRole('region').count()).toBe(0);
    letGo();
    await waiting(page).waitFor();
    expect(errorsOf(page)).toEqual([]);
  });

  it('shows what is known while the answers are slow, and when the server can’t be reached', async () => {
    const page = await newPage(server, coordinator, '/action-items');
    await page.getByRole('row').filter({ hasText: 'In 1 days' }).waitFor();
    const letGo = await hold(page, 'Today', 'Reminded', 'NextMeetings', 'Agreements');
    const go = (name: string) => page.getByRole('link', { name }).first().click();
    await go('Today');
    await waiting(page).waitFor();
    letGo();
    await sheet(page, 'My commitments').waitFor();
    await go('Action items');
    await page.context().setOffline(true);
    await go('Today');
    await waiting(page).waitFor();
    await page.context().setOffline(false);
  });

  it('shows the first three that I wait for, the most overdue first, and all on a press', async () => {
    const { page } = today;
    await waiting(page).waitFor();
    expect(await titles(waiting(page))).toEqual(['In 1 days', 'In 2 days', 'In 3 days']);
    const all = page.getByRole('button', { name: /^Show all 5\s*: Waiting for others$/ });
    expect(await all.getAttribute('aria-expanded')).toBe('false');
    await all.press('Enter');
    expect(await titles(waiting(page))).toHaveLength(5);
    const fewer = page.getByRole('button', { name: /^Show fewer\s*: Waiting for others$/ });
    expect(await fewer.getAttribute('aria-expanded')).toBe('true');
    await fewer.press('Enter');
    expect(await titles(waiting(page))).toHaveLength(3);
  });

  it('leaves a row where it was shown when another comes before it', async () => {
    await askPolice('Before all others', day(0));
    await waiting(today.page).getByRole('link', { name: 'Before all others' }).waitFor();
    expect(await titles(waiting(today.page))).toEqual(['Before all others', 'In 1 days', 'In 2 days', 'In 3 days']);
  });

  it('keeps what somebody writes while the page is asked again', async () => {
    const { page } = today;
    const due = sheet(page, 'Due and overdue');
    await due.getByRole('checkbox', { name: 'Done: Call the hotels' }).click();
    const word = due.getByRole('textbox').first();
    await word.fill('Eleven said yes');
    const again = today.answer('Today');
    await coordinator.do('mutation End($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.boston.seats.advocate });
    await again;
    await askPolice('After that', day(0));
    await waiting(page).getByRole('link', { name: 'After that' }).waitFor();
    expect(await word.inputValue()).toBe('Eleven said yes');
  });

  it('says for what a blocked item waits', async () => {
    const row = sheet(today.page, 'Waiting for my organization').getByRole('article').filter({ hasText: 'Print the flyers' });
    await row.getByText('Waiting for: The mayor’s letter').waitFor();
    await row.getByText(/^Blocked: /).waitFor();
  });

  it('shows a promise once, with its dates in order, each to be marked', async () => {
    const promise = sheet(today.page, 'My commitments').getByRole('article');
    expect(await titles(sheet(today.page, 'My commitments'))).toEqual(['One walk a day']);
    const dates = promise.getByRole('listitem');
    expect(await dates.count()).toBe(2);
    await promise.getByRole('button', { name: /^Show all 8\s*: One walk a day$/ }).click();
    expect(await dates.count()).toBe(8);
    await dates
      .nth(1)
      .getByRole('button', { name: /^Missed: / })
      .click();
    const form = dates.nth(1).getByRole('form', { name: 'Missed' });
    await form.getByRole('textbox').fill('Snow');
    await dates
      .nth(0)
      .getByRole('button', { name: /^Kept: / })
      .click();
    await dates.nth(0).getByRole('button', { name: 'Kept' }).click();
    await promise.getByText(/ due$/).nth(7).waitFor({ state: 'detached' });
    // The words about the other date are still there.
    await dates.nth(0).getByRole('form', { name: 'Missed' }).getByRole('button', { name: 'Missed' }).click();
    await promise.getByText(/ due$/).nth(6).waitFor({ state: 'detached' });
    expect(await dates.count()).toBe(6);
  });

  it('asks no guest for an answer, whatever their organization is asked', async () => {
    const { team: teamId, organizations } = world.boston;
    const board = (await coordinator.do<Json>(createBoard, { input: { teamId, title: 'Board' } })).createBoard.id;
    const input = { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'Posters' }] };
    const [tactic] = (await coordinator.do<Json>(addTactics, { input })).addTactics;
    await perform(coordinator, 'proposePartner', { tacticId: tactic.id, organizationId: organizations.survivors });
    const today = async (who: string) => {
      const page = await newPage(server, await server.as(`${who}@boston.example`), `/boards/${board}`);
      await page.getByRole('link', { name: 'Posters', exact: true }).waitFor();
      await page
        .getByRole('link', { name: /^Today/ })
        .first()
        .click();
      return page;
    };
    const asked = sheet(await today('survivor-leader'), 'Waiting for your answer').getByRole('article');
    await asked.filter({ hasText: 'Be a partner in “Posters”' }).waitFor();
    await (await today('guest')).getByText('Nobody waits for an answer from you.').waitFor();
  });

  it('leaves no fault in the browser', () => {
    expect(errorsOf(today.page)).toEqual([]);
  });
});

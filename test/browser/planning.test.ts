import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { promises } from '../commitment-acts.js';
import { startServer, type Json, type Person, type TestServer } from '../harness.js';
import { meetingOf, meets } from '../meeting-acts.js';
import { does } from '../task-acts.js';
import { makeWorld, type World } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
let world: World;
let police: Person;
let screen: Screen;
let item: Json;

/** A day of the week that begins this coming Sunday: neither past nor on another page of the calendar. */
function dayOfNextWeek(weekday: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7 - now.getDay() + weekday);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const cell = (day: string): Locator => screen.page.getByRole('cell').filter({ has: screen.page.locator(`time[datetime="${day}"]`) });
const dueOn = async (): Promise<string> => (await police.see<Json>('query T($id: ID!) { task(id: $id) { dueOn } }', { id: item.id })).task.dueOn;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  police = await server.as('police@boston.example');
  item = await does(police, 'addTask', { teamId: world.boston.team, title: 'Count the signs', dueOn: dayOfNextWeek(1) });
  screen = new Screen(await newPage(server, police, `/action-items?view=week&on=${dayOfNextWeek(1)}`));
  await screen.live();
});
afterAll(() => server?.stop());

describe('the calendar of action items', () => {
  it('shows an item on its day, and moves it by keys, by menu and by mouse', async () => {
    const link = screen.page.getByRole('link', { name: /^Count the signs/ });
    await cell(dayOfNextWeek(1))
      .getByRole('link', { name: /^Count the signs/ })
      .waitFor();
    const byKey = screen.answer('MoveDueTask');
    await link.focus();
    await screen.page.keyboard.press('Alt+ArrowRight');
    await byKey;
    await cell(dayOfNextWeek(2))
      .getByRole('link', { name: /^Count the signs/ })
      .waitFor();
    expect(await dueOn()).toBe(dayOfNextWeek(2));
    const byMenu = screen.answer('MoveDueTask');
    await screen.page.getByRole('button', { name: 'Move “Count the signs” to another day' }).click();
    await screen.page.getByRole('menuitem', { name: 'A day later' }).click();
    await byMenu;
    expect(await dueOn()).toBe(dayOfNextWeek(3));
    const byMouse = screen.answer('MoveDueTask');
    await link.dragTo(cell(dayOfNextWeek(5)));
    await byMouse;
    await cell(dayOfNextWeek(5))
      .getByRole('link', { name: /^Count the signs/ })
      .waitFor();
    expect(await dueOn()).toBe(dayOfNextWeek(5));
  });
});

/** So many days from today, by the clock of this machine as by the browser's. */
function dayFromNow(days: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

describe('the agenda', () => {
  const entry = (title: string) => screen.page.getByRole('main').getByRole('link', { name: new RegExp(`^${title}`) });

  it('goes on from today over the ends of months, counts what it lists, and shows more when asked', async () => {
    const detective = await server.as('detective@boston.example');
    const [soon, far] = [dayFromNow(40), dayFromNow(50)];
    const teamId = world.boston.team;
    await does(detective, 'addTask', { teamId, title: 'Walk the route once', dueOn: soon });
    await does(detective, 'addTask', { teamId, title: 'Walk the route again', dueOn: far });
    await screen.open('/action-items?view=agenda&hide=commitments&hide=meetings&text=route');
    await entry('Walk the route once').waitFor();
    await screen.page.getByText('1 item', { exact: true }).waitFor();
    expect(await entry('Walk the route again').count()).toBe(0);
    await screen.page.getByText('1 item is due later.').waitFor();
    await screen.page.getByRole('button', { name: 'Show six more weeks' }).click();
    await entry('Walk the route again').waitFor();
    await screen.page.getByText('2 items', { exact: true }).waitFor();
    await screen.page.getByRole('button', { name: 'Later', exact: true }).click();
    await entry('Walk the route once').waitFor({ state: 'detached' });
    await entry('Walk the route again').waitFor();
    await screen.page.getByRole('button', { name: 'Today', exact: true }).click();
    await entry('Walk the route once').waitFor();
  });
});

describe('what is mine', () => {
  it('leaves of the promises those that I own or my organization made, here and in the calendar', async () => {
    const services = await server.as('services@boston.example');
    const pattern = { rule: 'FREQ=WEEKLY', startsOn: dayOfNextWeek(1), timeZone: 'UTC' };
    const detective = await server.as('detective@boston.example');
    await promises(services, 'addCommitment', { teamId: world.boston.team, title: 'One open evening a week', pattern });
    await promises(detective, 'addCommitment', { teamId: world.boston.team, title: 'One count a week', pattern });
    await screen.open('/action-items');
    const sheet = screen.page.getByRole('region', { name: 'Commitments' });
    await sheet.getByRole('heading', { name: 'One open evening a week' }).waitFor();
    await screen.page.getByRole('group', { name: 'Whose' }).getByRole('button', { name: 'Mine' }).click();
    await sheet.getByRole('heading', { name: 'One open evening a week' }).waitFor({ state: 'detached' });
    await sheet.getByRole('heading', { name: 'One count a week' }).waitFor();
    await screen.open('/action-items?view=agenda&mine=1&hide=items');
    const list = screen.page.getByRole('main').getByRole('listitem');
    await list
      .getByRole('link', { name: /^One count a week/ })
      .first()
      .waitFor();
    expect(await list.getByRole('link', { name: /^One open evening/ }).count()).toBe(0);
    await screen.open('/action-items?mine=1&text=nothing+of+this+kind');
    await sheet.getByText('Nothing fits this filter.').waitFor();
  });
});

describe('what else stands in the calendar', () => {
  it('is a meeting at its time and the date of a promise, each leading to its page and left out by its switch', async () => {
    const day = dayOfNextWeek(2);
    const teamId = world.boston.team;
    const times = { startsAt: `${day}T18:00:00Z`, endsAt: `${day}T19:00:00Z`, timeZone: 'UTC' };
    await meets(police, 'addMeeting', meetingOf(teamId, { title: 'Look at the signs', ...times }));
    const pattern = { rule: 'FREQ=WEEKLY', startsOn: day, timeZone: 'UTC' };
    await promises(police, 'addCommitment', { teamId, title: 'One walk a week', pattern });
    await screen.open(`/action-items?view=month&on=${day.slice(0, 7)}`);
    const meeting = cell(day).getByRole('link', { name: /^6:00 PM.* Look at the signs Meeting · Planned$/ });
    const date = cell(day).getByRole('link', { name: /^One walk a week Commitment · .* · due$/ });
    await meeting.click();
    await screen.page.getByRole('heading', { name: 'Look at the signs', level: 1 }).waitFor();
    await screen.page.goBack();
    await date.click();
    await screen.page.getByRole('heading', { name: 'One walk a week', level: 1 }).waitFor();
    await screen.page.goBack();
    await date.waitFor();
    const kinds = screen.page.getByRole('group', { name: 'What is shown' });
    await kinds.getByRole('button', { name: 'Meetings' }).click();
    await meeting.waitFor({ state: 'detached' });
    await kinds.getByRole('button', { name: 'Commitments' }).click();
    await date.waitFor({ state: 'detached' });
    expect(new URL(screen.page.url()).searchParams.getAll('hide')).toEqual(['meetings', 'commitments']);
  });
});

describe('a saved view', () => {
  it('is kept under a name, opens the page, and is put away', async () => {
    await screen.open('/action-items?mine=1&group=person');
    await screen.page.getByRole('button', { name: 'Save this view' }).click();
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('My week');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    const bar = screen.page.getByRole('navigation', { name: 'Saved views' });
    await bar.getByRole('button', { name: 'My week', pressed: true }).waitFor();
    await bar.getByRole('button', { name: 'More for the view “My week”' }).click();
    await screen.page.getByRole('menuitem', { name: 'Open the page with it' }).click();
    await bar.getByRole('button', { name: 'My week (the page opens with it)' }).waitFor();
    await screen.open('/action-items');
    await screen.page.waitForURL(/mine=1/);
    await bar.getByRole('button', { name: /^More for the view/ }).click();
    await screen.page.getByRole('menuitem', { name: 'Delete' }).click();
    await bar.getByRole('button', { name: /^My week/ }).waitFor({ state: 'detached' });
    expect(errorsOf(screen.page)).toEqual([]);
  });
});

describe('the page of an organization', () => {
  it('is one press away from an item', async () => {
    await screen.open(`/action-items/${item.id}`);
    await screen.page.getByRole('dialog').getByRole('link', { name: 'Boston Police Department' }).click();
    await screen.page.getByRole('heading', { name: 'Boston Police Department', level: 1 }).waitFor();
    await screen.page.getByRole('region', { name: 'Promised' }).getByRole('link', { name: 'Count the signs' }).waitFor();
    await screen.page.getByRole('region', { name: 'Kept in time' }).waitFor();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { meetingOf, meets, seeMeeting } from '../meeting-acts.js';
import { makeWorld, type World } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
let world: World;
let coordinator: Person;
let meeting: string;
let maya: Screen;
let luis: Screen;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  meeting = (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team))).id;
  const open = async (who: string) => new Screen(await newPage(server, await server.as(`${who}@boston.example`), `/meetings/${meeting}`));
  [maya, luis] = [await open('coordinator'), await open('police')];
  for (const screen of [maya, luis]) await screen.live();
});
afterAll(() => server?.stop());

const choices = (screen: Screen, name: string): Locator => screen.page.getByRole('radiogroup', { name: `Attendance of ${name}` });
const seat = (screen: Screen, name: string): Locator => screen.page.getByRole('region', { name: 'Attendance' }).getByRole('listitem').filter({ hasText: name });

describe('the attendance at a meeting', () => {
  it('says each choice in words before one is made, and is marked and cleared by keyboard alone, on every screen', async () => {
    const prosecutor = choices(maya, 'Boston prosecutor');
    expect((await prosecutor.innerText()).split(/\s+/)).toEqual(['Present', 'Excused', 'Absent']);
    expect(await prosecutor.getByRole('radio', { checked: true }).count()).toBe(0);

    await prosecutor.getByRole('radio', { name: 'Present' }).focus();
    await maya.page.keyboard.press('Space');
    await seat(luis, 'Boston prosecutor').getByText('Present', { exact: true }).waitFor();
    await maya.page.keyboard.press('ArrowRight');
    await seat(luis, 'Boston prosecutor').getByText('Excused', { exact: true }).waitFor();
    expect(await prosecutor.getByRole('radio', { name: 'Excused' }).isChecked()).toBe(true);

    await maya.page.keyboard.press('Shift+Tab');
    await maya.page.keyboard.press('Enter');
    await seat(luis, 'Boston prosecutor').getByText('–', { exact: true }).waitFor();
    expect(await prosecutor.getByRole('radio', { checked: true }).count()).toBe(0);
    expect((await seeMeeting(coordinator, meeting)).attendance.filter((one: { archivedAt: string | null }) => !one.archivedAt)).toEqual([]);
  });

  it('is for each person to say of their own seat alone, unless they run the meeting', async () => {
    expect(await luis.page.getByRole('radiogroup').count()).toBe(1);
    await choices(luis, 'Boston police').getByText('Absent').click();
    await choices(maya, 'Boston police').getByRole('radio', { name: 'Absent', checked: true }).waitFor({ state: 'attached' });
    for (const screen of [maya, luis]) expect(errorsOf(screen.page)).toEqual([]);
  });
});

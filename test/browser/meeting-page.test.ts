import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { inHours, meetingOf, meets, seeMeeting } from '../meeting-acts.js';
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
  const open = async (who: string) => new Screen(await newPage(server, await server.as(`${who}@boston.example`), `/meetings/${meeting}?part=people`));
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

describe('the page of a meeting', () => {
  const minutes = (screen: Screen): Locator => screen.page.getByRole('textbox', { name: 'Minutes of the meeting' });

  it('has the minutes on the screen beside an agenda of any length, wherever that is scrolled to', async () => {
    for (let number = 1; number <= 12; number++) await meets(coordinator, 'addAgendaItem', { meetingId: meeting, title: `Point ${number}` });
    await maya.page.getByRole('tab', { name: /^Agenda/ }).click();
    await maya.page.getByText('Point 12', { exact: true }).scrollIntoViewIfNeeded();
    for (const shown of [maya.page.getByText('Point 12', { exact: true }), minutes(maya), maya.page.getByRole('tab', { name: /^People/ })]) {
      const box = (await shown.boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y).toBeLessThan(900);
    }
  });

  it('opens on a phone where people write once the meeting has begun, and every other part is one key away', async () => {
    const begun = (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team, { startsAt: inHours(-1), endsAt: inHours(1) }))).id;
    const phone = new Screen(
      await newPage(server, coordinator, `/meetings/${begun}`, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }),
    );
    await minutes(phone).waitFor();
    const tab = (name: RegExp) => phone.page.getByRole('tab', { name });
    await tab(/^Minutes/).focus();
    await phone.page.keyboard.press('End');
    await phone.page.getByRole('heading', { name: 'Attendance' }).waitFor();
    await phone.page.keyboard.press('Home');
    await phone.page.getByRole('heading', { name: 'Agenda' }).waitFor();
    expect(await minutes(phone).isVisible()).toBe(false);

    await phone.open(`/meetings/${meeting}`);
    await tab(/^Agenda/)
      .and(phone.page.getByRole('tab', { selected: true }))
      .waitFor();
    expect(errorsOf(phone.page)).toEqual([]);
  });
});

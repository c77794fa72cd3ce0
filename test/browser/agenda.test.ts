import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { meetingOf, meets } from '../meeting-acts.js';
import { makeWorld } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
let coordinator: Person;
let meeting: string;
let maya: Screen;
let luis: Screen;

beforeAll(async () => {
  server = await startServer();
  const world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  meeting = (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team))).id;
  for (const title of ['Beds', 'Patrols', 'Report']) await meets(coordinator, 'addAgendaItem', { meetingId: meeting, title });
  const open = async (who: string) => new Screen(await newPage(server, await server.as(`${who}@boston.example`), `/meetings/${meeting}`));
  [maya, luis] = [await open('coordinator'), await open('police')];
  for (const screen of [maya, luis]) await screen.live();
});
afterAll(() => server?.stop());

interface Spot {
  x: number;
  y: number;
}

/** The points as they stand on a screen, from the first to the last. */
const points = (screen: Screen): Locator => screen.page.getByRole('region', { name: 'Agenda' }).getByRole('listitem');

/** Waits until the points stand in this order on every screen. */
async function stand(...titles: string[]): Promise<void> {
  for (const screen of [maya, luis])
    for (const [at, title] of titles.entries())
      await points(screen)
        .nth(at)
        .filter({ hasText: title })
        .waitFor()
        .catch(async () => {
          throw new Error(`${titles.join()} should stand there, not ${JSON.stringify(await points(screen).allInnerTexts())}`);
        });
}

/** The middle of the grip of a point, and a place beyond the middle of another. */
async function way(title: string, to: string): Promise<{ grip: Spot; target: Spot }> {
  const point = points(maya).filter({ hasText: title });
  await point.scrollIntoViewIfNeeded();
  const grip = (await point.locator('[data-grip]').boundingBox())!;
  const target = (await points(maya).filter({ hasText: to }).boundingBox())!;
  const x = grip.x + grip.width / 2;
  const down = target.y > grip.y;
  return { grip: { x, y: grip.y + grip.height / 2 }, target: { x, y: target.y + target.height * (down ? 0.8 : 0.2) } };
}
describe('the points of an agenda', () => {
  it('are carried to another place by their grip, with a mouse and with a finger, on every screen', async () => {
    await stand('Beds', 'Patrols', 'Report');

    const { mouse } = maya.page;
    const carry = async (title: string, to: string) => {
      const { grip, target } = await way(title, to);
      await mouse.move(grip.x, grip.y);
      await mouse.down();
      await mouse.move(target.x, target.y, { steps: 5 });
    };
    await carry('Beds', 'Report');
    await maya.page.keyboard.press('Escape');
    await mouse.up();
    await carry('Report', 'Beds');
    await mouse.up();
    await stand('Report', 'Beds', 'Patrols');

    const finger = await maya.context.newCDPSession(maya.page);
    const { grip, target } = await way('Report', 'Patrols');
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [grip] });
    for (const y of [(grip.y + target.y) / 2, target.y]) await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: grip.x, y }] });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await stand('Beds', 'Patrols', 'Report');
    for (const screen of [maya, luis]) expect(errorsOf(screen.page)).toEqual([]);
    // Who doesn't run the meeting has nothing to take hold of.
    expect(await points(luis).locator('[data-grip]').count()).toBe(0);
  });
});

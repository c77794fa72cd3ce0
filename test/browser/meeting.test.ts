import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { meetingOf, meets } from '../meeting-acts.js';
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
let elena: Screen;

const text = (screen: Screen): Locator => screen.page.getByRole('textbox', { name: 'Minutes of the meeting' });
const standing = (screen: Screen, words: string | RegExp): Locator => screen.page.getByRole('status').filter({ hasText: words });
const made = (screen: Screen, title: string): Locator => text(screen).getByRole('link', { name: `Open “${title}”` });

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  meeting = (await meets(coordinator, 'addMeeting', meetingOf(world.boston.team))).id;
  const open = async (who: string) => new Screen(await newPage(server, await server.as(`${who}@boston.example`), `/meetings/${meeting}`));
  [maya, luis, elena] = [await open('coordinator'), await open('police'), await open('prosecutor')];
  for (const screen of [maya, luis, elena]) await standing(screen, 'All saved').waitFor();
});
afterAll(() => server?.stop());

/** Goes to a new line at the end, as one who writes does; an editor that got the focus a moment ago puts the caret back where it was. */
async function newLine(screen: Screen): Promise<void> {
  const onNewLine = () =>
    text(screen).evaluate((box) => {
      const at = box.ownerDocument.getSelection()?.anchorNode;
      const line = at && [...box.children].find((one) => one.contains(at));
      return line !== undefined && line !== null && line === box.lastElementChild && line.textContent?.trim() === '';
    });
  await text(screen).focus();
  do {
    await screen.page.keyboard.press('Control+End');
    await screen.page.keyboard.press('Enter');
  } while (!(await onNewLine()));
}

/** The lines of prose that stand on a screen. */
const lines = async (screen: Screen): Promise<string[]> => (await text(screen).locator('p').allInnerTexts()).map((line) => line.trim()).filter(Boolean);

describe('the minutes of a meeting', () => {
  it('take the words of three who type at once, one of whom was cut off, and all of them end with all the words', async () => {
    await text(maya).focus();
    await maya.page.keyboard.type('Opened at ten.');
    await text(luis).getByText('Opened at ten.').waitFor();
    await text(elena).getByText('Opened at ten.').waitFor();

    await elena.context.setOffline(true);
    await standing(elena, 'Offline').waitFor();
    for (const screen of [maya, luis, elena]) await newLine(screen);
    await Promise.all([
      maya.page.keyboard.type('The shelter reports eleven new beds.'),
      luis.page.keyboard.type('Patrol hours stay as they are.'),
      elena.page.keyboard.type('The office asks for a second reader.'),
    ]);
    await text(luis).getByText('The shelter reports eleven new beds.').waitFor();
    expect(await lines(luis)).not.toContain('The office asks for a second reader.');
    await elena.context.setOffline(false);
    const all = ['Opened at ten.', 'Patrol hours stay as they are.', 'The office asks for a second reader.', 'The shelter reports eleven new beds.'];
    for (const screen of [maya, luis, elena]) {
      for (const line of all) await text(screen).getByText(line).waitFor();
      await standing(screen, 'All saved').waitFor();
      expect((await lines(screen)).sort()).toEqual(all);
    }
    expect(await lines(maya)).toEqual(await lines(elena));
    await luis.page.reload();
    for (const line of all) await text(luis).getByText(line).waitFor();
  });

  it('turn a line into an action item, an ask and a decision with one keystroke, by keyboard alone', async () => {
    await newLine(maya);
    await maya.page.keyboard.type('action Send the list of beds friday');
    await maya.page.getByText('Enter makes').waitFor();
    await maya.page.getByText('an action item:').waitFor();
    await maya.page.keyboard.press('Enter');
    await maya.page.keyboard.type('ask Share the patrol plan @Boston prosecutor tomorrow');
    await maya.page.getByText('an ask:').waitFor();
    await maya.page.keyboard.press('Enter');
    await maya.page.keyboard.type('decision We meet every second Tuesday.');
    await maya.page.keyboard.press('Enter');
    await maya.page.keyboard.type('action is what we need');
    await maya.page.keyboard.press('Escape');
    await maya.page.keyboard.press('Enter');

    await made(luis, 'Send the list of beds').waitFor();
    await made(luis, 'Share the patrol plan').waitFor();
    await text(luis).getByText('We meet every second Tuesday.').waitFor();
    await text(luis).getByText('action is what we need').waitFor();
    const { tasks } = await coordinator.see(
      'query ($input: TasksInput) { tasks(input: $input) { tasks { title state organizationId askedPersonId dueOn } } }',
      {
        input: { teamId: world.boston.team },
      },
    );
    expect(tasks.tasks).toHaveLength(2);
    expect(tasks.tasks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'Send the list of beds', state: 'accepted', organizationId: world.boston.organizations.mayor }),
        expect.objectContaining({ title: 'Share the patrol plan', state: 'proposed', askedPersonId: world.boston.people.prosecutor }),
      ]),
    );
  });

  it('say what is missing, and make nothing, when nobody is asked', async () => {
    await newLine(maya);
    await maya.page.keyboard.type('ask Bring the map');
    await maya.page.keyboard.press('Enter');
    await maya.page.getByRole('alert').filter({ hasText: 'Say who is asked: @ and a name.' }).waitFor();
    await maya.page.keyboard.press('Escape');
    expect(await lines(maya)).toContain('ask Bring the map');
  });

  it('are locked for everybody once they are approved', async () => {
    await maya.page.getByRole('button', { name: 'Close the meeting' }).click();
    await maya.page.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    await maya.page.getByRole('button', { name: 'Approve the minutes' }).click();
    await maya.page.getByRole('dialog').getByRole('button', { name: 'Approve the minutes' }).click();
    for (const screen of [maya, luis, elena]) {
      await standing(screen, 'Approved.').waitFor();
      expect(await text(screen).getAttribute('contenteditable')).toBe('false');
    }
    for (const screen of [maya, luis, elena]) expect(errorsOf(screen.page).filter((error) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(error))).toEqual([]);
  });
});

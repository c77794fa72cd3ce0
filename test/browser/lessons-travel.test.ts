import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { perform } from '../board-acts.js';
import { startServer, type Person, type TestServer } from '../harness.js';
import { inDays } from '../task-acts.js';
import { makeCity, makeWorld, type World } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { shownOn, toldIn, waysTo } from './said.js';
import { Screen } from './screen.js';

useBrowser();

const tactic = 'Letters to hotels';
const claim = 'Call the night clerk before you write';
const type = 'john_school';

let server: TestServer;
let world: World;
/** Boston's police, who did it, and a colleague of another organization. */
let police: Screen;
let services: Screen;
let prosecutor: Screen;
/** Cities that shall not learn from where it is. */
let denver: Screen;
let seattle: Screen;
let lesson = '';
let edition = '';
/** Whole documents as these two cities had them before their eyes, and where. */
const documents: string[] = [];
const look = async ({ page }: Screen) => documents.push(await shownOn(page));

const button = (within: Screen | Locator, name: string): Locator => on(within).getByRole('button', { name, exact: true });
const on = (within: Screen | Locator) => (within instanceof Screen ? within.page : within);
const box = (within: Screen | Locator, name: string): Locator => on(within).getByRole('textbox', { name, exact: true });
const dialogOf = (screen: Screen, name: string): Locator => screen.page.getByRole('dialog', { name, exact: true });
const choose = (within: Screen | Locator, name: string, key: string) => on(within).getByRole('combobox', { name, exact: true }).selectOption(key);
const tickAll = async (group: Locator) => {
  for (const line of await group.getByRole('checkbox').all()) await line.check();
};

async function screenOf(who: string, path: string): Promise<Screen> {
  const screen = new Screen(await newPage(server, await server.as(`${who}.example`), '/health', { viewport: { width: 1440, height: 1100 } }));
  screen.listen();
  await screen.open(path);
  return screen;
}

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const third = await makeCity(server.database, world, 'Seattle', 'Washington', 'Ballard');
  const board = async (coordinator: Person, teamId: string): Promise<string> => (await perform(coordinator, 'createBoard', { teamId, title: 'Strategy' })).id;
  const boston = await board(await server.as('coordinator@boston.example'), world.boston.team);
  const there = await board(await server.as('coordinator@denver.example'), world.denver.team);
  await board(await server.as('coordinator@seattle.example'), third.team);
  const own = await server.as('police@boston.example');
  const about = { typeKey: type, strand: 'accountability', level: 'primary', leadOrganizationId: world.boston.organizations.police };
  const [made] = await perform(own, 'addTactics', { boardId: boston, stage: 'ready', position: 'a0V', tactics: [{ title: tactic, ...about }] });
  await perform(own, 'moveTactics', { ids: [made.id], stage: 'testing' });
  police = await screenOf('police@boston', `/boards/${boston}`);
  denver = await screenOf('police@denver', `/boards/${there}`);
  seattle = await screenOf('police@seattle', '/today');
});
afterAll(() => server?.stop());

describe('a lesson', () => {
  it('begins where a tactic is stopped: Boston looks back on it, and a line of the review becomes its draft', async () => {
    await police.live();
    await (await police.aimAt(tactic, 'Stopped')).click();
    const stop = dialogOf(police, `Stop “${tactic}”`);
    await stop.getByRole('combobox').selectOption({ index: 1 });
    await button(stop, 'Stop it').click();
    await police.page.getByRole('link', { name: 'Review what happened' }).click();
    await button(police, 'Begin').click();
    await box(police, 'What was meant to happen?').fill('Forty hotels train their front desk');
    await box(police, 'What happened?').fill('Nine did');
    await box(police, 'Why?').fill('Nobody at the front desk reads letters');
    await box(police, 'Add to “Surprises”').fill(claim);
    await police.page.keyboard.press('Enter');
    await button(police, 'Finish the review').click();
    await police.page.getByText(/^Done /).waitFor();
    await button(police, `Write a lesson from: ${claim}`).click();
    await police.page.waitForURL(/\/lessons\//);
    lesson = new URL(police.page.url()).pathname.split('/').pop()!;
  });

  it('is written by two at the same time, each in their own words', async () => {
    services = await screenOf('services@boston', `/lessons/${lesson}?edit`);
    const saved = (screen: Screen) => screen.page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
    await button(police, 'Edit').click();
    for (const screen of [police, services]) await saved(screen);
    const write = async (screen: Screen, texts: Record<string, string>) => {
      for (const [name, text] of Object.entries(texts)) {
        await box(screen, name).click();
        await screen.page.keyboard.press('ControlOrMeta+a');
        await screen.page.keyboard.type(text);
      }
    };
    await Promise.all([
      write(police, {
        'What we did': 'We wrote to forty hotels, then called',
        'What happened': 'A fifth trained their clerks',
        Why: 'The clerk decides, not the letter',
      }),
      write(services, {
        'The problem': 'Nobody reads letters',
        'Applies if': 'Small hotels',
        'Not if': 'A chain decides elsewhere',
        'Harm we looked for': 'None seen; we asked the clerks',
      }),
    ]);
    await box(services, 'Why').getByText('The clerk decides, not the letter').waitFor();
    await box(police, 'Not if').getByText('A chain decides elsewhere').waitFor();
    for (const screen of [police, services]) await saved(screen);
    await box(police, 'Do this').fill('Call the night clerk\nWrite to who was named');
    // What the tactic filled in names who did it.
    await box(services, 'Partners').fill('Police and the hotels’ association');
    await box(services, 'When it was').fill('Spring 2025');
    await choose(police, 'How sure', 'practice_one');
    await choose(police, 'What it says', 'helps_probably');
    await choose(services, 'Size of the place', 'under_1000000');
    await choose(police, 'Handling label', 'TLP:GREEN');
    const lowering = dialogOf(police, 'The label becomes less strict');
    await lowering.getByRole('textbox').fill('Others try the same');
    await button(lowering, 'Change the label').click();
  });

  it('is found good enough by another organization, and agreed to by all before it goes out on its day', async () => {
    await button(police, 'It says all that is needed').click();
    await button(services, 'Check it').click();
    const check = dialogOf(services, 'Five questions');
    await tickAll(check);
    await button(check, 'Save the check').click();
    await button(police, 'Validate').click();
    await button(police, 'Prepare to share').click();
    const share = dialogOf(police, 'Share with the network');
    await share.getByRole('checkbox', { name: 'Do not say which city it comes from' }).check();
    await tickAll(share.getByRole('group', { name: 'Before it goes out' }));
    await choose(share, 'Ask another organization of the team too', world.boston.organizations.prosecutor);
    await share.getByLabel('Not before').fill(inDays(2));
    await share.getByRole('textbox', { name: 'Why others should read it' }).fill('Others try the same');
    await button(share, 'Ask them').click();
    await police.page.getByText('Waits for answers', { exact: true }).waitFor();

    prosecutor = await screenOf('prosecutor@boston', '/today');
    await button(prosecutor.page.getByRole('group', { name: new RegExp(claim) }), 'Confirm').click();
    await police.page.getByText('All agreed', { exact: true }).waitFor();
    await server.clock.passes(`${inDays(2)}T12:00:00Z`);
    await police.page.getByText('The network reads it', { exact: true }).waitFor();
  });

  it('is found by Denver at the moment when a card of its type is made, and taken over with card and first items', async () => {
    await denver.live();
    await button(denver, 'Add a tactic').click();
    const adding = dialogOf(denver, 'Add a tactic');
    await choose(adding, 'Type', type);
    const pushed = adding.getByRole('link', { name: 'A city that is not named has a lesson on this' });
    await pushed.waitFor();
    await look(denver);
    await pushed.click();
    await denver.page.getByRole('link', { name: claim }).waitFor();
    await look(denver);
    await denver.page.getByRole('link', { name: claim }).click();
    await denver.page.getByRole('heading', { name: claim, level: 1 }).waitFor();
    edition = new URL(denver.page.url()).pathname.split('/').pop()!;
    await denver.page.getByRole('region', { name: 'Who else does this' }).waitFor();
    await look(denver);
    await button(denver, 'Adopt in Denver').click();
    const adopting = dialogOf(denver, `Adopt “${claim}”`);
    await adopting.getByRole('group', { name: 'Data' }).waitFor();
    for (const respect of await adopting.getByRole('group').all()) await respect.getByRole('radio', { name: 'Yes' }).check();
    await button(adopting, 'Next: the card').click();
    await button(adopting, 'Adopt').click();
    await dialogOf(denver, 'It is on your board').getByRole('link', { name: 'Open the card' }).click();
    const card = denver.drawer(claim);
    await card.getByText('Write to who was named').waitFor();
    await button(card, 'Write down a change').click();
    const change = dialogOf(denver, 'What do you do otherwise than the lesson says?');
    await box(change, 'The change').fill('We call at noon');
    await button(change, 'Save').click();
    await button(card, 'Edit: We call at noon').click();
    const again = dialogOf(denver, 'What is done otherwise');
    await again.getByText('Say more about it').click();
    await choose(again, 'Who decided it', 'coordinator');
    await button(again, 'Save').click();
    await card.getByText(/ · Coordinator$/).waitFor();
    await look(denver);
    await card.getByRole('link', { name: claim }).click();
    await button(denver, 'Change where it stands').click();
    await denver.page.getByRole('menuitem', { name: 'Testing' }).click();
    await denver.page
      .getByText(/^Testing since /)
      .first()
      .waitFor();
  });

  it('is reported on when the clock asks, and Boston sees the credit', async () => {
    await server.clock.passes(`${inDays(100)}T12:00:00Z`);
    await denver.open('/today');
    await denver.page.getByRole('button', { name: 'Say how it went' }).click();
    const report = dialogOf(denver, 'How did it go?');
    await report.getByRole('radio', { name: 'Worked', exact: true }).check();
    await box(report, 'What changed, and what did you do otherwise?').fill('Clerks call us now');
    await button(report, 'Send the report').click();
    await report.waitFor({ state: 'detached' });
    await look(denver);
    await denver.open(`/library/${edition}`);
    await denver.page.getByRole('button', { name: /^Change what was reported on / }).click();
    const later = dialogOf(denver, 'It went otherwise?');
    await box(later, 'What changed, and what did you do otherwise?').fill('Clerks call us now, most of them');
    await button(later, 'Save').click();
    await later.waitFor({ state: 'detached' });
    await server.clock.passes(`${inDays(100)}T13:00:00Z`);

    await police.page.getByRole('button', { name: /^Notices/ }).click();
    const news = police.page.getByRole('listitem').filter({ hasText: 'another team says how it went' });
    await news.getByRole('link', { name: new RegExp(claim) }).click();
    const credit = police.page.getByRole('region', { name: 'Adopted by 1 team' });
    const there = credit.getByRole('listitem').filter({ hasText: 'Denver' });
    await there.getByText('Worked', { exact: true }).waitFor();
    await there.getByText('Clerks call us now, most of them').waitFor();
  });

  it('is applied at home too: Boston says what it does differently now', async () => {
    await police.open(`/lessons/${lesson}`);
    await button(police, 'We do it differently now').click();
    const applied = dialogOf(police, 'What do you do differently now?');
    await applied.getByRole('textbox').fill('Every new hotel is called first');
    await button(applied, 'Save').click();
    await police.page.getByRole('region', { name: 'Where it stands' }).getByText('Every new hotel is called first').waitFor();
  });

  it('stands in the ledger that Seattle reads, and is read from there', async () => {
    await seattle.open('/network');
    await seattle.page.getByRole('link', { name: 'Which lesson went where' }).click();
    const line = seattle.page.getByRole('row', { name: new RegExp(claim) });
    await line.getByText('Worked', { exact: true }).waitFor();
    await look(seattle);
    await line.getByRole('link', { name: claim }).click();
    await seattle.page.getByText('A city of the network').first().waitFor();
    const adopted = seattle.page.getByRole('region', { name: 'Adopted by 1 team' });
    await adopted.getByRole('listitem').filter({ hasText: 'Denver' }).waitFor();
    await adopted.getByRole('img', { name: 'Map of the United States: taken over in Denver.', exact: true }).waitFor();
    await look(seattle);
  });
});

describe('Boston', () => {
  /** All that says Boston: the city's names, and the ids of its people, organizations, seats and of the lesson at home. */
  const words = () => [
    ...['Boston', 'Dorchester', 'Massachusetts', lesson, world.boston.place, world.boston.district, world.boston.team],
    ...[world.boston.organizations, world.boston.people, world.boston.seats].flatMap((ids) => Object.values(ids)),
  ];

  it('stands nowhere in what Denver and Seattle had before their eyes: no text, attribute, field, title or address', () => {
    expect(documents).toHaveLength(7);
    for (const document of documents) {
      expect(document).toMatch(/Denver|Seattle/);
      expect(toldIn(document, words())).toEqual([]);
    }
  });

  it('came to their browsers, in all answers and frames, only as a city of the network among the others, with who coordinates it', () => {
    const directory = /^data\.((networkPage\.)?places|organizations|teams|seats|people)\.\w+$/;
    for (const screen of [denver, seattle]) {
      expect(screen.received.join()).toContain(claim);
      expect(waysTo(screen.received, words()).filter((way) => !directory.test(way))).toEqual([]);
      // Nothing of the lesson leads to that list, nor the other way.
      for (const text of screen.received.filter((one) => one.includes(claim) && !one.includes('"networkPage"'))) expect(toldIn(text, words())).toEqual([]);
      expect(errorsOf(screen.page)).toEqual([]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../harness.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { boardOf, columnOf, Screen } from './screen.js';

useBrowser();

const added = 'Cards with help numbers at the bus station';
const advocate = 'An advocate at every operation, services offered first';
const shorter = 'Court-ordered education: shorten the wait to 30 days';
const dispatchers = 'Dispatchers learn the words that help';
const volunteers = 'Two trained volunteer evenings a month';
const groups = 'Men’s groups at three health centers';

let server: TestServer;
let coordinator: Person;
let prosecutor: Person;
let board: string;
/** Boston's coordinator, her prosecutor, and Denver's coordinator with her own board open all the while. */
let maya: Screen;
let thomas: Screen;
let denver: Screen;
let tactic: (title: string) => Promise<string>;

beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  coordinator = await server.as('coordinator@boston.example');
  prosecutor = await server.as('prosecutor@boston.example');
  const neighbor = await server.as('coordinator@denver.example');
  board = await boardOf(coordinator);
  tactic = async (title) => {
    const seen = await coordinator.see('query Ids($id: ID!) { board(id: $id) { tactics { id title } } }', { id: board });
    return seen.board.tactics.find((one: { title: string }) => one.title === title).id;
  };
  const tall = { viewport: { width: 1440, height: 1300 } };
  denver = new Screen(await newPage(server, neighbor, '/', tall));
  denver.listen();
  await denver.board(await boardOf(neighbor));
  maya = await new Screen(await newPage(server, coordinator, '/', tall)).board(board);
  thomas = await new Screen(await newPage(server, prosecutor, '/', tall)).board(board);
});
afterAll(() => server?.stop());

/** Both screens show the columns as the server has them. */
async function bothShow(...stages: [key: string, name: string][]): Promise<void> {
  for (const [key, name] of stages) {
    // The cards that both may see, so that one order holds for both.
    const shared = await columnOf(prosecutor, board, key);
    const all = await columnOf(coordinator, board, key);
    await maya.shows(name, all);
    await thomas.shows(name, shared);
  }
}

describe('two people on one board', () => {
  it('see that the other is here', async () => {
    await maya.connection('Live, 2 here').waitFor();
    await thomas.connection('Live, 2 here').waitFor();
  });

  it('see at once what the other adds', async () => {
    await maya.quickAdd('Idea', added);
    await thomas.card(added).waitFor();
    expect((await thomas.titles('Idea'))[0]).toBe(added);
    await bothShow(['idea', 'Idea']);
  });

  it('move two cards to one place at the same moment, and both end with one order', async () => {
    const first = await maya.aimAt(added, 'Designing');
    const second = await thomas.aimAt('A confidential line for men who want to stop', 'Designing');
    await Promise.all([maya.answer('MoveTactics'), thomas.answer('MoveTactics'), first.click(), second.click()]);
    await bothShow(['designing', 'Designing'], ['idea', 'Idea']);
    expect(await maya.titles('Designing')).toEqual(expect.arrayContaining([added, 'A confidential line for men who want to stop']));
  });

  it('move one card to two places at the same moment, and it stands at one of them on both screens', async () => {
    const first = await maya.aimAt(volunteers, 'Running');
    const second = await thomas.aimAt(volunteers, 'Ready');
    await Promise.all([maya.answer('MoveTactics'), thomas.answer('MoveTactics'), first.click(), second.click()]);
    await bothShow(['testing', 'Testing'], ['running', 'Running'], ['ready', 'Ready']);
    const everywhere = [...(await maya.titles('Running')), ...(await maya.titles('Ready')), ...(await maya.titles('Testing'))];
    expect(everywhere.filter((title) => title === volunteers)).toHaveLength(1);
  });
});

describe('two people in one tactic', () => {
  beforeAll(async () => {
    const address = `/boards/${board}/tactics/${await tactic(added)}`;
    for (const screen of [maya, thomas]) {
      await screen.open(address);
      await screen.drawer(added).waitFor();
      await screen.live();
    }
  });

  it('see that the other is editing, and keep both changes of different fields', async () => {
    const what = await maya.type('What', 'Volunteers hand out small cards with three numbers.');
    await thomas.page.getByText('Maya Okafor is editing this now').waitFor();
    const why = await thomas.type('Why it should work', 'People in doubt take a card when nobody watches.');
    await Promise.all([maya.answer('EditTactic'), thomas.answer('EditTactic'), what.press('Control+Enter'), why.press('Control+Enter')]);
    for (const screen of [maya, thomas]) {
      await screen.text(added, 'Volunteers hand out small cards with three numbers.').waitFor();
      await screen.text(added, 'People in doubt take a card when nobody watches.').waitFor();
      expect(await screen.page.getByText('changed this at the same moment').count()).toBe(0);
    }
  });

  it('change one field at the same moment: the second is shown both texts and writes one that both see', async () => {
    const mine = 'Volunteers hand out small cards with three numbers, in six languages.';
    const theirs = 'Station staff hand out small cards with three numbers.';
    const together = 'Station staff hand out small cards with three numbers, in six languages.';
    const mayas = await maya.type('What', mine);
    const thomass = await thomas.type('What', theirs);
    await thomass.press('Control+Enter');
    await thomas.text(added, theirs).waitFor();
    expect(await mayas.inputValue()).toBe(mine);
    await mayas.press('Control+Enter');

    await maya.page.getByRole('alert').filter({ hasText: 'Thomas Adeyemi changed this at the same moment: What. Your text is kept.' }).waitFor();
    await maya.page.getByRole('button', { name: 'Compare' }).click();
    const dialog = maya.page.getByRole('dialog', { name: 'Two people changed this' });
    await dialog.getByText(mine).first().waitFor();
    await dialog.getByText(theirs).first().waitFor();
    const merged = dialog.getByRole('textbox', { name: 'What should stand' });
    expect(await merged.inputValue()).not.toBe('');
    await merged.fill(together);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    for (const screen of [maya, thomas]) await screen.text(added, together).waitFor();
    await maya.live();
    const seen = await coordinator.see('query What($id: ID!) { tactic(id: $id) { description } }', { id: await tactic(added) });
    expect(seen.tactic.description).toBe(together);
  });
});

describe('a card that is narrowed to victim services', () => {
  it('leaves every open screen of the prosecutor without a trace', async () => {
    const id = await tactic(advocate);
    const { drawer, list, coverage, today } = await everywhere(id);
    const before = { running: await thomas.count('Running'), all: await total(thomas) };
    const carried = coverage.page.getByRole('link', { name: 'Victim and survivor services, Secondary' });
    const services = Number(await carried.innerText());

    await narrow(id);
    await thomas.card(advocate).waitFor({ state: 'detached' });
    await thomas
      .column('Running')
      .getByLabel(`${before.running - 1} tactics`, { exact: true })
      .waitFor();
    expect(await total(thomas)).toBe(before.all - 1);
    await drawer.page.getByRole('heading', { name: 'This tactic is not here' }).waitFor();
    await list.page.getByRole('link', { name: advocate }).waitFor({ state: 'detached' });
    expect(await total(list)).toBe(before.all - 1);
    await coverage.page.getByRole('link', { name: `Victim and survivor services, Secondary: ${services - 1}` }).waitFor();
    expect(await total(coverage)).toBe(before.all - 1);
    await today.page.getByText(advocate).waitFor({ state: 'detached' });
    for (const screen of [thomas, drawer, list, coverage, today]) expect(await traces(screen, id)).toEqual([]);

    await thomas.page.keyboard.press('Control+k');
    const palette = thomas.page.getByRole('dialog', { name: 'Search and commands' });
    const answered = thomas.page.waitForResponse((response) => response.request().postData()?.includes('"Search"') ?? false);
    // The palette repeats what was typed: only what goes beyond it would be a trace.
    await palette.getByRole('textbox').fill(advocate.slice(0, -4));
    expect(await (await answered).text()).not.toContain(id);
    expect(await traces(thomas, id)).toEqual([]);
    await thomas.page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });

    for (const screen of [thomas, drawer, list, coverage, today]) {
      screen.listen();
      // What a fresh load shows is what the open screen had become.
      const shown = await screen.page.getByRole('main').innerText();
      await screen.page.reload();
      await screen.live();
      if (screen !== today) await screen.reads(shown);
      if (screen === drawer) await screen.page.getByRole('heading', { name: 'This tactic is not here' }).waitFor();
      expect(await traces(screen, id)).toEqual([]);
      if (screen !== thomas) await screen.page.close();
    }
    await maya.drawer(advocate).getByRole('button', { name: 'Who can see this: 1 sector, 1 named person · 3 people' }).waitFor();
  });

  it('takes the label for named people once only they see it, and is not shown to more people then', async () => {
    const drawer = maya.drawer(advocate);
    const label = drawer.getByLabel('Handling label', { exact: true });
    const seenBy = drawer.getByRole('button', { name: /^Who can see this:/ });
    const picker = maya.page.getByRole('dialog', { name: 'Who can see this' });
    const offered = () => label.locator('option').allInnerTexts();
    await drawer.getByText('TLP:RED can be chosen once only named people see this.').waitFor();
    expect(await offered()).not.toContain('TLP:RED');
    await seenBy.click();
    await picker.getByRole('radio', { name: /^Only me/ }).check();
    await picker.getByRole('button', { name: 'Save' }).click();
    await drawer.getByRole('button', { name: 'Who can see this: Named people · 1 person' }).waitFor();
    expect(await offered()).toContain('TLP:RED');
    const labeled = maya.answer('EditTactic');
    await label.selectOption('TLP:RED');
    await labeled;
    await seenBy.click();
    await picker.getByRole('radio', { name: /^Boston team/ }).check();
    await picker.getByText('TLP:RED is for named people only.').waitFor();
    expect(await picker.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });
});

/** The prosecutor's windows in which the card shows: the board and four more. */
async function everywhere(id: string): Promise<Record<'drawer' | 'list' | 'coverage' | 'today', Screen>> {
  const another = async (path: string) => {
    const screen = new Screen(await thomas.context.newPage());
    await screen.page.goto(server.url + path);
    return screen;
  };
  await thomas.board(board);
  await thomas.card(advocate).waitFor();
  const drawer = await another(`/boards/${board}/tactics/${id}`);
  await drawer.drawer(advocate).waitFor();
  const list = await another(`/boards/${board}?view=list`);
  await list.page.getByRole('link', { name: advocate }).waitFor();
  const coverage = await another(`/boards/${board}?view=coverage`);
  await coverage.page.getByRole('link', { name: 'Victim and survivor services, Secondary' }).waitFor();
  const today = await another('/today');
  await today.page.getByText(advocate).first().waitFor();
  return { drawer, list, coverage, today };
}

/** The coordinator lets only victim services, and herself, see it. */
async function narrow(id: string): Promise<void> {
  await maya.open(`/boards/${board}/tactics/${id}`);
  await maya
    .drawer(advocate)
    .getByRole('button', { name: /^Who can see this:/ })
    .click();
  const picker = maya.page.getByRole('dialog', { name: 'Who can see this' });
  await picker.getByRole('radio', { name: 'Some sectors of the team' }).check();
  await picker.getByRole('button', { name: 'Victim and survivor services' }).click();
  await picker.getByRole('button', { name: 'Mayor', exact: true }).click();
  await picker.getByText('victim and survivor services and Maya Okafor only: 3 people').waitFor();
  await picker.getByRole('button', { name: 'Save' }).click();
}

/** "24 tactics" of the toolbar. */
async function total(screen: Screen): Promise<number> {
  return Number.parseInt(
    await screen.page
      .getByRole('main')
      .getByRole('status')
      .filter({ hasText: /^\d+ tactics$/ })
      .first()
      .innerText(),
    10,
  );
}

/** Where the page, or what was sent to it, still speaks of the card. */
async function traces(screen: Screen, id: string): Promise<string[]> {
  const page = `${await screen.page.title()} ${await screen.page.content()}`;
  // Its own address is what the person had typed.
  const own = page.replaceAll(new URL(screen.page.url()).pathname, '');
  return [own, ...screen.received]
    .filter((text) => text.includes(advocate) || (text.includes(id) && !text.startsWith('{"data":{"tactic":null')))
    .map((text) => text.slice(0, 300));
}

describe('a connection that is cut', () => {
  it('lets its person go on; what was done meanwhile on both sides is on both screens afterwards', async () => {
    await maya.board(board);
    await thomas.board(board);
    await maya.card(groups).getByRole('link').click();
    await maya.drawer(groups).getByRole('button', { name: 'Close', exact: true }).click();
    await maya.context.setOffline(true);
    await maya.connection('Offline').waitFor();

    await (await maya.aimAt(shorter, 'Routine')).click();
    await maya.quickAdd('Idea', 'Written without a connection');
    await maya.card(groups).getByRole('link').click();
    const what = await maya.type('Risks', 'Too few rooms in winter.');
    await what.press('Control+Enter');
    await maya.drawer(groups).getByRole('button', { name: 'Close', exact: true }).click();
    await maya.connection('Offline, 3 unsent').click();
    await maya.page.getByText('Not sent yet').waitFor();
    await maya.page.getByText('Added “Written without a connection”').first().waitFor();
    await maya.page.keyboard.press('Escape');
    expect((await maya.titles('Routine'))[0]).toBe(shorter);

    const answered = thomas.answer('MoveTactics');
    await (await thomas.aimAt(dispatchers, 'Routine')).click();
    await answered;
    expect(await thomas.titles('Running')).toContain(shorter);
    expect(await maya.titles('Running')).toContain(dispatchers);

    await maya.context.setOffline(false);
    await maya.live();
    await thomas.card('Written without a connection').waitFor();
    await bothShow(['routine', 'Routine'], ['running', 'Running'], ['idea', 'Idea']);
    expect(await thomas.titles('Routine')).toEqual(expect.arrayContaining([shorter, dispatchers]));
    await thomas.card(groups).getByRole('link').click();
    await thomas.text(groups, 'Too few rooms in winter.').waitFor();
  });
});

describe('Denver, all the while', () => {
  it('was shown and sent nothing of it', async () => {
    await denver.live();
    const boston = await coordinator.see('query All($id: ID!) { board(id: $id) { title tactics { id title } } }', { id: board });
    const words = [board, ...boston.board.tactics.flatMap((one: { id: string; title: string }) => [one.id, one.title])];
    const everything = [await denver.page.content(), ...denver.received];
    expect(denver.received.length).toBeGreaterThan(0);
    for (const word of words) expect(everything.filter((text) => text.includes(word))).toEqual([]);
    expect(errorsOf(denver.page)).toEqual([]);
    expect(errorsOf(thomas.page)).toEqual([]);
  });
});

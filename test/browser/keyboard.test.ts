import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../harness.js';
import { does } from '../task-acts.js';
import { makeWorld } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';
import { boardOf, columnOf, Screen, withFocus } from './screen.js';

useBrowser();

const signs = 'Signs at transit stops: where to get help, how to report';
const hotels = 'Hotel staff training together with housing inspectors';
const line = 'A confidential line for men who want to stop';

let server: TestServer;
let coordinator: Person;
let board: string;
let screen: Screen;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  coordinator = await server.as('coordinator@boston.example');
  board = await boardOf(coordinator);
  screen = await new Screen(await newPage(server, coordinator)).board(board);
  await screen.card(signs).waitFor();
});
afterAll(() => server?.stop());

const press = async (...keys: string[]) => {
  for (const key of keys) await screen.page.keyboard.press(key);
};
/** What is read out at once. */
const said = (text: string) => screen.page.getByRole('status').filter({ hasText: text }).waitFor();

describe('a card, by keyboard alone', () => {
  it('is reached past the skip link and with the arrow keys', async () => {
    await screen.tabTo('Skip to content');
    await press('Enter');
    await screen.tabTo(signs);
    await press('ArrowDown');
    await screen.focusOn(hotels);
    await press('ArrowRight', 'ArrowLeft');
    await screen.focusOn(hotels);
  });

  it('is picked up and carried across columns, and Escape puts it back', async () => {
    const before = await columnOf(coordinator, board, 'idea');
    await press('Space');
    await said(`Picked up “${hotels}”. It is in Idea, position 2 of 4.`);
    await press('ArrowRight');
    await said(`“${hotels}”: Designing, position 2 of 5.`);
    await screen.column('Designing').getByRole('link', { name: hotels }).waitFor();
    await press('ArrowDown');
    await said(`“${hotels}”: Designing, position 3 of 5.`);
    await press('Escape');
    await said(`“${hotels}” is back in Idea.`);
    await screen.shows('Idea', before);
    await screen.focusOn(hotels);
    expect(await columnOf(coordinator, board, 'idea')).toEqual(before);
  });

  it('says that there is nothing further at an edge', async () => {
    await press('Space', 'ArrowLeft');
    await said('There is nothing further this way.');
    await press('Escape');
    await said(`“${hotels}” is back in Idea.`);
  });

  it('is dropped where it was carried to, keeps the focus, and Ctrl+Z takes it back', async () => {
    const before = await columnOf(coordinator, board, 'designing');
    await press('Space', 'ArrowRight', 'ArrowUp');
    await said(`“${hotels}”: Designing, position 1 of 5.`);
    const moved = screen.answer('MoveTactics');
    await press('Space');
    await said(`Dropped “${hotels}” in Designing, position 1 of 5.`);
    await moved;
    await screen.focusOn(hotels);
    expect(await columnOf(coordinator, board, 'designing')).toEqual([hotels, ...before]);

    const undone = screen.answer('Undo');
    await press('Control+z');
    await undone;
    await said('Undone: ');
    await screen.shows('Designing', before);
    expect((await columnOf(coordinator, board, 'idea'))[1]).toBe(hotels);
  });

  it('is moved by “Move to…”', async () => {
    await screen
      .card(line)
      .getByRole('button', { name: `More for “${line}”` })
      .focus();
    await press('Enter');
    await screen.page.getByRole('menuitem', { name: 'Move to…' }).waitFor();
    await press('ArrowDown', 'ArrowDown');
    await screen.focusOn('Move to…');
    await press('Enter');
    const dialog = screen.page.getByRole('dialog', { name: `Move “${line}”` });
    await dialog.getByText('1 is the top, 4 is the end').waitFor();
    // From the stage to the position.
    await press('Tab', 'Control+a', '1');
    const moved = screen.answer('MoveTactics');
    await press('Enter');
    await moved;
    await screen.focusOn(line);
    expect((await columnOf(coordinator, board, 'idea'))[0]).toBe(line);
    await screen.shows('Idea', await columnOf(coordinator, board, 'idea'));
  });
});

describe('new cards, by keyboard alone', () => {
  it('are added one after the other with Enter, and the field stays', async () => {
    await screen.page.getByRole('button', { name: 'Add a tactic to Idea' }).focus();
    await press('Enter');
    const field = screen.page.getByRole('textbox', { name: 'Title of the new tactic' });
    await field.waitFor();
    for (const title of ['First by keyboard', 'Second by keyboard']) {
      await screen.page.keyboard.type(title);
      const added = screen.answer('AddTactics');
      await press('Enter');
      await added;
      await screen.card(title).waitFor();
      expect(await field.inputValue()).toBe('');
    }
    expect((await columnOf(coordinator, board, 'idea')).slice(0, 2)).toEqual(['Second by keyboard', 'First by keyboard']);
  });

  it('are offered a card each where several lines were pasted', async () => {
    await screen.page.keyboard.insertText('- Posters in trains\n- Posters in buses\n\n- Posters in taxis');
    await screen.page.getByText('3 lines: a card each, or all in one?').waitFor();
    await screen.page.getByRole('button', { name: 'Add 3 tactics' }).waitFor();
    const added = screen.answer('AddTactics');
    await press('Enter');
    await added;
    expect((await columnOf(coordinator, board, 'idea')).slice(0, 3)).toEqual(['Posters in trains', 'Posters in buses', 'Posters in taxis']);
    await screen.card('Posters in taxis').waitFor();
    await press('Escape');
    await screen.page.getByRole('textbox', { name: 'Title of the new tactic' }).waitFor({ state: 'detached' });
  });
});

describe('single keys and the palette', () => {
  it('N adds a tactic, / filters, ? lists the keys, Ctrl+K finds a tactic', async () => {
    const { page } = screen;
    await screen.card(signs).getByRole('link').focus();
    await press('n');
    await withFocus(page.getByRole('dialog', { name: 'Add a tactic' }).getByRole('textbox').first()).waitFor();
    await screen.page.keyboard.type('n/? are letters here');
    expect(await page.getByRole('dialog', { name: 'Add a tactic' }).getByRole('textbox').first().inputValue()).toBe('n/? are letters here');
    await press('Control+a', 'Delete', 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await press('/');
    await withFocus(page.getByRole('searchbox', { name: 'Words in title and text' })).waitFor();
    await screen.page.keyboard.type('hotel');
    await page.getByText(/^1 of \d+ tactics$/).waitFor();
    expect(page.url()).toContain('text=hotel');
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await screen.card(signs).getByRole('link').focus();

    await press('?');
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const text of ['Add a tactic', 'Filter the board', 'Search or jump to', 'Undo the last change'])
      await shortcuts.getByText(text, { exact: true }).waitFor();
    await press('Escape');
    await shortcuts.waitFor({ state: 'detached' });

    await press('Control+k');
    // At once, as one does: it is kept until the field is there.
    await screen.page.keyboard.type('hotel staff');
    await withFocus(page.getByRole('dialog', { name: 'Search and commands' }).getByRole('textbox')).waitFor();
    await page.getByRole('dialog', { name: 'Search and commands' }).getByText(hotels).waitFor();
    await press('Enter');
    await screen.drawer(hotels).waitFor();
    await press('Escape');
    await screen.drawer(hotels).waitFor({ state: 'detached' });

    // What the server alone finds is opened first too; the page with all of it stands last.
    await press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await withFocus(palette.getByRole('textbox')).waitFor();
    await screen.page.keyboard.type('trainings hotel');
    await palette.getByRole('button', { name: hotels }).waitFor();
    expect(await palette.getByRole('button').last().innerText()).toContain('All results for');
    const [first] = (await palette.getByRole('button').first().innerText()).split('\n');
    await press('Enter');
    await page.getByRole('heading', { name: first, exact: true }).waitFor();
  });

  it('can be switched off in the account: then only keys with Ctrl act', async () => {
    const { page } = screen;
    await press('g', 'a');
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    const saved = screen.answer('SaveSettings');
    await page.getByRole('switch', { name: 'Single-letter shortcuts' }).press('Space');
    await saved;
    await screen.board(board);
    await screen.card(signs).getByRole('link').focus();
    await press('n', '/', '?', 'g', 't', 'Control+k');
    await withFocus(page.getByRole('dialog', { name: 'Search and commands' }).getByRole('textbox')).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await page.getByRole('searchbox', { name: 'Words in title and text' }).count()).toBe(0);
    expect(page.url()).toContain(`/boards/${board}`);
  });

  it('met no error', () => {
    expect(errorsOf(screen.page)).toEqual([]);
  });
});

describe('the place of the keyboard, when an act takes away what had it', () => {
  const [first, second, third] = ['Open the hall', 'Print the flyers', 'Call the hotels'] as const;
  let world: TestServer;
  let today: Screen;
  let ids: string[];

  beforeAll(async () => {
    world = await startServer();
    const { boston } = await makeWorld(world.database);
    const police = await world.as('police@boston.example');
    ids = [];
    for (const title of [first, second, third])
      ids.push((await does(police, 'addTask', { teamId: boston.team, organizationId: boston.organizations.mayor, title })).id);
    today = new Screen(await newPage(world, await world.as('coordinator@boston.example'), '/today'));
    await whole();
  });
  afterAll(() => world?.stop());

  /** What comes after the first page is there as well. */
  const whole = async () => {
    await today.live();
    await today.page.getByRole('button', { name: /^Notices/ }).waitFor();
  };
  const keys = async (...each: string[]) => {
    for (const key of each) await today.page.keyboard.press(key);
  };
  const answerTo = (title: string, name: string) => today.page.getByRole('group', { name: `Your answer: ${title}` }).getByRole('button', { name, exact: true });

  it('goes back to the button by which a form was opened, by Escape and by “Back”', async () => {
    await answerTo(first, 'Decline').focus();
    const form = today.page.getByRole('form', { name: 'Decline' });
    await keys('Enter');
    await form.getByRole('textbox').waitFor();
    await keys('Escape');
    await today.focusOn('Decline');
    expect(await answerTo(first, 'Decline').evaluate((button) => button.matches(':focus'))).toBe(true);

    await keys('Enter');
    await form.getByRole('textbox').waitFor();
    await today.tabTo('Back');
    await keys('Enter');
    await form.waitFor({ state: 'detached' });
    await today.focusOn('Decline');
    expect(await answerTo(first, 'Decline').evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it('goes to the next row when the row is gone, and from the last to the heading', async () => {
    await answerTo(first, 'Accept').focus();
    await keys('Enter');
    await today.focusOn(second);
    await today.tabTo('Accept');
    await keys('Enter');
    await today.focusOn(third);
    await today.tabTo('Decline');
    await keys('Enter');
    await today.page.keyboard.type('No time');
    await today.tabTo('Decline');
    await keys('Enter');
    await today.focusOn('Waiting for your answer');
  });

  it('stays in the drawer, where it says how the item stands', async () => {
    await today.open(`/action-items/${ids[0]}`);
    const drawer = today.drawer(first);
    const act = (name: string) => drawer.getByRole('group', { name: 'What can be done' }).getByRole('button', { name, exact: true });
    await whole();
    await act('Hand on').focus();
    await keys('Enter');
    await drawer.getByRole('form', { name: 'Hand on' }).waitFor();
    await keys('Escape');
    await today.focusOn('Hand on');
    await keys('Enter');
    await drawer.getByRole('combobox', { name: 'Who takes it' }).selectOption({ label: 'Boston mayor' });
    await today.tabTo('Hand on');
    await keys('Enter');
    await today.focusOn('Hand on');
    await act('Start').focus();
    await keys('Enter');
    await today.focusOn('State');
    await today.tabTo('Done');
    await keys('Enter');
    await withFocus(drawer.getByRole('form', { name: 'Done' }).getByRole('textbox')).waitFor();
    await today.page.keyboard.type('It is open');
    await today.tabTo('Done');
    await keys('Enter');
    await today.focusOn('State');
  });

  it('met no error', () => {
    expect(errorsOf(today.page)).toEqual([]);
  });
});

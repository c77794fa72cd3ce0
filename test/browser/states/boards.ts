import type { Page } from 'playwright-core';
import { board, card, filled, heading, press, type Places, type State, type Words } from './state.js';

async function fromBoardMenu(page: Page, words: Words, item: string): Promise<void> {
  await press(page, words.board.boardMenu);
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function openCardMenu(page: Page, words: Words, { tactic }: Places): Promise<void> {
  await press(page, filled(words.board.cardMenu, { title: tactic.title }));
  await page.getByRole('menuitem', { name: words.board.moveToDots }).waitFor();
}

async function openDrawer(page: Page, words: Words, { tactic }: Places): Promise<void> {
  const drawer = page.getByRole('dialog', { name: tactic.title, exact: true });
  await drawer.getByRole('heading', { name: words.tactic.history }).waitFor();
  await drawer.getByRole('listitem').last().waitFor();
}
export const boards: State[] = [
  { name: 'boards', path: () => '/boards', show: (page, words) => page.getByRole('button', { name: words.board.newBoard }).waitFor() },
  { name: 'board', path: board, show: (page, _words, places) => card(page, places) },
  { name: 'board with lanes', path: (places) => `${board(places)}?lanes=strand`, show: (page, _words, places) => card(page, places) },
  { name: 'list', path: (places) => `${board(places)}?view=list`, show: (page, _words, places) => card(page, places) },
  {
    name: 'coverage',
    path: (places) => `${board(places)}?view=coverage`,
    show: (page, words) => page.getByRole('table', { name: words.board.coverageTitle }).waitFor(),
  },
  {
    name: 'a board that is not shared',
    path: () => '/boards/00000000-0000-4000-8000-000000000000',
    show: (page, words) => heading(page, words.shell.missingTitle),
  },
];

export const overBoard: State[] = [
  { name: 'tactic', path: (places) => `${board(places)}/tactics/${places.tactic.id}`, show: openDrawer },
  {
    name: 'tactic with an open field',
    path: (places) => `${board(places)}/tactics/${places.tactic.id}`,
    show: async (page, words, places) => {
      await openDrawer(page, words, places);
      await press(page, filled(words.tactic.edit, { label: words.fields.title }));
      await page.getByRole('textbox', { name: words.fields.title, exact: true }).waitFor();
    },
  },
  {
    name: 'who can see a tactic',
    path: (places) => `${board(places)}/tactics/${places.tactic.id}`,
    show: async (page, words, places) => {
      await openDrawer(page, words, places);
      await page.getByRole('button', { name: new RegExp(`^${words.audience.title}`) }).click();
      await page.getByRole('radio', { name: new RegExp(`^${words.audience.someSectors}`) }).check();
      await page.getByRole('group', { name: words.audience.chooseSectors }).waitFor();
    },
  },
  {
    name: 'a form of the review',
    path: (places) => `${board(places)}/tactics/${places.tactic.id}`,
    show: async (page, words, places) => {
      await openDrawer(page, words, places);
      await press(page, words.tactic.askReview);
      await page.getByRole('form', { name: words.tactic.askReview }).waitFor();
    },
  },
  {
    name: 'a tactic that is not shared',
    path: (places) => `${board(places)}/tactics/00000000-0000-4000-8000-000000000000`,
    show: (page, words) => page.getByRole('heading', { name: words.tactic.goneTitle }).waitFor(),
  },
  {
    name: 'adding a tactic',
    path: (places) => `${board(places)}?view=list`,
    show: async (page, words, places) => {
      await card(page, places);
      await press(page, words.board.addTactic);
      const dialog = page.getByRole('dialog', { name: words.board.addTactic });
      await dialog.getByRole('combobox', { name: words.fields.typeKey }).selectOption({ index: 3 });
      await dialog.getByRole('textbox', { name: words.fields.mechanism }).waitFor();
    },
  },
  {
    name: 'the menu of a card',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await openCardMenu(page, words, places);
    },
  },
  {
    name: 'moving a card by choice',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await openCardMenu(page, words, places);
      await page.getByRole('menuitem', { name: words.board.moveToDots }).click();
      await page.getByRole('combobox', { name: words.board.stage }).waitFor();
    },
  },
  {
    name: 'stopping a tactic',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await openCardMenu(page, words, places);
      await page.getByRole('menuitem', { name: words.board.stopDots }).click();
      await page.getByRole('combobox', { name: words.board.stopReason }).waitFor();
    },
  },
  {
    name: 'filters',
    path: (places) => `${board(places)}?confidence=at_risk`,
    show: async (page, words) => {
      await press(page, filled(words.board.filterSome, { count: 1 }));
      await page.getByRole('searchbox', { name: words.board.facetText }).waitFor();
    },
  },
  {
    name: 'the goal',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await press(page, words.board.editGoal);
      await page.getByRole('dialog', { name: words.board.editGoal }).getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'archived tactics',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await fromBoardMenu(page, words, words.board.archivedTactics);
      await page.getByText(words.board.noneArchived).waitFor();
    },
  },
  {
    name: 'activity',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await fromBoardMenu(page, words, words.board.activity);
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'editing many',
    path: (places) => `${board(places)}?view=list`,
    show: async (page, words, places) => {
      await card(page, places);
      await page.getByRole('checkbox', { name: words.board.selectAll }).check();
      await press(page, words.board.editDots);
      await page.getByRole('dialog').getByRole('combobox').first().waitFor();
    },
  },
];

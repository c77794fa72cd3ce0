import type { Page } from 'playwright-core';
import * as english from '../../client/src/words/en/index.js';

type Texts<Area> = { readonly [Key in keyof Area]: string };
/** The client's words in one language, so that a person of either language can be sent through the same screens. */
export type Words = { readonly [Area in keyof typeof english]: Texts<(typeof english)[Area]> };

export const inEnglish: Words = english;

/** A text with its names in braces filled in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Where the states of a screen are found: rows of the sample network and links that were made for the test. */
export interface Places {
  readonly board: string;
  readonly team: string;
  readonly tactic: { readonly id: string; readonly title: string };
  readonly invitation: string;
  /** An item of Boston's coordinator, with steps; another organization asks her for the second one. */
  readonly item: { readonly id: string; readonly title: string };
  readonly ask: { readonly id: string; readonly title: string };
  /** Today's meeting, with an agenda that wrote itself. */
  readonly meeting: { readonly id: string; readonly title: string };
  /** One that sits on the team. */
  readonly organization: string;
}

/** One screen, or one thing that lies over it, and the way there. */
export interface State {
  readonly name: string;
  /** Without a session. */
  readonly stranger?: true;
  path(places: Places): string;
  /** Waits for what the screen shows, and opens what lies over it. */
  show(page: Page, words: Words, places: Places): Promise<void>;
  /** Something lies over the page. */
  readonly over?: true;
}

const board = ({ board: id }: Places) => `/boards/${id}`;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const card = async (page: Page, { tactic }: Places) => page.getByRole('link', { name: tactic.title }).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

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

const doors: State[] = [
  {
    name: 'sign-in',
    stranger: true,
    path: () => '/sign-in',
    show: async (page, words) => {
      await heading(page, words.identity.signInTitle);
      await page.getByRole('button', { name: 'Maya Okafor' }).waitFor();
    },
  },
  {
    name: 'join',
    stranger: true,
    path: ({ invitation }) => invitation,
    show: (page, words) => page.getByRole('button', { name: words.identity.join }).waitFor(),
  },
  {
    name: 'join with a used link',
    stranger: true,
    path: () => '/join#used',
    show: (page, words) => heading(page, words.identity.joinDeadTitle),
  },
  { name: 'set-up', stranger: true, path: () => '/set-up#link', show: (page, words) => heading(page, words.identity.setUpTitle) },
];

const screens: State[] = [
  {
    name: 'today',
    path: () => '/today',
    show: (page, words) =>
      page
        .getByRole('group', { name: new RegExp(`^${words.today.answerFor.split('{')[0]}`) })
        .first()
        .waitFor(),
  },
  { name: 'boards', path: () => '/boards', show: (page, words) => page.getByRole('button', { name: words.board.newBoard }).waitFor() },
  { name: 'board', path: board, show: (page, _words, places) => card(page, places) },
  { name: 'board with lanes', path: (places) => `${board(places)}?lanes=strand`, show: (page, _words, places) => card(page, places) },
  { name: 'list', path: (places) => `${board(places)}?view=list`, show: (page, _words, places) => card(page, places) },
  {
    name: 'coverage',
    path: (places) => `${board(places)}?view=coverage`,
    show: (page, words) => page.getByRole('table', { name: words.board.coverageTitle }).waitFor(),
  },
  ...(['seats', 'organizations', 'places', 'network'] as const).map((view): State => ({
    name: `team, ${view}`,
    path: ({ team }) => `/team/${team}?view=${view}`,
    show: async (page, words) => {
      await page.getByRole('navigation', { name: words.team.views }).getByRole('link', { name: words.team[view], exact: true }).waitFor();
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    },
  })),
  { name: 'account', path: () => '/account', show: (page, words) => page.getByText(words.identity.thisSession, { exact: true }).waitFor() },
  { name: 'not found', path: () => '/nowhere', show: (page, words) => heading(page, words.shell.missingTitle) },
  {
    name: 'a board that is not shared',
    path: () => '/boards/00000000-0000-4000-8000-000000000000',
    show: (page, words) => heading(page, words.shell.missingTitle),
  },
];

const overBoard: State[] = [
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

async function itemsShown(page: Page, { item }: Places): Promise<void> {
  await page.getByRole('link', { name: item.title }).waitFor();
}

async function openItem(page: Page, words: Words, title: string): Promise<void> {
  const drawer = page.getByRole('dialog', { name: title, exact: true });
  await drawer.getByRole('heading', { name: words.tasks.history }).waitFor();
  await drawer.getByRole('listitem').last().waitFor();
}

const items: State[] = [
  { name: 'action items', path: () => '/action-items', show: (page, _words, places) => itemsShown(page, places) },
  { name: 'action items by organization', path: () => '/action-items?group=organization', show: (page, _words, places) => itemsShown(page, places) },
  {
    name: 'a line that is read',
    path: () => '/action-items',
    show: async (page, words, places) => {
      await itemsShown(page, places);
      await page.getByRole('textbox', { name: words.tasks.quickAdd }).fill('Posters for the fair @da 2027-03-01');
      await page.getByText(words.tasks.understood).waitFor();
    },
  },
  {
    name: 'selected action items',
    path: () => '/action-items',
    show: async (page, words, places) => {
      await itemsShown(page, places);
      await page.getByRole('checkbox', { name: filled(words.tasks.select, { title: places.item.title }) }).check();
      await page.getByRole('region', { name: words.tasks.selection }).waitFor();
    },
  },
  ...(['month', 'week', 'agenda'] as const).map((view): State => ({
    name: `action items, ${view}`,
    path: () => `/action-items?view=${view}`,
    show: async (page, words) => {
      await page.getByRole('button', { name: words.planning[`view_${view}`], exact: true, pressed: true }).waitFor();
      await page.getByRole('button', { name: words.planning.later, exact: true }).waitFor();
      await page.getByRole('main').getByRole('link').first().waitFor();
    },
  })),
  {
    name: 'saving a view',
    path: () => '/action-items?mine=1',
    show: async (page, words) => {
      await press(page, words.planning.saveView);
      await page.getByRole('dialog').getByRole('textbox', { name: words.planning.viewName }).waitFor();
    },
    over: true,
  },
  {
    name: 'an organization',
    path: ({ organization, team }) => `/organizations/${organization}?team=${team}`,
    show: async (page, words) => {
      await page.getByRole('region', { name: words.planning.promised }).waitFor();
      await page.getByRole('region', { name: words.planning.onTimeTitle }).waitFor();
    },
  },
];

const overItems: State[] = [
  { name: 'an action item', path: ({ item }) => `/action-items/${item.id}`, show: (page, words, { item }) => openItem(page, words, item.title) },
  {
    name: 'an ask and another date',
    path: ({ ask }) => `/action-items/${ask.id}`,
    show: async (page, words, { ask }) => {
      await openItem(page, words, ask.title);
      await page.getByRole('dialog').getByRole('button', { name: words.tasks.otherDate, exact: true }).click();
      await page.getByRole('form', { name: words.tasks.otherDate }).waitFor();
    },
  },
  {
    name: 'what an action item waits for',
    path: ({ item }) => `/action-items/${item.id}`,
    show: async (page, words, { item }) => {
      await openItem(page, words, item.title);
      await page.getByRole('dialog').getByRole('button', { name: words.tasks.addBlocker, exact: true }).click();
      await page.getByRole('searchbox', { name: words.tasks.findItem }).fill('a');
      await page.getByRole('list', { name: words.tasks.findItem }).getByRole('button').first().waitFor();
    },
  },
  {
    name: 'finishing an action item',
    path: ({ item }) => `/action-items/${item.id}`,
    show: async (page, words, { item }) => {
      await openItem(page, words, item.title);
      await page.getByRole('dialog').getByRole('button', { name: words.tasks.finishTask, exact: true }).click();
      await page.getByRole('form', { name: words.tasks.finishTask }).waitFor();
    },
  },
  {
    name: 'an action item that is not shared',
    path: () => '/action-items/00000000-0000-4000-8000-000000000000',
    show: (page, words) => page.getByRole('heading', { name: words.tasks.goneTitle }).waitFor(),
  },
  {
    name: 'adding an action item',
    path: () => '/action-items',
    show: async (page, words, places) => {
      await itemsShown(page, places);
      await press(page, words.tasks.addItem);
      const dialog = page.getByRole('dialog', { name: words.tasks.addTitle });
      await dialog.getByRole('combobox', { name: words.tasks.organization }).selectOption({ label: words.tasks.otherTeamsOrganization });
      await dialog.getByRole('combobox', { name: words.tasks.otherTeam }).waitFor();
    },
  },
];

const meetingShown = async (page: Page, words: Words, { meeting }: Places) => {
  await heading(page, meeting.title);
  await page.getByRole('heading', { name: words.meetings.attendance }).waitFor();
  await page.getByRole('button', { name: words.meetings.close, exact: true }).waitFor();
};

const meetings: State[] = [
  { name: 'meetings', path: () => '/meetings', show: (page, _words, { meeting }) => page.getByRole('link', { name: meeting.title }).first().waitFor() },
  { name: 'a meeting', path: ({ meeting }) => `/meetings/${meeting.id}`, show: meetingShown },
  { name: 'a meeting that is not shared', path: ({ board: id }) => `/meetings/${id}`, show: (page, words) => heading(page, words.meetings.goneTitle) },
  {
    name: 'calling a meeting',
    over: true,
    path: () => '/meetings',
    show: async (page, words) => {
      await press(page, words.meetings.newMeeting);
      await page.getByRole('dialog', { name: words.meetings.newMeeting }).getByRole('textbox', { name: words.meetings.what }).waitFor();
    },
  },
  {
    name: 'closing a meeting',
    over: true,
    path: ({ meeting }) => `/meetings/${meeting.id}`,
    show: async (page, words, places) => {
      await meetingShown(page, words, places);
      await press(page, words.meetings.close);
      await page.getByRole('dialog', { name: words.meetings.closeTitle }).waitFor();
    },
  },
  {
    name: 'decision log',
    path: () => '/decisions',
    show: async (page, words) => {
      await page.getByRole('button', { name: words.meetings.replace, exact: true }).first().waitFor();
    },
  },
  {
    name: 'recording a decision',
    over: true,
    path: () => '/decisions',
    show: async (page, words) => {
      await page.getByRole('button', { name: words.meetings.replace, exact: true }).first().click();
      await page.getByRole('dialog').getByRole('textbox', { name: words.meetings.statement }).waitFor();
    },
  },
];

const overAll: State[] = [
  {
    name: 'palette',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: words.shell.paletteLabel }).getByRole('textbox').fill(places.tactic.title.slice(0, 3));
      await page.getByRole('dialog', { name: words.shell.paletteLabel }).getByText(places.tactic.title).waitFor();
    },
  },
  {
    name: 'shortcuts',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: words.shell.shortcutsTitle }).waitFor();
    },
  },
  {
    name: 'state of the connection',
    path: () => '/today',
    show: async (page, words) => {
      await page.getByRole('button', { name: `${words.shell.connectionLabel}: ${words.shell.live}` }).click();
      await page.getByText(words.shell.liveText).waitFor();
    },
  },
  {
    name: 'declining',
    path: () => '/today',
    show: async (page, words) => {
      // What waits the longest stands first: a proposal of the sample.
      await page.getByRole('button', { name: words.today.decline, exact: true }).first().click();
      await page.getByRole('textbox', { name: words.today.reason }).waitFor();
    },
  },
  {
    name: 'invitation',
    path: ({ team }) => `/team/${team}`,
    show: async (page, words) => {
      await press(page, words.team.propose);
      await page.getByRole('dialog', { name: words.team.proposeTitle }).getByRole('textbox').first().waitFor();
    },
  },
];

/** Every screen of the client, and what opens over it, as Boston's coordinator meets it. */
export const states: readonly State[] = [
  ...doors,
  ...screens,
  ...items,
  ...[...overBoard, ...overItems, ...meetings, ...overAll].map((state) => ({ ...state, over: true as const })),
];

import type { Page } from 'playwright-core';
import { filled, heading, press, type Places, type State, type Words } from './state.js';

async function itemsShown(page: Page, { item }: Places): Promise<void> {
  await page.getByRole('link', { name: item.title }).waitFor();
}

async function openItem(page: Page, words: Words, title: string): Promise<void> {
  const drawer = page.getByRole('dialog', { name: title, exact: true });
  await drawer.getByRole('heading', { name: words.tasks.history }).waitFor();
  await drawer.getByRole('listitem').last().waitFor();
}

export const items: State[] = [
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
    // On a phone the choice of the view is folded away.
    show: async (page, words) => {
      await page.getByRole('button', { name: words.planning[`view_${view}`], exact: true, pressed: true, includeHidden: true }).waitFor({ state: 'attached' });
      await page.getByRole('button', { name: words.planning.later, exact: true }).waitFor();
      await page.getByRole('main').getByRole('link').first().waitFor();
    },
  })),
  {
    name: 'action items, month, without meetings',
    path: () => '/action-items?view=month&hide=meetings',
    show: async (page, words) => {
      await page.getByRole('button', { name: words.planning.kind_meetings, exact: true, pressed: false }).waitFor();
      await page.getByRole('button', { name: words.planning.kind_commitments, exact: true, pressed: true }).waitFor();
    },
  },
  {
    name: 'a commitment',
    path: ({ commitment }) => `/commitments/${commitment.id}`,
    show: async (page, words, { commitment }) => {
      await heading(page, commitment.title);
      await page.getByRole('region', { name: words.commitments.standsHere }).waitFor();
    },
  },
  {
    name: 'a commitment that is not shared',
    path: ({ board: id }) => `/commitments/${id}`,
    show: (page, words) => heading(page, words.commitments.goneTitle),
  },
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

export const overItems: State[] = [
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

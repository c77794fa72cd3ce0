import type { Page } from 'playwright-core';
import { filled, heading, press, type Places, type State, type Words } from './state.js';

const denver = 'coordinator@denver.example';
const edition: State['path'] = ({ taken }) => `/library/${taken.edition}`;

async function read(page: Page, words: Words, { taken }: Places): Promise<void> {
  await heading(page, taken.title);
  await page.getByRole('heading', { name: words.adoptions.reports }).waitFor();
  await page.getByRole('region', { name: words.library.whoElse }).waitFor();
}

/** A lesson of Boston in Denver, which took it over; what was made of it, and how it is shared. */
export const adoptions: State[] = [
  { name: 'a lesson of another city, taken over', as: denver, path: edition, show: read },
  {
    name: 'a lesson of another city, reported on',
    as: denver,
    over: true,
    path: edition,
    show: async (page, words, places) => {
      await read(page, words, places);
      await press(page, words.adoptions.report);
      await page.getByRole('dialog', { name: words.adoptions.reportTitle }).getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'a lesson of another city, looked at before it is taken over',
    as: denver,
    over: true,
    path: ({ taken }) => `/library/${taken.other}`,
    show: async (page, words) => {
      await press(page, filled(words.adoptions.adoptIn, { place: 'Denver' }));
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'a lesson of another city, done otherwise',
    as: denver,
    over: true,
    path: ({ taken }) => `/boards/${taken.board}/tactics/${taken.tactic}`,
    show: async (page, words) => {
      const from = page.getByRole('region', { name: words.adoptions.adoptedFrom });
      const edit = new RegExp(`^${words.adoptions.editAdaptation.split('{')[0]}`);
      await from.getByRole('button', { name: edit }).first().click();
      await page.getByRole('dialog', { name: words.adoptions.adaptEditTitle }).getByRole('combobox', { name: words.adoptions.lasting }).waitFor();
    },
  },
  {
    name: 'a lesson of another city, with what is done otherwise no longer',
    as: denver,
    over: true,
    path: ({ taken }) => `/boards/${taken.board}/tactics/${taken.tactic}`,
    show: async (page, words) => {
      const from = page.getByRole('region', { name: words.adoptions.adoptedFrom });
      await from.getByText(filled(words.adoptions.adaptRemoved, { count: 1 })).click();
      const restore = new RegExp(`^${words.adoptions.restoreAdaptation.split('{')[0]}`);
      await from.getByRole('button', { name: restore }).waitFor();
    },
  },
  {
    name: 'a lesson of one’s own that other cities read',
    path: ({ taken }) => `/lessons/${taken.lesson}`,
    show: async (page, words) => {
      const shared = page.getByRole('region', { name: words.releases.share, exact: true });
      await shared.getByRole('link', { name: words.releases.seeText }).waitFor();
      await page.getByRole('region', { name: words.lessons.history, exact: true }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'a lesson of one’s own, before its city is hidden, which it said when it went out',
    over: true,
    path: ({ taken }) => `/lessons/${taken.lesson}`,
    show: async (page, words) => {
      await press(page, words.releases.hideFromNow);
      const dialog = page.getByRole('dialog', { name: words.releases.askTitle });
      await dialog.getByText(words.releases.hideCityLate).waitFor();
      await dialog.getByRole('group', { name: words.releases.checklist }).getByRole('checkbox').first().waitFor();
      await dialog.getByText(words.releases.noFindings).or(dialog.getByText(words.releases.findingsHint)).waitFor();
    },
  },
  {
    name: 'a lesson of one’s own, before it is taken back from the network',
    over: true,
    path: ({ taken }) => `/lessons/${taken.lesson}`,
    show: async (page, words) => {
      await press(page, words.releases.withdraw);
      await page.getByRole('dialog', { name: words.releases.withdrawTitle }).getByRole('textbox').waitFor();
    },
  },
  {
    name: 'a lesson of one’s own as it goes out, with a yes that is taken back',
    path: ({ agreed }) => `/releases/${agreed.id}`,
    show: async (page, words, { agreed }) => {
      await heading(page, agreed.title);
      await press(page, words.releases.takeBackAgreement);
      await page.getByRole('textbox', { name: words.releases.takeBackReason }).waitFor();
    },
  },
];

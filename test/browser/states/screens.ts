import { heading, press, type State } from './state.js';

export const screens: State[] = [
  {
    name: 'today',
    path: () => '/today',
    show: async (page, words) => {
      await page
        .getByRole('group', { name: new RegExp(`^${words.today.answerFor.split('{')[0]}`) })
        .first()
        .waitFor();
      await page.getByText(words.today.releaseRefused).waitFor();
    },
  },
  ...(['seats', 'agreements', 'reviews', 'organizations', 'places', 'network'] as const).map((view): State => ({
    name: `team, ${view}`,
    path: ({ team }) => `/team/${team}?view=${view}`,
    show: async (page, words) => {
      await page.getByRole('navigation', { name: words.team.views }).getByRole('link', { name: words.team[view], exact: true }).waitFor();
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor();
    },
  })),
  {
    name: 'writing an agreement down',
    over: true,
    path: ({ team }) => `/team/${team}?view=agreements`,
    show: async (page, words) => {
      await press(page, words.agreements.add);
      await page.getByRole('dialog', { name: words.agreements.addTitle }).getByRole('textbox', { name: words.agreements.what, exact: true }).waitFor();
    },
  },
  {
    name: 'ledger',
    path: () => '/network/ledger',
    show: (page, words) => page.getByRole('table').getByText(words.adoptions.outcome_partly, { exact: true }).waitFor(),
  },
  {
    name: 'account',
    path: () => '/account',
    show: async (page, words) => {
      await page.getByText(words.identity.thisSession, { exact: true }).waitFor();
      await page.getByRole('combobox', { name: words.identity.timeZone }).waitFor();
    },
  },
  {
    name: 'account, a calendar address that was just made',
    path: () => '/account',
    show: async (page, words) => {
      const { feedMake, feedRenew, feedOwn, feedOnce } = words.identity;
      await page.getByRole('button', { name: new RegExp(`^(${feedMake}|${feedRenew}): ${feedOwn}$`) }).click();
      await page.getByRole('textbox', { name: feedOnce }).waitFor();
    },
  },
  {
    name: 'search',
    path: ({ tactic }) => `/search?q=${encodeURIComponent(tactic.title)}`,
    show: (page, _words, { tactic }) => page.getByRole('link', { name: tactic.title }).first().waitFor(),
  },
  {
    name: 'lessons of all cities, by a filter',
    path: () => '/lessons?cost=under_10000',
    show: async (page, words) => {
      await page.getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
      // On a phone they are folded away.
      const filters = page.getByRole('button', { name: new RegExp(`^${words.lessons.filters}`) });
      if (await filters.isVisible()) await filters.click();
      await page.getByRole('searchbox', { name: words.library.law }).waitFor();
    },
  },
  {
    name: 'network',
    path: () => '/network',
    show: async (page, words) => {
      await page.getByRole('img', { name: new RegExp(`^${words.network.mapText.split('{')[0]}`) }).waitFor();
      await page.getByRole('heading', { name: words.network.health }).waitFor();
    },
  },
  { name: 'not found', path: () => '/nowhere', show: (page, words) => heading(page, words.shell.missingTitle) },
];

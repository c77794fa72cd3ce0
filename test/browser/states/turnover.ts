import type { State } from './state.js';

const name = 'Daniel Brandt';

export const turnover: State[] = [
  {
    name: 'a hand-over',
    path: ({ team, handOver }) => `/team/${team}/hand-overs/${handOver}`,
    show: async (page, words) => {
      await page.getByRole('region', { name: words.turnover.part_does }).waitFor();
      await page.getByRole('region', { name: words.turnover.people }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'a hand-over that is not shared',
    path: ({ team }) => `/team/${team}/hand-overs/${team}`,
    show: (page, words) => page.getByRole('heading', { name: words.turnover.goneTitle, level: 1 }).waitFor(),
  },
];

export const overTurnover: State[] = [
  {
    name: 'what nobody looks after, and who takes it',
    path: () => '/today',
    show: async (page, words) => {
      const sheet = page.getByRole('region', { name: words.turnover.ownerlessTitle });
      await sheet.getByRole('button', { name: words.turnover.handTo }).first().click();
      await sheet.getByRole('form', { name: words.turnover.handIt }).waitFor();
    },
  },
  {
    name: 'beginning a hand-over',
    path: ({ team }) => `/team/${team}`,
    show: async (page, words) => {
      await page.getByRole('button', { name: words.team.actionsFor.replace('{name}', name) }).click();
      await page.getByRole('menuitem', { name: words.team.handOver }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.turnover.start }).waitFor();
    },
  },
];

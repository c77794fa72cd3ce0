import type { State } from './state.js';

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
];

import { heading, type State } from './state.js';

export const doors: State[] = [
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

import { press, type State } from './state.js';

/** An event of a team is looked back on: what it was, and then the four questions. */
const path: State['path'] = ({ team }) => `/after-action-reviews/new?team=${team}`;

export const reviews: State[] = [
  {
    name: 'beginning to look back on an event',
    path,
    show: (page, words) => page.getByRole('textbox', { name: words.afterAction.event, exact: true }).waitFor(),
  },
  {
    name: 'looking back, with what is missing named',
    path,
    show: async (page, words) => {
      await page.getByRole('textbox', { name: words.afterAction.event, exact: true }).fill('12.');
      await press(page, words.afterAction.begin);
      await page.getByRole('textbox', { name: words.afterAction.why, exact: true }).waitFor();
      const { addTo, keep, finish } = words.afterAction;
      await page.getByRole('textbox', { name: addTo.replace('{kind}', keep) }).fill('1.');
      await page.keyboard.press('Enter');
      await press(page, finish);
      await page.getByText(words.afterAction.finishNeeds).waitFor();
    },
  },
];

import { board, card, press, type State } from './state.js';

export const overAll: State[] = [
  {
    name: 'palette',
    path: board,
    show: async (page, words, places) => {
      await card(page, places);
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: words.shell.paletteLabel });
      await palette.getByRole('textbox').fill(places.tactic.title.slice(0, 3));
      await palette.getByText(places.tactic.title).waitFor();
      // What the server finds says more of where it is than a tactic that this tab holds.
      await palette
        .getByText(/ · .+ · /)
        .first()
        .waitFor();
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

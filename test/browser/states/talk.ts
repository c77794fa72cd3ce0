import type { Page } from 'playwright-core';
import type { State, Words } from './state.js';

const talk = (page: Page, words: Words) => page.getByRole('region', { name: words.comments.comments, exact: true });

async function write(page: Page, words: Words, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: words.comments.write });
  await field.click();
  await field.pressSequentially(text);
}

export const overTalk: State[] = [
  {
    name: 'what is said about a tactic, with an answer begun',
    path: ({ board, tactic }) => `/boards/${board}/tactics/${tactic.id}`,
    show: async (page, words) => {
      await write(page, words, '1.');
      await talk(page, words).getByRole('button', { name: words.comments.send }).click();
      await talk(page, words)
        .getByRole('button', { name: new RegExp(`^${words.comments.answerTo.split('{')[0]}`) })
        .first()
        .click();
      await talk(page, words)
        .getByRole('textbox', { name: new RegExp(`^${words.comments.answerTo.split('{')[0]}`) })
        .waitFor();
    },
  },
  {
    name: 'naming somebody in a comment',
    path: ({ board, tactic }) => `/boards/${board}/tactics/${tactic.id}`,
    show: async (page, words) => {
      await page.getByRole('button', { name: words.comments.mention }).click();
      await page.getByRole('listbox', { name: words.comments.mention }).getByRole('option').first().waitFor();
    },
  },
];

import type { Page } from 'playwright-core';
import { heading, press, type Places, type State, type Words } from './state.js';

const path: State['path'] = ({ lesson }) => `/lessons/${lesson.id}`;

async function opened(page: Page, words: Words, { lesson }: Places): Promise<void> {
  await heading(page, lesson.title);
  await page.getByText(words.lessons.expiredNote).waitFor();
  await page.getByRole('region', { name: words.lessons.life, exact: true }).getByRole('button', { name: words.lessons.retire, exact: true }).waitFor();
  await page.getByRole('region', { name: words.lessons.history, exact: true }).getByRole('listitem').first().waitFor();
}

async function listed(page: Page, words: Words, { lesson }: Places): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: lesson.title }) });
  await row.getByText(words.lessons.expired.split('{')[0]!.trim()).waitFor();
}

export const lessons: State[] = [
  { name: 'lessons', path: () => '/lessons', show: listed },
  { name: 'a lesson', path, show: opened },
  { name: 'a lesson that is not shared', path: ({ board }) => `/lessons/${board}`, show: (page, words) => heading(page, words.lessons.goneTitle) },
  {
    name: 'writing a lesson',
    path: (places) => `${path(places)}?edit`,
    show: async (page, words) => {
      await heading(page, words.lessons.editTitle);
      await page.getByRole('textbox', { name: words.lessons.field_whatWeDid, exact: true }).waitFor();
      await page.getByRole('button', { name: words.lessons.retire, exact: true }).waitFor();
    },
  },
  {
    name: 'a new lesson',
    over: true,
    path: () => '/lessons',
    show: async (page, words) => {
      await press(page, words.lessons.write);
      await page.getByRole('dialog', { name: words.lessons.newTitle }).getByRole('textbox').waitFor();
    },
  },
  {
    name: 'retiring a lesson',
    over: true,
    path,
    show: async (page, words, places) => {
      await opened(page, words, places);
      await press(page, words.lessons.retire);
      await page.getByRole('dialog', { name: words.lessons.retireTitle }).getByRole('textbox').waitFor();
    },
  },
  {
    name: 'checking the quality of a lesson',
    over: true,
    path,
    show: async (page, words, places) => {
      await opened(page, words, places);
      await press(page, words.lessons.check);
      await page.getByRole('dialog', { name: words.lessons.checkTitle }).getByRole('checkbox').first().waitFor();
    },
  },
];

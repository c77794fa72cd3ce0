import type { Page } from 'playwright-core';
import { press, type State, type Words } from './state.js';

const services = 'services@boston.example';
const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openBell(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${words.notices.bell}`) }).click();
  await page.getByRole('dialog', { name: words.notices.bell }).getByRole('heading', { name: words.notices.bell }).waitFor();
}

export const noticed: State[] = [
  {
    name: 'today with reminders, and what an organization is late with',
    as: services,
    path: () => '/today',
    show: async (page, words) => {
      await sheet(page, words.tasks.dueTitle).getByRole('img', { name: words.notices.reminded }).first().waitFor();
      await sheet(page, words.notices.escalatedTitle).getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'today with somebody to talk to, and dates of my commitments',
    path: () => '/today',
    show: async (page, words) => {
      await sheet(page, words.notices.talkToTitle).getByRole('button').first().waitFor();
      await sheet(page, words.commitments.todayTitle).getByRole('group').first().waitFor();
    },
  },
  {
    name: 'today with a concern to answer',
    as: 'samuel.lindqvist@boston.example',
    path: () => '/today',
    show: async (page, words) => {
      await page
        .getByRole('button', { name: new RegExp(`^${words.tactic.answerConcern}`) })
        .first()
        .click();
      await page.getByRole('combobox', { name: words.tactic.outcome }).waitFor();
    },
  },
  {
    name: 'what is late is handed on',
    as: services,
    path: () => '/today',
    show: async (page, words) => {
      await sheet(page, words.notices.escalatedTitle)
        .getByRole('button', { name: new RegExp(`^${words.tasks.handOnTask}`) })
        .first()
        .click();
      await page.getByRole('form', { name: words.tasks.handOnTask }).waitFor();
    },
  },
  {
    name: 'today with everything that I wait for',
    path: () => '/today',
    show: async (page, words) => {
      const waiting = sheet(page, words.tasks.waitingTitle);
      await waiting.getByRole('button', { expanded: false }).click();
      await waiting.getByRole('article').nth(5).waitFor();
    },
  },
  {
    name: 'a date of a commitment that was missed',
    path: () => '/today',
    show: async (page, words) => {
      const missed = new RegExp(`^${words.commitments.missFor.split('{')[0]}`);
      await sheet(page, words.commitments.todayTitle).getByRole('button', { name: missed }).first().click();
      await page.getByRole('form', { name: words.commitments.miss }).waitFor();
    },
  },
  {
    name: 'commitments of the team',
    path: () => '/action-items',
    show: async (page, words) => {
      await sheet(page, words.commitments.commitments).getByRole('listitem').first().waitFor();
    },
  },
];

export const overNoticed: State[] = [
  {
    name: 'notices',
    path: () => '/today',
    show: async (page, words) => {
      await openBell(page, words);
      await page.getByRole('button', { name: words.notices.allSeen }).waitFor();
    },
  },
  {
    name: 'no notices',
    as: 'police@seattle.example',
    path: () => '/today',
    show: async (page, words) => {
      await openBell(page, words);
      await page.getByText(words.notices.none).waitFor();
    },
  },
  {
    name: 'adding a commitment',
    path: () => '/action-items',
    show: async (page, words) => {
      await sheet(page, words.commitments.commitments).waitFor();
      await press(page, words.commitments.add);
      const dialog = page.getByRole('dialog', { name: words.commitments.addTitle });
      await dialog.getByRole('combobox', { name: words.commitments.whoPromises }).waitFor();
      await dialog.getByRole('region', { name: words.commitments.preview }).getByRole('listitem').first().waitFor();
    },
  },
];

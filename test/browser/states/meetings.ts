import type { Page } from 'playwright-core';
import { heading, press, type Places, type State, type Words } from './state.js';

const meetingShown = async (page: Page, words: Words, { meeting }: Places) => {
  await heading(page, meeting.title);
  await page.getByRole('tab', { name: words.meetings.part_agenda }).waitFor();
  await page.getByRole('button', { name: words.meetings.close, exact: true }).waitFor();
};

const partOf =
  (part: string) =>
  ({ meeting }: Places): string =>
    `/meetings/${meeting.id}?part=${part}`;

export const meetings: State[] = [
  { name: 'meetings', path: () => '/meetings', show: (page, _words, { meeting }) => page.getByRole('link', { name: meeting.title }).first().waitFor() },
  { name: 'a meeting', path: ({ meeting }) => `/meetings/${meeting.id}`, show: meetingShown },
  { name: 'the minutes of a meeting', path: partOf('minutes'), show: (page, words) => page.getByRole('textbox', { name: words.minutes.field }).waitFor() },
  { name: 'what a meeting came to', path: partOf('outcome'), show: (page, words) => page.getByRole('heading', { name: words.meetings.outcome }).waitFor() },
  { name: 'who attends a meeting', path: partOf('people'), show: (page, words) => page.getByRole('heading', { name: words.meetings.attendance }).waitFor() },
  { name: 'a meeting that is not shared', path: ({ board: id }) => `/meetings/${id}`, show: (page, words) => heading(page, words.meetings.goneTitle) },
  {
    name: 'calling a meeting',
    over: true,
    path: () => '/meetings',
    show: async (page, words) => {
      await press(page, words.meetings.newMeeting);
      await page.getByRole('dialog', { name: words.meetings.newMeeting }).getByRole('textbox', { name: words.meetings.what }).waitFor();
    },
  },
  {
    name: 'closing a meeting',
    over: true,
    path: ({ meeting }) => `/meetings/${meeting.id}`,
    show: async (page, words, places) => {
      await meetingShown(page, words, places);
      await press(page, words.meetings.close);
      await page.getByRole('dialog', { name: words.meetings.closeTitle }).waitFor();
    },
  },
  {
    name: 'decision log',
    path: () => '/decisions',
    show: async (page, words) => {
      await page.getByRole('button', { name: words.meetings.replace, exact: true }).first().waitFor();
    },
  },
  {
    name: 'recording a decision',
    over: true,
    path: () => '/decisions',
    show: async (page, words) => {
      await page.getByRole('button', { name: words.meetings.replace, exact: true }).first().click();
      await page.getByRole('dialog').getByRole('textbox', { name: words.meetings.statement }).waitFor();
    },
  },
];

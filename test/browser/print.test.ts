import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { boardOf, Screen } from './screen.js';

useBrowser();

let server: TestServer;
let coordinator: Person;
let board: string;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  coordinator = await server.as('coordinator@boston.example');
  board = await boardOf(coordinator);
});
afterAll(() => server?.stop());

it('a board on paper has its goal and every card, also those that the screen folds away, and nothing of the frame', async () => {
  const screen = await new Screen(await newPage(server, coordinator)).board(board);
  const { page } = screen;
  await screen.cards('Idea').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Reduce online demand by 20% and street demand by 80% by March 2027', level: 1 }).last().waitFor();
  const seen = await coordinator.see('query Cards($id: ID!) { board(id: $id) { tactics { title stage archivedAt } } }', { id: board });
  const titles = seen.board.tactics.filter((one: { archivedAt: string | null }) => one.archivedAt === null).map((one: { title: string }) => one.title);
  expect(titles.length).toBeGreaterThan(20);
  for (const title of titles) expect(await page.getByRole('listitem').filter({ hasText: title }).filter({ visible: true }).count()).toBeGreaterThan(0);
  await page.getByText('Named people only · 4 people').filter({ visible: true }).first().waitFor();
  expect(await page.getByRole('navigation', { name: 'Main' }).filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);

  await page.emulateMedia({ media: 'screen' });
  await screen.live();
});

it('a filtered board prints what the filter leaves', async () => {
  const screen = await new Screen(await newPage(server, coordinator)).board(board, '?text=hotel');
  await screen.cards('Idea').first().waitFor();
  await screen.page.emulateMedia({ media: 'print' });
  const items = screen.page.getByRole('listitem').filter({ visible: true });
  await items.filter({ hasText: 'Hotel staff training' }).first().waitFor();
  expect(await items.filter({ hasText: 'Signs at transit stops' }).count()).toBe(0);
});

describe('a meeting and a hand-over on paper', () => {
  const seen = `query Papers { meetings { id title state handling } handOvers: today { handOvers { id teamId outgoingName } } }`;

  /** Opens it in the dark, as it would be printed. */
  async function paper(address: string, title: string): Promise<Page> {
    const page = await newPage(server, coordinator, address, { colorScheme: 'dark' });
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    return page;
  }
  const colorOf = (page: Page, property: string) =>
    page
      .locator('body')
      .evaluate((body, name) => (globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> }).getComputedStyle(body)[name], property);

  it('are white, have their handling label on each sheet, and nothing to press', async () => {
    const { meetings, handOvers } = await coordinator.see(seen);
    const meeting = meetings.find((one: { state: string }) => one.state === 'planned');
    const [handOver] = handOvers.handOvers;
    for (const [address, title, label, page] of [
      [`/meetings/${meeting.id}`, meeting.title, meeting.handling, 'amber'],
      [`/team/${handOver.teamId}/hand-overs/${handOver.id}`, `Hand-over: ${handOver.outgoingName}`, 'TLP:AMBER+STRICT', 'amber-strict'],
    ]) {
      const printed = await paper(address, title);
      await printed.getByText(label, { exact: true }).waitFor();
      expect(await colorOf(printed, 'backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await colorOf(printed, 'page')).toBe(page);
      // What stays of them says who sees the meeting.
      const buttons = printed.getByRole('button').filter({ visible: true });
      for (const name of await buttons.allInnerTexts()) expect(name).toMatch(/^Who can see this:\s/);
      // Of the choices of a seat, the one that was made.
      for (const words of await printed.getByRole('radiogroup').allInnerTexts()) expect(words).toMatch(/^(|Present|Excused|Absent|Deputy)$/);
      if (address.startsWith('/meetings'))
        for (const part of ['Agenda', 'Minutes', 'Promised and asked here', 'Decisions', 'Attendance'])
          expect(await printed.getByRole('heading', { name: part, level: 2 }).filter({ visible: true }).count()).toBe(1);
      expect(await printed.locator('[data-grip] svg').filter({ visible: true }).count()).toBe(0);
    }
  });
});

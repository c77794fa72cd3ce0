import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startServer, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
let screen: Screen;
let page: Page;

const lessons = (): Locator => page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 });
const pressed = (name: RegExp): Locator => page.getByRole('button', { name, pressed: true });

beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  page = await newPage(server, await server.as('coordinator@boston.example'), '/today');
  screen = new Screen(page);
});
afterAll(() => server?.stop());

describe('what was looked for', () => {
  it('stands in the address, with what was chosen: a reload and the way back find it again', async () => {
    await screen.open('/search');
    await page.getByRole('searchbox', { name: 'Words to look for' }).press('h');
    await page.getByRole('searchbox', { name: 'Words to look for' }).pressSequentially('otle');
    await page.getByText('Nothing has all of these words as they are written. These come close.').waitFor();
    await page.getByRole('searchbox', { name: 'Words to look for' }).fill('hotel');
    await page.getByText('These come close.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Tactics \d+$/ }).press('Enter');
    await pressed(/^Tactics/).waitFor();
    const results = page.getByRole('heading', { name: /^\d+ results?$/ });
    const count = await results.innerText();
    expect(new URL(page.url()).searchParams.get('q')).toBe('hotel');
    await page.reload();
    await pressed(/^Tactics/).waitFor();
    expect(await results.innerText()).toBe(count);
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.goBack();
    await pressed(/^Tactics/).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Words to look for' }).inputValue()).toBe('hotel');
  });
});

describe('a city by its name', () => {
  it('is found in the palette, with its team and its police, and opens on the map', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await palette.getByRole('textbox').pressSequentially('denver');
    await palette.getByText('City in Colorado').waitFor();
    await palette.getByText('Team in Denver').waitFor();
    await palette.getByText('Police, sheriff in Denver').waitFor();
    await palette.getByText('City in Colorado').click();
    await page.waitForURL(/\/network\?place=/);
    await pressed(/^Denver/).waitFor();
  });
});

describe('the library', () => {
  it('finds by words in its own field, and says so in the address', async () => {
    await screen.open('/lessons');
    await page.getByRole('searchbox', { name: 'Words to look for in the lessons' }).pressSequentially('front desk');
    await page.waitForURL(/q=front\+desk/);
    await page.getByRole('heading', { name: '1 lesson', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '1 lesson', exact: true }).waitFor();
    expect(await lessons().allInnerTexts()).toEqual([expect.stringContaining('front desk')]);
    await page.getByRole('searchbox', { name: 'Words to look for in the lessons' }).fill('');
    await page.waitForURL((url) => !url.search);
    await page.getByRole('combobox', { name: 'Which place it is from' }).selectOption({ label: 'Denver (1)' });
    await page.getByRole('heading', { name: '1 lesson', exact: true }).waitFor();
    expect(
      await page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 3 }) })
        .innerText(),
    ).toContain('Denver');
  });

  it('shows as many lessons of a kind as it says, and keeps the choice in the address', async () => {
    await screen.open('/lessons');
    const kind = page.getByRole('button', { name: /^\d+ ?What did not work$/ });
    const count = Number.parseInt(await kind.innerText(), 10);
    expect(count).toBeGreaterThan(0);
    await kind.press('Enter');
    await pressed(/What did not work$/).waitFor();
    await page.reload();
    await pressed(/What did not work$/).waitFor();
    await page.getByRole('heading', { name: new RegExp(`^${count} lessons?$`) }).waitFor();
    expect(await lessons().count()).toBe(count);
  });
});

describe('the network page', () => {
  it('says by keyboard what a place took over and passed on', async () => {
    await screen.open('/network');
    const place = page.getByRole('row', { name: /^Denver/ });
    await place.getByRole('button').press('Enter');
    await pressed(/^Denver/).waitFor();
    const moves = page.getByRole('region', { name: 'Lessons that Denver took over or passed on' });
    const ways = moves.getByRole('listitem');
    await ways.first().waitFor();
    for (const way of await ways.allInnerTexts()) expect(way).toContain('Denver');
    const [shared] = (await place.getByRole('cell').allInnerTexts()).map(Number);
    expect(shared).toBeGreaterThan(0);
    await ways.first().getByRole('link').press('Enter');
    await page.waitForURL(/\/library\/[0-9a-f-]{36}$/);
  });
});

describe('what was found and opened', () => {
  it('leaves the search and the palette as it goes out of sight, and with whoever signs out', async () => {
    const denver = await server.as('coordinator@denver.example');
    const out = await denver.see<{ lessons: { lessons: { title: string; releases: { id: string; state: string }[] }[] } }>(
      '{ lessons { lessons { title releases { id state } } } }',
    );
    const [lesson] = out.lessons.lessons.filter(({ releases }) => releases.some(({ state }) => state === 'released'));
    const { title, releases } = lesson!;
    await screen.open(`/search?q=${encodeURIComponent(title)}`);
    const found = page.getByRole('main').getByRole('link').filter({ hasText: title });
    await found.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await page.keyboard.press('Control+k');
    await palette.getByText(title).waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
    await page.goBack();
    await found.waitFor();
    const input = { id: releases.find(({ state }) => state === 'released')!.id, because: 'harm' };
    await denver.do('mutation W($act: ID!, $input: WithdrawReleaseInput!) { withdrawRelease(act: $act, input: $input) { id } }', { input });
    await found.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await palette.getByText('Sign out').waitFor();
    expect(await palette.getByText(title).count()).toBe(0);

    await palette.getByRole('textbox').pressSequentially('denver');
    await palette.getByText('City in Colorado').click();
    await pressed(/^Denver/).waitFor();
    await palette.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await palette.getByText('City in Colorado').waitFor();
    await palette.getByText('Sign out').click();
    await page
      .getByRole('button', { name: /^Sign in as / })
      .last()
      .click();
    await pressed(/^Denver/).waitFor();
    await page.keyboard.press('Control+k');
    await palette.getByText('Sign out').waitFor();
    expect(await palette.getByText('City in Colorado').count()).toBe(0);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { conversation, reads, say } from '../comment-acts.js';
import { startServer, type Json, type Person, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { boardOf, hold, Screen, withFocus } from './screen.js';

useBrowser();

let server: TestServer;
let maya: Page;
let thomas: Page;
let board: string;
let card: string;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  const coordinator = await server.as('coordinator@boston.example');
  board = await boardOf(coordinator);
  const { tactics } = (await coordinator.see('query T($id: ID!) { board(id: $id) { tactics { id title } } }', { id: board })).board;
  card = (tactics as { id: string; title: string }[]).find(({ title }) => title.startsWith('Hotel staff training'))!.id;
  const where = `/boards/${board}/tactics/${card}`;
  maya = await newPage(server, coordinator, where);
  thomas = await newPage(server, await server.as('prosecutor@boston.example'), where);
});
afterAll(() => server?.stop());

const talk = (page: Page) => page.getByRole('region', { name: 'Comments', exact: true });
const field = (page: Page) => talk(page).getByRole('textbox', { name: 'Write a comment' });

/** Types faster than the server says who can be named: Enter is pressed before the people are there. */
async function nameSomebody(begins: string): Promise<void> {
  const letGo = await hold(maya, 'Mentionable');
  await maya.keyboard.press('@');
  const finding = maya.getByRole('combobox', { name: 'Find somebody who sees this' });
  await finding.fill(begins);
  await maya.keyboard.press('Enter');
  letGo();
  await finding.waitFor({ state: 'detached' });
  await maya.unroute('**/graphql');
}

it('is written with the keyboard alone, names somebody, and stands on the other screen at once', async () => {
  await thomas.getByText('Nothing has been said here yet.').waitFor();
  await field(maya).focus();
  await maya.keyboard.type('Who has the list, ');
  await nameSomebody('thom');
  await maya.keyboard.type('?');
  await maya.keyboard.press('Control+Enter');
  await thomas
    .getByRole('article', { name: 'Maya Okafor' })
    .getByText(/Who has the list, @Thomas .+ \?/)
    .waitFor();
  expect(await field(maya).textContent()).toBe('');
  await thomas.getByText('1 new', { exact: true }).waitFor();
});

it('is answered in its thread, with a quotation, and settled', async () => {
  await talk(thomas).getByRole('button', { name: 'Quote Maya Okafor' }).click();
  await withFocus(talk(thomas).getByRole('textbox', { name: 'Answer Maya Okafor' })).waitFor();
  await thomas.keyboard.type('The police, write to a@b.example');
  await thomas.keyboard.press('Control+Enter');
  const answer = talk(maya).getByRole('article', { name: /^Thomas/ });
  await answer.getByText('The police, write to a@b.example').waitFor();
  expect(await answer.locator('blockquote').textContent()).toContain('Who has the list');
  await talk(maya).getByRole('button', { name: 'Settle' }).click();
  await talk(thomas).getByRole('button', { name: 'Show 1 settled thread' }).waitFor();
});

it('keeps what is typed when the page goes, and tells the one who was named', async () => {
  await field(maya).focus();
  await maya.keyboard.type('Half a thought');
  await maya.waitForResponse((response) => (response.request().postData() ?? '').includes('Half a thought'));
  await maya.reload();
  await field(maya).getByText('Half a thought').waitFor();
  await thomas.goto(`${server.url}/today`);
  await thomas.getByRole('button', { name: /^Notices/ }).click();
  await thomas.getByRole('dialog', { name: 'Notices' }).getByText('you are named in a comment').first().waitFor();
});

it('waits on Today for the one who is named or answered, until it is read where it stands', async () => {
  const elena = await newPage(server, await server.as('services@boston.example'), '/today');
  await field(maya).fill('');
  await nameSomebody('elena');
  await maya.keyboard.press('Control+Enter');
  const waiting = elena.getByRole('region', { name: 'Said to you' });
  const read = new Screen(elena).answer('SeeNotices');
  await waiting.getByRole('link', { name: /^Hotel staff training/ }).click();
  await talk(elena)
    .getByText(/@Elena/)
    .waitFor();
  await read;
  await elena.goto(`${server.url}/today`);
  await elena.getByRole('heading', { level: 1 }).waitFor();
  expect(await waiting.count()).toBe(0);
  const services = await server.as('services@boston.example');
  const asked: Json = (await conversation(services, ['tactic', card])).comments.findLast(({ text }: Json) => text.includes('@Elena'));
  // Whoever has the conversation open reads it there.
  await maya.goto(`${server.url}/today`);
  await maya.getByRole('heading', { level: 1 }).waitFor();
  await say(services, ['tactic', card], 'I do', { threadId: asked.id });
  await maya.getByRole('region', { name: 'Said to you' }).getByText('answered you').waitFor();
});

it('is marked on the card for who has not read it, on each of their tabs, until one of them opens it', async () => {
  const david = await server.as('police@boston.example');
  const tabs = [await newPage(server, david, `/boards/${board}`), await newPage(server, david, `/boards/${board}`)] as const;
  const mark = (page: Page) => page.locator(`[data-card="${card}"]`).getByText(/^\d unread comments?$/);
  await reads(david, ['tactic', card]);
  for (const tab of tabs) await mark(tab).waitFor({ state: 'detached' });
  await say(await server.as('services@boston.example'), ['tactic', card], 'They sent the list');
  for (const tab of tabs) await mark(tab).getByText('1 unread comment', { exact: true }).waitFor();
  await tabs[0].getByRole('link', { name: /^Hotel staff training/ }).click();
  await talk(tabs[0]).getByText('They sent the list').waitFor();
  await mark(tabs[1]).waitFor({ state: 'detached' });
});

it('comes a page at a time: what is older by the keyboard, what is linked to at once, and an answer to what is older as it is given', async () => {
  const [police, coordinator] = [await server.as('police@boston.example'), await server.as('coordinator@boston.example')];
  const cards = async (person: Person): Promise<string[]> =>
    (await person.see<Json>('query T($id: ID!) { board(id: $id) { tactics { id } } }', { id: board })).board.tactics.map(({ id }: Json) => id);
  const here = await cards(coordinator);
  const other = (await cards(police)).find((id) => id !== card && here.includes(id))!;
  const first = await say(police, ['tactic', other], 'The very first');
  const second = await say(police, ['tactic', other], 'The second');
  await Promise.all(Array.from({ length: 100 }, (_, at) => say(police, ['tactic', other], `Number ${at}`)));
  const where = `${server.url}/boards/${board}/tactics/${other}`;
  await reads(coordinator, ['tactic', other]);
  await maya.goto(`${where}#comment-${first.id}`);
  const article = (text: string) => talk(maya).getByRole('article').filter({ hasText: text });
  await article('The very first').and(maya.locator(':focus')).waitFor();
  // Wholly to be seen, also when what stands above it has come.
  await maya.waitForFunction(
    '(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top > 0 && bottom < innerHeight * 0.8; })()',
  );
  expect(await article('The second').count()).toBe(0);
  await say(police, ['tactic', other], 'And then?', { threadId: second.id });
  await article('The second').waitFor();
  await article('And then?').waitFor();

  await maya.goto(`${server.url}/today`);
  await maya.goto(where);
  await article('And then?').waitFor();
  expect(await article('The very first').count()).toBe(0);
  const earlier = talk(maya).getByRole('button', { name: /^Show \d+ earlier threads?$/ });
  await earlier.focus();
  await maya.keyboard.press('Enter');
  await article('The very first').waitFor();
  await talk(maya)
    .getByText(/^\d+ earlier threads? (is|are) shown$/)
    .waitFor();
  await earlier.waitFor({ state: 'detached' });
  await talk(maya).locator('ul:focus').waitFor();
});

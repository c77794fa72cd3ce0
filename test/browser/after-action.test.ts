import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startServer, type Json, type Person, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { boardOf, Screen, withFocus } from './screen.js';

useBrowser();

const title = 'Hotel staff training together with housing inspectors';
const observation = 'Night managers asked for the training themselves';
let server: TestServer;
let maya: Person;
let page: Page;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  maya = await server.as('coordinator@boston.example');
  page = await newPage(server, maya, `/boards/${await boardOf(maya)}`);
});
afterAll(() => server?.stop());

const box = (name: string) => page.getByRole('textbox', { name, exact: true });

it('is offered where a tactic is stopped, without standing in the way', async () => {
  const screen = new Screen(page);
  await screen.live();
  // It comes after the board.
  await page.getByRole('status', { name: 'Review what happened' }).waitFor({ state: 'attached' });
  await (await screen.aimAt(title, 'Stopped')).click();
  const dialog = page.getByRole('dialog', { name: `Stop “${title}”` });
  await dialog.getByRole('combobox').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Stop it' }).click();
  await page.getByText(`“${title}” is over. What did you learn?`).waitFor();
  await page.getByRole('link', { name: 'Review what happened' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await box('What was meant to happen?').waitFor();
});

it('says what is missing before it is finished, and keeps what is typed when the page goes', async () => {
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await page.getByText('Before it is finished, it needs an answer to:').waitFor();
  await withFocus(box('What was meant to happen?')).waitFor();
  await page.keyboard.type('Forty hotels train their front desk');
  await page.waitForResponse((response) => (response.request().postData() ?? '').includes('Forty hotels train their front desk'));
  await page.reload();
  expect(await box('What was meant to happen?').inputValue()).toBe('Forty hotels train their front desk');
  await box('What was meant to happen?').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nine did');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nobody at the front desk reads letters');
  await page.keyboard.press('Tab');
  await box('Add to “Surprises”').focus();
  await page.keyboard.type(observation);
  await page.keyboard.press('Enter');
  await page.keyboard.type('The association was never asked');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Police', exact: true }).click();
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await page.getByText(/^Done /).waitFor();
});

it('turns an observation into the draft of a lesson, and says so afterwards', async () => {
  const address = page.url();
  await page.getByRole('button', { name: `Write a lesson from: ${observation}` }).click();
  await page.waitForURL(/\/lessons\//);
  await page.goto(address);
  await page.getByRole('link', { name: `Lesson: ${observation}` }).waitFor();
  const { lessons } = (
    await maya.see<Json>('query L($id: ID!) { afterActionReview(id: $id) { state sectors lessons { title kind result } } }', { id: address.split('/').pop() })
  ).afterActionReview;
  expect(lessons).toMatchObject([{ title: observation, kind: 'surprise', result: 'Nine did' }]);
});

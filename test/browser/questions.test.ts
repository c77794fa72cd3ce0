import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../harness.js';
import { makeWorld } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';

useBrowser();

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

describe('a question to the network', () => {
  it('is asked without its city, answered elsewhere, accepted and made a lesson, all by keyboard and on open screens', async () => {
    await makeWorld(server.database);
    const [police, denver] = [await server.as('police@boston.example'), await server.as('police@denver.example')];
    const asker = await newPage(server, police, '/questions');
    const other = await newPage(server, denver, '/questions');
    await asker.getByRole('button', { name: 'Ask the network' }).press('Enter');
    const dialog = asker.getByRole('dialog', { name: 'Ask the network' });
    const preview = dialog.getByRole('region', { name: 'What others will see' });
    await dialog.locator('textarea:focus').waitFor();
    // What it says would give the city away.
    await asker.keyboard.type('Who trains clerks in Boston?');
    await preview.getByText('Boston, Boston Police Department · Member').waitFor();
    await dialog.getByRole('checkbox', { name: /^Don’t say which city asks/ }).press('Space');
    await preview.getByText('A city that is not named').waitFor();
    await dialog.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await dialog.getByText('Change what would say which city it is.').waitFor();
    await dialog.getByRole('textbox', { name: 'Your question' }).fill('Who trains night clerks?');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await asker.getByRole('heading', { name: 'Who trains night clerks?', level: 1 }).waitFor();
    await asker.getByText('The network does not learn which city asks').waitFor();

    await other.getByRole('link', { name: 'Who trains night clerks?' }).press('Enter');
    await other.getByText('A city that is not named').first().waitFor();
    await other.getByRole('textbox', { name: 'Write an answer' }).focus();
    await other.keyboard.type('A hotel association does it');
    await other.keyboard.press('Control+Enter');
    await other.getByRole('article', { name: 'Denver' }).getByText('A hotel association does it').waitFor();

    const answer = asker.getByRole('article', { name: 'Denver' });
    await answer.getByRole('button', { name: 'This helped: the answer of Denver' }).press('Enter');
    await other.getByText('An answer helped', { exact: true }).waitFor();
    await asker.getByRole('textbox', { name: 'Say more, or ask back' }).focus();
    await asker.keyboard.type('Thank you, who pays?');
    await asker.keyboard.press('Control+Enter');
    await other.getByRole('article', { name: 'Those who asked' }).getByText('Thank you, who pays?').waitFor();
    expect(await other.locator('main').textContent()).not.toContain('Boston');

    await answer.getByRole('button', { name: 'Write a lesson from this answer: Denver' }).press('Enter');
    await asker.getByText(/From an answer by Denver Police Department, Denver/).waitFor();
    for (const page of [asker, other]) expect(errorsOf(page)).toEqual([]);
  });
});

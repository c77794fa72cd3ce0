import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startServer, type Json, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { Screen } from './screen.js';

useBrowser();

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
});
afterAll(() => server?.stop());

it('a steward archives a team after a question, its people lose it at once, and a steward restores it', async () => {
  const steward = await server.as('steward@network.example');
  const coordinator = await server.as('coordinator@denver.example');
  const team = (await coordinator.see<Json>('{ me { seats { teamId } } }')).me.seats[0].teamId as string;
  const theirs = new Screen(await newPage(server, coordinator, `/team/${team}`));
  await theirs.live();
  expect(await theirs.page.getByRole('button', { name: 'Archive the team' }).count()).toBe(0);
  const { page } = new Screen(await newPage(server, steward, `/team/${team}`));
  await page.getByRole('button', { name: 'Archive the team' }).click();
  const question = page.getByRole('dialog', { name: /^Archive / });
  await question.getByText('A steward can restore the team.').waitFor();
  await question.getByRole('button', { name: 'Archive the team' }).click();
  await theirs.page.getByText('No team yet').first().waitFor();
  // The button changes at once; that the team is back is so when the server has said it.
  const restored = page.waitForResponse((response) => response.request().postData()?.includes('"RestoreTeam"') ?? false);
  await page.getByRole('button', { name: 'Restore the team' }).click();
  await (await restored).finished();
  await page.getByRole('button', { name: 'Archive the team' }).waitFor();
  expect((await coordinator.see<Json>('{ teams { id } }')).teams.length).toBeGreaterThan(0);
});

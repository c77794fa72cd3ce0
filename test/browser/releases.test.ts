import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../harness.js';
import { asking, library, releases, validLesson } from '../release-acts.js';
import { inDays } from '../task-acts.js';
import { makeWorld } from '../world.js';
import { errorsOf, newPage, useBrowser } from './browser.js';

useBrowser();

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());

describe('a lesson that goes to the network', () => {
  it('is asked for on its page, agreed to on Today by another organization, read in other cities, and taken back', async () => {
    const world = await makeWorld(server.database);
    const [police, services, denver] = [
      await server.as('police@boston.example'),
      await server.as('services@boston.example'),
      await server.as('police@denver.example'),
    ];
    const lesson = await validLesson({ police, services, world });
    const asker = await newPage(server, police, `/lessons/${lesson.id}`);
    await asker.getByRole('button', { name: 'Prepare to share' }).click();
    const dialog = asker.getByRole('dialog', { name: 'Share with the network' });
    await dialog.getByRole('button', { name: 'Ask them' }).click();
    await dialog.getByRole('alert').getByText('a tick on every line of the list').waitFor();
    for (const line of await dialog.getByRole('group', { name: 'Before it goes out' }).getByRole('checkbox').all()) await line.check();
    await dialog.getByRole('combobox', { name: 'Ask another organization of the team too' }).selectOption(world.boston.organizations.services);
    await dialog.getByRole('textbox', { name: 'Why others should read it' }).fill('Others try the same');
    await dialog.getByRole('button', { name: 'Ask them' }).click();
    await asker.getByText('Waits for answers', { exact: true }).waitFor();

    const asked = await newPage(server, services, '/account');
    const rail = (says: RegExp) => asked.getByRole('link', { name: says }).first();
    await rail(/^Today\s*, 1 waiting$/).click();
    await asked.getByRole('link', { name: `Share with the network: ${lesson.title}` }).waitFor();
    const answer = asked.getByRole('group', { name: new RegExp(lesson.title) });
    await answer.getByRole('button', { name: 'Decline' }).press('Enter');
    await asked.getByRole('textbox', { name: /^Why not/ }).press('Escape');
    await answer.locator('button:focus', { hasText: 'Decline' }).waitFor();
    await answer.getByRole('button', { name: 'Confirm' }).click();
    await rail(/^Today$/).waitFor();
    await asker.getByText('The network reads it', { exact: true }).waitFor();
    expect((await library(denver)).editions).toMatchObject([{ title: lesson.title }]);

    await asker.getByRole('button', { name: 'Take it back' }).click();
    await asker.getByRole('dialog', { name: 'Take it back from the network' }).getByRole('button', { name: 'Take it back' }).click();
    await asker.getByText('Taken back', { exact: true }).waitFor();
    expect((await library(denver)).editions).toEqual([]);
    // What happens many times in a row is asked for once a second, and what comes last is there.
    await asked
      .getByRole('link', { name: /^Today/ })
      .first()
      .click();
    let looks = 0;
    asked.on(
      'response',
      (response) =>
        void response.text().then(
          (text) => (looks += Number(text.includes('"releaseAsks"'))),
          () => undefined,
        ),
    );
    const begun = Date.now();
    const another = await validLesson({ police, services, world }, { title: 'Call on Sundays', expiresOn: inDays(1) });
    const ask = () => releases(police, 'askRelease', asking(another, { organizationIds: [world.boston.organizations.services] }));
    for (let time = 0; time < 12; time += 1) await releases(police, 'withdrawRelease', { id: (await ask()).id, because: 'mistake' });
    await ask();
    await asked.getByRole('group', { name: /Call on Sundays/ }).waitFor();
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThanOrEqual((Date.now() - begun) / 1000 + 1);

    // Its day came before all had agreed.
    for (let look = 0; look < 2; look += 1) await server.clock.passes(`${inDays(1)}T12:00:00Z`);
    await asked.getByRole('group', { name: /Call on Sundays/ }).waitFor({ state: 'detached' });
    await asker
      .getByRole('link', { name: /^Today/ })
      .first()
      .click();
    await asker.getByText('It does not go out as it stands').waitFor();
    for (const page of [asker, asked]) expect(errorsOf(page)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { boardOf, Screen } from './screen.js';

useBrowser({ each: true });

let server: TestServer;
let coordinator: Person;
let board: string;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
  coordinator = await server.as('coordinator@boston.example');
  board = await boardOf(coordinator);
});
afterAll(() => server?.stop());

const hash = /"sha256Hash":"[0-9a-f]{64}"/;

/** What the page asks from now on the server does not know: it is of another version. */
async function becomeOld(screen: Screen): Promise<void> {
  await screen.page.route('**/graphql', (route) =>
    route.continue({
      postData:
        route
          .request()
          .postData()
          ?.replace(hash, `"sha256Hash":"${'0'.repeat(64)}"`) ?? '',
    }),
  );
}

describe('a tab that the server no longer knows', () => {
  it('says so with one button, also where it never got to a page, and the button brings the new one', async () => {
    const screen = new Screen(await newPage(server, coordinator, `/boards/${board}`));
    await screen.live();
    await becomeOld(screen);
    await screen.page.reload();
    const notice = screen.page.getByRole('alert').filter({ hasText: 'A new version is there.' });
    await notice.waitFor();
    await screen.page.unroute('**/graphql');
    await notice.getByRole('button', { name: 'Load the new version' }).click();
    await screen.live();
    expect(await notice.count()).toBe(0);
  });

  it('says so on an open page at the next question, in the language of the person', async () => {
    const screen = new Screen(await newPage(server, coordinator, '/account'));
    // The words change at once; the next document speaks Spanish only when the server has kept the choice.
    const kept = screen.page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && response.request().postData()?.includes('"language":"es"') === true,
    );
    await screen.page.getByText('Español', { exact: true }).click();
    await (await kept).finished();
    await becomeOld(screen);
    await screen.page.goto(`${server.url}/boards/${board}`);
    await screen.page.getByRole('button', { name: 'Cargar la versión nueva' }).waitFor();
  });

  it('says so when a part of it is gone from the server', async () => {
    const screen = new Screen(await newPage(server, await server.as('prosecutor@boston.example'), '/health'));
    await screen.page.route(/assets.account\.page/, (route) => route.fulfill({ status: 404, body: '' }));
    await screen.page.route(server.url + '/', (route) => route.fulfill({ contentType: 'text/html', body: '<script src="/assets/index-newer.js"></script>' }));
    await screen.page.goto(`${server.url}/account`);
    await screen.page.getByRole('button', { name: 'Load the new version' }).waitFor();
  });
});

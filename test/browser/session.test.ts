import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type Person, type TestServer } from '../harness.js';
import { newPage, useBrowser } from './browser.js';
import { boardOf, Screen } from './screen.js';

useBrowser({ each: true });

const email = 'coordinator@boston.example';
const groups = 'Men’s groups at three health centers';
const secret = 'Rooms are cold in winter, as only this tab knows.';

let server: TestServer;
let anywhere: Person;
let board: string;
let tactic: string;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1', LIMIT_SIGN_INS_PER_ACCOUNT: '1000', LIMIT_SIGN_INS_PER_ADDRESS: '1000' });
  anywhere = await server.as('survivor-leader@boston.example');
  board = await boardOf(anywhere);
  const seen = await anywhere.see('query Ids($id: ID!) { board(id: $id) { tactics { id title } } }', { id: board });
  tactic = seen.board.tactics.find((one: { title: string }) => one.title === groups).id;
});
afterAll(() => server?.stop());

const risks = async () => (await anywhere.see('query Risks($id: ID!) { tactic(id: $id) { risks } }', { id: tactic })).tactic.risks as string | null;

/** A window on the tactic. */
async function windowOf(person: Person): Promise<Screen> {
  const screen = new Screen(await newPage(server, person, `/boards/${board}/tactics/${tactic}`));
  await screen.drawer(groups).waitFor();
  await screen.live();
  // It is fetched ahead; a browser doesn't ask again for a module that the network was cut off under.
  await screen.page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/sealed-dialog')));
  return screen;
}

/** Saves a text without a connection: it shows, and waits in this tab. */
async function writeOffline(screen: Screen, text: string): Promise<void> {
  await screen.context.setOffline(true);
  await screen.connection('Offline').waitFor();
  await (await screen.type('Risks', text)).press('Control+Enter');
  await screen.connection('Offline, 1 unsent').waitFor();
  await screen.text(groups, text).waitFor();
}

/** The same person, in another browser, ends all her other sessions. */
async function endOthers(): Promise<void> {
  const elsewhere = new Screen(await newPage(server, await server.as(email), '/account'));
  const ended = elsewhere.answer('EndOtherSessions');
  await elsewhere.page.getByRole('button', { name: 'End all others' }).click();
  await ended;
}

async function signInAs(screen: Screen, name: string): Promise<void> {
  await screen.page.getByRole('button', { name: `Sign in as ${name}` }).click();
}

describe('a session that ends elsewhere', () => {
  it('takes the content from the open screen at once', async () => {
    const screen = await windowOf(await server.as(email));
    await endOthers();
    await screen.page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    const left = await screen.page.content();
    for (const word of [groups, 'Reduce online demand', 'Public Health Commission']) expect(left).not.toContain(word);
    // What was asked for stays, so that signing in again goes on there.
    expect(screen.page.url()).toContain(tactic);
    await signInAs(screen, 'Maya Okafor');
    await screen.drawer(groups).waitFor();
  });

  it('seals what was not sent, and sends it when the same person signs in again in that tab', async () => {
    const screen = await windowOf(await server.as(email));
    await writeOffline(screen, `${secret} First.`);
    await endOthers();
    await screen.context.setOffline(false);
    await screen.page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    expect(await screen.page.content()).not.toContain(secret);
    expect(await risks()).not.toBe(`${secret} First.`);

    const sent = screen.answer('EditTactic');
    await signInAs(screen, 'Maya Okafor');
    await sent;
    await screen.live();
    await screen.text(groups, `${secret} First.`).waitFor();
    expect(await risks()).toBe(`${secret} First.`);
  });

  it('warns another person, shows him nothing of it, and drops it when he goes on', async () => {
    const screen = await windowOf(await server.as(email));
    await writeOffline(screen, `${secret} Second.`);
    await endOthers();
    await screen.context.setOffline(false);
    await screen.page.getByRole('heading', { name: 'Your session has ended' }).waitFor();

    await signInAs(screen, 'Thomas Adeyemi');
    const warning = screen.page.getByRole('dialog', { name: 'Work that was not sent' });
    await warning.getByText('before 1 change was sent').waitFor();
    await warning.getByText('If you go on, it is lost.').waitFor();
    expect(await screen.page.content()).not.toContain(`${secret} Second.`);
    await screen.page.keyboard.press('Escape');
    await warning.getByRole('button', { name: 'Go on and drop it' }).click();
    await warning.waitFor({ state: 'detached' });
    await screen.drawer(groups).waitFor();
    await screen.live();

    await screen.page.goto(`${server.url}/today`);
    await screen.page.getByRole('button', { name: 'Account of Thomas Adeyemi' }).click();
    await screen.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await signInAs(screen, 'Maya Okafor');
    await screen.live();
    expect(await risks()).not.toBe(`${secret} Second.`);
  });

  it('keeps it for its owner when the other person signs out again', async () => {
    const screen = await windowOf(await server.as(email));
    await writeOffline(screen, `${secret} Third.`);
    await endOthers();
    await screen.context.setOffline(false);
    await screen.page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await signInAs(screen, 'Thomas Adeyemi');
    await screen.page.getByRole('button', { name: 'Sign out and keep it' }).click();
    const sent = screen.answer('EditTactic');
    await signInAs(screen, 'Maya Okafor');
    await sent;
    await screen.live();
    expect(await risks()).toBe(`${secret} Third.`);
  });
});

describe('leaving with something unsent', () => {
  let screen: Screen;
  beforeEach(async () => {
    screen = await windowOf(await server.as(email));
  });

  it('asks before the page is left, and does not when all is sent', async () => {
    const asked: string[] = [];
    screen.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await writeOffline(screen, 'Said before leaving.');
    const question = screen.page.waitForEvent('dialog');
    void screen.page.evaluate('setTimeout(() => location.reload())');
    await question;
    expect(asked).toEqual(['beforeunload']);
    await screen.text(groups, 'Said before leaving.').waitFor();

    const sent = screen.answer('EditTactic');
    await screen.context.setOffline(false);
    await sent;
    await screen.live();
    await screen.page.reload();
    await screen.text(groups, 'Said before leaving.').waitFor();
    expect(asked).toEqual(['beforeunload']);
  });

  it('asks before signing out', async () => {
    await screen.drawer(groups).getByRole('button', { name: 'Close', exact: true }).click();
    await screen.card(groups).getByRole('link').click();
    await writeOffline(screen, 'Said before signing out.');
    await screen.drawer(groups).getByRole('button', { name: 'Close', exact: true }).click();
    await screen.drawer(groups).waitFor({ state: 'detached' });
    await screen.page.getByRole('button', { name: 'Account of Maya Okafor' }).click();
    await screen.page.getByRole('menuitem', { name: 'Sign out' }).click();
    const dialog = screen.page.getByRole('dialog', { name: 'Sign out and lose what is not sent?' });
    await dialog.getByText('1 change has not reached the server yet').waitFor();
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    const sent = screen.answer('EditTactic');
    await screen.context.setOffline(false);
    await sent;
    expect(await risks()).toBe('Said before signing out.');
  });
});

describe('what is typed but not saved', () => {
  it('is kept on the server, and there again after the tab was closed', async () => {
    const first = await windowOf(await server.as(email));
    const before = await risks();
    await first.type('Risks', 'Half a thought');
    await first.drawer(groups).getByText('Draft kept on the server').waitFor();
    await first.page.close();

    const second = await windowOf(await server.as(email));
    const box = second.page.getByRole('textbox', { name: 'Risks', exact: true });
    await box.waitFor();
    expect(await box.inputValue()).toBe('Half a thought');
    expect(await risks()).toBe(before);

    const dropped = second.answer('DropDraft');
    await box.press('Escape');
    await dropped;
    const third = await windowOf(await server.as(email));
    await third.text(groups, before ?? '').waitFor();
    expect(await third.page.getByRole('textbox', { name: 'Risks', exact: true }).count()).toBe(0);
  });

  it('survives in the form that adds cards', async () => {
    const first = await windowOf(await server.as(email));
    await first.board(board);
    await first.page.getByRole('button', { name: 'Add a tactic to Idea' }).click();
    const form = (screen: Screen) => screen.page.getByRole('form', { name: 'Add a tactic to Idea' });
    await form(first).getByRole('textbox').fill('A card that is not yet one');
    await form(first).getByText('Draft kept on the server').waitFor();
    await first.page.close();
    const second = await windowOf(await server.as(email));
    await second.board(board);
    await second.page.getByRole('button', { name: 'Add a tactic to Idea' }).click();
    await form(second).getByText('Draft kept on the server').waitFor();
    expect(await form(second).getByRole('textbox').inputValue()).toBe('A card that is not yet one');
  });
});

describe('a server whose sample was removed', () => {
  it('says in every other tab that nothing is left, and not that what was typed is kept', async () => {
    const own = await startServer({ SAMPLE: '1' });
    const screen = new Screen(await newPage(own, await own.as(email), '/today'));
    await screen.live();
    const steward = await own.as('steward@network.example');
    const removed = await steward.send('/auth/remove-sample', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'crosstown-sample' }),
    });
    expect(removed.status).toBe(200);
    await screen.page.getByText('Everything on this server was removed').waitFor();
    expect(await screen.page.getByText('is kept in this tab').count()).toBe(0);
    await own.stop();
  });
});

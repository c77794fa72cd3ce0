import type { BrowserContext, Locator, Page, Route } from 'playwright-core';
import type { Person } from '../harness.js';

/** As much of the page as the functions that run in it use; a string would be refused by its content security policy. */
interface Part {
  readonly textContent: string | null;
  readonly innerText: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Part>;
}
declare const document: Pick<Part, 'querySelectorAll'> & { readonly activeElement: Part | null };

/** The one board of somebody's team in the sample network. */
export async function boardOf(person: Person): Promise<string> {
  const { boards } = await person.see<{ boards: { id: string }[] }>('query Boards { boards { id } }');
  if (boards.length !== 1) throw new Error(`one board was expected, ${boards.length} came`);
  return boards[0]!.id;
}

/** One column of a board as the server orders it. */
export async function columnOf(person: Person, board: string, stage: string): Promise<string[]> {
  const { board: seen } = await person.see<{ board: { tactics: { id: string; title: string; stage: string; position: string }[] } }>(
    'query Column($id: ID!) { board(id: $id) { tactics { id title stage position } } }',
    { id: board },
  );
  const key = (one: { id: string; position: string }) => `${one.position} ${one.id}`;
  return seen.tactics
    .filter((one) => one.stage === stage)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((one) => one.title);
}

const asks = (route: Route, names: readonly string[]) => names.some((name) => route.request().postData()?.includes(`"operationName":"${name}"`));

/** Keeps back these questions of the page until the returned function is called. */
export async function hold(page: Page, ...names: string[]): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const open = new Promise<void>((done) => (letGo = done));
  await page.route('**/graphql', async (route) => {
    if (asks(route, names)) await open;
    await route.continue();
  });
  return letGo;
}

/** The field once the keyboard writes into it: a dialog stands there a moment earlier. */
export const withFocus = (field: Locator): Locator => field.and(field.page().locator(':focus'));

/** What a person finds on the screens, by the names that are read out to him. */
export class Screen {
  /** All that the server has sent to this page over HTTP and sockets since `listen`. */
  readonly received: string[] = [];

  constructor(readonly page: Page) {}

  get context(): BrowserContext {
    return this.page.context();
  }

  /** Keeps every answer and every frame from now on; a page that is loaded already must be loaded again. */
  listen(): void {
    this.page.on('response', (response) => {
      if (!/\/(graphql|auth|presence)/.test(response.url())) return;
      // A body that a navigation cut off was never seen by the page either.
      response.text().then(
        (text) => this.received.push(text),
        () => undefined,
      );
    });
    this.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => this.received.push(payload.toString())));
  }

  async open(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.page.url()).href);
  }

  /** Waits for the board with its cards and its live connection. */
  async board(id: string, query = ''): Promise<this> {
    await this.open(`/boards/${id}${query}`);
    await this.live();
    return this;
  }

  async live(): Promise<void> {
    await this.connection('Live')
      .waitFor()
      .catch(async () => {
        const line = await this.connection('').allInnerTexts();
        const main = await this.page.getByRole('main').allInnerTexts();
        throw new Error(`${this.page.url()} is not live but ${JSON.stringify(line)}: ${main.join()}`);
      });
  }

  /** The state line, when it begins with these words. */
  connection(text: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^Connection: ${text}`) });
  }

  column(stage: string): Locator {
    return this.page.getByRole('region', { name: stage, exact: true });
  }

  /** The number at the head of a column. */
  async count(stage: string): Promise<number> {
    return Number.parseInt(
      await this.column(stage)
        .getByLabel(/^\d+ tactics?$/)
        .innerText(),
      10,
    );
  }

  cards(stage: string): Locator {
    return this.column(stage).getByRole('article');
  }

  card(title: string): Locator {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  async titles(stage: string): Promise<string[]> {
    return this.cards(stage).getByRole('heading', { level: 3 }).allInnerTexts();
  }

  /** Waits until a column shows these cards in this order. @throws Error with what it shows instead. */
  async shows(stage: string, titles: readonly string[]): Promise<void> {
    await this.page
      .waitForFunction(
        ([name, wanted]) => {
          const column = [...document.querySelectorAll('section[data-stage]')].find((one) => one.getAttribute('aria-label') === name);
          return JSON.stringify([...(column?.querySelectorAll('h3') ?? [])].map((one) => one.textContent)) === wanted;
        },
        [stage, JSON.stringify(titles)] as const,
      )
      .catch(async () => {
        throw new Error(`${stage} should show ${JSON.stringify(titles)} and shows ${JSON.stringify(await this.titles(stage))}`);
      });
  }

  /** Waits until the whole of the main part reads like this. */
  async reads(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => [...document.querySelectorAll('main')][0]?.innerText === wanted, text);
  }

  /** What has the focus: its label, or its text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  }

  /** Waits until something with this label or text has the focus. */
  async focusOn(name: string): Promise<void> {
    await this.page
      .waitForFunction((wanted) => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) === wanted, name)
      .catch(async () => {
        throw new Error(`the focus should be on ${name} and is on ${await this.focused()}`);
      });
  }

  /** Presses Tab until something with this label or text has the focus. @throws Error with all that had it. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 80) {
      await this.page.keyboard.press('Tab');
      const now = await this.focused();
      if (now === name) return;
      passed.push(now);
    }
    throw new Error(`${name} was not reached by the keyboard: ${passed.join(' | ')}`);
  }

  drawer(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** A text of the open drawer outside of its history. */
  text(title: string, text: string): Locator {
    return this.drawer(title).getByRole('paragraph').filter({ hasText: text });
  }

  async quickAdd(stage: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: `Add a tactic to ${stage}` }).click();
    const form = this.page.getByRole('form', { name: `Add a tactic to ${stage}` });
    await form.getByRole('textbox', { name: 'Title of the new tactic' }).fill(title);
    await form.getByRole('textbox').press('Enter');
    await form.getByRole('button', { name: 'Close' }).click();
  }

  /** Opens "Move to..." of a card and chooses; the last press is the caller's. */
  async aimAt(title: string, stage: string, position = 1): Promise<Locator> {
    await this.card(title)
      .getByRole('button', { name: `More for “${title}”` })
      .click();
    await this.page.getByRole('menuitem', { name: 'Move to…' }).click();
    const dialog = this.page.getByRole('dialog', { name: `Move “${title}”` });
    await dialog.getByLabel('Stage').selectOption({ label: stage });
    await dialog.getByLabel('Position').fill(String(position));
    return dialog.getByRole('button', { name: 'Move', exact: true });
  }

  /** Opens the editor of a field in the open drawer and types; nothing is saved yet. */
  async type(field: string, text: string): Promise<Locator> {
    await this.page.getByRole('button', { name: new RegExp(`^(Add|Edit): ${field}$`) }).click();
    const box = this.page.getByRole('textbox', { name: field, exact: true });
    await box.fill(text);
    return box;
  }

  /** The answer to an act of this name. */
  async answer(operation: string): Promise<void> {
    await this.page.waitForResponse((response) => response.request().postData()?.includes(`"operationName":"${operation}"`) ?? false);
  }
}

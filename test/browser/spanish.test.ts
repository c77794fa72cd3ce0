import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startServer, type Person, type TestServer } from '../harness.js';
import { violations, windows } from './axe.js';
import { useBrowser } from './browser.js';
import { placesOf } from './places.js';
import { inEnglish, states, type Places, type State, type Words } from './states.js';

useBrowser();

// By a name that the types of the tests don't follow: behind it stand parts of the client that need a browser.
const spanish: string = '../../client/src/words/es/index.js';
let inSpanish: Words;

let server: TestServer;
let coordinator: Person;
let places: Places;
let untranslated: ReturnType<typeof finder>;
beforeAll(async () => {
  inSpanish = (await import(spanish)) as Words;
  server = await startServer({ SAMPLE: '1' });
  coordinator = await server.as('coordinator@boston.example');
  places = await placesOf(server, coordinator);
  untranslated = finder(await packTexts());
});
afterAll(() => server?.stop());

interface Both {
  en: string;
  es: string;
}

/** The pack's names of everything that the screens list, in both languages. */
async function packTexts(): Promise<Both[]> {
  const lists = ['sectors', 'levels', 'objects', 'strands', 'stages', 'stopReasons', 'confidences', 'reviewStages', 'reviewOutcomes', 'labels', 'tacticTypes'];
  const { pack } = await coordinator.see(`{ pack { ${lists.map((list) => `${list} { name { en es } }`).join(' ')} } }`);
  return lists.flatMap((list) => (pack[list] as { name: Both }[]).map((one) => one.name));
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A text of a catalog as a pattern: what stands in braces may be anything. */
const pattern = (text: string) =>
  text
    .split(/\{\w+\}/)
    .map(literal)
    .join('.+');

/** Whether a text is known again: "{one} for {other}" also stands in what people wrote, and people write as they like. */
const telling = (text: string) => (text.includes('{') ? text.split(/\{\w+\}/).some((piece) => /(?:\p{L}[^\p{L}]*){8}/u.test(piece)) : /\p{L}{3}/u.test(text));

/** Finds the texts that stand in the English catalog or the English pack and read differently in Spanish. */
function finder(pack: readonly Both[]): (texts: readonly string[]) => string[] {
  const pairs = [
    ...Object.entries(inEnglish).flatMap(([area, texts]) =>
      Object.entries(texts).map(([key, en]): Both => ({ en, es: (inSpanish[area as keyof Words] as Readonly<Record<string, string>>)[key]! })),
    ),
    ...pack,
  ];
  const alike = new Set(pairs.flatMap(({ es }) => [es]));
  const different = pairs.filter(({ en }) => !alike.has(en) && telling(en));
  const forms = new RegExp(`^(?:${[...new Set(different.map(({ en }) => pattern(en)))].join('|')})$`, 'u');
  return (texts) => texts.filter((text) => forms.test(text) && !alike.has(text));
}

/** Every text that somebody reads or hears on the page: what stands there, and the names of what has no text. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = new Set([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest('script, style, noscript, [lang="en"]')) found.add(walker.currentNode.textContent.trim());
    const names = ['aria-label', 'placeholder', 'title', 'alt'];
    for (const element of document.querySelectorAll(names.map((name) => '[' + name + ']').join()))
      for (const name of names) found.add((element.getAttribute(name) ?? '').trim());
    return [...found].filter(Boolean);
  })()`);
}

async function speaking(who: string): Promise<Person> {
  const person = await server.as(who);
  await person.see('mutation { saveSettings(language: "es") { language } }');
  return person;
}

describe('at 1440 px nothing of the interface is left in English, and axe finds nothing', () => {
  let open: ((state: State) => Promise<Page>) | undefined;
  it.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    open ??= windows({ server, places, words: inSpanish, options: { locale: 'es-MX' }, enter: speaking });
    const page = await open(state);
    expect(await page.evaluate('document.documentElement.lang')).toBe('es');
    const texts = await textsOf(page);
    expect(texts.length).toBeGreaterThan(3);
    expect(untranslated(texts)).toEqual([]);
    expect(await violations(page, state)).toEqual({ light: [], dark: [] });
  });
});

it('an English text on a Spanish page would be found', () => {
  expect(untranslated([inEnglish.shell.signOut, inEnglish.shell.accountOf.replace('{name}', 'Maya'), inSpanish.shell.signOut])).toHaveLength(2);
});

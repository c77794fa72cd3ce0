import type { Page } from 'playwright-core';

interface Reader {
  readonly outerHTML: string;
  querySelectorAll(selector: string): Iterable<{ readonly value: string }>;
}
declare const document: { readonly documentElement: Reader; readonly title: string };

/** The whole document: what is read, each attribute, what stands in fields, the title and the address. */
export async function shownOn(page: Page): Promise<string> {
  const written = await page.evaluate(() => {
    const fields = [...document.documentElement.querySelectorAll('input, textarea, select')].map(({ value }) => value);
    return [document.documentElement.outerHTML, document.title, ...fields].join('\n');
  });
  return `${page.url()}\n${written}`;
}

/** Which of these words stand in a text. */
export const toldIn = (text: string, words: readonly string[]): string[] => words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

/**
 * By which fields each answer or frame leads to one of the words: `data.teams.name`. An answer that is no JSON stands under its own beginning.
 */
export function waysTo(received: readonly string[], words: readonly string[]): string[] {
  const ways = new Set<string>();
  const walk = (value: unknown, way: string): void => {
    if (typeof value === 'string') {
      if (toldIn(value, words).length) ways.add(way);
    } else if (Array.isArray(value)) for (const one of value) walk(one, way);
    else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) walk(one, `${way}${way && '.'}${key}`);
  };
  for (const text of received) {
    if (!toldIn(text, words).length) continue;
    try {
      walk(JSON.parse(text), '');
    } catch {
      ways.add(text.slice(0, 60));
    }
  }
  return [...ways].sort();
}

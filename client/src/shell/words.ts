import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type * as all from '../words/en/index.js';
import * as english from '../words/en/first.js';

export type Language = 'en' | 'es';
export const languages: readonly { key: Language; name: string }[] = [
  { key: 'en', name: 'English' },
  { key: 'es', name: 'Español' },
];

type Catalog = typeof all;
export type Area = keyof Catalog;

/** The shape of a translation: every key of the English words, nothing else. */
export type Words<English> = { readonly [Key in keyof English]: string };

type Plural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
type KeyOf<A extends Area> = Plural<keyof Catalog[A] & string>;
type TextOf<A extends Area, Key extends string> = Key extends keyof Catalog[A]
  ? Catalog[A][Key]
  : `${Key}_other` extends keyof Catalog[A]
    ? `{count}${Catalog[A][`${Key}_other`] & string}`
    : never;
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Text> = [Names<Text>] extends [never] ? [] : [values: { readonly [Name in Names<Text>]: string | number }];

/** Text of one area in the language of the person; keys and the names in braces are checked by the compiler. */
export type Say<A extends Area> = <Key extends KeyOf<A>>(key: Key, ...values: Values<TextOf<A, Key>>) => string;

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(english),
  resources: { en: { ...english } },
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  nsSeparator: false,
  keySeparator: false,
});
// The page says which language it speaks, for screen readers and hyphenation.
i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

/** English words of an area that is not among the first ones; the Spanish ones come all together. */
export function keepWords<A extends Area>(area: A, words: Catalog[A]): void {
  i18next.addResourceBundle('en', area, words);
}

/** Quotes within quotes are single ones: a title that is quoted may hold some of its own. */
export function quoted(text: string): string {
  let depth = 0;
  return text.replace(/[“”]/g, (mark) => {
    const inner = mark === '“' ? depth++ > 0 : --depth > 0;
    return inner ? (mark === '“' ? '‘' : '’') : mark;
  });
}

/** `const t = useWords('board')`; `t('addTactic')`, `t('position', { stage, at, of })`. A key with `_one` and `_other` takes `count`. */
export function useWords<A extends Area>(area: A): Say<A> {
  const { i18n } = useTranslation(area);
  const language = i18n.language;
  return useMemo(() => {
    const fixed: (key: string, values?: Record<string, string | number>) => unknown = i18n.getFixedT(language, area);
    return (key, ...[values]) => quoted(String(fixed(key, values)));
  }, [i18n, language, area]);
}

/** The same for code that is no component: reads the language at the moment of the call. */
export function wordsOf<A extends Area>(area: A): Say<A> {
  const say: (key: string, values: Record<string, string | number>) => unknown = i18next.t;
  return (key, ...[values]) => quoted(String(say(key, { ns: area, ...values })));
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'es' ? 'es' : 'en';
}

export function currentLanguage(): Language {
  return i18next.language === 'es' ? 'es' : 'en';
}

/** Loads the words first, so that no sentence shows in the wrong language. */
export async function speak(language: Language): Promise<void> {
  if (language === 'es' && !i18next.hasResourceBundle('es', 'shell')) {
    const spanish = await import('../words/es/index.js');
    for (const [area, words] of Object.entries(spanish)) i18next.addResourceBundle('es', area, words);
  }
  await i18next.changeLanguage(language);
  rememberLanguage(language);
}

// A choice, not content: it may outlive the session, and the sign-in page needs it.
const key = 'crosstown.language';

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch (error) {
    console.debug('The language choice is not kept', error);
  }
}

export function preferredLanguage(): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(key);
  } catch (error) {
    console.debug('The language choice is not kept', error);
  }
  return (kept ?? navigator.language).startsWith('es') ? 'es' : 'en';
}

import { useMemo, useSyncExternalStore } from 'react';
import type { GuidanceQuery, LevelsQuery, PackQuery } from '../generated/graphql.js';
import { useLanguage, type Language } from './words.js';

type Pack = PackQuery['pack'];
export type PackList = Exclude<{ [Key in keyof Pack]: Pack[Key] extends readonly { key: string }[] ? Key : never }[keyof Pack], undefined>;
export type Sector = Pack['sectors'][number];
export type TacticType = Pack['tacticTypes'][number];
export type Level = Pack['levels'][number] & { readonly objects: LevelsQuery['pack']['levels'][number]['objects'] };
export type Guidance = GuidanceQuery['pack'];

/** A text of the pack, in the language of the person. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly hint: string | undefined;
}

/** The words of the installed pack: the product's code holds none of them. */
export interface PackWords {
  readonly ready: boolean;
  /** The name of a term; the key itself when the pack does not have it. */
  term(list: PackList, key: string | null | undefined): string;
  hint(list: PackList, key: string | null | undefined): string | undefined;
  list(list: PackList): readonly Named[];
  /** One of the pack's own words, such as "review" or "group.police". */
  word(key: string): string;
  sector(key: string | null | undefined): Sector | undefined;
  /** The sector's group: one of eight hues and icons. */
  group(key: string | null | undefined): string;
  tacticType(key: string | null | undefined): TacticType | undefined;
  level(key: string | null | undefined): Level | undefined;
  /** A text that comes in both languages. */
  text(text: Bilingual | null | undefined): string | undefined;
}

type Bilingual = { readonly en: string; readonly es: string };
type Entry = { readonly key: string; readonly name: Bilingual; readonly hint?: Bilingual | null };

let pack: Pack | undefined;
let meanings: LevelsQuery['pack']['levels'] = [];
let index = new Map<string, Map<string, Entry>>();
const listeners = new Set<() => void>();

/** Keeps the pack for the life of the page: it changes only when the server starts anew. */
export function keepPack(loaded: Pack): void {
  pack = loaded;
  index = new Map();
  for (const [name, value] of Object.entries(loaded)) {
    if (Array.isArray(value)) index.set(name, new Map((value as Entry[]).map((entry) => [entry.key, entry])));
  }
  listeners.forEach((listener) => listener());
}

/** The meanings of the levels come a little later. */
export function keepLevels(levels: LevelsQuery['pack']['levels']): void {
  meanings = levels;
  if (pack) keepPack({ ...pack });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hintOf(entry: Entry & { line?: Bilingual; brings?: Bilingual | null; test?: Bilingual | null }): Bilingual | null | undefined {
  return entry.hint ?? entry.line ?? entry.brings ?? entry.test;
}

function wordsFor(language: Language): PackWords {
  const find = (list: PackList, key: string | null | undefined) => (key == null ? undefined : index.get(list)?.get(key));
  const named = new Map<PackList, readonly Named[]>();
  return {
    ready: pack !== undefined,
    term: (list, key) => find(list, key)?.name[language] ?? key ?? '',
    hint: (list, key) => {
      const entry = find(list, key);
      return entry && hintOf(entry)?.[language];
    },
    list: (list) => {
      let items = named.get(list);
      if (!items) {
        items = [...(index.get(list)?.values() ?? [])].map((entry) => ({ key: entry.key, name: entry.name[language], hint: hintOf(entry)?.[language] }));
        named.set(list, items);
      }
      return items;
    },
    word: (key) => find('words', key)?.name[language] ?? key,
    sector: (key) => find('sectors', key) as Sector | undefined,
    group: (key) => (find('sectors', key) as Sector | undefined)?.group ?? 'community',
    tacticType: (key) => find('tacticTypes', key) as TacticType | undefined,
    level: (key) => {
      const level = find('levels', key) as Pack['levels'][number] | undefined;
      return level && { ...level, objects: meanings.find((each) => each.key === key)?.objects ?? [] };
    },
    text: (text) => text?.[language],
  };
}

export function usePack(): PackWords {
  const language = useLanguage();
  const loaded = useSyncExternalStore(subscribe, () => pack);
  return useMemo(() => ({ ...wordsFor(language), ready: loaded !== undefined }), [language, loaded]);
}

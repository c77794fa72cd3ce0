import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { invalid } from './refusal.js';

interface Asked {
  query?: unknown;
  extensions?: unknown;
}

/** The operations that our client sends, by the digest of their text: written by the build, read once. */
export class Documents {
  private readonly texts: Map<string, string>;
  private readonly known: Set<string>;

  constructor(
    manifest: Record<string, string>,
    private readonly onlyRegistered: boolean,
  ) {
    this.texts = new Map(Object.entries(manifest));
    this.known = new Set(this.texts.values());
  }

  static read(file: string, onlyRegistered: boolean): Documents {
    return new Documents(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}, onlyRegistered);
  }

  registered(text: string): boolean {
    return this.known.has(text);
  }

  /**
   * The text behind a request over HTTP or the socket: by digest, or as sent where any document is taken.
   * @throws INVALID for a document that this server does not take.
   */
  textOf({ query, extensions }: Asked): string | undefined {
    const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery;
    if (persisted) {
      const hash = String(persisted.sha256Hash);
      const text = this.texts.get(hash);
      if (text) return text;
      if (this.onlyRegistered || typeof query !== 'string' || query === '' || digestOf(query) !== hash) throw unknownDocument();
      return query;
    }
    if (typeof query !== 'string') return undefined;
    if (this.onlyRegistered && !this.registered(query)) throw unknownDocument();
    return query;
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const unknownDocument = () => invalid({ field: 'document', reason: 'unknown' });

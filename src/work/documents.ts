import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { invalid } from './refusal.js';

interface Asked {
  query?: unknown;
  extensions?: unknown;
}

/** Made-up digests don't make the server read a file each time. */
const lookAgainAfter = 1_000;

/** The operations that our client sends, by the digest of their text: written by the build. */
export class Documents {
  private readonly texts = new Map<string, string>();
  private readonly known = new Set<string>();
  private lookedAt = 0;

  constructor(
    private readonly readManifest: () => Record<string, string>,
    private readonly onlyRegistered: boolean,
  ) {
    this.look();
  }

  static read(file: string, onlyRegistered: boolean): Documents {
    return new Documents(() => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}), onlyRegistered);
  }

  /** What was known stays: pages from before a new build are still open. */
  private look(): void {
    this.lookedAt = Date.now();
    for (const [hash, text] of Object.entries(this.readManifest())) {
      this.texts.set(hash, text);
      this.known.add(text);
    }
  }

  /** A build beside the running server brings a page with documents of its own. */
  private registeredAs(hash: string): string | undefined {
    if (!this.texts.has(hash) && Date.now() - this.lookedAt > lookAgainAfter) this.look();
    return this.texts.get(hash);
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
      const text = this.registeredAs(hash);
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

import type { Snapshot } from './context.js';

interface Finished {
  pulse: number;
  body: Buffer;
}

/**
 * Finished answers in bounded memory. The key holds everything an answer depends on besides rows: document, variables,
 * the person and seats, and the audiences that are visible now; `pulse` is the last act in any of those audiences, so
 * a text is served only while nothing that this viewer can see has changed.
 */
export class FinishedTexts {
  private readonly texts = new Map<string, Finished>();
  private bytes = 0;

  constructor(private readonly most: number) {}

  static key(document: string, variables: unknown, snapshot: Snapshot): string {
    return [document, JSON.stringify(variables ?? {}), snapshot.person, JSON.stringify(snapshot.seats), snapshot.visible].join('\n');
  }

  get(key: string, pulse: number): Buffer | undefined {
    const found = this.texts.get(key);
    if (!found) return undefined;
    this.texts.delete(key);
    if (found.pulse !== pulse) {
      this.bytes -= found.body.length + key.length;
      return undefined;
    }
    this.texts.set(key, found);
    return found.body;
  }

  put(key: string, pulse: number, body: Buffer): void {
    const size = body.length + key.length;
    if (size > this.most / 4) return;
    const earlier = this.texts.get(key);
    if (earlier) this.bytes -= earlier.body.length + key.length;
    this.texts.delete(key);
    this.texts.set(key, { pulse, body });
    this.bytes += size;
    for (const [oldest, { body: old }] of this.texts) {
      if (this.bytes <= this.most) break;
      this.texts.delete(oldest);
      this.bytes -= old.length + oldest.length;
    }
  }
}

import type { LongText, WithTexts } from '../lesson-text.js';

interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** https or mailto, as the server let it through. */
  readonly link?: string;
}

/** One line of a text as it is read. */
export interface Line {
  readonly runs: readonly Run[];
  /** Of a list: with a dot or a number. */
  readonly item?: 'dot' | 'number';
  /** How deep it stands in its list, from 1. */
  readonly level?: number;
}

// Whoever numbers or dots the lines by hand gets one number and no two.
const ownMark = /^\s*(?:(\d{1,2})[.)]|[-–•*])\s+/;

/** A line of plain words. */
export function wordsOf(line: string): Line {
  const mark = ownMark.exec(line);
  const text = line.replace(ownMark, '').trim();
  return { runs: text ? [{ text }] : [], ...(mark && { item: mark[1] ? ('number' as const) : ('dot' as const) }) };
}

interface Stored {
  readonly kind: string;
  readonly level?: number;
  readonly number?: number;
  readonly runs: readonly Run[];
}

/** The same words as the server makes of such lines. */
const plain = (stored: readonly Stored[]): string =>
  stored
    .map(({ kind, level = 1, number, runs }) => {
      const words = runs.map(({ text }) => text).join('');
      return kind === 'item' ? `${'  '.repeat(level - 1)}${number === undefined ? '-' : `${number}.`} ${words}` : words;
    })
    .join('\n')
    .trim();

/** The lines of one text, with lists and links where they still say what the text says. */
export function writtenLines(lesson: WithTexts, field: LongText): Line[] {
  const text = lesson[field];
  if (!text) return [];
  const stored = lesson.written ? (JSON.parse(lesson.written) as Partial<Record<string, Stored[]>>)[field] : undefined;
  if (!stored || plain(stored) !== text) return text.split('\n').map(wordsOf);
  return stored.map(({ kind, level, number, runs }) => ({
    runs,
    ...(kind === 'item' && { item: number === undefined ? ('dot' as const) : ('number' as const), level: level ?? 1 }),
  }));
}

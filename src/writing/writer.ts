import type { Socket } from 'socket.io';
import type { Caret } from './caret.js';

/** Who has a shared text open, and which. */
export interface Writer {
  readonly personId: string;
  readonly displayName: string;
  readonly sessionHash: string;
  /** The thing whose text is open and may be seen: its kind and its id. */
  place: string | undefined;
  /** May also write in them. */
  writes: boolean;
  /** Grows when their rights move: an answer about them from before counts for nothing. */
  rights: number;
  /** Of the screen that has it open. */
  caret: Caret | undefined;
}

/** What somebody gets who opens a text: what they miss, what the server has, and whether they may write. */
export type Opened = { readonly update: Uint8Array; readonly vector: Uint8Array; readonly writes: boolean } | { readonly refused: 'NOT_FOUND' | 'INTERNAL' };

/** How an update ended. Only `saved` is stored. */
export type Said = 'saved' | 'locked' | 'gone' | 'unsaved' | 'broken';

export interface Wishes {
  /** Opens the text of a thing at a state vector. */
  open(kind: unknown, id: unknown, vector: unknown, answer: unknown): void;
  leave(): void;
  update(update: unknown, answer: unknown): void;
  /** Where one's cursor stands; never stored. */
  caret(update: unknown): void;
}

export interface Tellings {
  update(update: Uint8Array): void;
  caret(update: Uint8Array): void;
  /** Something shown was not stored and never will be: read anew. */
  again(): void;
  /** Something shown was not stored: open again, and bring it. */
  reopen(): void;
  /** The text is out of sight. */
  gone(): void;
  /** Rights moved: may now write, or no more. */
  writes(may: boolean): void;
}

export type WriterSocket = Socket<Wishes, Tellings, Record<string, never>, { writer: Writer }>;

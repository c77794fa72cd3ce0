import type { AnyExtension } from '@tiptap/core';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { sharedText } from '../writing/extensions.js';
import { CommandLines, type CommandLinesOptions } from './command-lines.js';
import { Made } from './made.js';

/** As many as two hundred pages: more than that is no minutes, and every screen has to hold it. */
export const mostCharacters = 200_000;

/** What minutes can hold, for an editor over a shared document. */
export function extensionsOf(
  shared: { document: Y.Doc; awareness: Awareness },
  me: { readonly id: string; readonly name: string },
  placeholder: string,
  commands: CommandLinesOptions,
): AnyExtension[] {
  return [...sharedText({ shared, me, placeholder, mostCharacters, headings: true }), Made, CommandLines.configure(commands)];
}

import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { CharacterCount, Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { CommandLines, type CommandLinesOptions } from './command-lines.js';
import { Made } from './made.js';

/** As many as two hundred pages: more than that is no minutes, and every screen has to hold it. */
export const mostCharacters = 200_000;

interface Writer {
  readonly id: string;
  readonly name: string;
}

/** A caret with its writer's name; which of the hues it has follows from who it is. */
function caretOf(user: Record<string, unknown>): HTMLElement {
  const name = typeof user['name'] === 'string' ? user['name'] : '';
  const caret = document.createElement('span');
  caret.className = 'minutes-caret';
  caret.dataset['hue'] = String(hueOf(typeof user['id'] === 'string' ? user['id'] : name));
  // Shown by the style sheet: it is no part of the text, for those who copy it and for those who have it read out.
  caret.dataset['name'] = name;
  return caret;
}

const hues = 6;
const hueOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7) % hues;

/** What minutes can hold, for an editor over a shared document. */
export function extensionsOf(
  shared: { document: Y.Doc; awareness: Awareness },
  me: Writer,
  placeholder: string,
  commands: CommandLinesOptions,
): AnyExtension[] {
  return [
    StarterKit.configure({
      // The shared document keeps its own past: undo takes back my words, not another's.
      undoRedo: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      heading: { levels: [2, 3] },
      link: { openOnClick: false, protocols: ['mailto'], defaultProtocol: 'https', isAllowedUri: (address) => /^(https:\/\/|mailto:)/i.test(address) },
    }),
    Collaboration.configure({ document: shared.document }),
    CollaborationCaret.configure({
      provider: shared,
      user: { id: me.id, name: me.name },
      render: caretOf,
      selectionRender: (user) => ({
        nodeName: 'span',
        class: 'minutes-selection',
        'data-hue': String(hueOf(typeof user['id'] === 'string' ? user['id'] : '')),
      }),
    }),
    Placeholder.configure({ placeholder }),
    CharacterCount.configure({ limit: mostCharacters }),
    Made,
    CommandLines.configure(commands),
  ];
}

import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { CharacterCount, Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

interface Writer {
  readonly id: string;
  readonly name: string;
}

interface SharedTextOptions {
  readonly shared: { readonly document: Y.Doc; readonly awareness: Awareness };
  /** Which text of the document, where a thing has several. */
  readonly field?: string;
  readonly me: Writer;
  readonly placeholder: string;
  readonly mostCharacters: number;
  readonly headings: boolean;
}

/** A caret with its writer's name; which of the hues it has follows from who it is. */
function caretOf(user: Record<string, unknown>): HTMLElement {
  const name = typeof user['name'] === 'string' ? user['name'] : '';
  const caret = document.createElement('span');
  caret.className = 'writing-caret';
  caret.dataset['hue'] = String(hueOf(typeof user['id'] === 'string' ? user['id'] : name));
  // Shown by the style sheet: it is no part of the text, for those who copy it and for those who have it read out.
  caret.dataset['name'] = name;
  return caret;
}

const hues = 6;
const hueOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7) % hues;

/** What every shared text can hold, for an editor over a shared document. */
export function sharedText({ shared, field = 'default', me, placeholder, mostCharacters, headings }: SharedTextOptions): AnyExtension[] {
  return [
    StarterKit.configure({
      // The shared document keeps its own past: undo takes back my words, not another's.
      undoRedo: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      ...(headings ? { heading: { levels: [2, 3] } } : { heading: false, blockquote: false }),
      link: { openOnClick: false, protocols: ['mailto'], defaultProtocol: 'https', isAllowedUri: (address) => /^(https:\/\/|mailto:)/i.test(address) },
    }),
    Collaboration.configure({ document: shared.document, field }),
    CollaborationCaret.configure({
      provider: shared,
      user: { id: me.id, name: me.name },
      render: caretOf,
      selectionRender: (user) => ({
        nodeName: 'span',
        class: 'writing-selection',
        'data-hue': String(hueOf(typeof user['id'] === 'string' ? user['id'] : '')),
      }),
    }),
    Placeholder.configure({ placeholder }),
    CharacterCount.configure({ limit: mostCharacters }),
  ];
}

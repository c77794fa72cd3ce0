import type { Editor } from '@tiptap/core';
import { Toolbar } from '../writing/toolbar.js';
import styles from './minutes.module.css';
import { useMinutesWords } from './words.js';

const starters = ['action', 'ask', 'decision'] as const;

/** Begins a line of its own with the word, below the line in which the cursor stands if that holds text. */
function begin(editor: Editor, word: string): void {
  const { $to } = editor.state.selection;
  const chain = editor.chain().focus();
  const top = $to.depth > 0 ? $to.node(1) : undefined;
  if (top?.type.name === 'paragraph' && top.content.size === 0) chain.insertContent(`${word} `).run();
  else {
    const after = $to.depth > 0 ? $to.after(1) : editor.state.doc.content.size;
    chain
      .insertContentAt(after, { type: 'paragraph', content: [{ type: 'text', text: `${word} ` }] })
      .setTextSelection(after + word.length + 2)
      .run();
  }
}

/** What begins a line that becomes a thing, before what every text has. */
export function MinutesToolbar({ editor }: { editor: Editor }) {
  const t = useMinutesWords();
  return (
    <Toolbar editor={editor}>
      {starters.map((word, at) => (
        <button key={word} type="button" className={styles.starter} tabIndex={at === 0 ? 0 : -1} onClick={() => begin(editor, t(`word_${word}`))}>
          {t(`begin_${word}`)}
        </button>
      ))}
      <span className={styles.gap} aria-hidden="true" />
    </Toolbar>
  );
}

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconBold, IconH2, IconItalic, IconList, IconListNumbers, IconQuote, type Icon } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useMinutesWords } from './words.js';
import styles from './minutes.module.css';

const tools = [
  {
    key: 'heading',
    icon: IconH2,
    on: (editor: Editor) => editor.isActive('heading'),
    run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  { key: 'bold', icon: IconBold, on: (editor: Editor) => editor.isActive('bold'), run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { key: 'italic', icon: IconItalic, on: (editor: Editor) => editor.isActive('italic'), run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  {
    key: 'list',
    icon: IconList,
    on: (editor: Editor) => editor.isActive('bulletList'),
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    key: 'numbered',
    icon: IconListNumbers,
    on: (editor: Editor) => editor.isActive('orderedList'),
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    key: 'quote',
    icon: IconQuote,
    on: (editor: Editor) => editor.isActive('blockquote'),
    run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  },
] as const satisfies readonly { key: string; icon: Icon; on(editor: Editor): boolean; run(editor: Editor): boolean }[];

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

/** One stop for the Tab key; the arrows go from tool to tool. */
export function Toolbar({ editor }: { editor: Editor }) {
  const t = useMinutesWords();
  const bar = useRef<HTMLDivElement>(null);
  const active = useEditorState({ editor, selector: ({ editor: now }) => tools.filter((tool) => tool.on(now)).map(({ key }) => key as string) });
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step || !bar.current) return;
    event.preventDefault();
    const buttons = [...bar.current.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tools')} ref={bar} onKeyDown={walk}>
      {starters.map((word, at) => (
        <button key={word} type="button" className={styles.starter} tabIndex={at === 0 ? 0 : -1} onClick={() => begin(editor, t(`word_${word}`))}>
          {t(`begin_${word}`)}
        </button>
      ))}
      <span className={styles.gap} aria-hidden="true" />
      {tools.map(({ key, icon: Glyph, run }) => (
        <button
          key={key}
          type="button"
          className={styles.tool}
          tabIndex={-1}
          aria-pressed={active.includes(key)}
          aria-label={t(key)}
          title={t(key)}
          onClick={() => run(editor)}
        >
          <Glyph size={16} stroke={1.75} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { IconBold, IconH2, IconItalic, IconList, IconListNumbers, IconQuote, type Icon } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useWritingWords } from './words.js';
import styles from './writing.module.css';

interface Tool {
  readonly key: 'heading' | 'bold' | 'italic' | 'list' | 'numbered' | 'quote';
  readonly icon: Icon;
  on(editor: Editor): boolean;
  run(editor: Editor): boolean;
}

const tools: readonly Tool[] = [
  {
    key: 'heading',
    icon: IconH2,
    on: (editor) => editor.isActive('heading'),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  { key: 'bold', icon: IconBold, on: (editor) => editor.isActive('bold'), run: (editor) => editor.chain().focus().toggleBold().run() },
  { key: 'italic', icon: IconItalic, on: (editor) => editor.isActive('italic'), run: (editor) => editor.chain().focus().toggleItalic().run() },
  { key: 'list', icon: IconList, on: (editor) => editor.isActive('bulletList'), run: (editor) => editor.chain().focus().toggleBulletList().run() },
  {
    key: 'numbered',
    icon: IconListNumbers,
    on: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { key: 'quote', icon: IconQuote, on: (editor) => editor.isActive('blockquote'), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
];

interface ToolbarProps {
  editor: Editor;
  /** Buttons before the tools. */
  children?: ReactNode;
  /** Which text it is for, where a screen has several. */
  label?: string;
}

/** One stop for the Tab key; the arrows go from tool to tool. */
export function Toolbar({ editor, children, label }: ToolbarProps) {
  const t = useWritingWords();
  const bar = useRef<HTMLDivElement>(null);
  const shown = tools
    .filter(({ key }) => key !== 'heading' || 'heading' in editor.schema.nodes)
    .filter(({ key }) => key !== 'quote' || 'blockquote' in editor.schema.nodes);
  const active = useEditorState({ editor, selector: ({ editor: now }) => shown.filter((tool) => tool.on(now)).map(({ key }) => key as string) });
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step || !bar.current) return;
    event.preventDefault();
    const buttons = [...bar.current.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={label ? `${t('tools')}: ${label}` : t('tools')} ref={bar} onKeyDown={walk}>
      {children}
      {shown.map(({ key, icon: Glyph, run }, at) => (
        <button
          key={key}
          type="button"
          className={styles.tool}
          tabIndex={!children && at === 0 ? 0 : -1}
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

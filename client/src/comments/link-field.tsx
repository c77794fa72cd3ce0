import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import styles from './comments.module.css';
import { useCommentWords } from './words.js';

const address = /^(https:\/\/|mailto:)[^\s<>"]+$/i;

/** The address of a link over what is marked; over nothing it is its own text. */
export function LinkField({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const t = useCommentWords();
  const [typed, setTyped] = useState(String(editor.getAttributes('link')['href'] ?? ''));
  const [wrong, setWrong] = useState(false);
  const done = () => {
    const href = typed.trim();
    if (href && !address.test(href)) return setWrong(true);
    const chain = editor.chain().focus();
    if (!href) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.extendMarkRange('link').setLink({ href }).run();
    onClose();
  };
  return (
    <div className={styles.picker}>
      <input
        type="url"
        aria-label={t('linkAddress')}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
          else if (event.key === 'Escape') {
            onClose();
            editor.commands.focus();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {wrong && (
        <p className={parts.error} role="alert">
          {t('linkWrong')}
        </p>
      )}
    </div>
  );
}

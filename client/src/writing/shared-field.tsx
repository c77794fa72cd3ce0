import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { useMe } from '../shell/session.js';
import { sharedText } from './extensions.js';
import type { WritingLine } from './line.js';
import { Toolbar } from './toolbar.js';
import './writing.css';
import styles from './writing.module.css';

interface SharedFieldProps {
  line: WritingLine;
  /** Which text of the document. */
  field: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  mostCharacters: number;
  /** Somebody stopped typing in it for now, or left it. */
  onRest(): void;
}

/** So long nobody types until what stands there is kept, in milliseconds. */
const rest = 2_500;

/** One text among several of a thing, which several people write at once. */
export function SharedField(props: SharedFieldProps) {
  const { round } = useSyncExternalStore(props.line.listen, props.line.look);
  return <Field key={round} {...props} />;
}

function Field({ line, field, label, hint, error, placeholder = '', mostCharacters, onRest }: SharedFieldProps) {
  const me = useMe().person;
  const id = useId();
  const { writes } = useSyncExternalStore(line.listen, line.look);
  const [focused, setFocused] = useState(false);
  const extensions = useMemo(
    () => sharedText({ shared: line, field, me: { id: me.id, name: me.displayName }, placeholder, mostCharacters, headings: false }),
    [line, field, me.id, me.displayName, placeholder, mostCharacters],
  );
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const editor = useEditor(
    {
      extensions,
      editable: false,
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${id}-label`, class: styles.input ?? '', spellcheck: 'true' },
      },
    },
    [extensions],
  );
  useEffect(() => editor.setEditable(writes, false), [editor, writes]);
  useEffect(() => {
    const { dom } = editor.view;
    if (described) dom.setAttribute('aria-describedby', described);
    else dom.removeAttribute('aria-describedby');
    if (error) dom.setAttribute('aria-invalid', 'true');
    else dom.removeAttribute('aria-invalid');
  }, [editor, described, error]);
  useRest(editor.view.dom, onRest);
  return (
    <div className={styles.shared} data-field={field} data-invalid={error ? true : undefined} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <div className={styles.head}>
        <span id={`${id}-label`} className={styles.label} onClick={() => editor.commands.focus()}>
          {label}
        </span>
        {/* It comes where somebody writes: nine of them at once would be a wall of buttons. */}
        <div className={styles.tools} data-shown={focused || undefined}>
          <Toolbar editor={editor} label={label} />
        </div>
      </div>
      {hint && (
        <p id={`${id}-hint`} className={styles.note}>
          {hint}
        </p>
      )}
      <EditorContent editor={editor} />
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** Tells when typing in it came to rest, and when it is left. */
function useRest(element: HTMLElement, onRest: () => void): void {
  const [tell] = useState(() => ({ now: onRest }));
  useEffect(() => {
    tell.now = onRest;
  });
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      if (waiting === undefined) return false;
      clearTimeout(waiting);
      waiting = undefined;
      return true;
    };
    const typed = () => {
      stop();
      waiting = setTimeout(() => {
        waiting = undefined;
        tell.now();
      }, rest);
    };
    const left = () => {
      if (stop()) tell.now();
    };
    element.addEventListener('input', typed);
    element.addEventListener('keyup', typed);
    element.addEventListener('focusout', left);
    return () => {
      element.removeEventListener('input', typed);
      element.removeEventListener('keyup', typed);
      element.removeEventListener('focusout', left);
      left();
    };
  }, [element, tell]);
}

import type { Editor, JSONContent } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { TextSelection } from '@tiptap/pm/state';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { IconAt, IconBold, IconItalic, IconLink, IconList, IconQuote } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import { useDraft } from '../sync/index.js';
import styles from './comments.module.css';
import { LinkField } from './link-field.js';
import { Mention } from './mention.js';
import { MentionPicker } from './mention-picker.js';
import { readTree } from './rich-text.js';
import { useCommentWords } from './words.js';

interface EditorProps {
  /** Where people can be named: whoever sees that. Absent: nobody is named. */
  about?: { readonly kind: string; readonly id: string };
  threadId?: string | undefined;
  /** Where what is typed is kept until it is sent. */
  draftKey: string;
  /** What it begins with where nothing is kept. */
  initial?: string;
  label: string;
  send: string;
  autoFocus?: boolean;
  /** What stands beside the button. */
  children?: ReactNode;
  /** What it answers, if it answers: whether it was sent. Until then nothing is cleared away. */
  onSend(content: string, text: string): void | Promise<boolean>;
  onCancel?(): void;
}

/** Rich text in a few words, sent with Ctrl+Enter. */
export default function CommentEditor({ about, threadId, draftKey, initial, label, send, autoFocus = false, children, onSend, onCancel }: EditorProps) {
  const t = useCommentWords();
  const draft = useDraft(draftKey);
  const [picking, setPicking] = useState<'mention' | 'link'>();
  const [problem, setProblem] = useState<string>();
  const begun = useRef(draft.value ?? initial);
  const keep = useRef(draft.set);
  useEffect(() => {
    keep.current = draft.set;
  });
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        code: false,
        codeBlock: false,
        horizontalRule: false,
        heading: false,
        link: { openOnClick: false, protocols: ['mailto'], defaultProtocol: 'https', isAllowedUri: (address) => /^(https:\/\/|mailto:)/i.test(address) },
      }),
      Placeholder.configure({ placeholder: label }),
      ...(about ? [Mention] : []),
    ],
    // The style sheet has it; an element of its own would be refused by the page's policy.
    injectCSS: false,
    content: begun.current ? (readTree(begun.current) as JSONContent) : '',
    autofocus: autoFocus ? 'end' : false,
    editorProps: { attributes: { role: 'textbox', 'aria-label': label, 'aria-multiline': 'true' } },
    onUpdate: ({ editor: now }) => {
      setProblem(undefined);
      if (now.isEmpty) keep.current('');
      else keep.current(JSON.stringify(now.getJSON()));
    },
  });
  const submit = () => {
    const text = editor.getText({ blockSeparator: '\n' }).trim();
    if (!text) return setProblem(t('empty'));
    const sending = onSend(JSON.stringify(editor.getJSON()), text);
    const clear = () => {
      draft.drop();
      editor.commands.clearContent();
    };
    if (sending) void sending.then((sent) => sent && clear());
    else clear();
  };
  const cancel = () => {
    draft.drop();
    onCancel?.();
  };
  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        else if (event.key === '@' && about && beginsWord(editor)) setPicking('mention');
        else if (event.key === 'Escape' && onCancel) cancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <EditorContent editor={editor} className={styles.field} />
      {picking === 'mention' && about && (
        <MentionPicker
          about={about}
          threadId={threadId}
          onPick={({ id, displayName }) => {
            setPicking(undefined);
            editor
              .chain()
              .focus()
              .insertContent([
                { type: 'mention', attrs: { id, label: displayName } },
                { type: 'text', text: ' ' },
              ])
              .run();
          }}
          onClose={() => {
            setPicking(undefined);
            editor.view.focus();
            editor.chain().focus().insertContent('@').run();
          }}
        />
      )}
      {picking === 'link' && <LinkField editor={editor} onClose={() => setPicking(undefined)} />}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <Tools editor={editor} naming={about !== undefined} onPick={setPicking} />
        <span className={styles.push} />
        {children}
        {onCancel && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={cancel}>
            {t('cancel')}
          </button>
        )}
        <button type="button" className={`${parts.btn} ${parts.main} ${parts.small}`} title={t('sendHint')} onClick={submit}>
          {send}
        </button>
      </div>
    </div>
  );
}

/** An address of mail has its @ within a word. */
function beginsWord({ state: { selection } }: Editor): boolean {
  const { $from } = selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset, ' ', ' ');
  return selection instanceof TextSelection && !/\S/u.test(before);
}

const tools = [
  { key: 'bold', icon: IconBold, run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { key: 'italic', icon: IconItalic, run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { key: 'bulletList', icon: IconList, run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { key: 'blockquote', icon: IconQuote, run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run() },
] as const;

const names = { bold: 'bold', italic: 'italic', bulletList: 'list', blockquote: 'quoteTool' } as const;

function Tools({ editor, naming, onPick }: { editor: Editor; naming: boolean; onPick(what: 'mention' | 'link'): void }) {
  const t = useCommentWords();
  const active = useEditorState({ editor, selector: ({ editor: now }) => tools.filter(({ key }) => now.isActive(key)).map(({ key }) => key as string) });
  return (
    <div className={styles.tools} role="group" aria-label={t('tools')}>
      {tools.map(({ key, icon: Glyph, run }) => (
        <button key={key} type="button" aria-pressed={active.includes(key)} aria-label={t(names[key])} title={t(names[key])} onClick={() => run(editor)}>
          <Glyph size={16} stroke={1.75} aria-hidden="true" />
        </button>
      ))}
      <button type="button" aria-label={t('link')} title={t('link')} onClick={() => onPick('link')}>
        <IconLink size={16} stroke={1.75} aria-hidden="true" />
      </button>
      {naming && (
        <button type="button" aria-label={t('mention')} title={`${t('mention')} (@)`} onClick={() => onPick('mention')}>
          <IconAt size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

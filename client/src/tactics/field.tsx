import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import type { SaveState } from '../shell/saving.js';
import { store, useDraft } from '../sync/index.js';
import styles from './field.module.css';
import { useTacticSave, type TacticChange } from './saving.js';
import { useTacticWords } from './words.js';

/** "Saved", for a moment, where the change was made. */
export function SavedMark({ state }: { state: SaveState }) {
  const t = useTacticWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (state === 'idle') return undefined;
    setShown(true);
    if (state !== 'saved') return undefined;
    const timer = window.setTimeout(() => setShown(false), 3_000);
    return () => window.clearTimeout(timer);
  }, [state]);
  return (
    <span role="status" className={styles.saved} data-state={state}>
      {shown && state === 'saved' && (
        <>
          <IconCheck size={14} stroke={2} aria-hidden="true" />
          {t('saved')}
        </>
      )}
      {shown && state === 'saving' && t('saving')}
    </span>
  );
}

interface TextFieldProps {
  tacticId: string;
  field: keyof TacticChange;
  label: string;
  value: string | null;
  may: boolean;
  hint?: ReactNode;
  /** Text of several lines; Enter makes a new line there. */
  long?: boolean;
  required?: boolean;
  /** How the text looks while it is read. */
  reading?: 'title' | 'text' | 'fact';
  labelled?: boolean;
  limit?: number;
}

/** A text that is edited where it stands: saved on leaving it, kept as a draft while one types. */
export function TextField(props: TextFieldProps) {
  const { tacticId, field, label, value, may, hint, long = false, required = false, reading = 'fact', labelled = true } = props;
  const t = useTacticWords();
  const id = useId();
  const draft = useDraft(`tactic:${tacticId}:${field}`);
  const { state, problem, save } = useTacticSave(tacticId);
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const seen = useRef<Tactic>(undefined);
  const editing = may && (open || draft.value !== undefined);

  const begin = () => {
    seen.current = store.get('tactic', tacticId);
    setOpen(true);
  };
  const leave = (refocus: boolean) => {
    setOpen(false);
    setMissing(false);
    if (refocus) requestAnimationFrame(() => opener.current?.focus());
  };
  const finish = async (refocus: boolean) => {
    const text = (draft.value ?? value ?? '').trim();
    if (required && !text) return setMissing(true);
    if (text === (value ?? '')) {
      draft.drop();
      return leave(refocus);
    }
    draft.drop();
    leave(refocus);
    const took = await save({ [field]: text || null }, seen.current);
    if (!took) draft.set(text);
  };

  return (
    <div className={styles.field} data-reading={reading}>
      {labelled && (
        <span className={styles.head}>
          <label className={parts.label} id={`${id}-label`} htmlFor={editing ? id : undefined}>
            {label}
          </label>
          <SavedMark state={state} />
        </span>
      )}
      {editing ? (
        <TextEditor
          id={id}
          label={labelled ? undefined : label}
          value={draft.value ?? value ?? ''}
          long={long}
          limit={props.limit}
          reading={reading}
          bad={missing || state === 'refused'}
          focus={open}
          onType={draft.set}
          onFinish={(refocus) => void finish(refocus)}
          onCancel={() => {
            draft.drop();
            leave(true);
          }}
        />
      ) : (
        <Shown opener={opener} label={label} value={value} may={may} reading={reading} onOpen={begin} />
      )}
      {editing && (
        <span className={parts.hint}>
          {draft.state === 'on the server' ? t('draftKept') : draft.state === 'in this tab' ? t('draftHere') : long ? t('leaveSaves') : t('enterSaves')}
        </span>
      )}
      {(missing || problem) && (
        <p className={parts.error} role="alert">
          {missing ? t('needed', { label }) : problem}
        </p>
      )}
      {hint}
      {!labelled && <SavedMark state={state} />}
    </div>
  );
}

interface EditorProps {
  id: string;
  label: string | undefined;
  value: string;
  long: boolean;
  limit: number | undefined;
  reading: string;
  bad: boolean;
  focus: boolean;
  onType(text: string): void;
  onFinish(refocus: boolean): void;
  onCancel(): void;
}

function TextEditor({ id, label, value, long, limit, reading, bad, focus, onType, onFinish, onCancel }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [focus]);
  return (
    <textarea
      ref={field}
      id={id}
      className={`${parts.field} ${styles.editor}`}
      data-reading={reading}
      aria-label={label}
      aria-invalid={bad || undefined}
      rows={long ? 3 : 1}
      maxLength={limit}
      value={value}
      data-mantine-stop-propagation="true"
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={() => onFinish(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey) && !event.shiftKey) {
          event.preventDefault();
          onFinish(true);
        }
      }}
    />
  );
}

export interface ShownProps {
  opener: React.RefObject<HTMLButtonElement | null>;
  label: string;
  value: string | null;
  may: boolean;
  reading: string;
  onOpen(): void;
}

/** A value that can be opened for editing by pressing anywhere on it. */
export function Shown({ opener, label, value, may, reading, onOpen }: ShownProps) {
  const t = useTacticWords();
  const text = value ? reading === 'title' ? <h1>{value}</h1> : <p>{value}</p> : null;
  if (!may) return text ?? <p className={parts.hint}>{t('notRecorded')}</p>;
  return (
    <div className={styles.shown} data-empty={!value || undefined}>
      {text}
      <button ref={opener} type="button" className={styles.open} aria-label={value ? t('edit', { label }) : t('addField', { label })} onClick={onOpen}>
        {value ? <IconPencil size={14} aria-hidden="true" /> : t('add')}
      </button>
    </div>
  );
}

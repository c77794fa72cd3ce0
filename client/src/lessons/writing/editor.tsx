import { useId, useRef, useState } from 'react';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { store, useDraft } from '../../sync/index.js';
import { SavedMark } from '../../tactics/field.js';
import { useLessonFields, type LessonField } from '../terms.js';
import { useLessonWords } from '../words.js';
import { useLessonSave } from './saving.js';
import styles from './writing.module.css';

export interface EditorProps {
  lesson: Lesson;
  field: LessonField;
  hint?: string | undefined;
  rows?: number;
  limit?: number;
  /** Each line is an entry of its own. */
  lines?: boolean;
  /** It never stands empty. */
  required?: boolean;
  /** A claim, in the size in which it is read. */
  reading?: 'title' | 'text';
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '');
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The text that is being written, before it is saved: for what shows it beside the field. */
export function useWritten(lesson: Lesson, field: LessonField): string {
  return useDraft(draftKey(lesson.id, field)).value ?? textOf(lesson[field]);
}

const draftKey = (id: string, field: string) => `lesson:${id}:${field}`;

/** A text that keeps itself: a draft while one types, saved on leaving it; what others wrote meanwhile is never written over. */
export function TextEditor({ lesson, field, hint, rows = 3, limit = 4000, lines = false, required = false, reading = 'text' }: EditorProps) {
  const t = useLessonWords();
  const id = useId();
  const label = useLessonFields().name(field);
  const draft = useDraft(draftKey(lesson.id, field));
  const { state, problem, save } = useLessonSave(lesson.id);
  const [missing, setMissing] = useState(false);
  const seen = useRef<Lesson>(undefined);
  const kept = textOf(lesson[field]);
  const finish = async () => {
    const text = draft.value?.trim();
    if (text === undefined) return;
    if (required && !text) return setMissing(true);
    setMissing(false);
    draft.drop();
    if (text === kept.trim()) return;
    const value = lines ? linesOf(text) : text || null;
    const took = await save({ [field]: value }, seen.current);
    seen.current = undefined;
    if (!took) draft.set(text);
  };
  const trouble = missing ? t('needed', { label }) : problem;
  return (
    <div className={styles.field} id={field}>
      <span className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <SavedMark state={state} />
      </span>
      {hint ? (
        <span className={parts.hint} id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <textarea
        id={id}
        className={`${parts.field} ${styles.text}`}
        data-reading={reading}
        lang={lesson.language}
        rows={rows}
        maxLength={limit}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={trouble ? true : undefined}
        value={draft.value ?? kept}
        onChange={(event) => {
          seen.current ??= store.get('lesson', lesson.id);
          draft.set(event.currentTarget.value);
        }}
        onBlur={() => void finish()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
          if (reading === 'title' || event.ctrlKey || event.metaKey) {
            event.preventDefault();
            void finish();
          }
        }}
      />
      {draft.value !== undefined ? (
        <span className={parts.hint}>{t(draft.state === 'on the server' ? 'draftKept' : draft.state === 'in this tab' ? 'draftHere' : 'leaveSaves')}</span>
      ) : null}
      {trouble ? (
        <p className={parts.error} role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}

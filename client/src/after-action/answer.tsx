import { IconCheck } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { AfterActionReview } from '../generated/rows.js';
import { Refused, store, useDraft } from '../sync/index.js';
import { useAfterActionActs } from './acts.js';
import styles from './after-action.module.css';
import { useAfterActionWords } from './words.js';

export type AnswerField = 'intended' | 'happened' | 'why' | 'keep' | 'change' | 'surprises';
type Standing = 'still' | 'saving' | 'saved';

interface AnswerProps {
  review: AfterActionReview;
  field: AnswerField;
  label: string;
  /** Whether the label stands above already. */
  labelled?: boolean;
  may: boolean;
  rows?: number;
  /** Asked for and not there. */
  missing?: boolean;
  hint?: ReactNode;
}

const longest = 4000;

/** A text that stands open to be written in: a draft while one types, saved on leaving it. */
export function Answer({ review, field, label, labelled = true, may, rows = 3, missing = false, hint }: AnswerProps) {
  const t = useAfterActionWords();
  const acts = useAfterActionActs();
  const tell = useTell();
  const draft = useDraft(`after-action:${review.id}:${field}`);
  const [standing, setStanding] = useState<Standing>('still');
  const [problem, setProblem] = useState<string>();
  const seen = useRef<AfterActionReview>(undefined);
  const value = review[field] ?? '';
  const id = `${review.id}-${field}`;
  const hintId = hint ? `${id}-hint` : undefined;
  if (!may) return <p className={value ? styles.said : parts.hint}>{value || t('nothing')}</p>;

  const type = (text: string) => {
    seen.current ??= store.get('after_action_review', review.id);
    draft.set(text);
  };
  const save = async () => {
    const text = (draft.value ?? value).trim();
    const from = seen.current ?? review;
    seen.current = undefined;
    draft.drop();
    if (text === value) return;
    setStanding('saving');
    setProblem(undefined);
    try {
      await acts.edit(from, { [field]: text || null }).done;
      setStanding('saved');
    } catch (refused) {
      setStanding('still');
      // Both texts of a conflict are kept, to be settled above.
      if (refused instanceof Refused && refused.code === 'CONFLICT') return;
      setProblem(tell(refused));
      draft.set(text);
    }
  };
  const unsaved = draft.value !== undefined && draft.value.trim() !== value;
  return (
    <div className={styles.answer}>
      {hint && (
        <p id={hintId} className={parts.hint}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className={parts.field}
        rows={rows}
        maxLength={longest}
        {...(labelled ? { 'aria-labelledby': `${id}-label` } : { 'aria-label': label })}
        aria-describedby={hintId}
        aria-invalid={missing || problem !== undefined || undefined}
        value={draft.value ?? value}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <span role="status" className={styles.standing} data-standing={unsaved ? 'still' : standing}>
        {unsaved ? t('keptHere') : standing === 'saving' ? t('saving') : null}
        {!unsaved && standing === 'saved' && (
          <>
            <IconCheck size={14} stroke={2} aria-hidden="true" />
            {t('saved')}
          </>
        )}
      </span>
      {(missing || problem) && (
        <p className={parts.error} role="alert">
          {problem ?? t('needed')}
        </p>
      )}
    </div>
  );
}

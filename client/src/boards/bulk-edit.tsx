import { useState } from 'react';
import { usePack, type PackList } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import type { BulkEdit as Change } from './acts.js';
import { NONE } from './filter.js';
import parts from './parts.module.css';
import { Dialog } from './dialog.js';

const UNCHANGED = '';
type ListField = 'typeKey' | 'strand' | 'level' | 'confidence';
const lists: Readonly<Record<ListField, PackList>> = { typeKey: 'tacticTypes', strand: 'strands', level: 'levels', confidence: 'confidences' };

interface BulkEditProps {
  count: number;
  onClose(): void;
  onSave(change: Change): void;
}

/** The same change to every selected tactic; what is left alone stays. */
export function BulkEdit({ count, onClose, onSave }: BulkEditProps) {
  const t = useWords('board');
  const fields = useWords('fields');
  const pack = usePack();
  const [values, setValues] = useState<Readonly<Record<ListField, string>>>({ typeKey: UNCHANGED, strand: UNCHANGED, level: UNCHANGED, confidence: UNCHANGED });
  const [review, setReview] = useState('');
  const [emptyReview, setEmptyReview] = useState(false);
  const names: Record<ListField, string> = {
    typeKey: fields('typeKey'),
    strand: pack.word('strand'),
    level: pack.word('level'),
    confidence: fields('confidence'),
  };
  const change: Record<string, string | null> = {};
  for (const [field, value] of Object.entries(values)) if (value !== UNCHANGED) change[field] = value === NONE ? null : value;
  if (emptyReview) change.nextReviewOn = null;
  else if (review) change.nextReviewOn = review;
  return (
    <Dialog onClose={onClose} title={t('editSeveral', { count })}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(change).length) onSave(change);
        }}
      >
        {(Object.keys(lists) as ListField[]).map((field) => (
          <label key={field} className={parts.control}>
            <span className={parts.name}>{names[field]}</span>
            <select className={parts.field} value={values[field]} onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}>
              <option value={UNCHANGED}>{t('leaveAsIs')}</option>
              {field !== 'confidence' && <option value={NONE}>{t('empty')}</option>}
              {pack.list(lists[field]).map((term) => (
                <option key={term.key} value={term.key}>
                  {term.name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className={parts.control}>
          <span className={parts.name}>{fields('nextReviewOn')}</span>
          <input className={parts.field} type="date" value={review} disabled={emptyReview} onChange={(event) => setReview(event.currentTarget.value)} />
        </label>
        <label className={parts.row}>
          <input type="checkbox" checked={emptyReview} onChange={(event) => setEmptyReview(event.currentTarget.checked)} />
          {t('noReviewDate')}
        </label>
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={Object.keys(change).length === 0}>
            {t('save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

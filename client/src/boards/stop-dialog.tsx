import { useState } from 'react';
import type { Tactic } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { useDraft } from '../sync/index.js';
import { useBoardActs } from './acts.js';
import parts from './parts.module.css';
import { Dialog } from './dialog.js';
import { useTell } from './tell.js';

/** Stopping is a normal outcome: it asks why, and what was learned. */
export default function StopDialog({ tactics, onClose }: { tactics: readonly Tactic[]; onClose(): void }) {
  const t = useWords('board');
  const pack = usePack();
  const tell = useTell();
  const { stop } = useBoardActs();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const note = useDraft(`stop:${tactics[0]?.id ?? ''}`);
  const one = tactics.length === 1 ? tactics[0] : undefined;
  const save = async () => {
    if (!reason) return setError(t('reasonNeeded'));
    const text = (note.value ?? '').trim();
    note.drop();
    onClose();
    const results = await Promise.allSettled(tactics.map((tactic) => stop(tactic, reason, text).done));
    const refused = results.find((result) => result.status === 'rejected');
    if (refused) setError(tell(refused.reason));
  };
  return (
    <Dialog onClose={onClose} title={one ? t('stopTitle', { title: one.title }) : t('stopSeveral', { count: tactics.length })}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {error && (
          <p className={parts.error} role="alert">
            {error}
          </p>
        )}
        <label className={parts.control}>
          <span className={parts.name}>{t('stopReason')}</span>
          <select
            className={parts.field}
            value={reason}
            data-autofocus
            aria-invalid={error && !reason ? true : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          >
            <option value="">{t('chooseReason')}</option>
            {pack.list('stopReasons').map((term) => (
              <option key={term.key} value={term.key}>
                {term.name}
              </option>
            ))}
          </select>
        </label>
        <label className={parts.control}>
          <span className={parts.name}>{t('stopNote')}</span>
          <textarea className={parts.field} value={note.value ?? ''} onChange={(event) => note.set(event.currentTarget.value)} />
        </label>
        <p className={parts.hint}>{t('stopHint')}</p>
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`}>
            {t('stop')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

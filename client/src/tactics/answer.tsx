import { useId, useState } from 'react';
import parts from '../boards/parts.module.css';
import { EqualAnswer } from '../shell/answer.js';
import { leavesByEscape } from '../shell/escape.js';
import { useInPlace } from '../shell/in-place.js';
import { useDraft } from '../sync/index.js';
import styles from './drawer.module.css';
import { useTell } from '../boards/tell.js';
import { useTacticWords } from './words.js';

interface AnswerProps {
  question: string;
  yes: string;
  draftKey: string;
  onYes(): Promise<unknown>;
  onNo(reason: string): Promise<unknown>;
}

/** The answer beside what is asked of a tactic's lead or partner. Declining says why. */
export function Answer({ question, yes, draftKey, onYes, onNo }: AnswerProps) {
  const t = useTacticWords();
  const tell = useTell();
  const id = useId();
  const declining = useInPlace<'decline'>();
  const [error, setError] = useState<string>();
  const reason = useDraft(draftKey);
  const told = (done: Promise<unknown>) => done.catch((refused: unknown) => setError(tell(refused)));
  return (
    <div className={styles.asked}>
      <p>{question}</p>
      {error && (
        <p className={parts.error} role="alert">
          {error}
        </p>
      )}
      {declining.open ? (
        <form
          className={parts.form}
          onKeyDown={leavesByEscape(declining.leave)}
          onSubmit={(event) => {
            event.preventDefault();
            const text = (reason.value ?? '').trim();
            if (!text) return setError(t('whyNeeded'));
            reason.drop();
            void told(onNo(text));
          }}
        >
          <label className={parts.control} htmlFor={id}>
            <span className={parts.name}>{t('declineReason')}</span>
            <textarea
              id={id}
              className={parts.field}
              rows={2}
              autoFocus
              value={reason.value ?? ''}
              onChange={(event) => reason.set(event.currentTarget.value)}
            />
          </label>
          <div className={parts.actions}>
            <button type="button" className={`${parts.btn} ${parts.small}`} onClick={declining.leave}>
              {t('back')}
            </button>
            <button type="submit" className={`${parts.btn} ${parts.small}`}>
              {t('decline')}
            </button>
          </div>
        </form>
      ) : (
        <EqualAnswer label={t('yourAnswer')} yes={yes} onYes={() => void told(onYes())}>
          <button ref={declining.opener('decline')} type="button" onClick={() => declining.begin('decline')}>
            {t('decline')}
          </button>
        </EqualAnswer>
      )}
    </div>
  );
}

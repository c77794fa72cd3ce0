import type { FormEvent, ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import { leavesByEscape } from '../shell/escape.js';
import styles from './forms.module.css';
import { useTaskWords } from './words.js';

interface FrameProps {
  label: string;
  send: string;
  problem: string | undefined;
  onSend(): void;
  onClose(): void;
  children: ReactNode;
}

/** The form of one act, where its button stood: Enter sends, Escape goes back. */
export function FormFrame({ label, send, problem, onSend, onClose, children }: FrameProps) {
  const t = useTaskWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSend();
  };
  return (
    <form className={styles.actForm} aria-label={label} onSubmit={submit} noValidate onKeyDown={leavesByEscape(onClose)}>
      {children}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.formActs}>
        <button type="submit" className={`${parts.btn} ${parts.small}`}>
          {send}
        </button>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={onClose}>
          {t('back')}
        </button>
      </div>
    </form>
  );
}

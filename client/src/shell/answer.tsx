import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './answer.module.css';

interface EqualAnswerProps {
  /** What is answered, for whoever doesn't see the line before it. */
  label: string;
  yes: string;
  onYes(): void;
  /** The other answers: buttons as well. */
  children: ReactNode;
}

/** The answer to whatever is asked, one control of equal parts: nobody is nudged into a promise. */
export function EqualAnswer({ label, yes, onYes, children }: EqualAnswerProps) {
  return (
    <div className={styles.answer} role="group" aria-label={label}>
      <button type="button" data-yes onClick={onYes}>
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        {yes}
      </button>
      {children}
    </div>
  );
}

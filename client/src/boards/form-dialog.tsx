import type { ReactNode } from 'react';
import { ProblemNote } from '../shell/form.js';
import { useWords } from '../shell/words.js';
import { Dialog } from './dialog.js';
import parts from './parts.module.css';

interface FormDialogProps {
  title: string;
  /** What the button says that sends it. */
  send: string;
  problem?: string | undefined;
  size?: string | number;
  /** Nothing to send yet. */
  disabled?: boolean;
  onSend(): void;
  onClose(): void;
  children: ReactNode;
}

/** A dialog that asks for something: what is wrong stands on top, the two ways out at its foot. */
export function FormDialog({ title, send, problem, size = 'md', disabled = false, onSend, onClose, children }: FormDialogProps) {
  const t = useWords('board');
  return (
    <Dialog onClose={onClose} title={title} size={size}>
      <form
        className={parts.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onSend();
        }}
      >
        <ProblemNote>{problem}</ProblemNote>
        {children}
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={disabled}>
            {send}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

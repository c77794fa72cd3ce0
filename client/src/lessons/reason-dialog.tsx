import { useState } from 'react';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useLessonWords } from './words.js';

interface ReasonDialogProps {
  title: string;
  /** What is about to happen. */
  text: string;
  send: string;
  label: string;
  onSend(reason: string): void;
  onClose(): void;
}

/** What is done to a lesson that others rely on says why. */
export function ReasonDialog({ title, text, send, label, onSend, onClose }: ReasonDialogProps) {
  const t = useLessonWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <FormDialog
      title={title}
      send={send}
      problem={missing ? t('needed', { label }) : undefined}
      onSend={() => (reason.trim() ? onSend(reason.trim()) : setMissing(true))}
      onClose={onClose}
    >
      <p>{text}</p>
      <label className={parts.control}>
        <span className={parts.name}>{label}</span>
        <textarea
          className={parts.field}
          rows={3}
          maxLength={1000}
          data-autofocus
          aria-invalid={missing || undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
    </FormDialog>
  );
}

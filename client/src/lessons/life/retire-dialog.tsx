import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import parts from '../../boards/parts.module.css';
import { useLessonWords } from '../words.js';

export function RetireDialog({ onRetire, onClose }: { onRetire(reason: string): void; onClose(): void }) {
  const t = useLessonWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <FormDialog
      title={t('retireTitle')}
      send={t('retire')}
      problem={missing ? t('needed', { label: t('retireReason') }) : undefined}
      onSend={() => (reason.trim() ? onRetire(reason.trim()) : setMissing(true))}
      onClose={onClose}
    >
      <p>{t('retireText')}</p>
      <label className={parts.control}>
        <span className={parts.name}>{t('retireReason')}</span>
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

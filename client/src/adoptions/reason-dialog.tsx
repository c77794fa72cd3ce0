import { useState } from 'react';
import { FormDialog } from '../boards/form-dialog.js';
import { useSubmit } from '../shell/form.js';
import { Words } from '../tasks/form-parts.js';
import { useAdoptionWords } from './words.js';

interface ReasonDialogProps {
  title: string;
  hint?: string;
  send(act: string, reason: string): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}

/** An end says why. */
export function ReasonDialog({ title, hint, send, onDone, onClose }: ReasonDialogProps) {
  const t = useAdoptionWords();
  const [reason, setReason] = useState('');
  const save = useSubmit(async (act) => {
    await send(act, reason.trim());
    onDone();
    onClose();
  });
  return (
    <FormDialog title={title} send={t('save')} problem={save.problem} disabled={save.busy || !reason.trim()} onSend={() => save.submit()} onClose={onClose}>
      <Words label={t('inWords')} {...(hint && { hint })} value={reason} rows={3} focus onChange={setReason} />
    </FormDialog>
  );
}

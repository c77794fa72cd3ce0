import { useState } from 'react';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useSubmit } from '../shell/form.js';
import { ask } from '../sync/index.js';
import { withdrawReleaseDocument } from './documents.js';
import { reasonOf, reasons, reasonWord } from './standing.js';
import { useReleaseWords } from './words.js';

interface WithdrawProps {
  release: { readonly id: string; readonly state: string };
  onDone(): void;
  onClose(): void;
}

/** Before it went out, or out of the network again. */
export function WithdrawDialog({ release: { id, state }, onDone, onClose }: WithdrawProps) {
  const t = useReleaseWords();
  const out = state === 'released';
  const [because, setBecause] = useState<(typeof reasons)[number]>('mistake');
  const [note, setNote] = useState('');
  const withdraw = useSubmit(async (act) => {
    await ask(withdrawReleaseDocument, { act, input: { id, because, note: note.trim() || null } });
    onDone();
    onClose();
  });
  return (
    <FormDialog
      title={t(out ? 'withdrawTitle' : 'withdrawBeforeTitle')}
      send={t('withdraw')}
      problem={withdraw.problem}
      disabled={withdraw.busy}
      onSend={() => withdraw.submit()}
      onClose={onClose}
    >
      <p>{t(out ? 'withdrawText' : 'withdrawBefore')}</p>
      <label className={parts.control}>
        <span className={parts.name}>{t('because')}</span>
        <select className={parts.field} data-autofocus value={because} onChange={(event) => setBecause(reasonOf(event.currentTarget.value))}>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t(reasonWord(one))}
            </option>
          ))}
        </select>
      </label>
      <label className={parts.control}>
        <span className={parts.name}>{t('note')}</span>
        <textarea className={parts.field} rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </label>
    </FormDialog>
  );
}

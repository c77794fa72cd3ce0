import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { store, type Performed } from '../sync/index.js';
import { FormFrame } from '../tasks/form-frame.js';
import { Select, Words } from '../tasks/form-parts.js';
import { useSettling, type Orphan } from './settle.js';
import styles from './handovers.module.css';
import { useTurnoverWords } from './words.js';

interface OrphanProps {
  one: Orphan;
  /** Shown at once; told again if the server refused. */
  onSettled?(settled: boolean): void;
}

/** How something that nobody looks after gets somebody, in place. */
export function OrphanActs({ one, onSettled }: OrphanProps) {
  const t = useTurnoverWords();
  const tell = useTell();
  const settling = useSettling();
  const [form, setForm] = useState<'hand' | 'callOff'>();
  const [problem, setProblem] = useState<string>();
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const can = new Set(one.acts);
  const run = (performed: Performed<unknown>) => {
    onSettled?.(true);
    setForm(undefined);
    setProblem(undefined);
    performed.done.catch((refused: unknown) => {
      setProblem(tell(refused));
      onSettled?.(false);
    });
  };
  const small = `${parts.btn} ${parts.small}`;
  const said = <span className={parts.hidden}>: {one.title}</span>;
  if (form === 'hand')
    return (
      <FormFrame
        label={t('handIt')}
        send={t('handIt')}
        problem={problem}
        onSend={() => (person ? run(settling.handTo(one, person)) : setProblem(t('whoTakesNeeded')))}
        onClose={() => setForm(undefined)}
      >
        <Select
          label={t('whoTakes')}
          value={person}
          empty={t('choose')}
          options={one.mayTake.map((key) => ({ key, name: store.get('person', key)?.displayName ?? '…' }))}
          onChange={setPerson}
          focus
        />
      </FormFrame>
    );
  if (form === 'callOff')
    return (
      <FormFrame
        label={t('callOff')}
        send={t('callOff')}
        problem={problem}
        onSend={() => (reason.trim() ? run(settling.callOff(one, reason.trim())) : setProblem(t('reasonNeeded')))}
        onClose={() => setForm(undefined)}
      >
        <Words label={t('callOffWhy')} value={reason} onChange={setReason} limit={1000} rows={1} focus />
      </FormFrame>
    );
  return (
    <div className={styles.acts} role="group" aria-label={t('actsFor', { title: one.title })}>
      {(can.has('takeTask') || can.has('takeCommitment')) && (
        <button type="button" className={`${small} ${parts.main}`} onClick={() => run(settling.take(one))}>
          {t('take')}
          {said}
        </button>
      )}
      {(can.has('handOnTask') || can.has('handOnCommitment')) && (
        <button type="button" className={small} aria-expanded={false} onClick={() => setForm('hand')}>
          {t('handTo')}
          {said}
        </button>
      )}
      {can.has('askAgain') && (
        <button type="button" className={small} onClick={() => run(settling.askAgain(one))}>
          {t('askAgain')}
          {said}
        </button>
      )}
      {can.has('cancelTask') && (
        <button type="button" className={`${small} ${parts.ghost}`} aria-expanded={false} onClick={() => setForm('callOff')}>
          {t('callOff')}
          {said}
        </button>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

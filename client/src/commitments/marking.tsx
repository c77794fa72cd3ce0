import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import type { Occurrence } from '../generated/rows.js';
import answer from '../shell/answer.module.css';
import { useDates } from '../shell/dates.js';
import { useCommitmentActs } from './acts.js';
import { SmallForm } from './small-form.js';
import { useCommitmentWords } from './words.js';

type Mark = 'keep' | 'miss' | 'skip';

/** Kept, missed or skipped, in place. */
export function Marking({ date, title }: { date: Occurrence; title: string }) {
  const t = useCommitmentWords();
  const dates = useDates();
  const acts = useCommitmentActs();
  const [form, setForm] = useState<Mark>();
  const named = { title, day: dates.day(date.dueOn) };
  const close = () => setForm(undefined);
  if (form === 'keep')
    return (
      <SmallForm label={t('keep')} ask={t('evidence')} hint={t('evidenceHint')} onSend={(words) => acts.keep(date, title, words || null)} onClose={close} />
    );
  if (form)
    return (
      <SmallForm
        label={t(form)}
        ask={t(form === 'miss' ? 'whyMissed' : 'whySkipped')}
        required
        onSend={(words) => acts[form](date, title, words)}
        onClose={close}
      />
    );
  return (
    <div className={answer.answer} role="group" aria-label={`${title}, ${named.day}`}>
      <button type="button" data-yes aria-label={t('keepFor', named)} onClick={() => setForm('keep')}>
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        {t('keep')}
      </button>
      <button type="button" aria-label={t('missFor', named)} onClick={() => setForm('miss')}>
        {t('miss')}
      </button>
      <button type="button" aria-label={t('skipFor', named)} onClick={() => setForm('skip')}>
        {t('skip')}
      </button>
    </div>
  );
}

/** A mark that was set by mistake longer ago than undo reaches. */
export function Reopen({ date, title }: { date: Occurrence; title: string }) {
  const t = useCommitmentWords();
  const dates = useDates();
  const acts = useCommitmentActs();
  return (
    <button
      type="button"
      className={`${parts.btn} ${parts.ghost} ${parts.small}`}
      aria-label={t('reopenFor', { title, day: dates.day(date.dueOn) })}
      onClick={() => acts.reopen(date, title)}
    >
      {t('reopen')}
    </button>
  );
}

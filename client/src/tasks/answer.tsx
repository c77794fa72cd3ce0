import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Task } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import { ActForm, type FormAct } from './act-forms.js';
import { useTaskActs } from './acts.js';
import styles from '../shell/answer.module.css';

/** One control of equal parts: nobody is nudged into a promise. */
export function AnswerAsk({ task }: { task: Task }) {
  const t = useTaskWords();
  const me = useMe().person.id;
  const acts = useTaskActs();
  const [form, setForm] = useState<FormAct>();
  if (form) return <ActForm task={task} act={form} onClose={() => setForm(undefined)} />;
  return (
    <div className={styles.answer} role="group" aria-label={t('answerFor', { title: task.title })}>
      <button type="button" data-yes onClick={() => acts.accept(task, me)}>
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        {t('acceptTask')}
      </button>
      <button type="button" onClick={() => setForm('counterTask')}>
        {t('otherDate')}
      </button>
      <button type="button" onClick={() => setForm('declineTask')}>
        {t('declineTask')}
      </button>
    </div>
  );
}

/** The answer to a counter-offer, by whoever asked. */
export function AnswerOffer({ task }: { task: Task }) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const [form, setForm] = useState<FormAct>();
  if (form) return <ActForm task={task} act={form} onClose={() => setForm(undefined)} />;
  return (
    <div className={styles.answer} role="group" aria-label={t('answerFor', { title: task.title })}>
      <button type="button" data-yes onClick={() => acts.agree(task)}>
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        {t('agreeToOffer')}
      </button>
      <button type="button" onClick={() => setForm('askAgain')}>
        {t('askAgain')}
      </button>
      <button type="button" onClick={() => acts.withdraw(task)}>
        {t('withdrawTask')}
      </button>
    </div>
  );
}

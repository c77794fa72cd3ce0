import type { Task } from '../generated/rows.js';
import { EqualAnswer } from '../shell/answer.js';
import { useInPlace } from '../shell/in-place.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import { ActForm, type FormAct } from './act-forms.js';
import { useTaskActs } from './acts.js';

/** The answer to an item that my organization is asked to do. */
export function AnswerAsk({ task }: { task: Task }) {
  const t = useTaskWords();
  const me = useMe().person.id;
  const acts = useTaskActs();
  const form = useInPlace<FormAct>();
  if (form.open) return <ActForm task={task} act={form.open} onClose={form.leave} />;
  return (
    <EqualAnswer label={t('answerFor', { title: task.title })} yes={t('acceptTask')} onYes={() => acts.accept(task, me)}>
      <button ref={form.opener('counterTask')} type="button" onClick={() => form.begin('counterTask')}>
        {t('otherDate')}
      </button>
      <button ref={form.opener('declineTask')} type="button" onClick={() => form.begin('declineTask')}>
        {t('declineTask')}
      </button>
    </EqualAnswer>
  );
}

/** The answer to a counter-offer, by whoever asked. */
export function AnswerOffer({ task }: { task: Task }) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const form = useInPlace<FormAct>();
  if (form.open) return <ActForm task={task} act={form.open} onClose={form.leave} />;
  return (
    <EqualAnswer label={t('answerFor', { title: task.title })} yes={t('agreeToOffer')} onYes={() => acts.agree(task)}>
      <button ref={form.opener('askAgain')} type="button" onClick={() => form.begin('askAgain')}>
        {t('askAgain')}
      </button>
      <button type="button" onClick={() => acts.withdraw(task)}>
        {t('withdrawTask')}
      </button>
    </EqualAnswer>
  );
}

import { useState } from 'react';
import { Link } from 'react-router';
import type { Task } from '../../generated/rows.js';
import { Reminder } from '../../notifications/reminder.js';
import { OrganizationName } from '../../shell/bullet.js';
import { ActForm, type FormAct } from '../act-forms.js';
import { useTacticOf } from '../links.js';
import { Due, Who } from '../marks.js';
import { useTaskWords } from '../words.js';
import styles from './desk.module.css';
import { HowItStands, RowButton } from './task-row.js';

/** A promise with its day. One press opens what "done" asks for: a word about what came of it. */
export function DueRow({ task, ofColleague = false }: { task: Task; ofColleague?: boolean }) {
  const t = useTaskWords();
  const tactic = useTacticOf(task.id);
  const [form, setForm] = useState<FormAct>();
  const toggle = (act: FormAct) => setForm(form === act ? undefined : act);
  return (
    <article className={styles.dueRow}>
      <input
        type="checkbox"
        className={styles.doneBox}
        checked={form === 'finishTask'}
        aria-label={t('doneFor', { title: task.title })}
        onChange={() => toggle('finishTask')}
      />
      <div className={styles.dueText}>
        <h3>
          <Link to={`/action-items/${task.id}`}>{task.title}</Link>
        </h3>
        <div className={styles.from}>
          {ofColleague && (
            <>
              <OrganizationName id={task.organizationId} />
              <Who task={task} />
            </>
          )}
          {tactic && <span>{tactic.title}</span>}
          {task.state === 'blocked' && <HowItStands task={task} />}
          {!ofColleague && <Reminder subjectId={task.id} dueOn={task.dueOn} />}
        </div>
      </div>
      <Due task={task} />
      <span className={styles.dueActs}>
        <RowButton words={t('newDate')} title={task.title} open={form === 'moveDueTask'} onClick={() => toggle('moveDueTask')} />
        {ofColleague && <RowButton words={t('handOnTask')} title={task.title} open={form === 'handOnTask'} onClick={() => toggle('handOnTask')} />}
      </span>
      {form && <ActForm key={form} task={task} act={form} onClose={() => setForm(undefined)} />}
    </article>
  );
}

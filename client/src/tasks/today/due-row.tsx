import { Link } from 'react-router';
import type { Task } from '../../generated/rows.js';
import { Reminder } from '../../notifications/reminder.js';
import { OrganizationName } from '../../shell/bullet.js';
import { useInPlace } from '../../shell/in-place.js';
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
  const form = useInPlace<FormAct>();
  const toggle = (act: FormAct) => (form.open === act ? form.leave() : form.begin(act));
  return (
    <article className={styles.dueRow}>
      <input
        ref={form.opener('finishTask')}
        type="checkbox"
        className={styles.doneBox}
        checked={form.open === 'finishTask'}
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
        <RowButton
          ref={form.opener('moveDueTask')}
          words={t('newDate')}
          title={task.title}
          open={form.open === 'moveDueTask'}
          onClick={() => toggle('moveDueTask')}
        />
        {ofColleague && (
          <RowButton
            ref={form.opener('handOnTask')}
            words={t('handOnTask')}
            title={task.title}
            open={form.open === 'handOnTask'}
            onClick={() => toggle('handOnTask')}
          />
        )}
      </span>
      {form.open && <ActForm key={form.open} task={task} act={form.open} onClose={form.leave} />}
    </article>
  );
}

import { IconGavel } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Decision, Task } from '../generated/rows.js';
import { useRow } from '../sync/index.js';
import { Due, TaskStateMark, WhoAndWhere } from '../tasks/marks.js';
import styles from './minutes.module.css';
import { useMinutesWords } from './words.js';

interface MadeLineProps {
  kind: 'task' | 'decision';
  id: string;
}

/** A thing that a line became, as it is now. */
export function MadeLine({ kind, id }: MadeLineProps) {
  const t = useMinutesWords();
  const task = useRow('task', kind === 'task' ? id : null);
  const decision = useRow('decision', kind === 'decision' ? id : null);
  return <div className={styles.made}>{task ? <MadeTask task={task} /> : decision ? <MadeDecision decision={decision} /> : t('notShared')}</div>;
}

function MadeTask({ task }: { task: Task }) {
  const t = useMinutesWords();
  return (
    <>
      {task.archivedAt ? (
        <s className={styles.madeTitle}>{task.title}</s>
      ) : (
        <Link className={styles.madeTitle} to={`/action-items/${task.id}`} aria-label={t('openThing', { title: task.title })}>
          {task.title}
        </Link>
      )}
      <WhoAndWhere task={task} />
      <Due task={task} />
      {task.archivedAt ? <span className={styles.madeKind}>{t('takenBack')}</span> : <TaskStateMark task={task} />}
    </>
  );
}

function MadeDecision({ decision }: { decision: Decision }) {
  const t = useMinutesWords();
  return (
    <>
      <span className={styles.madeKind}>
        <IconGavel size={16} stroke={1.75} aria-hidden="true" /> {t('decision')}
      </span>
      {decision.archivedAt ? <s className={styles.madeTitle}>{decision.statement}</s> : <b className={styles.madeTitle}>{decision.statement}</b>}
      {decision.archivedAt && <span className={styles.madeKind}>{t('takenBack')}</span>}
    </>
  );
}

import { IconFlag, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Meeting } from '../../generated/rows.js';
import { later } from '../../shell/later.js';
import { Empty, Sheet } from '../../shell/sheet.js';
import { store, useRows } from '../../sync/index.js';
import { Due, TaskStateMark, WhoAndWhere } from '../../tasks/marks.js';
import { QuickLineForm } from '../../tasks/quick-line-form.js';
import { useMeetingActs } from '../acts.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';
import { DecisionCard } from './decision-card.js';

const DecisionForm = lazy(later(() => import('./decision-form.js')));

/** What somebody took upon them or was asked for here. */
export function Promises({ meeting, can }: { meeting: Meeting; can: ReadonlySet<string> }) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const links = useRows('meeting_task', 'meetingId', meeting.id);
  const rows = useRows('task');
  const tasks = useMemo(() => {
    const ids = new Set(links.filter((link) => !link.archivedAt).map((link) => link.taskId));
    return rows.filter((task) => ids.has(task.id) && !task.archivedAt).sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  }, [links, rows]);
  return (
    <Sheet title={t('outcome')} count={tasks.length}>
      {tasks.length ? (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task.id}>
              <Link to={`/action-items/${task.id}`}>{task.title}</Link>
              <span className={styles.taskFacts}>
                <WhoAndWhere task={task} />
                <TaskStateMark task={task} />
                <Due task={task} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{t('outcomeEmpty')}</Empty>
      )}
      {can.has('promiseInMeeting') && (
        <div className={styles.quick}>
          <QuickLineForm teamId={meeting.teamId} add={(task) => acts.promise(meeting, task)} />
        </div>
      )}
    </Sheet>
  );
}

export function MeetingDecisions({ meeting, can }: { meeting: Meeting; can: ReadonlySet<string> }) {
  const t = useMeetingWords();
  const [adding, setAdding] = useState(false);
  const rows = useRows('decision', 'meetingId', meeting.id);
  const decisions = useMemo(() => rows.filter((row) => !row.archivedAt).sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1)), [rows]);
  return (
    <Sheet title={t('decisions')} count={decisions.length}>
      {decisions.length ? (
        <ul className={styles.decisions}>
          {decisions.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} />
          ))}
        </ul>
      ) : (
        <Empty>{t('decisionsEmpty')}</Empty>
      )}
      {can.has('addAgendaItem') && (
        <div className={styles.build}>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setAdding(true)}>
            {decisions.length ? <IconPlus size={16} aria-hidden="true" /> : <IconFlag size={16} aria-hidden="true" />}
            {t('addDecision')}
          </button>
        </div>
      )}
      <Suspense>
        {adding && (
          <DecisionForm teamId={meeting.teamId} meeting={meeting} body={store.get('team', meeting.teamId)?.name ?? ''} onClose={() => setAdding(false)} />
        )}
      </Suspense>
    </Sheet>
  );
}

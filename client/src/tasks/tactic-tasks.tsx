import { IconArrowBarRight, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { Unread } from '../comments/unread.js';
import type { Tactic } from '../generated/rows.js';
import { later } from '../shell/later.js';
import { useTaskWords } from './words.js';
import { useLoad, useRows } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { organizationName } from '../tactics/state-chip.js';
import { tasksOfTacticDocument } from './documents.js';
import { useTasksOfTactic } from './links.js';
import { Due, TaskStateMark, WhoAndWhere } from './marks.js';
import { QuickLineForm } from './quick-line-form.js';
import { byDue, isOpen } from './states.js';
import forms from './forms.module.css';
import styles from './tactic-tasks.module.css';

const AddDialog = lazy(later(() => import('./add-dialog.js')));

/** Items and asks of a tactic, open ones first; one line adds another. */
export default function TacticTasks({ tactic, may }: { tactic: Tactic; may: boolean }) {
  const t = useTaskWords();
  useLoad(tasksOfTacticDocument, { input: { tacticId: tactic.id } });
  const tasks = useTasksOfTactic(tactic.id);
  const [form, setForm] = useState<{ organizationId: string | undefined }>();
  const [shown, setShown] = useState(false);
  const { open, closed } = useMemo(() => {
    const inOrder = [...tasks].sort(byDue);
    return { open: inOrder.filter(isOpen), closed: inOrder.filter((task) => !isOpen(task)) };
  }, [tasks]);
  return (
    <section className={drawer.section} aria-label={t('itemsAndAsks')}>
      <div className={drawer.sectionHead}>
        <h2>{t('itemsAndAsks')}</h2>
        {open.length > 0 && <span className={parts.count}>{t('openCount', { count: open.length })}</span>}
      </div>
      {!tasks.length && <p className={parts.hint}>{t('noItems')}</p>}
      <ul className={styles.tacticTasks}>
        {[...open, ...(shown ? closed : [])].map((task) => (
          <li key={task.id}>
            <Link to={`/action-items/${task.id}`}>{task.title}</Link>
            <span className={styles.tacticTaskState}>
              <TaskStateMark task={task} />
              <Due task={task} />
              <Unread id={task.id} />
            </span>
            <WhoAndWhere task={task} />
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <div>
          <button type="button" className={forms.textButton} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'hideClosed' : 'showClosed', { count: closed.length })}
          </button>
        </div>
      )}
      {may && (
        <>
          <QuickLineForm teamId={tactic.teamId} tacticId={tactic.id} onForm={() => setForm({ organizationId: undefined })} />
          <AskThem tactic={tactic} onAsk={(organizationId) => setForm({ organizationId })} />
        </>
      )}
      <Suspense>
        {form && <AddDialog teamId={tactic.teamId} tacticId={tactic.id} organizationId={form.organizationId} onClose={() => setForm(undefined)} />}
      </Suspense>
    </section>
  );
}

/** A short way to ask whoever leads the tactic or takes part in it. */
function AskThem({ tactic, onAsk }: { tactic: Tactic; onAsk(organizationId: string): void }) {
  const t = useTaskWords();
  const partners = useRows('partner', 'tacticId', tactic.id);
  const lead = tactic.leadState === 'declined' ? null : tactic.leadOrganizationId;
  const ids = [lead, ...partners.filter((one) => one.state !== 'declined' && !one.archivedAt).map((one) => one.organizationId)];
  const organizations = [...new Set(ids.filter((id) => id !== null))];
  if (!organizations.length) return null;
  return (
    <div className={styles.askThem}>
      {organizations.map((id) => (
        <button key={id} type="button" className={parts.chip} onClick={() => onAsk(id)}>
          {id === lead ? <IconArrowBarRight size={14} aria-hidden="true" /> : <IconPlus size={14} aria-hidden="true" />}
          {t('askOrganization', { organization: organizationName(id) })}
        </button>
      ))}
    </div>
  );
}

import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Decision, Task } from '../../generated/rows.js';
import { useDates } from '../../shell/dates.js';
import '../../sync/blank-meetings.js';
import { perform, useLoad, useRow, useRows, type Rows } from '../../sync/index.js';
import drawer from '../../tactics/drawer.module.css';
import { Select } from '../form-parts.js';
import styles from '../drawer.module.css';
import { useTaskWords } from '../words.js';
import { decisionsToCarryOutDocument, linkTaskToDecisionDocument, unlinkTaskFromDecisionDocument } from './documents.js';

/** Where it was promised, and which decisions it carries out. */
export function TaskDecisions({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const dates = useDates();
  const from = useRows('meeting_task', 'taskId', task.id).filter((one) => one.archivedAt === null);
  const links = useRows('task_decision', 'taskId', task.id).filter((one) => one.archivedAt === null);
  const [adding, setAdding] = useState(false);
  useLoad(decisionsToCarryOutDocument, {}, { skip: !adding });
  const decisions = useDecisionsFor(
    task,
    links.map((one) => one.decisionId),
  );
  const add = (decision: Decision) => {
    setAdding(false);
    perform(
      linkTaskToDecisionDocument,
      { input: { id: task.id, decisionId: decision.id } },
      {
        says: t('saysAimed', { title: decision.statement }),
        undoable: true,
        show: (draft) => draft.insert('task_decision', { id: draft.newId(0), taskId: task.id, decisionId: decision.id, teamId: decision.teamId }),
      },
    );
  };
  return (
    <>
      {from.length > 0 && (
        <section className={drawer.fact} aria-label={t('fromMeetings')}>
          <span className={parts.label}>{t('fromMeetings')}</span>
          <ul className={styles.links}>
            {from.map((link) => (
              <MeetingLine key={link.id} link={link} />
            ))}
          </ul>
        </section>
      )}
      {(links.length > 0 || (may && !task.archivedAt)) && (
        <section className={drawer.fact} aria-label={t('decisions')}>
          <span className={parts.label}>{t('decisions')}</span>
          <ul className={styles.links}>
            {links.map((link) => (
              <DecisionLine key={link.id} link={link} may={may} />
            ))}
          </ul>
          {may &&
            (adding ? (
              <Select
                label={t('decision')}
                value=""
                empty={t('choose')}
                options={decisions.map((one) => ({ key: one.id, name: `${dates.day(one.decidedOn)}: ${one.statement}` }))}
                onChange={(id) => {
                  const decision = decisions.find((one) => one.id === id);
                  if (decision) add(decision);
                }}
                focus
              />
            ) : (
              <button type="button" className={drawer.link} onClick={() => setAdding(true)}>
                {t('linkDecision')}
              </button>
            ))}
        </section>
      )}
    </>
  );
}

function useDecisionsFor(task: Task, linked: readonly string[]): readonly Decision[] {
  const decisions = useRows('decision');
  return useMemo(
    () =>
      decisions
        .filter((one) => !one.archivedAt && [task.teamId, task.answeringTeamId].includes(one.teamId) && !linked.includes(one.id))
        .sort((a, b) => b.decidedOn.localeCompare(a.decidedOn)),
    [decisions, task, linked],
  );
}

function MeetingLine({ link }: { link: Rows['meeting_task'] }) {
  const meeting = useRow('meeting', link.meetingId);
  const dates = useDates();
  if (!meeting) return null;
  return (
    <li>
      <Link to={`/meetings/${meeting.id}`}>{`${meeting.title}, ${dates.day(meeting.startsAt.slice(0, 10))}`}</Link>
    </li>
  );
}

function DecisionLine({ link, may }: { link: Rows['task_decision']; may: boolean }) {
  const t = useTaskWords();
  const decision = useRow('decision', link.decisionId);
  const title = decision?.statement ?? '…';
  const remove = () =>
    perform(
      unlinkTaskFromDecisionDocument,
      { id: link.id },
      { says: t('saysUnlinked', { title }), undoable: true, show: (draft) => draft.patch('task_decision', link.id, { archivedAt: new Date().toISOString() }) },
    );
  return (
    <li>
      <Link to={decision?.meetingId ? `/meetings/${decision.meetingId}#${link.decisionId}` : '/decisions'}>{title}</Link>
      {may && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('unlink', { title })} onClick={remove}>
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Goal, Task } from '../../generated/rows.js';
import { useMyTeams } from '../../shell/team.js';
import { perform, useLoad, useRow, useRows, type Rows } from '../../sync/index.js';
import '../../sync/blank-tasks.js';
import drawer from '../../tactics/drawer.module.css';
import { goalsDocument, linkTaskToGoalDocument, unlinkTaskFromGoalDocument } from './documents.js';
import styles from '../drawer.module.css';
import { Select } from '../form-parts.js';
import { useTaskWords } from '../words.js';

/** The goals that it serves: each side links its own. */
export function TaskGoals({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const links = useRows('task_goal', 'taskId', task.id).filter((one) => one.archivedAt === null);
  const [adding, setAdding] = useState(false);
  useLoad(goalsDocument, {}, { skip: !links.length && !adding });
  const goals = useGoalsToServe(links.map((one) => one.goalId));
  if (!links.length && (!may || task.archivedAt)) return null;
  const add = (goal: Goal) => {
    setAdding(false);
    perform(
      linkTaskToGoalDocument,
      { input: { id: task.id, goalId: goal.id } },
      {
        says: t('saysAimed', { title: goal.statement }),
        undoable: true,
        show: (draft) => draft.insert('task_goal', { id: draft.newId(0), taskId: task.id, goalId: goal.id, teamId: goal.teamId, boardId: goal.boardId }),
      },
    );
  };
  return (
    <section className={drawer.fact} aria-label={t('goals')}>
      <span className={parts.label}>{t('goals')}</span>
      <ul className={styles.links}>
        {links.map((link) => (
          <GoalLine key={link.id} link={link} may={may} />
        ))}
      </ul>
      {may &&
        (adding ? (
          <Select
            label={t('goal')}
            value=""
            empty={t('choose')}
            options={goals.map((goal) => ({ key: goal.id, name: goal.statement }))}
            onChange={(id) => {
              const goal = goals.find((one) => one.id === id);
              if (goal) add(goal);
            }}
            focus
          />
        ) : (
          <button type="button" className={drawer.link} onClick={() => setAdding(true)}>
            {t('linkGoal')}
          </button>
        ))}
    </section>
  );
}

function useGoalsToServe(linked: readonly string[]): readonly Goal[] {
  const teams = useMyTeams();
  const goals = useRows('goal');
  return useMemo(() => {
    const mine = new Set(teams.map((team) => team.id));
    return goals.filter((goal) => mine.has(goal.teamId) && !linked.includes(goal.id)).sort((a, b) => a.statement.localeCompare(b.statement));
  }, [teams, goals, linked]);
}

function GoalLine({ link, may }: { link: Rows['task_goal']; may: boolean }) {
  const t = useTaskWords();
  const title = useRow('goal', link.goalId)?.statement ?? '…';
  const remove = () =>
    perform(
      unlinkTaskFromGoalDocument,
      { id: link.id },
      { says: t('saysUnlinked', { title }), undoable: true, show: (draft) => draft.patch('task_goal', link.id, { archivedAt: new Date().toISOString() }) },
    );
  return (
    <li>
      <Link to={`/boards/${link.boardId}`}>{title}</Link>
      {may && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('unlink', { title })} onClick={remove}>
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

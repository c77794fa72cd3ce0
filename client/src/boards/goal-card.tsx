import { useMediaQuery } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Board, Goal } from '../generated/rows.js';
import { dayOf, useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { useWords } from '../shell/words.js';
import styles from './board.module.css';
import parts from './parts.module.css';
import { PHONE } from './phone-stages.js';

const GoalForm = lazy(later(() => import('./goal-form.js')));

/** Whole months from today to the day, rounded down; 0 in the last month, negative when past. */
export function monthsLeft(deadline: string, today: Date = new Date()): number {
  const end = dayOf(deadline);
  const months = (end.getFullYear() - today.getFullYear()) * 12 + end.getMonth() - today.getMonth();
  return end.getDate() < today.getDate() ? months - 1 : months;
}

/** What the board is for: the goal, why, and the time that is left. */
export function GoalCard({ board, goal, may }: { board: Board; goal: Goal | undefined; may: boolean }) {
  const t = useWords('board');
  const dates = useDates();
  const [editing, setEditing] = useState(false);
  const left = goal?.deadline ? monthsLeft(goal.deadline) : undefined;
  return (
    <section className={styles.goal} aria-label={t('goal')}>
      <div className={styles.goalText}>
        <div>
          <h1>{goal?.statement ?? board.title}</h1>
          {goal?.why ? <Why text={goal.why} /> : !goal && <p className={styles.why}>{board.purpose ?? t('noGoal')}</p>}
        </div>
        {may && (
          <button
            type="button"
            className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
            aria-label={goal ? t('editGoal') : t('setGoal')}
            title={goal ? t('editGoal') : t('setGoal')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      {goal?.deadline && left !== undefined && (
        <div className={styles.months}>
          {left >= 0 ? (
            <>
              <b>{left}</b>
              <span>{t('monthsLeft', { count: left })}</span>
            </>
          ) : (
            <span>{t('deadlinePassed')}</span>
          )}
          <span className={styles.until}>{t('until', { day: dates.day(goal.deadline) })}</span>
        </div>
      )}
      <Suspense>{editing && <GoalForm board={board} goal={goal} onClose={() => setEditing(false)} />}</Suspense>
    </section>
  );
}

/** On a phone the reason waits behind its word, so that the first card is in sight. */
function Why({ text }: { text: string }) {
  const t = useWords('board');
  const phone = useMediaQuery(PHONE) ?? false;
  if (!phone) return <p className={styles.why}>{text}</p>;
  return (
    <details className={styles.why}>
      <summary>{t('why')}</summary>
      {text}
    </details>
  );
}

import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Board } from '../generated/rows.js';
import { later } from '../shell/later.js';
import { useWords } from '../shell/words.js';
import styles from './board.module.css';
import parts from './parts.module.css';

const GoalForm = lazy(later(() => import('./goal-form.js')));

interface EmptyBoardProps {
  board: Board;
  may: boolean;
  maySetGoal: boolean;
  onAdd(): void;
  hasGoal: boolean;
}

/** A board without tactics says what to do next. */
export function EmptyBoard({ board, may, maySetGoal, onAdd, hasGoal }: EmptyBoardProps) {
  const t = useWords('board');
  const [settingGoal, setSettingGoal] = useState(false);
  return (
    <div className={styles.empty}>
      <h2>{t('emptyTitle')}</h2>
      <p>{may ? (hasGoal ? t('emptyText') : t('emptyTextNoGoal')) : t('emptyTextWait')}</p>
      <div className={parts.actions}>
        {maySetGoal && !hasGoal && (
          <button type="button" className={parts.btn} onClick={() => setSettingGoal(true)}>
            {t('setGoal')}
          </button>
        )}
        {may && (
          <button type="button" className={parts.btn} onClick={onAdd}>
            <IconPlus size={14} stroke={2} aria-hidden="true" />
            {t('addFirst')}
          </button>
        )}
      </div>
      <Suspense>{settingGoal && <GoalForm board={board} goal={undefined} onClose={() => setSettingGoal(false)} />}</Suspense>
    </div>
  );
}

export function NothingFound({ onClear }: { onClear(): void }) {
  const t = useWords('board');
  return (
    <div className={styles.empty} role="status">
      <h2>{t('nothingFoundTitle')}</h2>
      <p>{t('nothingFoundText')}</p>
      <button type="button" className={parts.btn} onClick={onClear}>
        {t('clearFilter')}
      </button>
    </div>
  );
}

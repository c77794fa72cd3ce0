import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Board } from '../generated/rows.js';
import { useWords } from '../shell/words.js';
import styles from './board.module.css';
import { GoalForm } from './goal-form.js';
import parts from './parts.module.css';

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
      {settingGoal && <GoalForm board={board} goal={undefined} onClose={() => setSettingGoal(false)} />}
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

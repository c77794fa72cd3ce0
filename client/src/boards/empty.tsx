import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../shell/words.js';
import styles from './board.module.css';
import parts from './parts.module.css';

/** A board without tactics says what to do next. */
export function EmptyBoard({ may, onAdd, hasGoal }: { may: boolean; onAdd(): void; hasGoal: boolean }) {
  const t = useWords('board');
  return (
    <div className={styles.empty}>
      <h2>{t('emptyTitle')}</h2>
      <p>{may ? (hasGoal ? t('emptyText') : t('emptyTextNoGoal')) : t('emptyTextWait')}</p>
      {may && (
        <button type="button" className={`${parts.btn} ${parts.main}`} onClick={onAdd}>
          <IconPlus size={14} stroke={2} aria-hidden="true" />
          {t('addFirst')}
        </button>
      )}
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

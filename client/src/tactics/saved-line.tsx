import { useDates } from '../shell/dates.js';
import { useWords } from '../shell/words.js';
import { useSync } from '../sync/index.js';
import styles from './drawer.module.css';

/** Where the person's own changes stand: saved, waiting, or only in this tab. */
export function SavedLine({ changedAt }: { changedAt: string }) {
  const t = useWords('tactic');
  const dates = useDates();
  const { unsent, connection } = useSync();
  const text = unsent ? (connection === 'offline' ? t('waitsOffline', { count: unsent }) : t('saving')) : t('changed', { when: dates.ago(changedAt) });
  return (
    <span className={styles.savedLine} role="status">
      {text}
    </span>
  );
}

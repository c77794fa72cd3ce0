import { useDates } from '../shell/dates.js';
import { useSync } from '../sync/index.js';
import styles from './drawer.module.css';
import { useTacticWords } from './words.js';

/** Where the person's own changes stand: saved, waiting, or only in this tab. */
export function SavedLine({ changedAt }: { changedAt: string }) {
  const t = useTacticWords();
  const dates = useDates();
  const { unsent, connection } = useSync();
  const text = unsent ? (connection === 'offline' ? t('waitsOffline', { count: unsent }) : t('saving')) : t('changed', { when: dates.ago(changedAt) });
  return (
    <span className={styles.savedLine} role="status">
      {text}
    </span>
  );
}

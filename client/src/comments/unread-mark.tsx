import { IconMessage } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import parts from '../boards/parts.module.css';
import { unreadCounts } from './unread-counts.js';
import styles from './unread.module.css';
import { useCommentWords } from './words.js';

interface MarkProps {
  /** Of what the comments are about. */
  id: string;
  /** In a line of text it keeps its distance by itself. */
  inText?: boolean;
}

/** How much is said there that I have not read. */
export default function UnreadMark({ id, inText = false }: MarkProps) {
  const t = useCommentWords();
  const count = useSyncExternalStore(unreadCounts.listen, () => unreadCounts.of(id));
  if (!count) return null;
  const says = t('unread', { count });
  return (
    <span className={styles.mark} data-in-text={inText || undefined} title={says}>
      <IconMessage size={14} stroke={2} aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className={parts.hidden}>{says}</span>
    </span>
  );
}

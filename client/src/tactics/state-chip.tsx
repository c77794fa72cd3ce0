import { IconClock } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import { useDates } from '../shell/dates.js';
import { store } from '../sync/index.js';
import styles from './drawer.module.css';
import { useTacticWords } from './words.js';

export const organizationName = (id: string | null): string => (id ? (store.get('organization', id)?.name ?? '') : '');

/** Whether an organization has answered yet; nobody stands for it before it did. */
export function StateChip({ state, at, reason }: { state: string | null; at: string | null; reason: string | null }) {
  const t = useTacticWords();
  const dates = useDates();
  if (state === 'confirmed' || state === null) return null;
  return (
    <span className={styles.state}>
      <span className={`${parts.chip} ${parts.line}`}>
        {state === 'proposed' && <IconClock size={13} stroke={2} aria-hidden="true" />}
        {state === 'declined' ? t('declined') : at ? t('proposedOn', { day: dates.day(at.slice(0, 10)) }) : t('proposed')}
      </span>
      {state === 'declined' && reason && <span className={parts.hint}>{reason}</span>}
    </span>
  );
}

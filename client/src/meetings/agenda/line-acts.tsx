import { IconArrowDown, IconArrowUp, IconCheck, IconX } from '@tabler/icons-react';
import parts from '../../boards/parts.module.css';
import type { AgendaItem } from '../../generated/rows.js';
import { useMeetingActs } from '../acts.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';

interface LineActsProps {
  item: AgendaItem;
  at: number;
  of: number;
  runs: boolean;
  owns: boolean;
  onMove(to: number): void;
}

/** What can be done with a point: everything by keyboard too. */
export function LineActs({ item, at, of, runs, owns, onMove }: LineActsProps) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const { title } = item;
  const button = `${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`;
  return (
    <span className={styles.lineActs}>
      {runs && (
        <>
          <button type="button" className={button} disabled={at === 0} aria-label={t('moveUp', { title })} onClick={() => onMove(at - 1)}>
            <IconArrowUp size={16} aria-hidden="true" />
          </button>
          <button type="button" className={button} disabled={at === of - 1} aria-label={t('moveDown', { title })} onClick={() => onMove(at + 1)}>
            <IconArrowDown size={16} aria-hidden="true" />
          </button>
        </>
      )}
      {(runs || owns) && (
        <>
          <button
            type="button"
            className={`${button} ${item.state === 'done' ? parts.on : ''}`}
            aria-label={t(item.state === 'done' ? 'reopen' : 'done', { title })}
            onClick={() => acts.settlePoint(item, item.state === 'done' ? 'open' : 'done')}
          >
            <IconCheck size={16} aria-hidden="true" />
          </button>
          <button type="button" className={button} aria-label={t('drop', { title })} onClick={() => acts.settlePoint(item, 'dropped')}>
            <IconX size={16} aria-hidden="true" />
          </button>
        </>
      )}
    </span>
  );
}

import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import parts from '../../boards/parts.module.css';
import { usePlanningWords } from '../planning-words.js';
import styles from './calendar.module.css';

interface HeadProps {
  title: string;
  /** How much stands there. */
  said: string;
  prints: boolean;
  onStep(way: 1 | -1): void;
  onToday(): void;
  children: ReactNode;
}

/** Which days these are, and the way to others. */
export function Head({ title, said, prints, onStep, onToday, children }: HeadProps) {
  const t = usePlanningWords();
  return (
    <div className={styles.head}>
      <div>
        <h2>{title.charAt(0).toLocaleUpperCase() + title.slice(1)}</h2>
        {said && <p className={parts.hint}>{said}</p>}
      </div>
      {children}
      <div className={styles.steps}>
        <button type="button" className={`${parts.btn} ${parts.icon} ${parts.small}`} aria-label={t('earlier')} onClick={() => onStep(-1)}>
          <IconChevronLeft size={16} aria-hidden="true" />
        </button>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onToday}>
          {t('today')}
        </button>
        <button type="button" className={`${parts.btn} ${parts.icon} ${parts.small}`} aria-label={t('later')} onClick={() => onStep(1)}>
          <IconChevronRight size={16} aria-hidden="true" />
        </button>
        {prints && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden="true" />
            {t('print')}
          </button>
        )}
      </div>
    </div>
  );
}

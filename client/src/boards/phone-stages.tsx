import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { StageDisc } from '../tactics/marks.js';
import { useBoardContext } from './board-context.js';
import styles from './board.module.css';
import type { Lane, Stage } from './cells.js';
import parts from './parts.module.css';

interface PhoneStagesProps {
  scroller: React.RefObject<HTMLDivElement | null>;
  lanes: readonly Lane[];
  stages: readonly Stage[];
}

export const PHONE = '(max-width: 767px)';

/** One column at a time: which stage shows, and the way to the next. */
export function PhoneStages({ scroller, lanes, stages }: PhoneStagesProps) {
  const phone = useMediaQuery(PHONE) ?? false;
  return phone ? <PhoneBar scroller={scroller} lanes={lanes} stages={stages} /> : null;
}

function PhoneBar({ scroller, lanes, stages }: PhoneStagesProps) {
  const t = useWords('board');
  const pack = usePack();
  const { may, acts } = useBoardContext();
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const columns = [...element.querySelectorAll<HTMLElement>('[data-stage]')];
      const left = element.getBoundingClientRect().left;
      const distances = columns.map((column) => Math.abs(column.getBoundingClientRect().left - left - 16));
      setAt(Math.max(0, distances.indexOf(Math.min(...distances))));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller, stages.length]);
  const stage = stages[at] ?? stages[0];
  if (!stage) return null;
  const count = lanes.reduce((sum, lane) => sum + lane.columns[stage].length, 0);
  const go = (to: number) => {
    const next = stages[to];
    if (next) scroller.current?.querySelector(`[data-stage="${next}"]`)?.scrollIntoView({ inline: 'start', block: 'nearest', behavior: 'smooth' });
  };
  return (
    <div className={styles.phoneBar}>
      <div className={parts.row}>
        <StageDisc stage={stage} />
        <h2 className={styles.phoneStage} aria-live="polite">
          {pack.term('stages', stage)} <span className={parts.count}>{count}</span>
        </h2>
        <span className={styles.phoneKeys}>
          {may && (
            <button
              type="button"
              data-add
              aria-label={t('addTo', { stage: pack.term('stages', stage) })}
              onClick={() => acts.quickAdd(stage, lanes[0]?.key ?? null)}
            >
              <IconPlus size={20} aria-hidden="true" />
            </button>
          )}
          <button type="button" aria-label={t('previousStage')} disabled={at === 0} onClick={() => go(at - 1)}>
            <IconChevronLeft size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('nextStage')} disabled={at === stages.length - 1} onClick={() => go(at + 1)}>
            <IconChevronRight size={20} aria-hidden="true" />
          </button>
        </span>
      </div>
      <div className={styles.progress} aria-hidden="true">
        {stages.map((one, index) => (
          <span key={one} data-on={index === at || undefined} />
        ))}
      </div>
    </div>
  );
}

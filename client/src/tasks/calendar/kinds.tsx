import { IconChecklist, IconEyeOff, IconRepeat, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { withParameter } from '../../boards/filter.js';
import { calendarKinds, type CalendarKind } from '../filter.js';
import { usePlanningWords } from '../planning-words.js';
import styles from './calendar.module.css';

export const kindIcons: Readonly<Record<CalendarKind, Icon>> = { items: IconChecklist, meetings: IconUsersGroup, commitments: IconRepeat };

interface KindsProps {
  hidden: readonly CalendarKind[];
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
}

/** One switch for each kind of thing, which says at the same time what the icons stand for. */
export function Kinds({ hidden, search, onSearch }: KindsProps) {
  const t = usePlanningWords();
  return (
    <div className={styles.kinds} role="group" aria-label={t('kinds')}>
      {calendarKinds.map((kind) => {
        const on = !hidden.includes(kind);
        const Glyph = on ? kindIcons[kind] : IconEyeOff;
        const others = hidden.filter((one) => one !== kind);
        return (
          <button key={kind} type="button" aria-pressed={on} onClick={() => onSearch(withParameter(search, 'hide', on ? [...others, kind] : others))}>
            <Glyph size={16} stroke={1.6} aria-hidden="true" />
            {t(`kind_${kind}`)}
          </button>
        );
      })}
    </div>
  );
}

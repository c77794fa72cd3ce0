import { IconCheck, IconUser, IconUserOff, IconUserPause, IconUserShare, type Icon } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import parts from '../../boards/parts.module.css';
import type { Seat } from '../../generated/rows.js';
import { PersonAvatar } from '../../shell/avatar.js';
import { OrganizationName } from '../../shell/bullet.js';
import { useRow } from '../../sync/index.js';
import { useMeetingWords } from '../words.js';
import styles from './attendance.module.css';

// Whoever has no deputy has one choice less: the last, so that the others stand below each other.
const states = ['present', 'excused', 'absent', 'deputy'] as const;
type State = (typeof states)[number];
const icons: Readonly<Record<State, Icon>> = { present: IconUser, excused: IconUserPause, absent: IconUserOff, deputy: IconUserShare };

interface SeatLineProps {
  seat: Seat;
  state: string | undefined;
  name: string | undefined;
  may: boolean;
  onMark(state: State | null): void;
}

/** A seat and how it is represented; for whoever may say so, every choice with its word. */
export function SeatLine({ seat, state, name, may, onMark }: SeatLineProps) {
  const t = useMeetingWords();
  const group = useId();
  const choices = useRef<HTMLSpanElement>(null);
  const holder = useRow('person', seat.holderId);
  const called = holder?.displayName ?? '…';
  const known = states.find((one) => one === state);
  const clear = () => {
    onMark(null);
    // The button goes with the mark.
    choices.current?.querySelector('input')?.focus();
  };
  return (
    <li className={styles.seat}>
      <PersonAvatar id={seat.holderId} name={called} size="small" />
      <span className={styles.name}>
        <span>{state === 'deputy' && name ? `${called} (${name})` : called}</span>
        <OrganizationName id={seat.organizationId} />
      </span>
      {may && known && (
        <button
          type="button"
          className={`${parts.btn} ${parts.ghost} ${parts.small} ${styles.clear}`}
          aria-label={t('clearMarkOf', { name: called })}
          onClick={clear}
        >
          {t('clearMark')}
        </button>
      )}
      {may ? (
        <span className={styles.choices} role="radiogroup" aria-label={t('attendanceOf', { name: called })} ref={choices}>
          {states
            .filter((one) => one !== 'deputy' || seat.deputyId)
            .map((one) => (
              <Choice key={one} group={group} choice={one} chosen={known === one} onChoose={() => onMark(one)} />
            ))}
        </span>
      ) : (
        <Mark state={known} />
      )}
    </li>
  );
}

/** A check mark, weight and fill say that it is chosen: not color alone. */
function Choice({ group, choice, chosen, onChoose }: { group: string; choice: State; chosen: boolean; onChoose(): void }) {
  const t = useMeetingWords();
  const Glyph = chosen ? IconCheck : icons[choice];
  return (
    <label data-chosen={chosen || undefined}>
      <input type="radio" className={parts.hidden} name={group} checked={chosen} onChange={onChoose} />
      <Glyph size={16} stroke={chosen ? 2.5 : 1.75} aria-hidden="true" />
      <span>{t(choice)}</span>
    </label>
  );
}

function Mark({ state }: { state: State | undefined }) {
  const t = useMeetingWords();
  if (!state) return <span className={styles.mark}>–</span>;
  const Glyph = icons[state];
  return (
    <span className={styles.mark}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {t(state)}
    </span>
  );
}

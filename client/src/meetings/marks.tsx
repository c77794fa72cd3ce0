import { IconCalendarEvent, IconCircleCheck, IconCircleX, IconPencil, type Icon } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import type { Meeting } from '../generated/rows.js';
import { useMeetingWords } from './words.js';

type State = 'planned' | 'held' | 'approved' | 'cancelled';
const icons: Readonly<Record<State, Icon>> = { planned: IconCalendarEvent, held: IconPencil, approved: IconCircleCheck, cancelled: IconCircleX };
const tones: Readonly<Record<State, string>> = { planned: 'done', held: 'warn', approved: 'ok', cancelled: 'none' };
const isState = (state: string): state is State => state in icons;

/** Where a meeting stands, in words. */
export function useMeetingStateText(): (meeting: Meeting) => string {
  const t = useMeetingWords();
  return ({ state, minutesVersion }) => {
    const known = isState(state) ? state : 'planned';
    return known === 'approved' ? t('state_approved', { version: minutesVersion }) : t(`state_${known}`);
  };
}

/** Where a meeting stands: icon and words, color comes third. */
export function MeetingStateMark({ meeting, pill = false }: { meeting: Meeting; pill?: boolean }) {
  const text = useMeetingStateText()(meeting);
  const state = isState(meeting.state) ? meeting.state : 'planned';
  const Glyph = icons[state];
  return (
    <span className={`${parts.status} ${pill ? parts.pill : ''}`} data-tone={tones[state]}>
      <Glyph size={14} stroke={2} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}

import { IconBell } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import { daysUntil, useDates } from '../shell/dates.js';
import { useRows } from '../sync/index.js';
import { useNoticeWords } from './words.js';

/** The reminder whose time has come, as the days are now: it never says of a moved date what was true of the old one. */
const reminderOf = (days: number) => (days < 0 ? 'day_after' : days <= 1 ? 'day_before' : 'week_before');

/** On the row of something that I promised: that I was reminded, and of what. */
export function Reminder({ subjectId, dueOn }: { subjectId: string; dueOn: string | null }) {
  const t = useNoticeWords();
  const dates = useDates();
  const notices = useRows('notice', 'subjectId', subjectId);
  if (dueOn === null) return null;
  const days = daysUntil(dueOn);
  if (!notices.some(({ why }) => why === reminderOf(days))) return null;
  return (
    <span className={parts.status} data-tone={days < 0 ? 'off' : 'done'}>
      <IconBell size={14} stroke={2} role="img" aria-label={t('reminded')} />
      <span>{days < 0 ? t('overdueSince', { day: dates.day(dueOn) }) : t('dueWhen', { when: dates.fromToday(dueOn) })}</span>
    </span>
  );
}

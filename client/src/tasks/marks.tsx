import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowBarRight,
  IconCalendarQuestion,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconClockPause,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import type { Task } from '../generated/rows.js';
import { PersonAvatar } from '../shell/avatar.js';
import { OrganizationName } from '../shell/bullet.js';
import { daysUntil, useDates } from '../shell/dates.js';
import { useMyTeams } from '../shell/team.js';
import { usePack } from '../shell/pack.js';
import { useRow } from '../sync/index.js';
import { useTaskWords } from './words.js';
import { isLate, isOpen, stateOf, type TaskState } from './states.js';
import styles from './marks.module.css';

const icons: Readonly<Record<TaskState, Icon>> = {
  proposed: IconArrowBarRight,
  countered: IconCalendarQuestion,
  accepted: IconCircleDashed,
  in_progress: IconCircleHalf2,
  blocked: IconClockPause,
  done: IconCircleCheck,
  declined: IconCircleX,
  cancelled: IconArrowBackUp,
};
const tones: Readonly<Partial<Record<TaskState, string>>> = {
  proposed: 'done',
  countered: 'done',
  blocked: 'warn',
  done: 'ok',
  declined: 'off',
  cancelled: 'none',
};

/** "Asked Nov 19", "Offers Dec 4", "Blocked: legal review": icon and words, color comes third. */
export function TaskStateMark({ task, pill = false }: { task: Task; pill?: boolean }) {
  const text = useStateText()(task);
  const state = stateOf(task);
  const Glyph = icons[state];
  return (
    <span className={`${parts.status} ${styles.state} ${pill ? parts.pill : ''}`} data-tone={tones[state]}>
      <Glyph size={14} stroke={2} aria-hidden="true" />
      <span>{text}</span>
    </span>
  );
}

export function useStateText(): (task: Task) => string {
  const t = useTaskWords();
  const dates = useDates();
  const pack = usePack();
  return (task) => {
    const state = stateOf(task);
    if (state === 'proposed') return t('askedOn', { day: task.askedAt ? dates.day(task.askedAt.slice(0, 10)) : '' });
    if (state === 'countered') return task.offeredOn ? t('offersDay', { day: dates.day(task.offeredOn) }) : t('offersOther');
    if (state === 'blocked') return t('blockedBy', { type: pack.term('blockerTypes', task.blockerType).toLocaleLowerCase() });
    return t(`state_${state}`);
  };
}

/** The day it is due; how late in words, and in color only then. */
export function Due({ task, long = false }: { task: Task; long?: boolean }) {
  const t = useTaskWords();
  const dates = useDates();
  if (!task.dueOn) return long ? <span className={parts.hint}>{t('noDue')}</span> : null;
  const late = isLate(task);
  const days = daysUntil(task.dueOn);
  const text = late ? t('daysOver', { count: -days }) : isOpen(task) && days <= 1 ? capital(dates.fromToday(task.dueOn)) : dates.day(task.dueOn);
  return (
    <time dateTime={task.dueOn} className={styles.due} data-late={late || undefined} title={dates.longDay(task.dueOn)}>
      {late && <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />}
      {late && long ? `${dates.day(task.dueOn)}, ${text}` : text}
    </time>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The person who does it; before somebody took it, the one who is asked. */
export function Who({ task }: { task: Task }) {
  const t = useTaskWords();
  const id = task.ownerId ?? task.askedPersonId;
  const name = task.ownerName ?? task.askedPersonName;
  if (!name) return <span className={parts.hint}>{t('toBeNamed')}</span>;
  return (
    <span className={styles.who}>
      <PersonAvatar id={id} name={name} size="small" />
      <span>{name}</span>
    </span>
  );
}

/** The organization; of another team than mine also which, as every city has its police. */
export function OrganizationOfTeam({ id, teamId }: { id: string; teamId: string }) {
  const mine = useMyTeams().some((team) => team.id === teamId);
  const team = useRow('team', teamId);
  return <OrganizationName id={id} of={mine ? undefined : team?.name} />;
}

/** The organization, and its page where it sits on a team of mine. */
export function WhereItIsDone({ task }: { task: Task }) {
  const mine = useMyTeams().some((team) => team.id === task.answeringTeamId);
  const organization = <OrganizationOfTeam id={task.organizationId} teamId={task.answeringTeamId} />;
  if (!mine) return organization;
  return (
    <Link className={styles.organization} to={`/organizations/${task.organizationId}?team=${task.answeringTeamId}`}>
      {organization}
    </Link>
  );
}

export function WhoAndWhere({ task }: { task: Task }) {
  return (
    <span className={styles.whoAndWhere}>
      <WhereItIsDone task={task} />
      <Who task={task} />
    </span>
  );
}

import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useId, useMemo, useRef } from 'react';
import { Dialog } from '../../boards/dialog.js';
import { withParameter } from '../../boards/filter.js';
import parts from '../../boards/parts.module.css';
import { PHONE } from '../../boards/phone-stages.js';
import type { Task } from '../../generated/rows.js';
import { dayOf, isoDay, useDates } from '../../shell/dates.js';
import { Empty } from '../../shell/sheet.js';
import { useLanguage } from '../../shell/words.js';
import { ActForm } from '../act-forms.js';
import type { TaskFilter } from '../filter.js';
import { usePlanningWords } from '../planning-words.js';
import { useTaskWords } from '../words.js';
import styles from './calendar.module.css';
import { addDays, addMonths, monthOf, weekOf, weeksOf } from './days.js';
import { Entry, useDayTarget } from './entry.js';
import { useMover, type Mover } from './use-mover.js';

interface CalendarProps {
  tasks: readonly Task[];
  filter: TaskFilter;
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
  address(taskId: string): string;
}

const MOST = 4;

/** Items on the days on which they are due: a month, a week, or a list of days; always a list on a phone. */
export default function Calendar({ tasks, filter, search, onSearch, address }: CalendarProps) {
  const t = usePlanningWords();
  const dates = useDates();
  const phone = useMediaQuery(PHONE) ?? false;
  const { mover, said, problem, choosing, close } = useMover();
  const { on, view } = filter;
  const byDay = useMemo(() => {
    const found = new Map<string, Task[]>();
    for (const task of tasks) if (task.dueOn) found.set(task.dueOn, [...(found.get(task.dueOn) ?? []), task]);
    return found;
  }, [tasks]);
  const without = tasks.filter((task) => !task.dueOn).length;
  const days = view === 'week' ? weekOf(on) : weeksOf(monthOf(on)).flat();
  const go = (day: string) => onSearch(withParameter(search, 'on', [view === 'week' ? day : monthOf(day)]));
  const step = (way: 1 | -1) => go(view === 'week' ? addDays(on, way * 7) : addMonths(on, way));
  const week = weekOf(on);
  const title = view === 'week' ? `${dates.day(week[0] ?? on)} – ${dates.day(week[6] ?? on)}` : dates.month(on);
  const toDay = (day: string) => onSearch(withParameter(withParameter(search, 'view', ['week']), 'on', [day]));
  return (
    <section className={styles.calendar} aria-label={title}>
      <div className={styles.head}>
        <h2>{title.charAt(0).toLocaleUpperCase() + title.slice(1)}</h2>
        <div className={styles.steps}>
          <button type="button" className={`${parts.btn} ${parts.icon} ${parts.small}`} aria-label={t('earlier')} onClick={() => step(-1)}>
            <IconChevronLeft size={16} aria-hidden="true" />
          </button>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => go(isoDay())}>
            {t('today')}
          </button>
          <button type="button" className={`${parts.btn} ${parts.icon} ${parts.small}`} aria-label={t('later')} onClick={() => step(1)}>
            <IconChevronRight size={16} aria-hidden="true" />
          </button>
          {!phone && (
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => window.print()}>
              <IconPrinter size={16} aria-hidden="true" />
              {t('print')}
            </button>
          )}
        </div>
      </div>
      <p className={parts.hidden} role="status">
        {said}
      </p>
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      {view === 'agenda' || phone ? (
        <Agenda days={view === 'week' ? days : days.filter((day) => monthOf(day) === monthOf(on))} byDay={byDay} mover={mover} address={address} />
      ) : (
        <Grid days={days} month={view === 'week' ? undefined : monthOf(on)} byDay={byDay} mover={mover} address={address} onDay={toDay} />
      )}
      {!phone && view !== 'agenda' && <p className={`${parts.hint} ${styles.hint}`}>{t('moveHint')}</p>}
      {without > 0 && <p className={parts.hint}>{t('withoutDay', { count: without })}</p>}
      {choosing && <ChooseDay task={choosing} onClose={close} />}
    </section>
  );
}

function ChooseDay({ task, onClose }: { task: Task; onClose(): void }) {
  const t = usePlanningWords();
  return (
    <Dialog title={t('moveItem', { title: task.title })} onClose={onClose} size={480}>
      <ActForm task={task} act="moveDueTask" onClose={onClose} />
    </Dialog>
  );
}

interface DaysProps {
  days: readonly string[];
  byDay: ReadonlyMap<string, readonly Task[]>;
  mover: Mover;
  address(taskId: string): string;
}

function Agenda({ days, byDay, mover, address }: DaysProps) {
  const t = usePlanningWords();
  const dates = useDates();
  const today = isoDay();
  const filled = days.filter((day) => byDay.has(day));
  if (!filled.length) return <Empty>{t('nothingDue')}</Empty>;
  return (
    <ol className={styles.agenda}>
      {filled.map((day) => (
        <li key={day} data-today={day === today || undefined}>
          <h3>
            <time dateTime={day}>{capital(dates.longDay(day))}</time>
          </h3>
          <ul className={styles.entries}>
            {byDay.get(day)?.map((task) => (
              <Entry key={task.id} task={task} address={address(task.id)} mover={mover} long />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

interface GridProps extends DaysProps {
  /** Days beside it are dim; absent: one week, with all of its items. */
  month: string | undefined;
  onDay(day: string): void;
}

function Grid({ days, month, byDay, mover, address, onDay }: GridProps) {
  const language = useLanguage();
  const weekdays = useMemo(() => {
    const format = new Intl.DateTimeFormat(`${language}-US`, { weekday: 'short' });
    return days.slice(0, 7).map((day) => capital(format.format(dayOf(day))));
  }, [days, language]);
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  return (
    <table className={styles.grid} data-week={month === undefined || undefined}>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                dim={month !== undefined && monthOf(day) !== month}
                tasks={byDay.get(day) ?? none}
                most={month === undefined ? Infinity : MOST}
                mover={mover}
                address={address}
                onDay={onDay}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const none: readonly Task[] = [];

interface DayProps {
  day: string;
  dim: boolean;
  tasks: readonly Task[];
  most: number;
  mover: Mover;
  address(taskId: string): string;
  onDay(day: string): void;
}

function Day({ day, dim, tasks, most, mover, address, onDay }: DayProps) {
  const t = usePlanningWords();
  const items = useTaskWords();
  const dates = useDates();
  const id = useId();
  const ref = useRef<HTMLTableCellElement>(null);
  const over = useDayTarget(ref, day, mover);
  const shown = tasks.length > most ? tasks.slice(0, most - 1) : tasks;
  return (
    <td ref={ref} data-dim={dim || undefined} data-today={day === isoDay() || undefined} data-over={over || undefined}>
      <time id={id} dateTime={day}>
        <span aria-hidden="true">{dayOf(day).getDate()}</span>
        <span className={parts.hidden}>{t('dayOf', { day: dates.longDay(day), items: items('items', { count: tasks.length }) })}</span>
      </time>
      {tasks.length > 0 && (
        <ul className={styles.entries} aria-labelledby={id}>
          {shown.map((task) => (
            <Entry key={task.id} task={task} address={address(task.id)} mover={mover} />
          ))}
          {shown.length < tasks.length && (
            <li>
              <button type="button" className={styles.more} onClick={() => onDay(day)}>
                {t('moreOnDay', { count: tasks.length - shown.length })}
              </button>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

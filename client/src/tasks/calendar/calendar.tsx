import { useMediaQuery } from '@mantine/hooks';
import { useId, useMemo, useRef } from 'react';
import { Dialog } from '../../boards/dialog.js';
import { withParameter } from '../../boards/filter.js';
import parts from '../../boards/parts.module.css';
import { PHONE } from '../../boards/phone-stages.js';
import { useTell } from '../../boards/tell.js';
import type { Task } from '../../generated/rows.js';
import { dayOf, isoDay, useDates } from '../../shell/dates.js';
import { Empty } from '../../shell/sheet.js';
import { useLanguage } from '../../shell/words.js';
import { ActForm } from '../act-forms.js';
import type { TaskFilter } from '../filter.js';
import { usePlanningWords } from '../planning-words.js';
import styles from './calendar.module.css';
import { addDays, addMonths, monthOf, weekOf, weeksOf } from './days.js';
import { Entry, useDayTarget } from './entry.js';
import { Head } from './head.js';
import { Kinds } from './kinds.js';
import { CommitmentEntry, MeetingEntry } from './other-entries.js';
import { usePlans, type Plan } from './plans.js';
import { useMover, type Mover } from './use-mover.js';

interface CalendarProps {
  tasks: readonly Task[];
  filter: TaskFilter;
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
  address(taskId: string): string;
}

const MOST = 4;

/** Items on the days on which they are due, beside meetings and the dates of commitments: a month, a week, or a list of days; always a list on a phone. */
export default function Calendar({ tasks, filter, search, onSearch, address }: CalendarProps) {
  const t = usePlanningWords();
  const tell = useTell();
  const dates = useDates();
  const phone = useMediaQuery(PHONE) ?? false;
  const { mover, said, problem, choosing, close } = useMover();
  const { on, view } = filter;
  const days = view === 'week' ? weekOf(on) : weeksOf(monthOf(on)).flat();
  const { byDay, ahead, error } = usePlans(tasks, filter, days);
  const without = filter.hidden.includes('items') ? 0 : tasks.filter((task) => !task.dueOn).length;
  const go = (day: string) => onSearch(withParameter(search, 'on', [view === 'week' ? day : monthOf(day)]));
  const step = (way: 1 | -1) => go(view === 'week' ? addDays(on, way * 7) : addMonths(on, way));
  const week = weekOf(on);
  const title = view === 'week' ? `${dates.day(week[0] ?? on)} – ${dates.day(week[6] ?? on)}` : dates.month(on);
  const toDay = (day: string) => onSearch(withParameter(withParameter(search, 'view', ['week']), 'on', [day]));
  return (
    <section className={styles.calendar} aria-label={title}>
      <Head title={title} prints={!phone} onStep={step} onToday={() => go(isoDay())}>
        <Kinds hidden={filter.hidden} search={search} onSearch={onSearch} />
      </Head>
      <p className={parts.hidden} role="status">
        {said}
      </p>
      {(problem || error) && (
        <p className={parts.error} role="alert">
          {problem || tell(error)}
        </p>
      )}
      {view === 'agenda' || phone ? (
        <Agenda days={view === 'week' ? days : days.filter((day) => monthOf(day) === monthOf(on))} byDay={byDay} mover={mover} address={address} />
      ) : (
        <Grid days={days} month={view === 'week' ? undefined : monthOf(on)} byDay={byDay} mover={mover} address={address} onDay={toDay} />
      )}
      {!phone && view !== 'agenda' && <p className={`${parts.hint} ${styles.hint}`}>{t('moveHint')}</p>}
      {ahead && <p className={parts.hint}>{t('datesAhead')}</p>}
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
  byDay: ReadonlyMap<string, readonly Plan[]>;
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
            {byDay.get(day)?.map((plan) => (
              <PlanEntry key={plan.id} plan={plan} address={address} mover={mover} long />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

interface PlanEntryProps {
  plan: Plan;
  mover: Mover;
  address(taskId: string): string;
  long?: boolean;
}

function PlanEntry({ plan, mover, address, long = false }: PlanEntryProps) {
  if (plan.kind === 'meetings') return <MeetingEntry meeting={plan.meeting} long={long} />;
  if (plan.kind === 'commitments') return <CommitmentEntry commitment={plan.commitment} date={plan.date} long={long} />;
  return <Entry task={plan.task} address={address(plan.id)} mover={mover} long={long} />;
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
                plans={byDay.get(day) ?? none}
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

const none: readonly Plan[] = [];

interface DayProps {
  day: string;
  dim: boolean;
  plans: readonly Plan[];
  most: number;
  mover: Mover;
  address(taskId: string): string;
  onDay(day: string): void;
}

function Day({ day, dim, plans, most, mover, address, onDay }: DayProps) {
  const t = usePlanningWords();
  const dates = useDates();
  const count = (kind: Plan['kind']) => plans.filter((plan) => plan.kind === kind).length;
  const [items, meetings, commitments] = [count('items'), count('meetings'), count('commitments')];
  const said = dates.list([
    ...(items || !plans.length ? [t('ofItems', { count: items })] : []),
    ...(meetings ? [t('ofMeetings', { count: meetings })] : []),
    ...(commitments ? [t('ofCommitments', { count: commitments })] : []),
  ]);
  const id = useId();
  const ref = useRef<HTMLTableCellElement>(null);
  const over = useDayTarget(ref, day, mover);
  const shown = plans.length > most ? plans.slice(0, most - 1) : plans;
  return (
    <td ref={ref} data-dim={dim || undefined} data-today={day === isoDay() || undefined} data-over={over || undefined}>
      <time id={id} dateTime={day}>
        <span aria-hidden="true">{dayOf(day).getDate()}</span>
        <span className={parts.hidden}>{t('dayOf', { day: dates.longDay(day), items: said })}</span>
      </time>
      {plans.length > 0 && (
        <ul className={styles.entries} aria-labelledby={id}>
          {shown.map((plan) => (
            <PlanEntry key={plan.id} plan={plan} address={address} mover={mover} />
          ))}
          {shown.length < plans.length && (
            <li>
              <button type="button" className={styles.more} onClick={() => onDay(day)}>
                {t('moreOnDay', { count: plans.length - shown.length })}
              </button>
            </li>
          )}
        </ul>
      )}
    </td>
  );
}

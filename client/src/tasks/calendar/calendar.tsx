import { useMediaQuery } from '@mantine/hooks';
import { useId, useMemo, useRef, useState } from 'react';
import { Dialog } from '../../boards/dialog.js';
import { withParameter } from '../../boards/filter.js';
import parts from '../../boards/parts.module.css';
import { PHONE } from '../../boards/phone-stages.js';
import { useTell } from '../../boards/tell.js';
import type { Task } from '../../generated/rows.js';
import { dayOf, isoDay, useDates } from '../../shell/dates.js';
import { useLanguage } from '../../shell/words.js';
import { ActForm } from '../act-forms.js';
import type { TaskFilter } from '../filter.js';
import { usePlanningWords } from '../planning-words.js';
import styles from './calendar.module.css';
import { Agenda, lateBefore, More } from './agenda.js';
import { usePlanCount } from './count.js';
import { addDays, addMonths, daysFrom, monthOf, weekOf, weeksOf } from './days.js';
import { useDayTarget } from './entry.js';
import { Head } from './head.js';
import { Kinds } from './kinds.js';
import { PlanEntry } from './plan-entry.js';
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
/** Six weeks: as far ahead as a team plans. */
const SPAN = 42;

/** Items on the days on which they are due, beside meetings and the dates of commitments: a month, a week, or a list from today; always a list on a phone. */
export default function Calendar({ tasks, filter, search, onSearch, address }: CalendarProps) {
  const t = usePlanningWords();
  const tell = useTell();
  const dates = useDates();
  const phone = useMediaQuery(PHONE) ?? false;
  const { mover, said: moved, problem, choosing, close } = useMover();
  const { on, view } = filter;
  const [more, setMore] = useState({ of: on, spans: 1 });
  const spans = more.of === on ? more.spans : 1;
  const days = view === 'agenda' ? daysFrom(on, SPAN * spans) : view === 'week' ? weekOf(on) : weeksOf(monthOf(on)).flat();
  const [first = on, last = on] = [days[0], days.at(-1)];
  // What is overdue comes before today.
  const withLate = view === 'agenda' && on === isoDay();
  const { byDay, ahead, error } = usePlans(tasks, filter, withLate ? addDays(on, -SPAN) : first, last);
  const asList = view === 'agenda' || phone;
  const inMonth = view === 'month' ? days.filter((day) => monthOf(day) === monthOf(on)) : days;
  const entries = [...(withLate ? lateBefore(byDay, on) : []), ...inMonth.flatMap((day) => (byDay.has(day) ? [[day, byDay.get(day) ?? none] as const] : []))];
  const said = usePlanCount()(entries.flatMap(([, plans]) => plans));
  const showsItems = !filter.hidden.includes('items');
  const count = (which: (task: Task) => boolean) => (showsItems ? tasks.filter(which).length : 0);
  const without = count((task) => !task.dueOn);
  const step = (way: 1 | -1) =>
    onSearch(withParameter(search, 'on', [view === 'month' ? monthOf(addMonths(on, way)) : addDays(on, way * (view === 'week' ? 7 : SPAN))]));
  const title = view === 'month' ? dates.month(on) : `${dates.day(first)} – ${dates.day(last)}`;
  const toDay = (day: string) => onSearch(withParameter(withParameter(search, 'view', ['week']), 'on', [day]));
  return (
    <section className={styles.calendar} aria-label={title}>
      <Head title={title} said={said} prints={!phone} onStep={step} onToday={() => onSearch(withParameter(search, 'on', []))}>
        <Kinds hidden={filter.hidden} search={search} onSearch={onSearch} />
      </Head>
      <p className={parts.hidden} role="status">
        {moved}
      </p>
      {(problem || error) && (
        <p className={parts.error} role="alert">
          {problem || tell(error)}
        </p>
      )}
      {asList ? (
        <Agenda entries={entries} mover={mover} address={address} />
      ) : (
        <Grid days={days} month={view === 'week' ? undefined : monthOf(on)} byDay={byDay} mover={mover} address={address} onDay={toDay} />
      )}
      {view === 'agenda' && <More later={count((task) => (task.dueOn ?? '') > last)} onMore={() => setMore({ of: on, spans: spans + 1 })} />}
      {!asList && <p className={`${parts.hint} ${styles.hint}`}>{t('moveHint')}</p>}
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

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

interface GridProps {
  days: readonly string[];
  byDay: ReadonlyMap<string, readonly Plan[]>;
  mover: Mover;
  address(taskId: string): string;
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
  const said = usePlanCount()(plans) || t('ofItems', { count: 0 });
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

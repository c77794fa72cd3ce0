import parts from '../../boards/parts.module.css';
import { isoDay, useDates } from '../../shell/dates.js';
import { Empty } from '../../shell/sheet.js';
import { usePlanningWords } from '../planning-words.js';
import { isLate } from '../states.js';
import { useTaskWords } from '../words.js';
import styles from './calendar.module.css';
import { PlanEntry } from './plan-entry.js';
import type { Plan } from './plans.js';
import type { Mover } from './use-mover.js';

type DayOfPlans = readonly [day: string, plans: readonly Plan[]];

const isOver = (plan: Plan) => (plan.kind === 'items' ? isLate(plan.task) : plan.kind === 'commitments' && plan.date?.state === 'due');

/** What should have been done before this day and was not, on its days. */
export function lateBefore(byDay: ReadonlyMap<string, readonly Plan[]>, day: string): readonly DayOfPlans[] {
  return [...byDay]
    .filter(([one]) => one < day)
    .map(([one, plans]): DayOfPlans => [one, plans.filter(isOver)])
    .filter(([, plans]) => plans.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

interface AgendaProps {
  entries: readonly DayOfPlans[];
  mover: Mover;
  address(taskId: string): string;
}

/** The days on which something stands, one below the other. */
export function Agenda({ entries, mover, address }: AgendaProps) {
  const t = usePlanningWords();
  const ofItems = useTaskWords();
  const dates = useDates();
  const today = isoDay();
  if (!entries.length) return <Empty>{t('nothingDue')}</Empty>;
  return (
    <ol className={styles.agenda}>
      {entries.map(([day, plans]) => {
        const late = day < today && plans.every(isOver);
        const name = dates.longDay(day);
        return (
          <li key={day} data-today={day === today || undefined} data-late={late || undefined}>
            <h3>
              <time dateTime={day}>{name.charAt(0).toLocaleUpperCase() + name.slice(1)}</time>
              {late && <small>{ofItems('due_late')}</small>}
            </h3>
            <ul className={styles.entries}>
              {plans.map((plan) => (
                <PlanEntry key={plan.id} plan={plan} address={address} mover={mover} long />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** The list goes on where it ended. */
export function More({ later, onMore }: { later: number; onMore(): void }) {
  const t = usePlanningWords();
  return (
    <p className={styles.goesOn}>
      <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onMore}>
        {t('goOn')}
      </button>
      {later > 0 && <span className={parts.hint}>{t('dueLater', { count: later })}</span>}
    </p>
  );
}

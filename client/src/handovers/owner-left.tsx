import parts from '../boards/parts.module.css';
import type { Task } from '../generated/rows.js';
import { useMySeats } from '../shell/team.js';
import { useRow } from '../sync/index.js';
import { useColleagues } from '../tasks/form-parts.js';
import type { Standing } from '../tasks/rights.js';
import { OrphanActs } from './orphan-acts.js';
import styles from './handovers.module.css';
import { useTurnoverWords } from './words.js';

/** On an item: its owner has left, and who can change that. */
export default function OwnerLeft({ task, standing }: { task: Task; standing: Standing }) {
  const t = useTurnoverWords();
  const seats = useMySeats();
  const organization = useRow('organization', task.organizationId)?.name ?? '';
  const mayTake = useColleagues(task.answeringTeamId, task.organizationId).map((one) => one.key);
  const mine = standing.doing(task);
  const finds = mine || seats.some((seat) => seat.teamId === task.answeringTeamId && seat.role === 'coordinator');
  const asking = standing.asks(task) && !mayTake.length ? ['askAgain'] : [];
  const acts = finds && mayTake.length ? [...(mine ? ['takeTask'] : []), 'handOnTask'] : asking;
  const { id, title, organizationId } = task;
  return (
    <section className={`${parts.notice} ${styles.left}`}>
      <p>
        {t('hasLeft', { name: task.ownerName ?? '' })}{' '}
        {!mayTake.length && finds ? t('nobodyLeft', { organization }) : !acts.length && t('theySay', { organization })}
      </p>
      {acts.length > 0 && <OrphanActs one={{ kind: 'task', id, title, organizationId, mayTake, acts }} />}
    </section>
  );
}

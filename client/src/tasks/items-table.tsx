import { IconLock } from '@tabler/icons-react';
import { Fragment, memo, useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { isNarrow } from '../audience/seen.js';
import parts from '../boards/parts.module.css';
import { Unread } from '../comments/unread.js';
import type { Tactic, Task } from '../generated/rows.js';
import { SectorBullet } from '../shell/bullet.js';
import { useMyTeams } from '../shell/team.js';
import { useWords } from '../shell/words.js';
import { useTaskWords } from './words.js';
import { useLately, useRow } from '../sync/index.js';
import { ItemsBulk } from './items-bulk.js';
import { Due, TaskStateMark, WhoAndWhere } from './marks.js';
import { isAcross } from './states.js';
import marks from './marks.module.css';
import styles from './items.module.css';
import type { Items } from './use-items.js';

interface ItemsTableProps {
  items: Items;
  address(taskId: string): string;
}

const COLUMNS = 6;

/** One table over all teams; rows are chosen for acts on several. */
export function ItemsTable({ items, address }: ItemsTableProps) {
  const t = useTaskWords();
  const teams = useMyTeams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const inOrder = useMemo(() => items.groups.flatMap((group) => group.tasks), [items.groups]);
  const selected = useMemo(() => inOrder.filter((task) => chosen.has(task.id)), [inOrder, chosen]);
  const latest = useRef(inOrder);
  latest.current = inOrder;
  const choose = useCallback((id: string, range: boolean) => {
    const rows = latest.current;
    const at = rows.findIndex((task) => task.id === id);
    const from = range && last.current ? rows.findIndex((task) => task.id === last.current) : at;
    last.current = id;
    setChosen((now) => {
      const next = new Set(now);
      const on = !now.has(id);
      for (const task of rows.slice(Math.min(from < 0 ? at : from, at), Math.max(from, at) + 1)) {
        if (on) next.add(task.id);
        else next.delete(task.id);
      }
      return next;
    });
  }, []);
  const every = inOrder.length > 0 && selected.length === inOrder.length;
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} aria-label={t('actionItems')}>
        <thead>
          <tr>
            <th scope="col" className={styles.check}>
              <input
                type="checkbox"
                checked={every}
                aria-label={t('selectAll')}
                onChange={() => setChosen(every ? new Set() : new Set(inOrder.map((task) => task.id)))}
              />
            </th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('tactic')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col" className={styles.right}>
              {t('due')}
            </th>
          </tr>
        </thead>
        {items.groups.map((group) => (
          <tbody key={group.key || 'none'}>
            <tr className={styles.groupRow}>
              <th scope="rowgroup" colSpan={COLUMNS}>
                <span>
                  {group.organizationId && <OrganizationBullet id={group.organizationId} />}
                  {group.name} <span className={parts.count}>{group.tasks.length}</span>
                  <GroupNote tasks={group.tasks} />
                </span>
              </th>
            </tr>
            {group.tasks.map((task) => (
              <Fragment key={task.id}>
                <ItemRow
                  task={task}
                  tactic={items.tacticOf.get(task.id)}
                  chosen={chosen.has(task.id)}
                  ours={teams.some((team) => team.id === task.teamId)}
                  onChoose={choose}
                  to={address(task.id)}
                />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
      {items.more && (
        <button type="button" className={`${parts.btn} ${styles.more}`} onClick={items.more}>
          {t('showMore')}
        </button>
      )}
      {selected.length > 0 && <ItemsBulk tasks={selected} onClear={() => setChosen(new Set())} />}
    </div>
  );
}

function OrganizationBullet({ id }: { id: string }) {
  return <SectorBullet sector={useRow('organization', id)?.sector} />;
}

/** How many of a group still wait for an answer. */
function GroupNote({ tasks }: { tasks: readonly Task[] }) {
  const t = useTaskWords();
  const count = tasks.filter((task) => task.state === 'proposed').length;
  return count ? <span className={styles.groupNote}>{t('unanswered', { count })}</span> : null;
}

interface ItemRowProps {
  task: Task;
  tactic: Tactic | undefined;
  chosen: boolean;
  /** My own team asked it: the other team is the one that answers. */
  ours: boolean;
  onChoose(id: string, range: boolean): void;
  to: string;
}

const ItemRow = memo(function ItemRow({ task, tactic, chosen, ours, onChoose, to }: ItemRowProps) {
  const t = useTaskWords();
  const audience = useWords('board');
  const lately = useLately('task', task.id);
  const other = useRow('team', ours ? task.answeringTeamId : task.teamId);
  return (
    <tr data-chosen={chosen || undefined} data-lately={lately ? '' : undefined} className={styles.row}>
      <td className={styles.check}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('select', { title: task.title })}
          onChange={(event) => onChoose(task.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
        />
      </td>
      <th scope="row" className={styles.titleCell}>
        <Link to={to} data-focus={task.id}>
          {task.title}
        </Link>
        {task.priority === 'high' && <span className={marks.high}>{t('priority_high')}</span>}
        <Unread id={task.id} inText />
        {isNarrow(task.audience) && !isAcross(task) && <IconLock size={14} role="img" aria-label={audience('narrower')} />}
        {isAcross(task) && (
          <span className={`${parts.chip} ${parts.line} ${styles.fromTeam}`}>{t(ours ? 'askedOfTeam' : 'fromTeam', { team: other?.name ?? '' })}</span>
        )}
      </th>
      <td className={styles.stateCell}>
        <TaskStateMark task={task} />
      </td>
      <td className={styles.tacticCell}>{tactic && <Link to={`/boards/${tactic.boardId}/tactics/${tactic.id}`}>{tactic.title}</Link>}</td>
      <td className={styles.whoCell}>
        <WhoAndWhere task={task} />
      </td>
      <td className={styles.dueCell}>
        <Due task={task} />
      </td>
    </tr>
  );
});

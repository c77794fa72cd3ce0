import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useMatch, useNavigate, useSearchParams } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { useShortcut } from '../shell/keys.js';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead } from '../shell/sheet.js';
import { useCurrentTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useTaskWords } from './words.js';
import { useAddingTeams } from './adding.js';
import { readTaskFilter } from './filter.js';
import { ItemsTable } from './items-table.js';
import { ItemsToolbar } from './items-toolbar.js';
import { OpenTask } from './open-task.js';
import { QuickLineForm } from './quick-line-form.js';
import styles from './quick-line.module.css';
import { ViewsBar } from './views/views-bar.js';
import { useItems } from './use-items.js';

const Calendar = lazy(later(() => import('./calendar/calendar.js')));
const ItemsCommitments = lazy(later(() => import('../commitments/items-commitments.js')));
const AddDialog = lazy(later(() => import('./add-dialog.js')));

/** What was promised and what is asked, over all my teams: one table, and a drawer over it with its own address. */
export default function ItemsPage() {
  const t = useTaskWords();
  const tell = useTell();
  const navigate = useNavigate();
  const taskId = useMatch('/action-items/:taskId')?.params.taskId;
  const [search, setSearch] = useSearchParams();
  const key = search.toString();
  const filter = useMemo(() => readTaskFilter(new URLSearchParams(key)), [key]);
  const items = useItems(filter);
  const [adding, setAdding] = useState(false);
  const line = useRef<HTMLInputElement>(null);
  const teams = useAddingTeams();
  const current = useCurrentTeam();
  const [chosenTeam, setTeam] = useState<string>();
  const team = teams.find((one) => one.id === chosenTeam) ?? teams.find((one) => one.id === current?.id) ?? teams[0];
  useTitle(taskId ? undefined : t('actionItems'));
  useShortcut('n', t('shortcutNew'), () => line.current?.focus(), team !== undefined && !taskId);
  const onSearch = useCallback((next: URLSearchParams) => setSearch(next, { replace: true }), [setSearch]);
  const query = key ? `?${key}` : '';
  const address = useCallback((id: string) => `/action-items/${id}${query}`, [query]);
  const asks = items.shown.filter((task) => task.state === 'proposed').length;
  return (
    <>
      <Page>
        <div className={styles.pageHead}>
          <PageHead
            title={t('actionItems')}
            acts={
              team && (
                <button type="button" className={`${parts.btn} ${parts.main} ${styles.byForm}`} onClick={() => setAdding(true)}>
                  <IconPlus size={16} aria-hidden="true" />
                  <span>{t('addItem')}</span>
                </button>
              )
            }
          >
            {filter.view !== 'table' || (items.loading && !items.shown.length)
              ? ''
              : `${t('shown', { count: items.shown.length })}${asks ? ` ${t('unansweredOfThem', { count: asks })}` : ''}`}
          </PageHead>
        </div>
        {team && (
          <div className={styles.quickBox}>
            {teams.length > 1 && (
              <label className={styles.teamChoice}>
                <span className={parts.hint}>{t('forTeam')}</span>
                <select className={parts.field} value={team.id} onChange={(event) => setTeam(event.currentTarget.value)}>
                  {teams.map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <QuickLineForm key={team.id} teamId={team.id} onForm={() => setAdding(true)} field={line} />
          </div>
        )}
        <div className={styles.tools}>
          <ViewsBar search={search} onSearch={onSearch} mayOpen={!taskId} />
          <ItemsToolbar filter={filter} search={search} onSearch={onSearch} mayFind={!taskId} />
        </div>
        {items.error && !items.shown.length && <p className={parts.error}>{tell(items.error)}</p>}
        {filter.view !== 'table' && (items.shown.length > 0 || !items.loading) ? (
          <Suspense fallback={<Loading />}>
            <Calendar tasks={items.shown} filter={filter} search={search} onSearch={onSearch} address={address} />
          </Suspense>
        ) : items.shown.length > 0 ? (
          <ItemsTable items={items} address={address} />
        ) : items.loading ? (
          <Loading />
        ) : (
          <Empty>{t(filter.text || filter.states.length || filter.organizations.length || filter.mine ? 'nothingFound' : 'nothingYet')}</Empty>
        )}
        <Suspense>{team && <ItemsCommitments key={team.id} teamId={team.id} filter={filter} />}</Suspense>
      </Page>
      <Suspense>{adding && team && <AddDialog teamId={team.id} onClose={() => setAdding(false)} />}</Suspense>
      <OpenTask taskId={taskId} onClose={() => void navigate(`/action-items${query}`)} />
    </>
  );
}

import { lazy, Suspense, useMemo, useRef, useState, useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { OrganizationPageQuery } from '../generated/graphql.js';
import type { Task } from '../generated/rows.js';
import { SectorBullet } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { Loading, Missing } from '../shell/notices.js';
import { usePack } from '../shell/pack.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useCurrentTeam, useMyTeams } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { store, useHappenings, useLoad, useRow, useRows } from '../sync/index.js';
import { DeskRow } from '../tasks/today/desk-row.js';
import { Due, TaskStateMark, Who } from '../tasks/marks.js';
import { usePlanningWords } from '../tasks/planning-words.js';
import { useAddingTeams } from '../tasks/adding.js';
import { organizationPageDocument } from './documents.js';
import styles from './organization.module.css';

const AddDialog = lazy(later(() => import('../tasks/add-dialog.js')));

type Said = NonNullable<OrganizationPageQuery['organizationPage']>;

/** What one partner promised, was asked, answered and is waiting for: what a call between two people begins with. */
export default function OrganizationPage() {
  const t = usePlanningWords();
  const tell = useTell();
  const pack = usePack();
  const { organizationId = '' } = useParams();
  const [search] = useSearchParams();
  const current = useCurrentTeam();
  const teams = useMyTeams();
  const named = search.get('team');
  const team = teams.find((one) => one.id === named) ?? current;
  const organization = useRow('organization', organizationId);
  const { data, loading, error, reload } = useLoad(organizationPageDocument, { teamId: team?.id ?? '', organizationId }, { skip: !team });
  useReloads(reload, organizationId);
  const onTeam = useRows('seat').some((seat) => seat.organizationId === organizationId && seat.teamId === team?.id && seat.state === 'held');
  const place = useRow('place', organization?.placeId)?.name;
  const mayAsk = useAddingTeams().some((one) => one.id === team?.id);
  const [asking, setAsking] = useState(false);
  useTitle(organization?.name);
  if (!organization || !team) return loading ? <Loading /> : <Missing />;
  const page = data?.organizationPage;
  return (
    <Page>
      <PageHead
        title={organization.name}
        acts={
          mayAsk && (
            <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => setAsking(true)}>
              {t('askIt', { organization: organization.name })}
            </button>
          )
        }
      >
        <span className={styles.said}>
          <SectorBullet sector={organization.sector} />
          <span>{[pack.term('sectors', organization.sector), onTeam ? team.name : place].filter(Boolean).join(' · ')}</span>
        </span>
      </PageHead>
      {error && !page && <p className={parts.error}>{tell(error)}</p>}
      {page && (onTeam || holdsSomething(page)) ? <Told page={page} /> : loading ? <Loading /> : <Empty>{t('notOnTeam')}</Empty>}
      <Suspense>{asking && <AddDialog teamId={team.id} organizationId={organizationId} onClose={() => setAsking(false)} />}</Suspense>
    </Page>
  );
}

const holdsSomething = (page: Said): boolean =>
  [page.promised, page.asked, page.waitingFor, page.answered, page.commitments.commitments].some((rows) => rows.length > 0);

const PAUSE = 500;

/** Several acts in a row are read once. */
function useReloads(reload: () => void, organizationId: string): void {
  const timer = useRef<number>(undefined);
  useHappenings(({ changes }) => {
    const about = changes.some(({ kind, id }) => (kind === 'task' && concerns(id, organizationId)) || kind === 'commitment');
    if (!about) return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(reload, PAUSE);
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
}

function concerns(taskId: string, organizationId: string): boolean {
  const task = store.get('task', taskId);
  return !task || task.organizationId === organizationId || task.askedByOrganizationId === organizationId;
}

function Told({ page }: { page: Said }) {
  const t = usePlanningWords();
  return (
    <div className={styles.columns}>
      <div>
        <Tasks title={t('promised')} empty={t('promisedNone')} ids={page.promised} />
        <Tasks title={t('asked')} empty={t('askedNone')} ids={page.asked} />
        <Tasks title={t('waitingFor')} empty={t('waitingNone')} ids={page.waitingFor} />
        <Tasks title={t('answered')} empty={t('answeredNone')} ids={page.answered} />
      </div>
      <div>
        {page.onTimeShare && <OnTime share={page.onTimeShare} />}
        <Commitments ids={page.commitments.commitments} />
      </div>
    </div>
  );
}

/** Between this organization and the coordinator: never shown to others, never compared with others. */
function OnTime({ share }: { share: NonNullable<Said['onTimeShare']> }) {
  const t = usePlanningWords();
  return (
    <Sheet title={t('onTimeTitle')}>
      <div className={styles.share}>
        {share.done > 0 ? <p className={styles.number}>{t('onTimeOf', { onTime: share.onTime, done: share.done })}</p> : <p>{t('onTimeNone')}</p>}
        {share.done > 0 && <p className={parts.hint}>{t('onTimeText')}</p>}
        {share.slips > 0 && <p>{t('slips', { count: share.slips })}</p>}
        <p className={parts.hint}>{t('onTimeWho')}</p>
      </div>
    </Sheet>
  );
}

interface RowsProps {
  title: string;
  empty: string;
  /** In the order of the answer; the rows are those of the store, which are live. */
  ids: readonly { readonly id: string }[];
}

function Tasks({ title, empty, ids }: RowsProps) {
  const all = useRows('task');
  const tasks = useMemo(() => {
    const byId = new Map(all.map((task) => [task.id, task]));
    return ids.map(({ id }) => byId.get(id)).filter((task) => task !== undefined);
  }, [all, ids]);
  return (
    <Sheet title={title} count={tasks.length}>
      {tasks.length ? tasks.map((task) => <Row key={task.id} task={task} />) : <Empty>{empty}</Empty>}
    </Sheet>
  );
}

function Row({ task }: { task: Task }) {
  return (
    <DeskRow
      title={task.title}
      address={`/action-items/${task.id}`}
      from={
        <>
          <TaskStateMark task={task} />
          <Who task={task} />
        </>
      }
    >
      <Due task={task} />
    </DeskRow>
  );
}

function Commitments({ ids }: { ids: readonly { readonly id: string }[] }) {
  const t = usePlanningWords();
  const dates = useDates();
  const all = useRows('commitment');
  const known = new Set(ids.map(({ id }) => id));
  const commitments = all.filter((one) => known.has(one.id) && !one.archivedAt && (one.state === 'accepted' || one.state === 'paused'));
  if (!commitments.length) return null;
  return (
    <Sheet title={t('commitments')} count={commitments.length}>
      {commitments.map((one) => (
        <DeskRow
          key={one.id}
          title={one.title}
          address={`/commitments/${one.id}`}
          from={one.nextOn ? <span>{t('commitmentNext', { day: dates.day(one.nextOn) })}</span> : null}
        >
          <span>{one.ownerName}</span>
        </DeskRow>
      ))}
    </Sheet>
  );
}

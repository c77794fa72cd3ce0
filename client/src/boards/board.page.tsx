import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useMatch, useNavigate, useParams, useSearchParams } from 'react-router';
import { useDates } from '../shell/dates.js';
import { useShortcut } from '../shell/keys.js';
import { afterwards, later, pageShown } from '../shell/later.js';
import { Loading, Missing } from '../shell/notices.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../shell/words.js';
import { useSync } from '../sync/index.js';
import { BoardView } from './board-view.js';
import styles from './board.module.css';
import { endStages, isStage, type Stage } from './cells.js';
import { EmptyBoard, NothingFound } from './empty.js';
import { ChosenFilters, FilterPanel } from './filter-panel.js';
import { isEmpty, readFilter, withParameter } from './filter.js';
import { GoalCard } from './goal-card.js';
import { OpenTactic } from './open-tactic.js';
import parts from './parts.module.css';
import { Printed, usePrinting } from './printed.js';
import { Toolbar } from './toolbar.js';
import { useBoardRights } from './rights.js';
import { useBoard, useShown } from './use-board.js';
import { useTell } from './tell.js';

const ListView = lazy(later(() => import('./list-view.js')));
const CoverageView = lazy(later(() => import('./coverage-view.js')));
const ActivityPanel = lazy(later(() => import('./activity-panel.js')));
const ArchivedPanel = lazy(later(() => import('./archived-panel.js')));
const AddDialog = lazy(later(() => import('./add-dialog.js')));
const BoardDialog = lazy(later(() => import('./board-dialog.js')));
const ReviewOffer = lazy(afterwards(() => import('../after-action/offer.js')));
const Editing = lazy(afterwards(() => import('./editing.js')));

type Panel = 'activity' | 'archived' | 'add' | 'edit' | 'create' | 'archive';

const nobody: ReadonlyMap<string, readonly string[]> = new Map();

/** A team's strategy board: one filter, three views of it, and a drawer over it with its own address. */
export default function BoardPage() {
  const { boardId = '' } = useParams();
  const tacticId = useMatch('/boards/:boardId/tactics/:tacticId')?.params.tacticId;
  const t = useWords('board');
  const tell = useTell();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const key = search.toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(key)), [key]);
  const unfolded = useMemo(
    () =>
      new URLSearchParams(key)
        .getAll('open')
        .filter(isStage)
        .filter((stage) => endStages.includes(stage)),
    [key],
  );
  const data = useBoard(boardId);
  const shown = useShown(data, filter);
  const rights = useBoardRights(data);
  const { connection } = useSync();
  const printing = usePrinting();
  const [panel, setPanel] = useState<Panel>();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [adding, setAdding] = useState<{ stage: Stage; lane: string | null }>();
  const [editing, setEditing] = useState(nobody);
  useTitle(data.board?.title);
  useEffect(() => {
    if (!data.loading) pageShown();
  }, [data.loading]);

  const onSearch = useCallback((next: URLSearchParams) => setSearch(next, { replace: true }), [setSearch]);
  const query = key ? `?${key}` : '';
  const address = useCallback((id: string) => `/boards/${boardId}/tactics/${id}${query}`, [boardId, query]);
  const close = useCallback(() => setPanel(undefined), []);
  useShortcut('n', t('shortcutNew'), () => setPanel('add'), rights.add && !tacticId);
  useShortcut('/', t('shortcutFilter'), () => setFiltersOpen(true), !tacticId);

  const { board } = data;
  if (!board) {
    if (data.loading) return <Loading />;
    return data.error && data.error.code !== 'NOT_FOUND' && connection !== 'live' ? <p className={parts.error}>{tell(data.error)}</p> : <Missing />;
  }
  const nothingYet = data.tactics.length === 0 && !data.loading;
  const nothingFound = !nothingYet && shown.tactics.length === 0 && !isEmpty(filter);
  const unfold = (stage: Stage) =>
    onSearch(withParameter(search, 'open', unfolded.includes(stage) ? unfolded.filter((one) => one !== stage) : [...unfolded, stage]));

  return (
    <div className={styles.page}>
      <GoalCard board={board} goal={data.goal} may={rights.goal && !board.archivedAt} />
      {board.archivedAt && <ArchivedNote at={board.archivedAt} />}
      <Toolbar
        filter={filter}
        search={search}
        onSearch={onSearch}
        filtersOpen={filtersOpen}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        shown={shown.tactics.length}
        total={data.tactics.length}
        may={rights.add}
        onAdd={() => setPanel('add')}
        menu={{
          activity: () => setPanel('activity'),
          archivedTactics: () => setPanel('archived'),
          print: () => window.print(),
          edit: rights.edit ? () => setPanel('edit') : undefined,
          archive: rights.archive ? () => setPanel('archive') : undefined,
          create: rights.create ? () => setPanel('create') : undefined,
        }}
      />
      {filtersOpen && <FilterPanel filter={filter} search={search} onSearch={onSearch} tactics={data.tactics} sectorsOf={data.sectorsOf} />}
      <ChosenFilters filter={filter} search={search} onSearch={onSearch} />
      {nothingYet && !adding && filter.view !== 'coverage' && (
        <EmptyBoard board={board} may={rights.add} maySetGoal={rights.goal} onAdd={() => setPanel('add')} hasGoal={data.goal !== undefined} />
      )}
      {nothingFound && <NothingFound onClear={() => onSearch(new URLSearchParams(filter.view === 'board' ? {} : { view: filter.view }))} />}
      <Suspense fallback={<Loading />}>
        {filter.view === 'board' && !nothingFound && (
          <BoardView
            boardId={boardId}
            teamId={board.teamId}
            may={rights.add}
            lanes={shown.lanes}
            laneKind={filter.lanes}
            concerns={data.concerns}
            editing={editing}
            address={address}
            unfolded={unfolded}
            onUnfold={unfold}
            adding={adding}
            onAdd={setAdding}
          />
        )}
        {filter.view === 'list' && <ListView data={data} tactics={shown.tactics} may={rights.add} address={address} search={search} onSearch={onSearch} />}
        {filter.view === 'coverage' && <CoverageView data={data} tactics={shown.tactics} search={search} />}
      </Suspense>
      <Suspense>
        <Editing boardId={boardId} onChange={setEditing} />
        <ReviewOffer boardId={boardId} />
        {panel === 'activity' && <ActivityPanel boardId={boardId} title={board.title} onClose={close} />}
        {panel === 'archived' && <ArchivedPanel boardId={boardId} onClose={close} />}
        {panel === 'add' && <AddDialog board={board} onClose={close} />}
        {(panel === 'edit' || panel === 'create' || panel === 'archive') && <BoardDialog mode={panel} board={board} teamId={board.teamId} onClose={close} />}
      </Suspense>
      <OpenTactic tacticId={tacticId} editing={editing} onClose={() => void navigate(`/boards/${boardId}${query}`)} />
      {printing && <Printed board={board} goal={data.goal} lanes={shown.lanes} laneKind={filter.lanes} concerns={data.concerns} />}
    </div>
  );
}

function ArchivedNote({ at }: { at: string }) {
  const t = useWords('board');
  const dates = useDates();
  return (
    <p className={`${parts.notice} ${styles.archived}`} role="status">
      {t('boardArchivedOn', { day: dates.dayTime(at) })}
    </p>
  );
}

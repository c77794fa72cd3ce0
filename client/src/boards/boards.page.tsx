import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { useTeamBoards } from '../shell/places.js';
import { useMe } from '../shell/session.js';
import { Page, PageHead, Sheet } from '../shell/sheet.js';
import { useCurrentTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../shell/words.js';
import { perform, useLoad, useRows, type Rows } from '../sync/index.js';
import { archivedBoardsDocument, restoreBoardDocument } from './documents.js';
import { monthsLeft } from './goal-card.js';
import styles from './panel.module.css';
import boards from './boards.module.css';
import parts from './parts.module.css';

const BoardDialog = lazy(later(() => import('./board-dialog.js')));

/** The boards of the team, and what was archived. */
export default function BoardsPage() {
  const t = useWords('board');
  const team = useCurrentTeam();
  const me = useMe();
  const { loading } = useLoad(archivedBoardsDocument, {});
  const living = useTeamBoards(team?.id);
  const all = useRows('board', 'teamId', team?.id ?? '');
  const archived = useMemo(() => all.filter((board) => board.archivedAt !== null), [all]);
  const seats = useRows('seat', 'holderId', me.person.id);
  const leads = seats.some((seat) => seat.teamId === team?.id && seat.state === 'held' && (seat.role === 'coordinator' || seat.role === 'chair'));
  const [creating, setCreating] = useState(false);
  useTitle(t('boards'));
  return (
    <Page>
      <PageHead
        title={team ? t('boardsOf', { team: team.name }) : t('boards')}
        acts={
          leads && (
            <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => setCreating(true)}>
              <IconPlus size={14} stroke={2} aria-hidden="true" />
              {t('newBoard')}
            </button>
          )
        }
      />
      {living.length === 0 && !loading && <p className={boards.none}>{leads ? t('noBoardsLead') : t('noBoards')}</p>}
      <ul className={boards.grid}>
        {living.map((board) => (
          <BoardCard key={board.id} board={board} />
        ))}
      </ul>
      {archived.length > 0 && (
        <Sheet title={t('archivedBoards')} count={archived.length}>
          <ul className={`${styles.items} ${boards.archived}`}>
            {archived.map((board) => (
              <ArchivedBoard key={board.id} board={board} may={leads} />
            ))}
          </ul>
        </Sheet>
      )}
      <Suspense>{creating && team && <BoardDialog mode="create" teamId={team.id} onClose={() => setCreating(false)} />}</Suspense>
    </Page>
  );
}

function BoardCard({ board }: { board: Rows['board'] }) {
  const t = useWords('board');
  const goal = useRows('goal', 'boardId', board.id)[0];
  const left = goal?.deadline ? monthsLeft(goal.deadline) : undefined;
  return (
    <li className={boards.card}>
      <h2>
        <Link to={`/boards/${board.id}`}>{board.title}</Link>
      </h2>
      {board.purpose && <p>{board.purpose}</p>}
      {left !== undefined && left >= 0 && (
        <span className={parts.hint}>
          {left} {t('monthsLeft', { count: left })}
        </span>
      )}
    </li>
  );
}

function ArchivedBoard({ board, may }: { board: Rows['board']; may: boolean }) {
  const t = useWords('board');
  const dates = useDates();
  const restore = () =>
    perform(
      restoreBoardDocument,
      { id: board.id },
      { says: t('boardRestored', { title: board.title }), undoable: true, show: (draft) => draft.patch('board', board.id, { archivedAt: null }) },
    );
  return (
    <li>
      <div>
        <b>
          <Link to={`/boards/${board.id}`}>{board.title}</Link>
        </b>
        {board.archivedAt && <span className={parts.hint}>{dates.dayTime(board.archivedAt)}</span>}
      </div>
      {may && (
        <button type="button" className={`${parts.btn} ${parts.small}`} aria-label={t('restoreTitle', { title: board.title })} onClick={restore}>
          {t('restore')}
        </button>
      )}
    </li>
  );
}

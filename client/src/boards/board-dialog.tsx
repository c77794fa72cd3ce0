import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Board } from '../generated/rows.js';
import { useWords } from '../shell/words.js';
import { perform } from '../sync/index.js';
import { changed } from './changed.js';
import { Dialog } from './dialog.js';
import { FormDialog } from './form-dialog.js';
import { archiveBoardDocument, createBoardDocument, editBoardDocument } from './documents.js';
import parts from './parts.module.css';
import { useTell } from './tell.js';

interface BoardDialogProps {
  mode: 'create' | 'edit' | 'archive';
  board?: Board;
  teamId: string;
  onClose(): void;
}

/** Makes a board, renames it, or archives it after asking. */
export default function BoardDialog({ mode, board, teamId, onClose }: BoardDialogProps) {
  if (mode === 'archive' && board) return <ArchiveBoard board={board} onClose={onClose} />;
  return <BoardForm board={mode === 'edit' ? board : undefined} teamId={teamId} onClose={onClose} />;
}

const LONGEST_TITLE = 200;

function BoardForm({ board: now, teamId, onClose }: { board: Board | undefined; teamId: string; onClose(): void }) {
  const t = useWords('board');
  const tell = useTell();
  const navigate = useNavigate();
  // As it was when the form opened.
  const [board] = useState(now);
  const [title, setTitle] = useState(board?.title ?? '');
  const [purpose, setPurpose] = useState(board?.purpose ?? '');
  const [goal, setGoal] = useState('');
  const [deadline, setDeadline] = useState('');
  const [error, setError] = useState<string>();

  const create = () => {
    const input = { teamId, title: title.trim(), purpose: purpose.trim() || null, goalStatement: goal.trim() || null, deadline: deadline || null };
    const { done } = perform(createBoardDocument, { input }, { says: t('boardMade', { title: title.trim() }) });
    done.then(
      ({ createBoard }) => {
        onClose();
        void navigate(`/boards/${createBoard.id}`);
      },
      (refused: unknown) => setError(tell(refused)),
    );
  };
  const edit = (row: Board) => {
    const fields = changed({ title: title.trim(), purpose: purpose.trim() || null }, row);
    if (!Object.keys(fields).length) return onClose();
    const { done } = perform(
      editBoardDocument,
      { input: { id: row.id, version: row.version, ...fields } },
      {
        says: t('boardEdited', { title: title.trim() }),
        undoable: true,
        from: row,
        show: (draft) => draft.patch('board', row.id, fields),
      },
    );
    done.then(onClose, (refused: unknown) => setError(tell(refused)));
  };
  const save = () => {
    if (!title.trim()) return setError(t('boardTitleNeeded'));
    setError(undefined);
    if (board) edit(board);
    else create();
  };
  return (
    <FormDialog title={board ? t('editBoard') : t('newBoard')} send={board ? t('save') : t('makeBoard')} problem={error} onSend={save} onClose={onClose}>
      <label className={parts.control}>
        <span className={parts.name}>{t('boardTitle')}</span>
        <input
          className={parts.field}
          value={title}
          maxLength={LONGEST_TITLE}
          data-autofocus
          aria-invalid={error && !title.trim() ? true : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label className={parts.control}>
        <span className={parts.name}>{t('boardPurpose')}</span>
        <textarea className={parts.field} value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} />
      </label>
      {!board && (
        <>
          <label className={parts.control}>
            <span className={parts.name}>{t('statement')}</span>
            <span className={parts.hint}>{t('statementHint')}</span>
            <textarea className={parts.field} rows={2} value={goal} onChange={(event) => setGoal(event.currentTarget.value)} />
          </label>
          <label className={parts.control}>
            <span className={parts.name}>{t('deadline')}</span>
            <input className={parts.field} type="date" value={deadline} onChange={(event) => setDeadline(event.currentTarget.value)} />
          </label>
        </>
      )}
    </FormDialog>
  );
}

function ArchiveBoard({ board, onClose }: { board: Board; onClose(): void }) {
  const t = useWords('board');
  const tell = useTell();
  const navigate = useNavigate();
  const [error, setError] = useState<string>();
  const archive = () => {
    const { done } = perform(archiveBoardDocument, { id: board.id }, { says: t('boardArchived', { title: board.title }), undoable: true });
    done.then(
      () => {
        onClose();
        void navigate('/boards');
      },
      (refused: unknown) => setError(tell(refused)),
    );
  };
  return (
    <Dialog onClose={onClose} title={t('archiveBoardTitle', { title: board.title })}>
      <div className={parts.form}>
        {error && (
          <p className={parts.error} role="alert">
            {error}
          </p>
        )}
        <p>{t('archiveBoardText')}</p>
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose} data-autofocus>
            {t('cancel')}
          </button>
          <button type="button" className={`${parts.btn} ${parts.main}`} onClick={archive}>
            {t('archiveBoard')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

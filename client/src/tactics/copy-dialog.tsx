import { useMemo, useState } from 'react';
import { boardDocument } from '../boards/documents.js';
import parts from '../boards/parts.module.css';
import { byPosition, positionAt } from '../boards/position.js';
import type { Tactic } from '../generated/rows.js';
import { useMyTeams } from '../shell/team.js';
import { ask, perform, store, useRows } from '../sync/index.js';
import { copyTacticDocument } from './documents.js';
import { Dialog } from '../boards/dialog.js';
import { useTell } from '../boards/tell.js';
import { useTacticWords } from './words.js';

/** Copies a tactic to another board of mine, as an idea there. */
export function CopyDialog({ tactic, onClose }: { tactic: Tactic; onClose(): void }) {
  const t = useTacticWords();
  const tell = useTell();
  const boards = useRows('board');
  const teams = useMyTeams();
  const mine = useMemo(
    () => boards.filter((board) => !board.archivedAt && board.id !== tactic.boardId && teams.some((team) => team.id === board.teamId)),
    [boards, teams, tactic.boardId],
  );
  const [boardId, setBoardId] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const chosen = boardId || mine[0]?.id;
  const copy = async () => {
    if (!chosen) return;
    setBusy(true);
    try {
      const { board } = await ask(boardDocument, { id: chosen });
      const column = [...(board?.tactics ?? [])].filter((one) => one.stage === 'idea').sort(byPosition);
      await perform(
        copyTacticDocument,
        { input: { id: tactic.id, boardId: chosen, position: positionAt(column, 0) } },
        { says: t('copied', { title: tactic.title, board: board?.title ?? '' }), undoable: true },
      ).done;
      onClose();
    } catch (refused) {
      setError(tell(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={t('copyTitle', { title: tactic.title })}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        {error && (
          <p className={parts.error} role="alert">
            {error}
          </p>
        )}
        {mine.length === 0 ? (
          <p>{t('noOtherBoard')}</p>
        ) : (
          <label className={parts.control}>
            <span className={parts.name}>{t('copyTo')}</span>
            <select className={parts.field} value={chosen} data-autofocus onChange={(event) => setBoardId(event.currentTarget.value)}>
              {mine.map((board) => (
                <option key={board.id} value={board.id}>
                  {board.title} ({store.get('team', board.teamId)?.name})
                </option>
              ))}
            </select>
            <span className={parts.hint}>{t('copyHint')}</span>
          </label>
        )}
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={!chosen || busy}>
            {t('copy')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

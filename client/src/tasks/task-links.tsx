import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { boardDocument } from '../boards/documents.js';
import parts from '../boards/parts.module.css';
import type { Task, TaskLink } from '../generated/rows.js';
import { useMyTeams } from '../shell/team.js';
import { useTaskWords } from './words.js';
import { perform, store, useLoad, useRow, useRows } from '../sync/index.js';
import '../sync/blank-tasks.js';
import drawer from '../tactics/drawer.module.css';
import { tacticDocument } from '../tactics/documents.js';
import { Select } from './form-parts.js';
import { linkTaskDocument, unlinkTaskDocument } from './documents.js';
import styles from './drawer.module.css';

/** The tactics that it serves: each side links its own, and the other side doesn't learn of them. */
export function TaskLinks({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const links = useRows('task_link', 'taskId', task.id).filter((link) => link.archivedAt === null);
  const [adding, setAdding] = useState(false);
  if (!links.length && !may) return null;
  return (
    <section className={drawer.fact} aria-label={t('tactics')}>
      <span className={parts.label}>{t('tactics')}</span>
      {!links.length && <span className={parts.hint}>{t('noTactic')}</span>}
      <ul className={styles.links}>
        {links.map((link) => (
          <LinkLine key={link.id} link={link} may={may} />
        ))}
      </ul>
      {may &&
        (adding ? (
          <AddLink task={task} linked={links.map((link) => link.tacticId)} onClose={() => setAdding(false)} />
        ) : (
          <button type="button" className={drawer.link} onClick={() => setAdding(true)}>
            {t('linkTactic')}
          </button>
        ))}
    </section>
  );
}

function LinkLine({ link, may }: { link: TaskLink; may: boolean }) {
  const t = useTaskWords();
  const tactic = useRow('tactic', link.tacticId);
  useLoad(tacticDocument, { id: link.tacticId }, { skip: tactic !== undefined });
  const title = tactic?.title ?? '…';
  const remove = () =>
    perform(
      unlinkTaskDocument,
      { id: link.id },
      { says: t('saysUnlinked', { title }), undoable: true, show: (draft) => draft.patch('task_link', link.id, { archivedAt: new Date().toISOString() }) },
    );
  return (
    <li>
      <Link to={`/boards/${link.boardId}/tactics/${link.tacticId}`}>{title}</Link>
      {may && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('unlink', { title })} onClick={remove}>
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

function AddLink({ task, linked, onClose }: { task: Task; linked: readonly string[]; onClose(): void }) {
  const t = useTaskWords();
  const teams = useMyTeams();
  const boards = useRows('board');
  const open = useMemo(() => {
    const mine = new Set(teams.map((team) => team.id));
    return boards.filter((board) => mine.has(board.teamId) && !board.archivedAt);
  }, [teams, boards]);
  const [board, setBoard] = useState(open[0]?.id ?? '');
  useLoad(boardDocument, { id: board }, { skip: !board });
  const tactics = useRows('tactic', 'boardId', board);
  const options = useMemo(
    () =>
      tactics
        .filter((tactic) => !tactic.archivedAt && !linked.includes(tactic.id))
        .map((tactic) => ({ key: tactic.id, name: tactic.title }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [tactics, linked],
  );
  const choose = (tacticId: string) => {
    const tactic = store.get('tactic', tacticId);
    if (!tactic) return;
    onClose();
    perform(
      linkTaskDocument,
      { input: { id: task.id, tacticId } },
      {
        says: t('saysLinked', { title: tactic.title }),
        undoable: true,
        show: (draft) => draft.insert('task_link', { id: draft.newId(0), taskId: task.id, tacticId, boardId: tactic.boardId, teamId: tactic.teamId }),
      },
    );
  };
  return (
    <div className={parts.form}>
      {open.length > 1 && <Select label={t('board')} value={board} options={open.map((one) => ({ key: one.id, name: one.title }))} onChange={setBoard} />}
      <Select label={t('tactic')} value="" empty={t('choose')} options={options} onChange={choose} focus />
      <div>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

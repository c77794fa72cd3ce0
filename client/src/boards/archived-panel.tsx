import { useMemo } from 'react';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { useLoad, useRows } from '../sync/index.js';
import { useBoardActs } from './acts.js';
import { archivedTacticsDocument } from './documents.js';
import { Panel } from './panel.js';
import styles from './panel.module.css';
import parts from './parts.module.css';

/** Archived tactics of a board, each with the way back. */
export default function ArchivedPanel({ boardId, onClose }: { boardId: string; onClose(): void }) {
  const t = useWords('board');
  const pack = usePack();
  const dates = useDates();
  const { loading } = useLoad(archivedTacticsDocument, { id: boardId });
  const tactics = useRows('tactic', 'boardId', boardId);
  const { restore } = useBoardActs();
  const archived = useMemo(() => tactics.filter((tactic) => tactic.archivedAt !== null).sort((a, b) => (a.archivedAt! < b.archivedAt! ? 1 : -1)), [tactics]);
  return (
    <Panel title={t('archivedTactics')} onClose={onClose}>
      {archived.length === 0 && <p className={styles.note}>{loading ? t('loading') : t('noneArchived')}</p>}
      <ul className={styles.items}>
        {archived.map((tactic) => (
          <li key={tactic.id}>
            <div>
              <b>{tactic.title}</b>
              <span className={parts.hint}>
                {t('archivedFrom', { stage: pack.term('stages', tactic.stage), when: tactic.archivedAt ? dates.ago(tactic.archivedAt) : '' })}
              </span>
            </div>
            <button
              type="button"
              className={`${parts.btn} ${parts.small}`}
              aria-label={t('restoreTitle', { title: tactic.title })}
              onClick={() => restore([tactic.id])}
            >
              {t('restore')}
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

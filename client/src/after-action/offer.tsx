import { IconHistory, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { endStages, isStage } from '../boards/cells.js';
import type { Tactic } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import { useHappenings, useRows } from '../sync/index.js';
import styles from './after-action.module.css';
import { useAfterActionWords } from './words.js';

const isOver = ({ stage }: Tactic) => isStage(stage) && endStages.includes(stage);

/** Which tactics I just brought to their end, in whatever way; what another person stopped is theirs to look back on. */
function useJustOver(boardId: string): { over: readonly Tactic[]; clear(): void } {
  const tactics = useRows('tactic', 'boardId', boardId);
  const me = useMe().person.id;
  const before = useRef<ReadonlyMap<string, boolean>>(undefined);
  const ended = useRef(new Set<string>());
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    for (const tactic of tactics) {
      if (!isOver(tactic)) ended.current.delete(tactic.id);
      else if (before.current?.get(tactic.id) === false) ended.current.add(tactic.id);
    }
    before.current = new Map(tactics.map((tactic) => [tactic.id, isOver(tactic)]));
  }, [tactics]);
  useHappenings(({ act, changes }) => {
    const done = changes.filter(({ kind, id }) => kind === 'tactic' && ended.current.delete(id)).map(({ id }) => id);
    if (done.length && act?.actorId === me) setMine(new Set(done));
  });
  return { over: tactics.filter((tactic) => mine.has(tactic.id) && isOver(tactic) && !tactic.archivedAt), clear: () => setMine(new Set()) };
}

/** A quiet offer below the board: it asks for nothing and waits until it is answered. */
export default function ReviewOffer({ boardId }: { boardId: string }) {
  const t = useAfterActionWords();
  const { over, clear } = useJustOver(boardId);
  const [one] = over;
  return (
    <div role="status" aria-label={t('offerTitle')} className={styles.barPlace}>
      {one && (
        <div className={styles.bar}>
          <span>{over.length === 1 ? t('offerBar', { title: one.title }) : t('offerSeveral', { count: over.length })}</span>
          {over.length === 1 && (
            <Link to={`/after-action-reviews/new?tactic=${one.id}`}>
              <IconHistory size={16} stroke={1.75} aria-hidden="true" />
              {t('offerTitle')}
            </Link>
          )}
          <button type="button" aria-label={t('notNow')} title={t('notNow')} onClick={clear}>
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { PersonAvatar } from '../shell/avatar.js';
import { useDates } from '../shell/dates.js';
import { useWords } from '../shell/words.js';
import { ask, useHappenings, useRow } from '../sync/index.js';
import { usePastWords, type PastAct } from '../tactics/past.js';
import { boardActivityDocument } from './documents.js';
import { Panel } from './panel.js';
import styles from './panel.module.css';
import parts from './parts.module.css';
import { useTell } from './tell.js';

/** What happened on the board, newest first, as far as the viewer may see it. */
export default function ActivityPanel({ boardId, title, onClose }: { boardId: string; title: string; onClose(): void }) {
  const t = useWords('board');
  const tell = useTell();
  const [acts, setActs] = useState<readonly PastAct[]>();
  const [before, setBefore] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const [stale, setStale] = useState(0);
  useHappenings((happening) => happening.changes.length && setStale((now) => now + 1));
  useEffect(() => {
    let gone = false;
    ask(boardActivityDocument, { of: boardId }).then(
      ({ activity }) => {
        if (gone) return;
        setActs(activity.acts);
        setBefore(activity.before ?? null);
      },
      (refused: unknown) => gone || setError(tell(refused)),
    );
    return () => {
      gone = true;
    };
  }, [boardId, tell, stale]);
  const older = () =>
    void ask(boardActivityDocument, { of: boardId, before }).then(
      ({ activity }) => {
        setActs([...(acts ?? []), ...activity.acts]);
        setBefore(activity.before ?? null);
      },
      (refused: unknown) => setError(tell(refused)),
    );
  return (
    <Panel title={t('activityOf', { title })} onClose={onClose}>
      {error && (
        <p className={parts.error} role="alert">
          {error}
        </p>
      )}
      {!acts && !error && <p className={styles.note}>{t('loading')}</p>}
      {acts?.length === 0 && <p className={styles.note}>{t('noActivity')}</p>}
      <ul className={styles.feed}>
        {acts?.map((act) => (
          <ActLine key={act.id} act={act} boardId={boardId} />
        ))}
      </ul>
      {before && (
        <button type="button" className={parts.btn} onClick={older}>
          {t('older')}
        </button>
      )}
    </Panel>
  );
}

function ActLine({ act, boardId }: { act: PastAct; boardId: string }) {
  const t = useWords('board');
  const dates = useDates();
  const words = usePastWords();
  const person = useRow('person', act.actorId);
  const tactics = act.changes.filter((change) => change.kind === 'tactic');
  const only = tactics.length === 1 ? tactics[0] : undefined;
  return (
    <li>
      <PersonAvatar id={act.actorId} size="small" />
      <span>
        <b>{person?.displayName ?? t('somebody')}</b> {words.sentence(act)}
        {only && (
          <>
            {' '}
            <Link to={`/boards/${boardId}/tactics/${only.id}`}>{t('open')}</Link>
          </>
        )}
        <time dateTime={act.at}>{dates.dayTime(act.at)}</time>
      </span>
    </li>
  );
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { boardActivityDocument, boardDocument } from '../boards/documents.js';
import { PersonAvatar } from '../shell/avatar.js';
import { useDates } from '../shell/dates.js';
import { useHappenings, useLoad, useRow, type Rows } from '../sync/index.js';
import { subjectOf, useDeed, type PastAct } from './deeds.js';
import today from './today.module.css';
import { useTodayWords } from './words.js';

const firstShown = 8;

function Deed({ act, boardId }: { act: PastAct; boardId: string }) {
  const t = useTodayWords();
  const dates = useDates();
  const deed = useDeed();
  const person = useRow('person', act.actorId);
  const { tacticId } = subjectOf(act);
  const address = tacticId ? `/boards/${boardId}/tactics/${tacticId}` : `/boards/${boardId}`;
  return (
    <li>
      <PersonAvatar id={act.actorId} name={person?.displayName ?? ''} size="small" />
      <div>
        <b>{person?.displayName ?? (act.actorId ? t('someone') : t('system'))}</b>{' '}
        {deed(act, (title) => (
          <Link to={address}>{title}</Link>
        ))}
        <time dateTime={act.at}>{dates.ago(act.at)}</time>
      </div>
    </li>
  );
}

// Somebody who edits a text saves it several times; that is told once, with the last time.
function latestOfEach(acts: readonly PastAct[]): PastAct[] {
  const seen = new Set<string>();
  return acts.filter((act) => {
    const what = act.changes.map((change) => `${change.id} ${Object.keys(JSON.parse(change.after ?? '{}') as object).join()}`).join();
    const key = `${act.actorId} ${act.name} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What others did on one board since I was last here, newest first. */
export function BoardChanges({ board, since, onCount }: { board: Rows['board']; since: string | null; onCount(boardId: string, count: number): void }) {
  const t = useTodayWords();
  const { data, reload } = useLoad(boardActivityDocument, { of: board.id, before: null });
  const acts = useMemo(() => latestOfEach((data?.activity.acts ?? []).filter((act) => !act.mine && (!since || act.at > since))), [data, since]);
  // A partner's or a review's act names no tactic; the board does.
  const nameless = acts.some(
    (act) => act.changes.length > 0 && !subjectOf(act).tacticId && act.changes.every((each) => each.kind === 'partner' || each.kind === 'review'),
  );
  useLoad(boardDocument, { id: board.id }, { skip: !nameless });
  const asked = useRef<number>(undefined);
  // Several acts in a row are read once.
  useHappenings(() => {
    window.clearTimeout(asked.current);
    asked.current = window.setTimeout(reload, 1_000);
  });
  useEffect(() => () => window.clearTimeout(asked.current), []);
  useEffect(() => onCount(board.id, data ? acts.length : -1), [board.id, acts.length, data, onCount]);
  const [shown, setShown] = useState(firstShown);
  if (!acts.length) return null;
  return (
    <section>
      <h3>
        <Link to={`/boards/${board.id}`}>{board.title}</Link>
      </h3>
      <ul>
        {acts.slice(0, shown).map((act) => (
          <Deed key={act.id} act={act} boardId={board.id} />
        ))}
      </ul>
      {acts.length > shown ? (
        <button type="button" className={today.quiet} onClick={() => setShown(acts.length)}>
          {t('showMore')}
        </button>
      ) : null}
    </section>
  );
}

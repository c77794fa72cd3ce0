import { useEffect, useRef, useState } from 'react';
import { AudienceChoice } from '../audience/control.js';
import { narrowingOf, sameNarrowing, type Narrowing } from '../audience/seen.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { useDraft, useRow } from '../sync/index.js';
import { useBoardActs } from './acts.js';
import { useBoardContext } from './board-context.js';
import styles from './board.module.css';
import { NONE } from './filter.js';
import type { Stage } from './cells.js';
import { linesOf } from './lines.js';
import parts from './parts.module.css';
import { useTell } from './tell.js';

const LONGEST_TITLE = 200;

/** Adds cards to one column and stays open. Several lines offer a card each. */
export function QuickAdd({ stage, lane }: { stage: Stage; lane: string | null }) {
  const t = useWords('board');
  const pack = usePack();
  const tell = useTell();
  const { boardId, teamId, lanes: laneKind, acts } = useBoardContext();
  const { add } = useBoardActs();
  const board = useRow('board', boardId);
  const draft = useDraft(`add:${boardId}:${stage}:${lane ?? ''}`);
  const [audience, setAudience] = useState<Narrowing>(() => narrowingOf(board?.audience));
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.value ?? '';
  const lines = linesOf(text);
  useEffect(() => field.current?.focus(), []);

  const save = (titles: readonly string[]) => {
    if (!titles.length) return setError(t('titleNeeded'));
    if (titles.some((title) => title.length > LONGEST_TITLE)) return setError(t('titleTooLong', { limit: LONGEST_TITLE }));
    setError(undefined);
    const own = board && sameNarrowing(audience, narrowingOf(board.audience)) ? undefined : audience;
    const inLane = laneKind && lane !== null && lane !== NONE ? { [laneKind]: lane } : {};
    const made = add({ boardId, teamId, stage, first: true, audience: own, tactics: titles.map((title) => ({ title, ...inLane })) });
    draft.drop();
    for (const { done } of made)
      done.catch((refused: unknown) => {
        setError(tell(refused));
        draft.set(titles.join('\n'));
      });
    field.current?.focus();
  };
  const one = [lines.join(' ')].filter(Boolean);
  const close = () => acts.quickAdd(stage, null);

  return (
    <form
      className={styles.quickAdd}
      aria-label={t('addTo', { stage: pack.term('stages', stage) })}
      onSubmit={(event) => {
        event.preventDefault();
        save(lines);
      }}
      onKeyDown={(event) => {
        // The key may come from the picker, which lies elsewhere in the page.
        if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        close();
      }}
    >
      <label className={parts.hidden} htmlFor={`add-${stage}-${lane ?? ''}`}>
        {t('titleOfNew')}
      </label>
      <textarea
        id={`add-${stage}-${lane ?? ''}`}
        ref={field}
        className={parts.field}
        rows={2}
        value={text}
        placeholder={t('titlePlaceholder')}
        aria-invalid={error ? true : undefined}
        aria-describedby={`add-hint-${stage}`}
        onChange={(event) => draft.set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save(lines);
        }}
      />
      {error && (
        <p className={parts.error} role="alert">
          {error}
        </p>
      )}
      <AudienceChoice teamId={teamId} value={audience} onChange={setAudience} />
      {lines.length > 1 && (
        <p className={parts.hint} role="status">
          {t('severalLines', { count: lines.length })}
        </p>
      )}
      <div className={styles.quickActs}>
        <button type="submit" className={`${parts.btn} ${parts.main} ${parts.small}`}>
          {lines.length > 1 ? t('addSeveral', { count: lines.length }) : t('add')}
        </button>
        {lines.length > 1 && (
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => save(one)}>
            {t('addAsOne')}
          </button>
        )}
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small} ${parts.push}`} onClick={close}>
          {t('close')}
        </button>
      </div>
      <p id={`add-hint-${stage}`} className={parts.hint}>
        {draft.state === 'empty' ? t('enterAdds') : draft.state === 'on the server' ? t('draftKept') : t('draftHere')}
      </p>
    </form>
  );
}

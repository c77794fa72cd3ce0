import { useEffect, useRef, useState } from 'react';
import type { TodayQuery } from '../generated/graphql.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { Sheet } from '../shell/sheet.js';
import { useHappenings } from '../sync/index.js';
import { DeskRow } from '../tasks/today/desk-row.js';
import { OrphanActs } from './orphan-acts.js';
import { useTurnoverWords } from './words.js';

type Ownerless = TodayQuery['today']['ownerless'][number];

const pause = 500;
const kinds: ReadonlySet<string> = new Set(['task', 'commitment']);

/** What was promised by somebody who has left: it stands here until somebody takes it. */
export function OwnerlessSheet({ rows, reload }: { rows: readonly Ownerless[]; reload(): void }) {
  const t = useTurnoverWords();
  const asked = useRef<number>(undefined);
  useHappenings(({ changes }) => {
    if (!changes.some(({ kind }) => kinds.has(kind))) return;
    window.clearTimeout(asked.current);
    asked.current = window.setTimeout(reload, pause);
  });
  useEffect(() => () => window.clearTimeout(asked.current), []);
  // What was settled here is gone at once; the next answer of the server says what really is left.
  const [settled, setSettled] = useState<{ of: readonly Ownerless[]; ids: ReadonlySet<string> }>({ of: rows, ids: new Set() });
  const ids = settled.of === rows ? settled.ids : new Set<string>();
  const mark = (id: string, gone: boolean) => setSettled({ of: rows, ids: new Set(gone ? [...ids, id] : [...ids].filter((each) => each !== id)) });
  const left = rows.filter((one) => !ids.has(one.id));
  if (!left.length) return null;
  return (
    <Sheet title={t('ownerlessTitle')} count={left.length}>
      {left.map((one) => (
        <OwnerlessRow key={one.id} one={one} onSettled={(gone) => mark(one.id, gone)} />
      ))}
    </Sheet>
  );
}

function OwnerlessRow({ one, onSettled }: { one: Ownerless; onSettled(gone: boolean): void }) {
  const t = useTurnoverWords();
  const dates = useDates();
  return (
    <DeskRow
      title={one.title}
      address={one.kind === 'task' ? `/action-items/${one.id}` : undefined}
      from={
        <>
          <OrganizationName id={one.organizationId} />
          <span>{t(one.mayTake.length ? 'hadIt' : 'hadItNobodyElse', { name: one.ownerName })}</span>
          {one.dueOn && <b>{dates.day(one.dueOn)}</b>}
        </>
      }
    >
      <OrphanActs one={one} onSettled={onSettled} />
    </DeskRow>
  );
}

import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import type { Decision } from '../../generated/rows.js';
import { useShortcut } from '../../shell/keys.js';
import { later } from '../../shell/later.js';
import { Loading } from '../../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../../shell/sheet.js';
import { useCurrentTeam } from '../../shell/team.js';
import { useTitle } from '../../shell/title.js';
import { useTyped } from '../../shell/typed.js';
import { useLoad, useRows } from '../../sync/index.js';
import { useMySeatOn } from '../../tasks/adding.js';
import { decisionsDocument } from '../documents.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';
import { DecisionCard } from './decision-card.js';

const DecisionForm = lazy(later(() => import('./decision-form.js')));
const standings = ['in_force', 'due_for_review', 'superseded'] as const;
const most = 200;

/** The address says what is looked for, so that an answer can be passed on. */
function useLogFilter() {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const standing = standings.find((one) => one === params.get('standing'));
  const year = /^\d{4}$/.exec(params.get('year') ?? '')?.[0] ?? '';
  return { search: (params.get('search') ?? '').slice(0, 200), standing, year, set };
}

/** "Why did we say no last year?" */
export default function DecisionsPage() {
  const t = useMeetingWords();
  const tell = useTell();
  const team = useCurrentTeam();
  const mine = useMySeatOn(team?.id ?? '');
  const filter = useLogFilter();
  const { search } = filter;
  const field = useRef<HTMLInputElement>(null);
  const [form, setForm] = useState<{ decision?: Decision; replaces?: Decision }>();
  const rows = useRows('decision', 'teamId', team?.id ?? '');
  const { data, loading, error } = useLoad(
    decisionsDocument,
    {
      input: {
        teamId: team?.id ?? null,
        search: search || null,
        standing: filter.standing ?? null,
        from: filter.year ? `${filter.year}-01-01` : null,
        until: filter.year ? `${filter.year}-12-31` : null,
        limit: most,
      },
    },
    // What was recorded or replaced meanwhile may be found now.
    { skip: !team, again: rows.length },
  );
  const shown = useMemo(() => {
    const held = new Map(rows.map((row) => [row.id, row]));
    return (data?.decisions.decisions ?? []).flatMap((one) => {
      const decision = held.get((one as { id: string }).id);
      return decision && !decision.archivedAt ? [{ decision, can: new Set(one.viewerCan) }] : [];
    });
  }, [data, rows]);
  useTitle(t('decisionLog'));
  useShortcut('/', t('search'), () => field.current?.focus());
  const filtered = Boolean(filter.search || filter.standing || filter.year);
  return (
    <Page>
      <PageHead
        title={t('decisionLog')}
        acts={
          mine && (
            <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => setForm({})}>
              <IconPlus size={16} aria-hidden="true" />
              {t('addDecision')}
            </button>
          )
        }
      >
        {t('logHint')}
      </PageHead>
      <LogFilter filter={filter} field={field} />
      {error && <p className={parts.error}>{tell(error)}</p>}
      {loading && !data ? (
        <Loading />
      ) : (
        <Sheet title={t('shown', { count: shown.length })}>
          {shown.length ? (
            <ul className={styles.decisions}>
              {shown.map(({ decision, can }) => (
                <DecisionCard
                  key={decision.id}
                  decision={decision}
                  withMeeting
                  acts={<CardActs can={can} onEdit={() => setForm({ decision })} onReplace={() => setForm({ replaces: decision })} />}
                />
              ))}
            </ul>
          ) : (
            <Empty>{t(filtered ? 'nothingFound' : 'noDecisions')}</Empty>
          )}
        </Sheet>
      )}
      <Suspense>{form && team && <DecisionForm teamId={team.id} body={team.name} {...form} onClose={() => setForm(undefined)} />}</Suspense>
    </Page>
  );
}

function CardActs({ can, onEdit, onReplace }: { can: ReadonlySet<string>; onEdit(): void; onReplace(): void }) {
  const t = useMeetingWords();
  const button = `${parts.btn} ${parts.ghost} ${parts.small}`;
  if (!can.has('editDecision') && !can.has('supersedeDecision')) return null;
  return (
    <span className={styles.cardActs}>
      {can.has('editDecision') && (
        <button type="button" className={button} onClick={onEdit}>
          {t('edit')}
        </button>
      )}
      {can.has('supersedeDecision') && (
        <button type="button" className={button} onClick={onReplace}>
          {t('replace')}
        </button>
      )}
    </span>
  );
}

function LogFilter({ filter, field }: { filter: ReturnType<typeof useLogFilter>; field: React.RefObject<HTMLInputElement | null> }) {
  const t = useMeetingWords();
  const [text, type] = useTyped(filter.search, (typed) => filter.set('search', typed));
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: 6 }, (_, at) => String(thisYear - at));
  return (
    <div className={styles.filter} role="search">
      <span className={styles.searchBox}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          ref={field}
          type="search"
          className={styles.plainField}
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          maxLength={200}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </span>
      <label>
        <span className={parts.hidden}>{t('standing')}</span>
        <select className={parts.field} value={filter.standing ?? ''} onChange={(event) => filter.set('standing', event.currentTarget.value)}>
          <option value="">{t('standing_all')}</option>
          {standings.map((one) => (
            <option key={one} value={one}>
              {t(`standing_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className={parts.hidden}>{t('year')}</span>
        <select className={parts.field} value={filter.year} onChange={(event) => filter.set('year', event.currentTarget.value)}>
          <option value="">{t('allYears')}</option>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

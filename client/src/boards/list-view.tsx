import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp, IconLock } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { isNarrow } from '../audience/seen.js';
import { Unread } from '../comments/unread.js';
import type { Tactic } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { ConfidenceMark, StageDisc } from '../tactics/marks.js';
import { useCountText, useOpenCounts, type OpenCount } from '../tasks/links.js';
import { isOverdue } from './acts.js';
import { BulkBar } from './bulk-bar.js';
import { withParameter } from './filter.js';
import styles from './list.module.css';
import parts from './parts.module.css';
import { sorter, sortKeys, type SortKey } from './sorting.js';
import type { BoardData } from './use-board.js';

interface ListViewProps {
  data: BoardData;
  tactics: readonly Tactic[];
  may: boolean;
  address(tacticId: string): string;
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
}

const ROW = 44;

/** The same tactics as a table that sorts by any column and takes bulk acts. */
export default function ListView({ data, tactics, may, address, search, onSearch }: ListViewProps) {
  const t = useWords('board');
  const fields = useWords('fields');
  const pack = usePack();
  const key = sortKeys.find((one) => one === search.get('sort')) ?? 'stage';
  const down = search.get('order') === 'down';
  const sorted = useMemo(() => [...tactics].sort(sorter(key, down, pack)), [tactics, key, down, pack]);
  const counts = useOpenCounts(data.board?.id ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number>(undefined);
  const selected = useMemo(() => sorted.filter((tactic) => chosen.has(tactic.id)), [sorted, chosen]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => sorted[index]?.id ?? index,
    initialRect: { width: 1200, height: 720 },
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  const sortBy = (next: SortKey) => {
    const turned = next === key && !down;
    onSearch(withParameter(withParameter(search, 'sort', [next]), 'order', turned ? ['down'] : []));
  };
  const choose = useCallback(
    (index: number, range: boolean) => {
      setChosen((now) => {
        const next = new Set(now);
        const on = !next.has(sorted[index]?.id ?? '');
        const from = range && last.current !== undefined ? last.current : index;
        for (const tactic of sorted.slice(Math.min(from, index), Math.max(from, index) + 1)) {
          if (on) next.add(tactic.id);
          else next.delete(tactic.id);
        }
        return next;
      });
      last.current = index;
    },
    [sorted],
  );
  const names: Record<SortKey, string> = {
    title: fields('title'),
    stage: fields('stage'),
    type: fields('typeKey'),
    lead: t('facetLead'),
    confidence: fields('confidence'),
    level: pack.word('level'),
    strand: pack.word('strand'),
    review: fields('nextReviewOn'),
  };
  const every = sorted.length > 0 && selected.length === sorted.length;
  return (
    <div className={styles.list}>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('viewList')}>
        <table className={styles.table} aria-rowcount={sorted.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {may && (
                <th scope="col" className={styles.check}>
                  <input
                    type="checkbox"
                    checked={every}
                    aria-label={t('selectAll')}
                    onChange={() => setChosen(every ? new Set() : new Set(sorted.map((tactic) => tactic.id)))}
                  />
                </th>
              )}
              {sortKeys.map((one) => (
                <th key={one} scope="col" data-column={one} aria-sort={one === key ? (down ? 'descending' : 'ascending') : undefined}>
                  <button type="button" onClick={() => sortBy(one)}>
                    {names[one]}
                    {one === key && (down ? <IconArrowDown size={14} aria-hidden="true" /> : <IconArrowUp size={14} aria-hidden="true" />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && (
              <tr aria-hidden="true">
                <td style={{ height: above }} colSpan={sortKeys.length + 1} />
              </tr>
            )}
            {items.map((item) => {
              const tactic = sorted[item.index];
              return tactic ? (
                <Row
                  key={item.key}
                  tactic={tactic}
                  index={item.index}
                  measure={virtual.measureElement}
                  items={counts.get(tactic.id)}
                  concerns={data.concerns.get(tactic.id) ?? 0}
                  chosen={chosen.has(tactic.id)}
                  may={may}
                  onChoose={choose}
                  to={address(tactic.id)}
                />
              ) : null;
            })}
            {below > 0 && (
              <tr aria-hidden="true">
                <td style={{ height: below }} colSpan={sortKeys.length + 1} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {selected.length > 0 && <BulkBar tactics={selected} onClear={() => setChosen(new Set())} />}
    </div>
  );
}

interface RowProps {
  tactic: Tactic;
  index: number;
  measure(element: Element | null): void;
  concerns: number;
  items: OpenCount | undefined;
  chosen: boolean;
  may: boolean;
  onChoose(index: number, range: boolean): void;
  to: string;
}

function Row({ tactic, index, measure, concerns, items, chosen, may, onChoose, to }: RowProps) {
  const t = useWords('board');
  const pack = usePack();
  const dates = useDates();
  const countText = useCountText();
  const late = isOverdue(tactic.nextReviewOn);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-chosen={chosen || undefined}>
      {may && (
        <td className={styles.check}>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('select', { title: tactic.title })}
            onChange={(event) => onChoose(index, (event.nativeEvent as MouseEvent).shiftKey === true)}
          />
        </td>
      )}
      <th scope="row" className={styles.title}>
        <Link to={to} data-focus={tactic.id}>
          {tactic.title}
        </Link>
        {isNarrow(tactic.audience) && <IconLock size={14} role="img" aria-label={t('narrower')} />}
        {concerns > 0 && <span className={styles.concern}>{t('concerns', { count: concerns })}</span>}
        {items && (
          <span className={styles.items} data-late={items.late > 0 || undefined}>
            {t('itemsOf', { text: countText(items) })}
          </span>
        )}
        <Unread id={tactic.id} inText />
      </th>
      <td>
        <span className={styles.stage}>
          <StageDisc stage={tactic.stage} />
          {pack.term('stages', tactic.stage)}
        </span>
      </td>
      <td data-column="type">{tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : <span className={parts.hint}>{t('noType')}</span>}</td>
      <td data-column="lead">
        {tactic.leadOrganizationId ? <OrganizationName id={tactic.leadOrganizationId} /> : <span className={parts.hint}>{t('noLead')}</span>}
        {tactic.leadOrganizationId && tactic.leadState !== 'confirmed' && (
          <small className={parts.hint}>{tactic.leadState === 'declined' ? t('declined') : t('proposed')}</small>
        )}
      </td>
      <td>
        <ConfidenceMark confidence={tactic.confidence} />
      </td>
      <td data-column="level">{tactic.level ? pack.term('levels', tactic.level) : ''}</td>
      <td data-column="strand">{tactic.strand ? pack.term('strands', tactic.strand) : ''}</td>
      <td className={styles.date} data-late={late || undefined}>
        {tactic.nextReviewOn && (late ? t('overdue', { day: dates.day(tactic.nextReviewOn) }) : dates.day(tactic.nextReviewOn))}
      </td>
    </tr>
  );
}

import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconLayoutSidebarRightCollapse as IconFold, IconPlus } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { Tactic } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { StageDisc } from '../tactics/marks.js';
import { useBoardContext } from './board-context.js';
import styles from './board.module.css';
import { Card } from './card.js';
import { endStages, type Stage } from './cells.js';
import parts from './parts.module.css';
import { QuickAdd } from './quick-add.js';

/** Asks a column to bring a card into sight and to put the focus on it. */
export interface FocusRequest {
  readonly id: string;
  readonly number: number;
}

interface ColumnProps {
  stage: Stage;
  lane: string | null;
  laneName: string | undefined;
  tactics: readonly Tactic[];
  activeId: string | undefined;
  carriedId: string | undefined;
  landedId: string | undefined;
  focus: FocusRequest | undefined;
  draggable: boolean;
  adding: boolean;
  heading: boolean;
}

export const Column = memo(function Column({ stage, lane, laneName, tactics, activeId, carriedId, landedId, focus, draggable, adding, heading }: ColumnProps) {
  const pack = usePack();
  const t = useWords('board');
  const { may, acts } = useBoardContext();
  const name = pack.term('stages', stage);
  return (
    <section className={styles.column} aria-label={laneName ? `${name}, ${laneName}` : name} data-stage={stage}>
      {heading && (
        <header className={styles.columnHead}>
          <StageDisc stage={stage} />
          <h2>{name}</h2>
          <span className={parts.count} aria-label={t('tactics', { count: tactics.length })}>
            {tactics.length}
          </span>
          {endStages.includes(stage) && (
            <button
              type="button"
              className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small} ${parts.push}`}
              aria-label={t('fold', { stage: name })}
              onClick={() => acts.fold(stage)}
            >
              <IconFold size={16} aria-hidden="true" />
            </button>
          )}
          {may && !endStages.includes(stage) && (
            <button
              type="button"
              className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small} ${parts.push}`}
              aria-label={t('addTo', { stage: name })}
              onClick={() => acts.quickAdd(stage, lane)}
            >
              <IconPlus size={16} aria-hidden="true" />
            </button>
          )}
        </header>
      )}
      {adding && <QuickAdd stage={stage} lane={lane} />}
      <Stack
        stage={stage}
        lane={lane}
        tactics={tactics}
        activeId={activeId}
        carriedId={carriedId}
        landedId={landedId}
        focus={focus}
        draggable={draggable}
        name={name}
      />
    </section>
  );
});

type StackProps = Omit<ColumnProps, 'adding' | 'heading' | 'laneName'> & { name: string };

/** The cards of one column; only those in sight are in the page. */
function Stack({ stage, lane, tactics, activeId, carriedId, landedId, focus, draggable, name }: StackProps) {
  const { concerns, items, editing } = useBoardContext();
  const t = useWords('board');
  const scroller = useRef<HTMLDivElement>(null);
  const over = useDropZone(scroller, stage, lane, draggable);
  const virtual = useVirtualizer({
    count: tactics.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(tactics[index], concerns, items),
    getItemKey: (index) => tactics[index]?.id ?? index,
    initialRect: { width: 264, height: 720 },
    overscan: 4,
    gap: 8,
    paddingStart: 2,
    // Room for the bar that lies over the lower edge while a card is carried.
    paddingEnd: carriedId === undefined ? 16 : CARRY_BAR,
    scrollPaddingEnd: carriedId === undefined ? 0 : CARRY_BAR,
  });
  const at = focus ? tactics.findIndex((tactic) => tactic.id === focus.id) : -1;
  const request = at >= 0 ? focus?.number : undefined;
  useEffect(() => {
    if (request === undefined || !focus) return undefined;
    virtual.scrollToIndex(at, { align: 'auto' });
    return whenShown(scroller, focus.id);
    // Only a new request moves the focus, not every change of the column.
  }, [request]);
  const firstActive = activeId !== undefined && tactics.some((tactic) => tactic.id === activeId) ? activeId : tactics[0]?.id;
  return (
    <div ref={scroller} className={styles.stack} data-over={over || undefined} data-column={stage}>
      {tactics.length === 0 ? (
        <p className={styles.emptyColumn}>{t('emptyColumn')}</p>
      ) : (
        <ol aria-label={t('cardsOf', { stage: name })} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => {
            const tactic = tactics[row.index];
            if (!tactic) return null;
            return (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                aria-setsize={tactics.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <Card
                  tactic={tactic}
                  stage={stage}
                  lane={lane}
                  concerns={concerns.get(tactic.id) ?? 0}
                  open={items.get(tactic.id)?.open ?? 0}
                  late={items.get(tactic.id)?.late ?? 0}
                  editing={editing.get(tactic.id)}
                  active={firstActive === tactic.id}
                  carried={carriedId === tactic.id}
                  landed={landedId === tactic.id}
                  draggable={draggable}
                />
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

const TITLE_LETTERS = 30;
const CARRY_BAR = 132;

/** Near the real height, so that a long column does not jump as it scrolls. */
function estimate(tactic: Tactic | undefined, concerns: ReadonlyMap<string, number>, items: ReadonlyMap<string, unknown>): number {
  if (!tactic) return 110;
  const lines = Math.ceil(tactic.title.length / TITLE_LETTERS);
  const narrow = tactic.audience.sectors.length + tactic.audience.organizations.length + tactic.audience.people.length > 0;
  const proposed = tactic.leadOrganizationId !== null && tactic.leadState !== 'confirmed';
  return (
    62 + lines * 20 + (tactic.typeKey ? 22 : 0) + (narrow ? 26 : 0) + (concerns.has(tactic.id) ? 22 : 0) + (items.has(tactic.id) ? 22 : 0) + (proposed ? 14 : 0)
  );
}

/** The list lets a card fall at its end and scrolls by itself while one is carried near its edge. */
function useDropZone(ref: React.RefObject<HTMLDivElement | null>, stage: Stage, lane: string | null, active: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !active) return undefined;
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.tactic === 'string',
        getData: () => ({ stage, lane }),
        onDrag: ({ location }) => setOver(location.current.dropTargets[0]?.element === element),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      autoScrollForElements({ element, canScroll: ({ source }) => typeof source.data.tactic === 'string' }),
    );
  }, [ref, stage, lane, active]);
  return over;
}

// A card that was out of sight needs a frame or two before it can take the focus.
function whenShown(scroller: React.RefObject<HTMLDivElement | null>, id: string): () => void {
  let frames = 0;
  let frame = 0;
  const look = () => {
    const link = scroller.current?.querySelector<HTMLElement>(`[data-focus="${id}"]`);
    if (link) {
      link.focus();
      // On a phone the focus alone does not bring another column in.
      link.closest('[data-stage]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (frames++ < 12) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

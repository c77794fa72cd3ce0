import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { IconClock, IconDots, IconListCheck, IconSunset2 } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { AudienceBand } from '../audience/band.js';
import { isNarrow } from '../audience/seen.js';
import { Unread } from '../comments/unread.js';
import type { Tactic } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { useLately } from '../sync/index.js';
import { ConfidenceMark } from '../tactics/marks.js';
import { useCountText } from '../tasks/links.js';
import { isOverdue } from './acts.js';
import { useBoardContext } from './board-context.js';
import styles from './card.module.css';
import type { Stage } from './cells.js';
import parts from './parts.module.css';

type DragState = 'dragged' | 'top' | 'bottom' | undefined;

interface CardProps {
  tactic: Tactic;
  stage: Stage;
  lane: string | null;
  concerns: number;
  /** Open items and asks, and those of them that are overdue. */
  open: number;
  late: number;
  editing: readonly string[] | undefined;
  /** Holds the column's tab stop. */
  active: boolean;
  carried: boolean;
  /** Was just put here by the viewer. */
  landed: boolean;
  /** Dragged by mouse; by touch a card is picked up by a tap. */
  draggable: boolean;
}

export const Card = memo(function Card({ tactic, stage, lane, concerns, open, late, editing, active, carried, landed, draggable: byMouse }: CardProps) {
  const t = useWords('board');
  const pack = usePack();
  const countText = useCountText();
  const { acts, address, may } = useBoardContext();
  const ref = useRef<HTMLElement>(null);
  const state = useDrag(ref, tactic.id, stage, lane, byMouse);
  const lately = useLately('tactic', tactic.id);
  const tab = active ? 0 : -1;
  return (
    <article
      ref={ref}
      className={styles.card}
      data-card={tactic.id}
      data-state={state}
      data-carried={carried || undefined}
      data-editing={editing !== undefined || undefined}
      data-narrow={isNarrow(tactic.audience) || undefined}
      data-lately={lately || landed ? '' : undefined}
      onKeyDown={(event) => acts.key(event, tactic.id)}
      onFocus={() => acts.focused(tactic.id)}
    >
      {editing && <span className={styles.who}>{t('editing', { names: editing.join(', ') })}</span>}
      <AudienceBand teamId={tactic.teamId} audience={tactic.audience} />
      <div className={styles.in}>
        {tactic.typeKey && <span className={styles.type}>{pack.term('tacticTypes', tactic.typeKey)}</span>}
        <h3 className={styles.title}>
          <Link
            to={address(tactic.id)}
            draggable={false}
            tabIndex={tab}
            data-focus={tactic.id}
            aria-keyshortcuts={may ? 'Space' : undefined}
            aria-describedby={may ? 'how-to-move' : undefined}
          >
            {tactic.title}
          </Link>
        </h3>
        <Lead tactic={tactic} />
        {concerns > 0 && (
          <span className={styles.concern}>
            <IconSunset2 size={14} stroke={2} aria-hidden="true" />
            {t('concerns', { count: concerns })}
          </span>
        )}
        {open > 0 && (
          <span className={styles.items} data-late={late > 0 || undefined}>
            <IconListCheck size={14} stroke={2} aria-hidden="true" />
            {countText({ open, late })}
          </span>
        )}
        <Foot tactic={tactic} />
      </div>
      {may && (
        <button
          type="button"
          className={styles.more}
          tabIndex={tab}
          data-menu={tactic.id}
          aria-haspopup="menu"
          aria-label={t('cardMenu', { title: tactic.title })}
          onClick={(event) => acts.menu(tactic.id, event.currentTarget)}
        >
          <IconDots size={16} aria-hidden="true" />
        </button>
      )}
    </article>
  );
});

function Lead({ tactic }: { tactic: Tactic }) {
  const t = useWords('board');
  if (!tactic.leadOrganizationId) return <span className={styles.none}>{t('noLead')}</span>;
  return (
    <span className={styles.lead}>
      <OrganizationName id={tactic.leadOrganizationId} />
      {tactic.leadState !== 'confirmed' && (
        <span className={`${parts.chip} ${parts.line}`}>
          {tactic.leadState === 'proposed' && <IconClock size={13} stroke={2} aria-hidden="true" />}
          {tactic.leadState === 'declined' ? t('declined') : t('proposed')}
        </span>
      )}
    </span>
  );
}

function Foot({ tactic }: { tactic: Tactic }) {
  const t = useWords('board');
  const dates = useDates();
  const late = isOverdue(tactic.nextReviewOn);
  return (
    <div className={styles.foot}>
      <ConfidenceMark confidence={tactic.confidence} />
      <Unread id={tactic.id} />
      {tactic.nextReviewOn && (
        <time dateTime={tactic.nextReviewOn} className={styles.due} data-late={late || undefined} title={t('nextReview')}>
          <span className={parts.hidden}>{t('nextReview')}: </span>
          {late ? t('overdue', { day: dates.day(tactic.nextReviewOn) }) : dates.day(tactic.nextReviewOn)}
        </time>
      )}
    </div>
  );
}

/** Lets the card be dragged and dropped on; says how it looks meanwhile. */
function useDrag(ref: React.RefObject<HTMLElement | null>, id: string, stage: Stage, lane: string | null, byMouse: boolean): DragState {
  const [state, setState] = useState<DragState>();
  useEffect(() => {
    const element = ref.current;
    if (!element || !byMouse) return undefined;
    return combine(
      draggable({
        element,
        getInitialData: () => ({ tactic: id }),
        onGenerateDragPreview: ({ nativeSetDragImage, location }) => {
          const box = element.getBoundingClientRect();
          const { clientX, clientY } = location.initial.input;
          setCustomNativeDragPreview({
            nativeSetDragImage,
            getOffset: () => ({ x: clientX - box.left + 16, y: clientY - box.top + 16 }),
            render: ({ container }) => preview(container, element, box.width),
          });
        },
        onDragStart: () => setState('dragged'),
        onDrop: () => setState(undefined),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.tactic === 'string' && source.data.tactic !== id,
        getIsSticky: () => true,
        getData: ({ input, element: target }) => attachClosestEdge({ card: id, stage, lane }, { input, element: target, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setState(extractClosestEdge(self.data) === 'bottom' ? 'bottom' : 'top'),
        onDragLeave: () => setState(undefined),
        onDrop: () => setState(undefined),
      }),
    );
  }, [ref, id, stage, lane, byMouse]);
  return state;
}

// The lifted card is the card itself, a little turned: a picture of the browser would show what lies behind it.
function preview(container: HTMLElement, element: HTMLElement, width: number): void {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.removeAttribute('data-state');
  copy.setAttribute('data-lifted', '');
  copy.style.width = `${width}px`;
  container.style.padding = '16px';
  container.append(copy);
}

import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Tactic } from '../generated/rows.js';
import { later } from '../shell/later.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store } from '../sync/index.js';
import { useOpenCounts } from '../tasks/links.js';
import { BoardContextProvider, type BoardContext, type CardActs } from './board-context.js';
import styles from './board.module.css';
import { CardMenu, type OpenMenu } from './card-menu.js';
import { CarryBar } from './carry-bar.js';
import { useCarry, type Carry } from './carry.js';
import { carried as withCarried, openStages, placeOf, stages, type Lane, type Stage } from './cells.js';
import type { FocusRequest } from './column.js';
import type { LaneKind } from './filter.js';
import { Flip } from './flip.js';
import { Lanes } from './lanes.js';
import { MoveDialog } from './move-dialog.js';
import { PhoneStages } from './phone-stages.js';
import parts from './parts.module.css';
import { useMoves } from './moves.js';

// Moving a card has to work when the network goes a moment after the page came; its dialog comes with the board.
const StopDialog = lazy(later(() => import('./stop-dialog.js')));

interface BoardViewProps {
  boardId: string;
  teamId: string;
  may: boolean;
  lanes: readonly Lane[];
  laneKind: LaneKind | null;
  concerns: ReadonlyMap<string, number>;
  editing: ReadonlyMap<string, readonly string[]>;
  address(tacticId: string): string;
  /** Folded stages that are open now. */
  unfolded: readonly Stage[];
  onUnfold(stage: Stage): void;
  /** Where the quick-add form is open. */
  adding: { stage: Stage; lane: string | null } | undefined;
  onAdd(place: { stage: Stage; lane: string | null } | undefined): void;
}

const byId = (id: string): Tactic | undefined => store.get('tactic', id);

/** Stage columns of cards that can be carried by mouse, keyboard and tap. */
export function BoardView(props: BoardViewProps) {
  const { boardId, teamId, may, lanes, laneKind, concerns, editing, address, unfolded, onUnfold, adding, onAdd } = props;
  const t = useWords('board');
  const pack = usePack();
  const navigate = useNavigate();
  const byTouch = useMediaQuery('(pointer: coarse)') ?? false;
  const [active, setActive] = useState<string>();
  const [focus, setFocus] = useState<FocusRequest>();
  const [said, setSaid] = useState('');
  const [landed, setLanded] = useState<{ id: string; by: Carry['by'] }>();
  const [menu, setMenu] = useState<OpenMenu>();
  const [moving, setMoving] = useState<Tactic>();
  const [stopping, setStopping] = useState<Tactic>();
  const shown = useMemo(() => [...openStages, ...stages.filter((stage) => unfolded.includes(stage))], [unfolded]);
  const focusOn = useCallback((id: string) => setFocus((now) => ({ id, number: (now?.number ?? 0) + 1 })), []);
  const moves = useMoves({ lanes, laneKind, onStop: setStopping });

  const at = (carry: Carry) => {
    const lane = lanes.find((one) => one.key === carry.to.lane);
    const others = lane?.columns[carry.to.stage].filter((tactic) => tactic.id !== carry.id).length ?? 0;
    return { title: carry.title, stage: pack.term('stages', carry.to.stage), at: carry.to.index + 1, of: others + 1 };
  };
  const carrying = useCarry({
    lanes,
    shown,
    byId,
    onPickedUp: (carry) => setSaid(t('pickedUp', at(carry))),
    onStep: (carry) => {
      setSaid(t('movedTo', at(carry)));
      focusOn(carry.id);
    },
    onEdge: () => setSaid(t('edge')),
    onCancel: (carry) => {
      setSaid(t('putBack', { title: carry.title, stage: pack.term('stages', carry.from.stage) }));
      focusOn(carry.id);
    },
    onDrop: (tactic, from, to, by) => {
      const done = moves.drop(tactic, from, to);
      setSaid(done ? t('dropped', at({ id: tactic.id, title: tactic.title, from, to, by })) : '');
      if (done) setLanded({ id: tactic.id, by });
      if (by !== 'mouse') focusOn(tactic.id);
    },
  });
  const { carry } = carrying;
  const held = carry && carry.by !== 'mouse' ? byId(carry.id) : undefined;
  const visible = useMemo(() => (held && carry ? withCarried(lanes, held, carry.to) : lanes), [lanes, held, carry]);

  const acts = useStableActs({
    open: (id) => void navigate(address(id)),
    focused: setActive,
    menu: (id, button) => setMenu({ id, button }),
    pickUp: (id, by) => {
      const tactic = byId(id);
      if (tactic) carrying.pickUp(tactic, by);
      focusOn(id);
    },
    quickAdd: (stage, lane) => onAdd(adding && adding.stage === stage ? undefined : { stage, lane }),
    fold: onUnfold,
    key: (event, id) => {
      if (!(event.target as HTMLElement).dataset.focus && carry?.id !== id) return;
      if (carry?.id === id) return carryKey(event, carrying);
      const next = neighbour(visible, id, event.key, shown);
      if (event.key === ' ' && may) {
        event.preventDefault();
        const tactic = byId(id);
        if (tactic) carrying.pickUp(tactic, 'keyboard');
      } else if (next) {
        event.preventDefault();
        focusOn(next);
      }
    },
  });
  const items = useOpenCounts(boardId);
  const context = useMemo<BoardContext>(
    () => ({ boardId, teamId, may, lanes: laneKind, address, concerns, items, editing, acts }),
    [boardId, teamId, may, laneKind, address, concerns, items, editing, acts],
  );
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    return element ? autoScrollForElements({ element, canScroll: ({ source }) => typeof source.data.tactic === 'string' }) : undefined;
  }, []);

  return (
    <BoardContextProvider value={context}>
      <p id="how-to-move" className={parts.hidden}>
        {t('howToMove')}
      </p>
      <PhoneStages scroller={scroller} lanes={lanes} stages={shown} />
      <div ref={scroller} className={styles.scroller} data-lanes={laneKind !== null || undefined} tabIndex={-1}>
        <Flip state={visible} except={landed?.by === 'mouse' ? landed.id : undefined} className={styles.board}>
          <Lanes
            lanes={visible}
            laneKind={laneKind}
            shown={shown}
            active={active}
            carriedId={held?.id}
            landedId={landed?.id}
            focus={focus}
            draggable={may && !byTouch}
            adding={adding}
            onUnfold={onUnfold}
          />
        </Flip>
      </div>
      <div className={parts.hidden} role="status" aria-live="assertive" data-said>
        {said}
      </div>
      {carry && <CarryBar carry={carry} where={at(carry)} carrying={carrying} />}
      {moves.notice && <ReadyNotice title={moves.notice.title} lines={moves.notice.lines} onClose={moves.dismiss} />}
      <CardMenu menu={menu} onClose={() => setMenu(undefined)} onMove={setMoving} onStop={setStopping} address={address} acts={acts} />
      {moving && (
        <MoveDialog
          tactic={moving}
          lanes={lanes}
          onClose={() => setMoving(undefined)}
          onMove={(to) => {
            const from = placeOf(lanes, moving.id);
            setMoving(undefined);
            if (from && moves.drop(moving, from, to)) setSaid(t('dropped', at({ id: moving.id, title: moving.title, from, to, by: 'keyboard' })));
            focusOn(moving.id);
          }}
        />
      )}
      <Suspense>{stopping && <StopDialog tactics={[stopping]} onClose={() => setStopping(undefined)} />}</Suspense>
    </BoardContextProvider>
  );
}

function ReadyNotice({ title, lines, onClose }: { title: string; lines: readonly string[]; onClose(): void }) {
  const t = useWords('board');
  return (
    <div className={styles.floating} role="status">
      <div>
        <b>{title}</b>
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onClose}>
        {t('understood')}
      </button>
    </div>
  );
}

function carryKey(event: React.KeyboardEvent, carrying: ReturnType<typeof useCarry>): void {
  if (event.key.startsWith('Arrow')) carrying.step(event.key);
  else if (event.key === ' ' || event.key === 'Enter') carrying.drop();
  else if (event.key === 'Escape' || event.key === 'Tab') carrying.cancel();
  else return;
  if (event.key !== 'Tab') event.preventDefault();
}

/** The card that an arrow key leads to. */
function neighbour(lanes: readonly Lane[], id: string, key: string, shown: readonly Stage[]): string | undefined {
  const at = placeOf(lanes, id);
  const lane = lanes.findIndex((one) => one.key === at?.lane);
  if (!at || lane < 0) return undefined;
  const column = (stage: Stage | undefined) => (stage ? (lanes[lane]?.columns[stage] ?? []) : []);
  const own = column(at.stage);
  if (key === 'ArrowDown') return (own[at.index + 1] ?? lanes[lane + 1]?.columns[at.stage][0])?.id;
  if (key === 'ArrowUp') return (own[at.index - 1] ?? lanes[lane - 1]?.columns[at.stage].at(-1))?.id;
  if (key === 'Home') return own[0]?.id;
  if (key === 'End') return own.at(-1)?.id;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const way = key === 'ArrowLeft' ? -1 : 1;
  for (let stage = shown.indexOf(at.stage) + way; shown[stage]; stage += way) {
    const cards = column(shown[stage]);
    const next = cards[Math.min(at.index, cards.length - 1)];
    if (next) return next.id;
  }
  return undefined;
}

/** The same object for the life of the board, always doing what the last drawing said. */
function useStableActs(acts: CardActs): CardActs {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({
      open: (id) => latest.current.open(id),
      focused: (id) => latest.current.focused(id),
      key: (event, id) => latest.current.key(event, id),
      menu: (id, button) => latest.current.menu(id, button),
      pickUp: (id, by) => latest.current.pickUp(id, by),
      quickAdd: (stage, lane) => latest.current.quickAdd(stage, lane),
      fold: (stage) => latest.current.fold(stage),
    }),
    [],
  );
}

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { StageDisc } from '../tactics/marks.js';
import styles from './board.module.css';
import { endStages, type Lane, type Stage } from './cells.js';
import { Column, type FocusRequest } from './column.js';
import { NONE, type LaneKind } from './filter.js';
import parts from './parts.module.css';

interface LanesProps {
  lanes: readonly Lane[];
  laneKind: LaneKind | null;
  shown: readonly Stage[];
  active: string | undefined;
  carriedId: string | undefined;
  /** A card that came to a new place here: it is marked once. */
  landedId: string | undefined;
  focus: FocusRequest | undefined;
  draggable: boolean;
  adding: { stage: Stage; lane: string | null } | undefined;
  onUnfold(stage: Stage): void;
}

/** The columns once, or once for each lane under one row of headings. */
export function Lanes(props: LanesProps) {
  const { lanes, laneKind, shown, adding, onUnfold } = props;
  const pack = usePack();
  const t = useWords('board');
  const folded = endStages.filter((stage) => !shown.includes(stage));
  const laneName = (lane: Lane) => {
    if (!laneKind) return undefined;
    return lane.key === NONE || lane.key === null ? t('noLane') : pack.term(laneKind === 'strand' ? 'strands' : 'levels', lane.key);
  };
  const columns = (lane: Lane, heading: boolean) =>
    shown.map((stage) => (
      <Column
        key={stage}
        stage={stage}
        lane={lane.key}
        laneName={laneName(lane)}
        tactics={lane.columns[stage]}
        activeId={props.active}
        carriedId={props.carriedId}
        landedId={props.landedId}
        focus={props.focus}
        draggable={props.draggable}
        adding={adding?.stage === stage && adding.lane === lane.key}
        heading={heading}
      />
    ));
  const count = (stage: Stage) => lanes.reduce((sum, lane) => sum + lane.columns[stage].length, 0);
  const strip = (
    <div className={styles.strip}>
      {folded.map((stage) => (
        <Fold key={stage} stage={stage} name={pack.term('stages', stage)} count={count(stage)} draggable={props.draggable} onUnfold={onUnfold} />
      ))}
    </div>
  );
  const only = lanes[0];
  if (!laneKind)
    return (
      <div className={styles.columns}>
        {only && columns(only, true)}
        {strip}
      </div>
    );
  return (
    <div className={styles.lanes}>
      <div className={styles.laneHeads}>
        {shown.map((stage) => (
          <div key={stage} className={styles.columnHead}>
            <StageDisc stage={stage} />
            <span className={styles.headName}>{pack.term('stages', stage)}</span>
            <span className={parts.count}>{count(stage)}</span>
          </div>
        ))}
        {strip}
      </div>
      {lanes.map((lane) => {
        const total = shown.reduce((sum, stage) => sum + lane.columns[stage].length, 0);
        if (lane.key === NONE && total === 0) return null;
        const name = laneName(lane);
        return (
          <section key={lane.key} className={styles.lane} aria-label={name}>
            <h2>
              {name} <span className={parts.count}>{total}</span>
            </h2>
            <div className={styles.columns}>{columns(lane, false)}</div>
          </section>
        );
      })}
    </div>
  );
}

interface FoldProps {
  stage: Stage;
  name: string;
  count: number;
  draggable: boolean;
  onUnfold(stage: Stage): void;
}

/** A folded stage: opens at a click, takes a card that is dropped on it. */
function Fold({ stage, name, count, draggable, onUnfold }: FoldProps) {
  const t = useWords('board');
  const ref = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !draggable) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.tactic === 'string',
      getData: () => ({ stage, lane: null }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [stage, draggable]);
  return (
    <button
      ref={ref}
      type="button"
      className={styles.fold}
      aria-expanded="false"
      aria-label={t('unfold', { stage: name, count })}
      data-over={over || undefined}
      onClick={() => onUnfold(stage)}
    >
      {name} <span className={parts.count}>{count}</span>
    </button>
  );
}

import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Tactic } from '../generated/rows.js';
import { isStage, placeOf, step, type Lane, type Place, type Stage } from './cells.js';

/** A card on its way: picked up by key or tap, or dragged by mouse. */
export interface Carry {
  readonly id: string;
  readonly title: string;
  readonly from: Place;
  readonly to: Place;
  readonly by: 'keyboard' | 'tap' | 'mouse';
}

export const samePlace = (a: Place, b: Place) => a.stage === b.stage && a.lane === b.lane && a.index === b.index;

export interface Carrying {
  readonly carry: Carry | undefined;
  pickUp(tactic: Tactic, by: 'keyboard' | 'tap'): void;
  /** One step by an arrow key or its button. */
  step(key: string): void;
  drop(): void;
  cancel(): void;
}

interface Events {
  readonly lanes: readonly Lane[];
  readonly shown: readonly Stage[];
  readonly byId: (id: string) => Tactic | undefined;
  readonly onDrop: (tactic: Tactic, from: Place, to: Place, by: Carry['by']) => void;
  readonly onPickedUp: (carry: Carry) => void;
  readonly onStep: (carry: Carry) => void;
  readonly onCancel: (carry: Carry) => void;
  readonly onEdge: () => void;
}

/** Picks up, carries and drops cards. Nothing is sent before the drop, so cancelling leaves no trace. */
export function useCarry(events: Events): Carrying {
  const [carry, setCarry] = useState<Carry>();
  const latest = useRef({ events, carry });
  useEffect(() => {
    latest.current = { events, carry };
  });

  const pickUp = useCallback((tactic: Tactic, by: 'keyboard' | 'tap') => {
    const { events: now } = latest.current;
    const from = placeOf(now.lanes, tactic.id);
    if (!from) return;
    const next: Carry = { id: tactic.id, title: tactic.title, from, to: from, by };
    setCarry(next);
    now.onPickedUp(next);
  }, []);
  const move = useCallback((key: string) => {
    const { events: now, carry: held } = latest.current;
    if (!held) return;
    const to = step(now.lanes, held.id, held.to, key, now.shown);
    if (!to) return now.onEdge();
    const next = { ...held, to };
    setCarry(next);
    now.onStep(next);
  }, []);
  const drop = useCallback(() => {
    const { events: now, carry: held } = latest.current;
    setCarry(undefined);
    const tactic = held && now.byId(held.id);
    if (held && tactic) now.onDrop(tactic, held.from, held.to, held.by);
  }, []);
  const cancel = useCallback(() => {
    const { events: now, carry: held } = latest.current;
    setCarry(undefined);
    if (held) now.onCancel(held);
  }, []);

  useMouse(latest, setCarry);
  return { carry, pickUp, step: move, drop, cancel };
}

type Latest = React.RefObject<{ events: Events; carry: Carry | undefined }>;
type Targets = readonly { readonly data: Record<string | symbol, unknown> }[];

/** Where a card dragged over these targets would come to stand. */
function placeFrom(lanes: readonly Lane[], id: string, targets: Targets): Place | undefined {
  const target = targets[0];
  if (!target || typeof target.data.stage !== 'string' || !isStage(target.data.stage)) return undefined;
  const { stage } = target.data;
  const lane = typeof target.data.lane === 'string' ? target.data.lane : null;
  const cards = (lanes.find((one) => one.key === lane)?.columns[stage] ?? []).filter((tactic) => tactic.id !== id);
  const at = cards.findIndex((tactic) => tactic.id === target.data.card);
  if (at < 0) return { stage, lane, index: cards.length };
  return { stage, lane, index: at + (extractClosestEdge(target.data) === 'bottom' ? 1 : 0) };
}

function useMouse(latest: Latest, setCarry: (carry: Carry | undefined) => void): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.tactic === 'string',
        onDragStart: ({ source }) => {
          const { events } = latest.current;
          const tactic = events.byId(String(source.data.tactic));
          const from = tactic && placeOf(events.lanes, tactic.id);
          if (tactic && from) setCarry({ id: tactic.id, title: tactic.title, from, to: from, by: 'mouse' });
        },
        onDrag: ({ location }) => {
          const { events, carry } = latest.current;
          const to = carry && placeFrom(events.lanes, carry.id, location.current.dropTargets);
          if (carry && to && !samePlace(to, carry.to)) setCarry({ ...carry, to });
        },
        onDrop: ({ source, location }) => {
          const { events, carry } = latest.current;
          setCarry(undefined);
          const tactic = events.byId(String(source.data.tactic));
          const to = tactic && placeFrom(events.lanes, tactic.id, location.current.dropTargets);
          if (tactic && to && carry) events.onDrop(tactic, carry.from, to, 'mouse');
        },
      }),
    [latest, setCarry],
  );
}

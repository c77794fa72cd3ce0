import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

interface Carried {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Carrying {
  /** Of the list whose rows are carried. */
  readonly list: RefObject<HTMLOListElement | null>;
  /** What a row looks like meanwhile. */
  marks(id: string, at: number): { 'data-carried'?: true; 'data-drop'?: 'before' | 'after' };
  /** For the grip of a row. */
  grip(id: string, at: number): Grip;
}

export interface Grip {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
  onLostPointerCapture(): void;
}

/**
 * Rows that are carried by their grip with mouse, pen or finger alike: the browser's own dragging knows no finger everywhere, and makes
 * the texts and choices of a row part of what is dragged.
 */
export function useCarrying(onMove: (id: string, to: number) => void): Carrying {
  const list = useRef<HTMLOListElement>(null);
  const [carried, show] = useState<Carried>();
  // A move and the end of it may come before the screen was drawn anew.
  const now = useRef<Carried>(undefined);
  const setCarried = (next: Carried | undefined) => {
    now.current = next;
    show(next);
  };
  useEscape(carried !== undefined, () => setCarried(undefined));
  const carry = (y: number) => {
    const held = now.current;
    if (!held) return;
    const rows = [...(list.current?.children ?? [])];
    const to = rows.filter((row, at) => at !== held.from && middleOf(row) < y).length;
    if (to === held.to) return;
    setCarried({ ...held, to });
    // A long list comes along, whatever it is that scrolls.
    rows[to > held.to ? to + 1 : to - 1]?.scrollIntoView({ block: 'nearest' });
  };
  return {
    list,
    marks: (id, at) => ({
      ...(carried?.id === id && { 'data-carried': true as const }),
      ...(carried && carried.to === at && at !== carried.from && { 'data-drop': at < carried.from ? ('before' as const) : ('after' as const) }),
    }),
    grip: (id, from) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setCarried({ id, from, to: from });
      },
      onPointerMove: (event) => carry(event.clientY),
      onPointerUp: () => {
        const held = now.current;
        if (held && held.to !== held.from) onMove(held.id, held.to);
        setCarried(undefined);
      },
      onLostPointerCapture: () => setCarried(undefined),
    }),
  };
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function useEscape(active: boolean, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && latest.current();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);
}

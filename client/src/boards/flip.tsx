import { Component, createRef, type ReactNode } from 'react';

interface FlipProps {
  /** Cards may have moved when this changes. */
  state: unknown;
  /** A card that somebody carried by hand is where the hand left it. */
  except: string | undefined;
  className: string | undefined;
  children: ReactNode;
}

type Boxes = Map<string, DOMRect>;

const DURATION = 180;
// More than this many cards on the move is another view, not a move.
const MOST = 40;

/** Lets cards in sight glide from their old place to the new one. A class, as only those are asked before the page changes. */
export class Flip extends Component<FlipProps> {
  private readonly root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: FlipProps): Boxes | null {
    return before.state === this.props.state ? null : this.boxes();
  }

  override componentDidUpdate(_before: FlipProps, _state: unknown, before: Boxes | null): void {
    if (!before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const moves = [...this.boxes()].flatMap(([id, box]) => {
      const old = before.get(id);
      if (!old || id === this.props.except) return [];
      const [x, y] = [old.left - box.left, old.top - box.top];
      return Math.abs(x) + Math.abs(y) > 1 ? [{ id, x, y }] : [];
    });
    if (moves.length > MOST) return;
    for (const { id, x, y } of moves)
      this.card(id)?.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], { duration: DURATION, easing: 'cubic-bezier(0.2, 0, 0, 1)' });
  }

  private card(id: string): HTMLElement | null {
    return this.root.current?.querySelector<HTMLElement>(`[data-card="${id}"]`) ?? null;
  }

  private boxes(): Boxes {
    const cards = this.root.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
    return new Map([...cards].map((card) => [card.dataset.card ?? '', card.getBoundingClientRect()]));
  }

  override render(): ReactNode {
    return (
      <div ref={this.root} className={this.props.className}>
        {this.props.children}
      </div>
    );
  }
}

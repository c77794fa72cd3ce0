import { lazy, Suspense } from 'react';
import { useHeld } from '../shell/held.js';
import { later } from '../shell/later.js';

const TacticDrawer = lazy(later(() => import('../tactics/tactic-drawer.js')));

interface OpenTacticProps {
  /** The tactic that the address names. */
  tacticId: string | undefined;
  editing: ReadonlyMap<string, readonly string[]>;
  onClose(): void;
}

/** The drawer over the board. */
export function OpenTactic({ tacticId, editing, onClose }: OpenTacticProps) {
  const [held, closed] = useHeld(tacticId);
  return (
    <Suspense>
      {held !== undefined && (
        <TacticDrawer key={held} tacticId={held} opened={tacticId !== undefined} editing={editing.get(held)} onClose={onClose} onClosed={closed} />
      )}
    </Suspense>
  );
}

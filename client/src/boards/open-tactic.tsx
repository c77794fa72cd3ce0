import { lazy, Suspense, useCallback, useState } from 'react';
import { later } from '../shell/later.js';

const TacticDrawer = lazy(later(() => import('../tactics/tactic-drawer.js')));

interface OpenTacticProps {
  /** The tactic that the address names. */
  tacticId: string | undefined;
  editing: ReadonlyMap<string, readonly string[]>;
  onClose(): void;
}

/** The drawer over the board. It stays until it has slid away, and the focus goes back to the card. */
export function OpenTactic({ tacticId, editing, onClose }: OpenTacticProps) {
  const [held, setHeld] = useState(tacticId);
  if (tacticId !== undefined && held !== tacticId) setHeld(tacticId);
  const closed = useCallback(() => {
    setHeld(undefined);
    requestAnimationFrame(() => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (held && lost) document.querySelector<HTMLElement>(`[data-focus="${held}"]`)?.focus();
    });
  }, [held]);
  return (
    <Suspense>
      {held !== undefined && (
        <TacticDrawer key={held} tacticId={held} opened={tacticId !== undefined} editing={editing.get(held)} onClose={onClose} onClosed={closed} />
      )}
    </Suspense>
  );
}

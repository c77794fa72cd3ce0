import { lazy, Suspense, useCallback, useState } from 'react';
import { later } from '../shell/later.js';

const TaskDrawer = lazy(later(() => import('./task-drawer.js')));

/** The drawer over the table. It stays until it has slid away, and the focus goes back to the row. */
export function OpenTask({ taskId, onClose }: { taskId: string | undefined; onClose(): void }) {
  const [held, setHeld] = useState(taskId);
  if (taskId !== undefined && held !== taskId) setHeld(taskId);
  const closed = useCallback(() => {
    setHeld(undefined);
    requestAnimationFrame(() => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (held && lost) document.querySelector<HTMLElement>(`[data-focus="${held}"]`)?.focus();
    });
  }, [held]);
  return <Suspense>{held !== undefined && <TaskDrawer key={held} taskId={held} opened={taskId !== undefined} onClose={onClose} onClosed={closed} />}</Suspense>;
}
